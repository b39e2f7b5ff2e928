/// Turns ascending positions into bytes and back; the layout is `PostingsBlock`'s.
public enum PostingsSerializer {
  /// Appends the list to `bytes`. O(n).
  public static func encode(_ positions: UnsafeBufferPointer<UInt32>, into bytes: inout [UInt8]) {
    let blockCount = positions.count / PostingsBlock.size
    let skips = bytes.count
    if blockCount > 0 {
      bytes.append(contentsOf: repeatElement(0, count: blockCount * PostingsBlock.skipSize))
    }
    let data = bytes.count
    for block in 0..<blockCount {
      let start = block * PostingsBlock.size
      store(positions[start], at: skips + block * PostingsBlock.skipSize, in: &bytes)
      store(UInt32(bytes.count - data), at: skips + block * PostingsBlock.skipSize + 4, in: &bytes)
      encodeBlock(UnsafeBufferPointer(rebasing: positions[start..<start + PostingsBlock.size]), into: &bytes)
    }
    let tail = blockCount * PostingsBlock.size
    var previous = tail == 0 ? 0 : positions[tail - 1]
    for index in tail..<positions.count {
      appendVariable(positions[index] - previous, into: &bytes)
      previous = positions[index]
    }
  }

  private static func encodeBlock(_ positions: UnsafeBufferPointer<UInt32>, into bytes: inout [UInt8]) {
    var union: UInt32 = 0
    for index in 1..<positions.count { union |= positions[index] - positions[index - 1] }
    let width = 32 - union.leadingZeroBitCount
    bytes.append(UInt8(width))
    var pending: UInt64 = 0
    var bits = 0
    for index in 0..<positions.count {
      let distance = index == 0 ? 0 : positions[index] - positions[index - 1]
      pending |= UInt64(distance) << UInt64(bits)
      bits += width
      while bits >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        bits -= 8
      }
    }
  }

  private static func store(_ value: UInt32, at offset: Int, in bytes: inout [UInt8]) {
    for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt32(8 * index)) }
  }

  private static func appendVariable(_ value: UInt32, into bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Decodes one block; gives its length in bytes, or `nil` where it is damaged.
  @inline(__always)
  static func decodeBlock(
    _ column: Column, at offset: Int, to end: Int, first: UInt32, limit: UInt32,
    into positions: UnsafeMutablePointer<UInt32>
  ) -> Int? {
    guard offset < end, let width = column.byte(offset), width <= 32 else { return nil }
    let length = 1 + Int(width) * PostingsBlock.size / 8
    guard offset + length <= end else { return nil }
    // The padding after the last column makes the 8-byte read at a block's end safe.
    let bits = column.base + offset + 1
    let mask: UInt64 = (1 << UInt64(width)) &- 1
    var position = UInt64(first)
    var bit = 0
    // The first distance is 0 and no other one is: each zero adds the highest bit once.
    var zeros: UInt64 = 0
    for index in 0..<PostingsBlock.size {
      let word = UInt64(littleEndian: (bits + bit >> 3).loadUnaligned(as: UInt64.self))
      let distance = (word >> UInt64(bit & 7)) & mask
      position &+= distance
      zeros &+= (distance &- 1) >> 63
      positions[index] = UInt32(truncatingIfNeeded: position)
      bit &+= Int(width)
    }
    return position < UInt64(limit) && zeros == 1 && positions[0] == first ? length : nil
  }
}
