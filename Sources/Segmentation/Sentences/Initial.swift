/// Initials of names: a capital, or two letters that stand for one Russian letter (*Kh.*, *Iu.*).
enum Initial {
  /// Whether the word from `start` to `end` can be an initial.
  static func isOne(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    isLetter(text, start, end) || isDigraph(text, start, end)
  }

  /// Whether the word is one capital.
  static func isLetter(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let (sentence, next) = text.sentenceUnit(at: start)
    guard sentence == SentenceClass.upper else { return false }
    var place = next
    // Its accents.
    while place < end, text.unit(at: place).breakClass.word == WordClass.ignorable {
      place = text.unit(at: place).next
    }
    return place == end
  }

  private static func isDigraph(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 2:
      let second = text.byte(at: start + 1) | 0x20
      return switch text.byte(at: start) {
      case UInt8(ascii: "K"), UInt8(ascii: "Z"), UInt8(ascii: "C"), UInt8(ascii: "S"), UInt8(ascii: "P"):
        second == UInt8(ascii: "h")
      case UInt8(ascii: "T"): second == UInt8(ascii: "h") || second == UInt8(ascii: "s")
      case UInt8(ascii: "Y"), UInt8(ascii: "I"), UInt8(ascii: "J"):
        second == UInt8(ascii: "a") || second == UInt8(ascii: "u") || second == UInt8(ascii: "e")
      default: false
      }
    case 4:
      return text.byte(at: start) == UInt8(ascii: "S") && text.byte(at: start + 1) == UInt8(ascii: "h")
        && text.byte(at: start + 2) == UInt8(ascii: "c") && text.byte(at: start + 3) == UInt8(ascii: "h")
    default: return false
    }
  }
}
