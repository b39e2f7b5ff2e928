/// Capital letters for the alphabets that the generator writes.
enum Capitals {
  /// Raises the letter that begins at a place of UTF-8 text; a letter that it doesn't know stays as it is.
  static func raise(_ text: inout [UInt8], at start: Int) {
    guard start < text.count else { return }
    let first = text[start]
    if first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") {
      text[start] = first - 0x20
      return
    }
    guard start + 1 < text.count else { return }
    let second = text[start + 1]
    switch (first, second) {
    case (0xC3, 0xA0...0xBE): text[start + 1] = second - 0x20
    case (0xC4, 0x8D), (0xC4, 0x9B), (0xC5, 0xA1), (0xC5, 0xBE), (0xC5, 0x99): text[start + 1] = second - 1
    case (0xD0, 0xB0...0xBF): text[start + 1] = second - 0x20
    case (0xD1, 0x80...0x8F):
      text[start] = 0xD0
      text[start + 1] = second + 0x20
    case (0xD1, 0x91):
      text[start] = 0xD0
      text[start + 1] = 0x81
    default: break
    }
  }
}
