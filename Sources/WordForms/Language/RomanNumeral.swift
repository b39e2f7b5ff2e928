/// Recognises Roman numerals.
enum RomanNumeral {
  private static let digits: [(one: UInt8, five: UInt8, ten: UInt8)] = [
    (UInt8(ascii: "m"), 0, 0),
    (UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "m")),
    (UInt8(ascii: "x"), UInt8(ascii: "l"), UInt8(ascii: "c")),
    (UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")),
  ]

  /// Whether a word is a number of two to fifteen Roman numerals of either case in their usual order.
  static func isNumber(_ word: Span<UInt8>) -> Bool {
    guard (2...15).contains(word.count) else { return false }
    var position = 0
    for digit in digits {
      if holds(word, digit.one, position),
        holds(word, digit.five, position + 1) || holds(word, digit.ten, position + 1)
      {
        position += 2
        continue
      }
      if holds(word, digit.five, position) { position += 1 }
      let limit = position + 3
      while position < limit, holds(word, digit.one, position) { position += 1 }
    }
    return position == word.count
  }

  private static func holds(_ word: Span<UInt8>, _ numeral: UInt8, _ position: Int) -> Bool {
    numeral != 0 && position < word.count && word[position] | 0x20 == numeral
  }
}
