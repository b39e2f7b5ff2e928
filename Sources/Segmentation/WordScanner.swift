import ICU

/// Finds the words of a paragraph by the rules of UAX #29, section 4.1, as ICU's root locale has them.
///
/// Plain text goes through a state machine over classes of characters with one word character of lookahead;
/// stretches with characters that the machine doesn't know go to ICU (`WordScanner+Complex.swift`). It also
/// notes the marks, the places after which a sentence may end, since it visits them anyway.
struct WordScanner: ~Copyable {
  /// Where the characters stand after which a sentence may end, in the paragraph last scanned; ascending.
  var marks: [Int] = []
  var iterator: BreakIterator
  /// Where the stretch that was last given to ICU ends; before it no word changes any more.
  var settled = 0
  /// The number of tokens before this paragraph's.
  var firstToken = 0
  private var found = TokenBuffer()

  init() throws(ICUError) {
    iterator = try BreakIterator(.word)
  }

  /// How the scan of one word ended.
  private enum Outcome {
    case ended
    /// At a character that only ICU can judge.
    case complex(at: Int)
  }

  /// Appends the words of `text` to `tokens`. Linear in the length of the text.
  mutating func scan(_ text: ScannedText, into tokens: inout TokenList) throws(ICUError) {
    marks.removeAll(keepingCapacity: true)
    settled = text.start
    firstToken = tokens.starts.count
    var place = text.start
    while true {
      place = text.findPlainWords(from: place, into: &found) { marks.append($0) }
      guard found.hasRoom else {
        found.move(to: &tokens)
        continue
      }
      guard place < text.end else { break }
      let unit = text.unit(at: place)
      switch unit.breakClass.word {
      case WordClass.letter, WordClass.numeric, WordClass.extendNumLet:
        switch scanWord(text, from: place, unit, into: &tokens, next: &place) {
        case .ended: break
        case .complex(let complex):
          found.move(to: &tokens)
          place = try segmentByICU(text, around: complex, into: &tokens)
        }
      case WordClass.complex:
        found.move(to: &tokens)
        place = try segmentByICU(text, around: place, into: &tokens)
      default:
        if unit.breakClass.isMark { marks.append(place) }
        place = unit.next
      }
    }
    found.move(to: &tokens)
  }

  /// Scans the word that begins at `start` with `first`, appends it if ICU counts it as one, and sets `next`
  /// to the first byte after it.
  @inline(__always)
  private mutating func scanWord(
    _ text: ScannedText, from start: Int, _ first: ScannedText.Unit, into tokens: inout TokenList,
    next: inout Int
  ) -> Outcome {
    if first.breakClass.isMark { marks.append(start) }
    var place = first.next
    // The class of the last character that isn't ignorable: letter, numeric or extendNumLet.
    var last = first.breakClass.word
    // A single low line isn't a word, two are (WB13a).
    var isWord = last != WordClass.extendNumLet

    scan: while true {
      let afterLetters = text.endOfASCIILetters(from: place)
      if afterLetters > place {
        place = afterLetters
        last = WordClass.letter
        isWord = true
      }
      guard place < text.end else { break }
      let unit = text.unit(at: place)
      switch unit.breakClass.word {
      case WordClass.letter, WordClass.numeric, WordClass.extendNumLet:
        last = unit.breakClass.word
        isWord = true
      case WordClass.ignorable:
        // ICU's status of a low line with a combining mark differs from version to version.
        if last == WordClass.extendNumLet { return .complex(at: place) }
      case WordClass.midLetter, WordClass.midNum, WordClass.midNumLet:
        guard Self.joins(unit.breakClass.word, last) else { break scan }
        // WB6, WB7, WB11, WB12: it joins if a character of the same kind follows.
        var following = unit.next
        while following < text.end, text.unit(at: following).breakClass.word == WordClass.ignorable {
          following = text.unit(at: following).next
        }
        guard following < text.end else { break scan }
        let joined = text.unit(at: following).breakClass.word
        if joined == WordClass.complex { return .complex(at: following) }
        guard joined == last else { break scan }
        if unit.breakClass.isMark { marks.append(place) }
        place = following
        continue scan
      case WordClass.complex:
        return .complex(at: place)
      default:
        break scan
      }
      if unit.breakClass.isMark { marks.append(place) }
      place = unit.next
    }
    if isWord {
      if found.isFull { found.move(to: &tokens) }
      found.append(start, place)
    }
    next = place
    return .ended
  }

  /// Whether a joiner of class `joiner` can stand after a character of class `before`.
  @inline(__always)
  private static func joins(_ joiner: UInt8, _ before: UInt8) -> Bool {
    switch before {
    case WordClass.letter: joiner != WordClass.midNum
    case WordClass.numeric: joiner != WordClass.midLetter
    default: false
    }
  }
}
