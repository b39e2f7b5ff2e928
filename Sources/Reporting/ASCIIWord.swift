/// Eight bytes of text tested at once.
enum ASCIIWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Bytes in a word.
  static let size = 8

  /// The eight bytes from a place in `bytes` on; zeros behind the last byte.
  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(bytes)
    let rest = bytes.count - place
    if rest >= size { return bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian }
    if rest >= 4 {
      // The halves overlap, and agree where they do.
      let low = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
      let high = bytes.loadUnaligned(fromByteOffset: place + rest - 4, as: UInt32.self).littleEndian
      return UInt64(low) | UInt64(high) << UInt64(8 * (rest - 4))
    }
    guard rest > 0 else { return 0 }
    let middle = rest >> 1
    return UInt64(bytes[place]) | UInt64(bytes[place + middle]) << UInt64(8 * middle)
      | UInt64(bytes[place + rest - 1]) << UInt64(8 * (rest - 1))
  }

  /// The first of eight bytes that a mask marks by its highest bit, 8 for none.
  @inline(__always)
  static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

  // Each mask marks the first byte it is for; those behind it may be marked without need.

  /// Bytes that are not ASCII.
  @inline(__always)
  static func beyondASCII(_ word: UInt64) -> UInt64 { word & highs }

  /// Bytes that are not ASCII, or below the blank.
  @inline(__always)
  static func unlikeText(_ word: UInt64) -> UInt64 { (word | (word &- ones &* 0x20)) & highs }

  /// Bytes that a JSON string can't hold as they are, or that are not ASCII.
  @inline(__always)
  static func unlikeJSON(_ word: UInt64) -> UInt64 {
    unlikeText(word) | equal(UInt8(ascii: "\""), word) | equal(UInt8(ascii: "\\"), word) | equal(0x7F, word)
  }

  /// Quotation marks, and bytes that are not ASCII.
  @inline(__always)
  static func unlikeQuotation(_ word: UInt64) -> UInt64 {
    beyondASCII(word) | equal(UInt8(ascii: "\""), word)
  }

  /// Bytes for which a cell of CSV might need quotation marks, or that are not ASCII.
  @inline(__always)
  static func unlikeCSV(_ word: UInt64) -> UInt64 {
    unlikeText(word) | equal(UInt8(ascii: "\""), word) | equal(UInt8(ascii: ","), word)
  }

  @inline(__always)
  private static func equal(_ byte: UInt8, _ word: UInt64) -> UInt64 {
    let differences = word ^ (ones &* UInt64(byte))
    return (differences &- ones) & ~differences & highs
  }
}
