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

  /// Decodes a whole list into `positions`, which must have room for `count`.
  ///
  /// The bytes may be anything: nothing outside `[offset, end)` is read but for the padding that
  /// follows every column, and `false` comes back where they are not a list of `count` ascending
  /// positions below `limit`. O(count).
  static func decode(
    _ column: Column, from offset: Int, to end: Int, count: Int, limit: UInt32,
    into positions: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    let blockCount = count / PostingsBlock.size
    let data = offset + blockCount * PostingsBlock.skipSize
    guard offset >= 0, data <= end, end <= column.count else { return false }
    var next = data
    for block in 0..<blockCount {
      guard let first = column.word(atByte: offset + block * PostingsBlock.skipSize),
        let length = decodeBlock(
          column, at: next, to: end, first: first, limit: limit, into: positions + block * PostingsBlock.size)
      else { return false }
      if block > 0, positions[block * PostingsBlock.size - 1] >= first { return false }
      next += length
    }
    return decodeTail(
      column, from: next, to: end, first: blockCount * PostingsBlock.size, count: count, limit: limit,
      into: positions)
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
    for index in 0..<PostingsBlock.size {
      let word = UInt64(littleEndian: (bits + bit >> 3).loadUnaligned(as: UInt64.self))
      position &+= (word >> UInt64(bit & 7)) & mask
      positions[index] = UInt32(truncatingIfNeeded: position)
      bit &+= Int(width)
    }
    return position < UInt64(limit) ? length : nil
  }

  private static func decodeTail(
    _ column: Column, from offset: Int, to end: Int, first: Int, count: Int, limit: UInt32,
    into positions: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    var next = offset
    var position = first == 0 ? 0 : UInt64(positions[first - 1])
    for index in first..<count {
      var distance: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        guard next < end, shift < 35, let byte = column.byte(next) else { return false }
        next += 1
        distance |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      position += distance
      guard position < UInt64(limit), index == 0 || distance > 0 else { return false }
      positions[index] = UInt32(position)
    }
    return next == end
  }
}
