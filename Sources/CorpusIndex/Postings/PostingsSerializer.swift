/// Turns ascending positions into bytes; the layout is `PostingsBlock`'s.
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
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: PostingsBlock.distances) { distances in
      for index in 0..<PostingsBlock.distances {
        distances[index] = positions[index + 1] &- positions[index] &- 1
      }
      let (width, above) = bestWidth(distances)
      let lowSize = (PostingsBlock.distances * Int(width) + 7) / 8
      let size = 1 + lowSize + (PostingsBlock.distances + above + 7) / 8
      let start = bytes.count
      // Eight bytes more, for stores of whole words.
      bytes.append(contentsOf: repeatElement(0, count: size + 8))
      bytes.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return }
        let block = base + start
        block.storeBytes(of: UInt8(width), as: UInt8.self)
        write(distances, width: width, lowBits: block + 1, above: block + 1 + lowSize)
      }
      bytes.removeLast(8)
    }
  }

  /// Both parts of a block's distances, into zeroed bytes.
  @inline(__always)
  private static func write(
    _ distances: UnsafeMutableBufferPointer<UInt32>, width: UInt32, lowBits: UnsafeMutableRawPointer,
    above: UnsafeMutableRawPointer
  ) {
    let mask: UInt32 = (1 << width) &- 1
    var (lowBit, bit) = (0, 0)
    for distance in distances {
      let place = lowBits + lowBit >> 3
      let low = UInt64(distance & mask) << UInt64(lowBit & 7)
      let word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
      if width > 0 { place.storeBytes(of: (word | low).littleEndian, as: UInt64.self) }
      lowBit &+= Int(width)
      bit &+= Int(distance >> width)
      let byte = UnsafeRawPointer(above + bit >> 3).load(as: UInt8.self)
      above.storeBytes(of: byte | 1 << UInt8(bit & 7), toByteOffset: bit >> 3, as: UInt8.self)
      bit &+= 1
    }
  }

  /// The width of low bits with which a block is shortest, the least of equal ones, and the sum of what is
  /// above them.
  @inline(__always)
  private static func bestWidth(
    _ distances: UnsafeMutableBufferPointer<UInt32>
  ) -> (width: UInt32, above: Int) {
    var sum: UInt64 = 0
    for distance in distances { sum &+= UInt64(distance) }
    // The best width for distances without memory is near log2(mean) - 0.5; bursts draw it down.
    let mean = UInt32(truncatingIfNeeded: sum / UInt64(PostingsBlock.distances))
    let middle = UInt32(31 - (mean | 1).leadingZeroBitCount)
    var best: (width: UInt32, above: Int, bits: Int)?
    for width in (middle < 2 ? 0 : middle - 2)...middle {
      var above: UInt64 = 0
      for distance in distances { above &+= UInt64(distance >> width) }
      let bits = PostingsBlock.distances * Int(width) + Int(above)
      if best.map({ bits < $0.bits }) ?? true { best = (width, Int(above), bits) }
    }
    return best.map { ($0.width, $0.above) } ?? (0, Int(sum))
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

}
