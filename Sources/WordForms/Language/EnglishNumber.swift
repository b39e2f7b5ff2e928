/// Recognises digits with an English ending: `1930s`, `21st`, `4th`.
enum EnglishNumber {
  static func isNumber(_ word: Span<UInt8>) -> Bool {
    var digits = 0
    while digits < word.count, (0x30...0x39).contains(word[digits]) { digits += 1 }
    guard digits > 0 else { return false }
    switch word.count - digits {
    case 1: return word[digits] | 0x20 == UInt8(ascii: "s")
    case 2:
      let (first, second) = (word[digits] | 0x20, word[digits + 1] | 0x20)
      return ["st", "nd", "rd", "th"].contains { (ending: StaticString) in
        ending.withUTF8Buffer { $0[0] == first && $0[1] == second }
      }
    default: return false
    }
  }
}
