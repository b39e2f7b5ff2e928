/// The text of one document as it grows, and what is known of it without reading it again.
struct Manuscript {
  var text: [UInt8] = []
  /// Tokens as ICU segments the text.
  var tokens = 0
  /// Words with a soft or hard sign in Latin letters.
  var signedWords = 0

  mutating func append(_ string: StaticString) {
    string.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  mutating func append(byte: UInt8) {
    text.append(byte)
  }

  /// Writes a number in decimal digits.
  mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    text.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
