/// Tells soft and hard signs from apostrophes and quotation marks, well enough to count them.
///
/// A sign is a mark inside a token unless an English ending follows it, or a mark between letters that ICU
/// breaks at, or a mark right after a Latin letter other than `s` while no quotation of that mark is open.
struct SignDetector {
  private var openSingle = false
  private var openDouble = false
  private var last = 0

  mutating func isSigned(_ text: [UInt8], _ token: Range<Int>) -> Bool {
    readGap(text, last..<token.lowerBound)
    last = token.upperBound
    guard let letter = text[token].last, isLatin(letter) else { return false }
    var index = token.lowerBound
    while index < token.upperBound {
      let width = mark(text, index)
      if width > 0 && !isEnglishEnding(text[(index + width)..<token.upperBound]) { return true }
      if text[index] == 0xCA { return true }
      index += 1
    }
    return isEndedBySign(text, token.upperBound, after: letter)
  }

  /// Quotations that a gap opens or closes. A paragraph's end closes all.
  private mutating func readGap(_ text: [UInt8], _ gap: Range<Int>) {
    for index in gap {
      let opens = index == 0 || text[index - 1] <= 0x20 || text[index - 1] == UInt8(ascii: "*")
      switch text[index] {
      case UInt8(ascii: "\n"): (openSingle, openDouble) = (false, false)
      case UInt8(ascii: "'"): openSingle = opens
      case UInt8(ascii: "\""): openDouble = opens
      case 0xE2 where index + 2 < gap.upperBound && text[index + 2] == 0x98: openSingle = true
      case 0xE2 where index + 2 < gap.upperBound && text[index + 2] == 0x99: openSingle = false
      default: break
      }
    }
  }

  private func isEndedBySign(_ text: [UInt8], _ end: Int, after letter: UInt8) -> Bool {
    guard end < text.count else { return false }
    let width = mark(text, end)
    let isDouble = text[end] == UInt8(ascii: "\"")
    let isPrime =
      end + 2 < text.count && text[end] == 0xE2 && text[end + 1] == 0x80
      && (text[end + 2] == 0xB2 || text[end + 2] == 0xB3)
    if isPrime { return true }
    if width > 0 || isDouble {
      let next = end + max(width, 1)
      if next < text.count && (isLatin(text[next]) || mark(text, next) == width && width > 0) { return true }
      return width > 0 && !openSingle && letter != UInt8(ascii: "s")
    }
    return false
  }

  /// The bytes of an apostrophe, straight or curly, at a place; 0 where there is none.
  private func mark(_ text: [UInt8], _ index: Int) -> Int {
    if text[index] == UInt8(ascii: "'") { return 1 }
    let isCurly =
      index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x99
    return isCurly ? 3 : 0
  }

  private func isLatin(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte >= 0x80
  }

  private func isEnglishEnding(_ rest: ArraySlice<UInt8>) -> Bool {
    ["s", "t", "re", "ve", "ll", "d", "m"].contains { rest.elementsEqual($0.utf8) }
  }
}
