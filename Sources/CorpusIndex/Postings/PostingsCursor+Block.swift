extension PostingsCursor {
  /// Decodes one block; gives its length in bytes, or `nil` where it is damaged. O(128).
  @inline(__always)
  static func decodeBlock(
    _ column: Column, at offset: Int, to end: Int, first: UInt32, limit: UInt32,
    into positions: UnsafeMutablePointer<UInt32>
  ) -> Int? {
    guard offset < end, let width = column.byte(offset), width < 32 else { return nil }
    let lowSize = (PostingsBlock.distances * Int(width) + 7) / 8
    let start = offset + 1 + lowSize
    guard start <= end else { return nil }
    // The padding after the last column makes the 8-byte reads at a block's end safe.
    let lowBits = column.base + offset + 1
    let above = column.base + start
    let mask: UInt64 = (1 << UInt64(width)) &- 1
    var position = UInt64(first)
    positions[0] = first
    var (lowBit, index) = (0, 1)
    // The ones of the upper parts, counted in bits from their beginning.
    var (word, wordStart, previous) = (UInt64(0), -64, -1)
    while index < PostingsBlock.size {
      while word == 0 {
        wordStart &+= 64
        guard start + wordStart >> 3 < end else { return nil }
        word = UInt64(littleEndian: (above + wordStart >> 3).loadUnaligned(as: UInt64.self))
      }
      let one = wordStart &+ word.trailingZeroBitCount
      word &= word &- 1
      let low = UInt64(littleEndian: (lowBits + lowBit >> 3).loadUnaligned(as: UInt64.self))
      let upper = UInt64(truncatingIfNeeded: one &- previous &- 1) << UInt64(width)
      position &+= (upper | (low >> UInt64(lowBit & 7)) & mask) &+ 1
      positions[index] = UInt32(truncatingIfNeeded: position)
      previous = one
      lowBit &+= Int(width)
      index &+= 1
    }
    let length = 1 + lowSize + previous >> 3 + 1
    return position < UInt64(limit) && offset + length <= end ? length : nil
  }
}
