/// What stands behind the blanks after a full stop.
struct FollowingWord {
  enum Kind {
    /// Digits or a Roman numeral.
    case number
    /// One capital before a full stop or a hyphen, or a digraph such as *Kh.*
    case initial
    case abbreviation
    /// A frequent first word of a sentence.
    case opener
    /// Another word with a capital.
    case capital
    /// A bracket, a quotation mark, another sign.
    case other
  }

  let kind: Kind

  /// Reads what begins at `start`.
  init(_ text: ScannedText, at start: Int) {
    guard start < text.end else {
      kind = .other
      return
    }
    let first = text.unit(at: start).breakClass
    if first.word == WordClass.numeric {
      kind = .number
      return
    }
    guard first.word == WordClass.letter else {
      kind = .other
      return
    }
    var end = start
    let limit = min(text.end, start + SentenceOpeners.longest + 1)
    while end < limit, text.unit(at: end).breakClass.word == WordClass.letter {
      end = text.unit(at: end).next
    }
    let after = end < text.end ? text.byte(at: end) : 0x20
    if after == UInt8(ascii: "."), Initial.isOne(text, start, end) {
      kind = .initial
    } else if after == UInt8(ascii: "-"), Initial.isLetter(text, start, end) {
      kind = .initial
    } else if Self.isRomanNumeral(text, start, end) {
      kind = .number
    } else if after == UInt8(ascii: "."), Self.isAbbreviation(text, start, end) {
      kind = .abbreviation
    } else if SentenceOpeners.shared.contains(text, start, end) {
      kind = .opener
    } else {
      kind = .capital
    }
  }

  private static func isRomanNumeral(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 8, end > start, end - start > 1 || text.byte(at: start) != UInt8(ascii: "I") else {
      return false
    }
    for place in start..<end {
      switch text.byte(at: place) {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"):
        break
      default: return false
      }
    }
    return true
  }

  private static func isAbbreviation(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= Abbreviations.longest else { return false }
    var hash = AbbreviationHash()
    for place in (start..<end).reversed() { hash.prepend(text.byte(at: place)) }
    return Abbreviations.shared[hash] != nil
  }
}
