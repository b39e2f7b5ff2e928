/// Eight bytes of text tested at once.
enum ASCIIWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Bytes in a word.
  static let size = 8

  /// The first eight of `count` bytes, at least one; zeros behind the last byte.
  @inline(__always)
  static func load(_ bytes: UnsafeRawPointer, atMost count: Int) -> UInt64 {
    if count >= size { return bytes.loadUnaligned(as: UInt64.self).littleEndian }
    if count >= 4 {
      // The halves overlap, and agree where they do.
      let low = bytes.loadUnaligned(as: UInt32.self).littleEndian
      let high = (bytes + (count &- 4)).loadUnaligned(as: UInt32.self).littleEndian
      return UInt64(low) | UInt64(high) &<< UInt64(8 &* (count &- 4))
    }
    let middle = count &>> 1
    func byte(_ index: Int) -> UInt64 {
      UInt64((bytes + index).load(as: UInt8.self)) &<< UInt64(8 &* index)
    }
    return byte(0) | byte(middle) | byte(count &- 1)
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
