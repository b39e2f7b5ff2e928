/// Turns the values of tokens into blocks and back; the layout is `LayerBlock`'s.
enum LayerSerializer {
  /// Appends one block of at most 64 values; those that are missing are 0.
  ///
  /// - Returns: the block's width in bits.
  static func encode(_ values: UnsafeBufferPointer<UInt32>, into bytes: inout [UInt8]) -> Int {
    var union: UInt32 = 0
    for value in values { union |= value }
    let width = 32 - union.leadingZeroBitCount
    guard width > 0 else { return 0 }
    var pending: UInt64 = 0
    var bits = 0
    for index in 0..<LayerBlock.size {
      let value = index < values.count ? UInt64(values[index]) : 0
      pending |= value << UInt64(bits)
      bits += width
      guard bits >= 64 else { continue }
      withUnsafeBytes(of: pending.littleEndian) { bytes.append(contentsOf: $0) }
      bits -= 64
      pending = value >> UInt64(width - bits)
    }
    return width
  }

  /// One block, found in its column.
  ///
  /// Contract: `base` points to `8 * width` bytes of a mapped column, and 8 bytes after them can be read too:
  /// those of the next block, or the padding that follows every column.
  struct Block {
    let base: UnsafeRawPointer
    let width: Int

    /// The value of token `index`, 0 to 63. O(1).
    @inline(__always)
    func value(_ index: Int) -> UInt32 {
      guard width > 0 else { return 0 }
      let bit = index &* width
      let word = UInt64(littleEndian: (base + bit >> 3).loadUnaligned(as: UInt64.self))
      return UInt32(truncatingIfNeeded: (word >> UInt64(bit & 7)) & ((1 << UInt64(width)) &- 1))
    }

    /// Decodes the values of `range`, inside 0..<64, into `values`, which must have room for them.
    @inline(__always)
    func decode(_ range: Range<Int>, into values: UnsafeMutablePointer<UInt32>) {
      guard width > 0 else { return values.update(repeating: 0, count: range.count) }
      let mask: UInt64 = (1 << UInt64(width)) &- 1
      var bit = range.lowerBound &* width
      for index in 0..<range.count {
        let word = UInt64(littleEndian: (base + bit >> 3).loadUnaligned(as: UInt64.self))
        values[index] = UInt32(truncatingIfNeeded: (word >> UInt64(bit & 7)) & mask)
        bit &+= width
      }
    }
  }
}
