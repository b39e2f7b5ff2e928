/// Finds the marks of a paragraph and what stands around them.
struct MarkScanner {
  let text: ScannedText

  /// The first mark from `offset` on.
  func nextMark(from offset: Int) -> Mark? {
    var place = offset
    while true {
      place = text.nextMarkByte(from: place)
      guard place < text.end else { return nil }
      if let (form, end) = form(at: place) { return mark(form, place, end) }
      place += 1
    }
  }

  /// Whether a mark of the kind ends before `place`.
  func hasMark(_ kind: QuotationKind, before place: Int) -> Bool {
    guard place > text.start, let (form, _) = singleForm(at: text.characterStart(before: place)) else {
      return false
    }
    return form.quotation == kind && !form.isModifierLetter && !form.isGuillemet
  }

  /// A place from `offset` on at or before the first mark with a letter before it that could be a sign.
  ///
  /// Passes over what most marks of a text are: apostrophes between lower-case letters, and quotation marks
  /// with something else than a letter before them.
  func nextMarkInWord(from offset: Int) -> Int? {
    var place = offset
    while true {
      place = text.nextMarkByte(from: place)
      guard place < text.end else { return nil }
      if place > text.start, mayBeSign(at: place) { return place }
      place += 1
    }
  }

  private func mayBeSign(at place: Int) -> Bool {
    let before = text.byte(at: place - 1)
    // Beyond ASCII: a letter, or a part of another mark. The second of two marks belongs to the first.
    guard Self.isLetterByte(before) else { return false }
    let byte = text.byte(at: place)
    var next = place + 1
    var isDouble = byte == 0x22
    var isApostrophe = byte == 0x27
    if byte == 0xE2, place + 2 < text.end, text.byte(at: place + 1) == 0x80 {
      let last = text.byte(at: place + 2)
      // Dashes and the ellipsis.
      if last < 0x98 || last == 0xA6 { return false }
      isApostrophe = last == 0x99
      isDouble = last == 0x9C || last == 0x9D
      next = place + 3
    }
    let after = next < text.end ? text.byte(at: next) : 0x20
    if isApostrophe { return !(0x61...0x7A).contains(after) }
    if isDouble { return after >= 0x80 || Self.isASCIILetter(after) }
    return true
  }

  /// Whether a byte is an ASCII letter or part of a character beyond ASCII.
  private static func isLetterByte(_ byte: UInt8) -> Bool { byte >= 0x80 || isASCIILetter(byte) }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  /// The form of the mark that begins at `place`, two of a kind taken together, and where it ends.
  private func form(at place: Int) -> (form: MarkForm, end: Int)? {
    guard let (first, end) = singleForm(at: place) else { return nil }
    if end < text.end {
      if first == .backtick, text.byte(at: end) == 0x60 { return (.twoBackticks, end + 1) }
      // A sign, and the mark that closes or makes a possessive of the word: *Dal`'s*.
      if first == .backtick, place > text.start, Self.isLetterByte(text.byte(at: place - 1)),
        let (second, secondEnd) = singleForm(at: end), second.doubles
      {
        return (.twoSingles, secondEnd)
      }
      if first.doubles, let (second, secondEnd) = singleForm(at: end), second.doubles {
        return (.twoSingles, secondEnd)
      }
    }
    return (first, end)
  }

  private func singleForm(at place: Int) -> (form: MarkForm, end: Int)? {
    switch text.byte(at: place) {
    case 0x22: return (.straightDouble, place + 1)
    case 0x27: return (.straightSingle, place + 1)
    case 0x60: return (.backtick, place + 1)
    case 0xC2, 0xCA, 0xE2: break
    default: return nil
    }
    let (codePoint, end) = text.codePoint(at: place)
    let form: MarkForm? =
      switch codePoint {
      case 0x00AB, 0x2039: .leftGuillemet
      case 0x00BB, 0x203A: .rightGuillemet
      case 0x00B4: .acute
      case 0x02B9, 0x02BC: .modifierSingle
      case 0x02BA: .modifierDouble
      case 0x2018, 0x201B: .leftSingle
      case 0x2019: .rightSingle
      case 0x201A: .lowSingle
      case 0x201C, 0x201F: .leftDouble
      case 0x201D: .rightDouble
      case 0x201E: .lowDouble
      case 0x2032: .prime
      case 0x2033: .doublePrime
      default: nil
      }
    return form.map { ($0, end) }
  }

  private func mark(_ form: MarkForm, _ place: Int, _ end: Int) -> Mark {
    let (before, touchesBefore) = neighbour(before: place)
    let (after, touchesAfter) = neighbour(after: end)
    return Mark(
      offset: place, length: end - place, form: form, before: before, after: after,
      touchesBefore: touchesBefore, touchesAfter: touchesAfter)
  }

  /// How many emphasis marks and combining marks are looked through.
  private static let reach = 8

  private func neighbour(before place: Int) -> (Neighbour, touches: Bool) {
    var place = place
    var touches = true
    for _ in 0..<Self.reach {
      guard place > text.start else { return (.blank, false) }
      let start = text.characterStart(before: place)
      let byte = text.byte(at: start)
      if Self.isEmphasis(byte) {
        touches = false
      } else if byte < 0x80 || text.unit(at: start).breakClass.word != WordClass.ignorable {
        let found = neighbour(at: start)
        return (found, touches && found.isLetter)
      }
      place = start
    }
    return (.other, false)
  }

  private func neighbour(after place: Int) -> (Neighbour, touches: Bool) {
    var place = place
    for step in 0..<Self.reach {
      guard place < text.end else { return (.blank, false) }
      guard Self.isEmphasis(text.byte(at: place)) else {
        let found = neighbour(at: place)
        return (found, step == 0 && found.isLetter)
      }
      place += 1
    }
    return (.other, false)
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }

  private func neighbour(at place: Int) -> Neighbour {
    let byte = text.byte(at: place)
    switch byte {
    case 0x61...0x7A: return .letter
    case 0x41...0x5A: return .capital
    case 0x30...0x39: return .digit
    case 0x00...0x20: return .blank
    default: break
    }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): return .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): return .closing
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      return .stop
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return .dash
    case ..<0x80: return form(at: place) == nil ? .other : .mark
    default: return neighbourBeyondASCII(at: place)
    }
  }

  private func neighbourBeyondASCII(at place: Int) -> Neighbour {
    if form(at: place) != nil {
      let isLetter = text.unit(at: place).breakClass.word == WordClass.letter
      return isLetter ? .letter : .mark
    }
    switch text.codePoint(at: place).value {
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x2028, 0x2029, 0x0085, 0x3000: return .blank
    case 0x2010...0x2015: return .dash
    case 0x2026: return .stop
    default: break
    }
    let breakClass = text.unit(at: place).breakClass
    switch breakClass.word {
    case WordClass.letter: return breakClass.sentence == SentenceClass.upper ? .capital : .letter
    case WordClass.numeric: return .digit
    default: return .other
    }
  }
}
