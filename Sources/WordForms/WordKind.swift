import ICU

/// What kind of token a type is.
public enum WordKind {
  /// Whether a token is a word: it holds a letter or a digit (`UCHAR_ALPHABETIC`, or general category Nd).
  ///
  /// Punctuation, symbols and emoji are none. Ill-formed UTF-8 counts as symbols. O(length).
  public static func isWord(_ token: Span<UInt8>) -> Bool {
    var place = 0
    while place < token.count {
      let first = token[place]
      if first < 0x80 {
        let lower = first | 0x20
        if (lower >= 0x61 && lower <= 0x7A) || (first >= 0x30 && first <= 0x39) { return true }
        place += 1
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard first >= 0xC2, place + length <= token.count else {
        place += 1
        continue
      }
      var codePoint = UInt32(first) & (0x7F >> UInt32(length))
      for next in place + 1..<place + length { codePoint = codePoint << 6 | UInt32(token[next] & 0x3F) }
      let properties = CharacterProperties(codePoint)
      if properties.isAlphabetic || properties.isDecimalDigit { return true }
      place += length
    }
    return false
  }
}
