/// Eight bytes of text tested at once.
///
/// Where a test fails, the bytes may still be plain: a caller then looks at them one by one.
enum ASCIIWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes from a place on, all of which must lie in `bytes`.
  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  @inline(__always)
  static func isASCII(_ word: UInt64) -> Bool { word & highs == 0 }

  /// Whether all are ASCII from the blank on.
  @inline(__always)
  static func hasNoControls(_ word: UInt64) -> Bool {
    (word | (word &- ones &* 0x20)) & highs == 0
  }

  @inline(__always)
  static func isPlainInJSON(_ word: UInt64) -> Bool {
    hasNoControls(word) && !has(UInt8(ascii: "\""), word) && !has(UInt8(ascii: "\\"), word)
      && !has(0x7F, word)
  }

  @inline(__always)
  static func isPlainInQuotation(_ word: UInt64) -> Bool {
    isASCII(word) && !has(UInt8(ascii: "\""), word)
  }

  @inline(__always)
  static func isPlainInCSV(_ word: UInt64) -> Bool {
    hasNoControls(word) && !has(UInt8(ascii: "\""), word) && !has(UInt8(ascii: ","), word)
  }

  /// Whether one of eight bytes below 0x80 is `byte`.
  @inline(__always)
  private static func has(_ byte: UInt8, _ word: UInt64) -> Bool {
    let differences = word ^ (ones &* UInt64(byte))
    return (differences &- ones) & ~differences & highs != 0
  }
}
