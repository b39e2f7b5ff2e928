import CProcessor

/// The planes of one block of tokens, found and checked against the block's length.
///
/// Contract: valid while the block's bytes are; 8 bytes behind the block can be read too. No load of a type
/// leaves the block and these 8 bytes, whatever the masks say, since `init` checks the planes' lengths.
struct TokenPlanes {
  /// Bit *i* is the lower bit of the class of token *i*.
  let odd: UInt64
  /// Bit *i* is the upper bit of the class of token *i*.
  let large: UInt64
  let gapMask: UInt64
  let lowest: UnsafeRawPointer
  let second: UnsafeRawPointer
  let third: UnsafeRawPointer
  let upper: UnsafeRawPointer
  let upperWidth: Int
  let gaps: UnsafeRawPointer
  private let gapBytes: UnsafeRawPointer
  /// Bytes that are left for gaps of a byte and more.
  private let rest: Int

  /// The planes of `block`; `nil` where it is shorter than its masks say. O(1).
  @inline(__always)
  init?(_ block: UnsafeRawBufferPointer, upperWidth: Int) {
    guard let base = block.baseAddress, block.count >= TokenBlock.headerSize + TokenBlock.lowestSize else {
      return nil
    }
    odd = Self.load(base + 4)
    large = Self.load(base + 12)
    gapMask = Self.load(base + 20)
    lowest = base + TokenBlock.headerSize
    second = lowest + TokenBlock.lowestSize
    third = second + ((odd | large).nonzeroBitCount + 1) / 2
    upper = third + (large.nonzeroBitCount + 1) / 2
    self.upperWidth = upperWidth
    gaps = upper + (odd & large).nonzeroBitCount * upperWidth
    gapBytes = gaps + (gapMask.nonzeroBitCount + 1) / 2
    rest = base + block.count - gapBytes
    guard rest >= 0 else { return nil }
  }

  /// What a block's first token adds to the place that it is counted from; `nil` for a block too short. O(1).
  @inline(__always)
  static func place(_ block: UnsafeRawBufferPointer) -> (source: Int, line: Int)? {
    guard let base = block.baseAddress, block.count >= TokenBlock.headerSize else { return nil }
    return (
      Int(UInt16(littleEndian: base.loadUnaligned(as: UInt16.self))),
      Int(UInt16(littleEndian: (base + 2).loadUnaligned(as: UInt16.self)))
    )
  }

  /// Whether the block ends with as many gap bytes and wide gaps as its planes announce, and each id has the
  /// least class that holds it. O(64).
  var isExact: Bool {
    for index in 0..<TokenBlock.size {
      let bit = UInt64(1) << UInt64(index)
      let least: UInt32 =
        large & bit != 0
        ? (odd & bit != 0 ? TokenBlock.thirdClass : TokenBlock.secondClass)
        : (odd & bit != 0 ? TokenBlock.streamedTypes : 0)
      guard type(index) >= least else { return false }
    }
    let bytes = (0..<gapMask.nonzeroBitCount).count { Self.half(gaps, $0) == 15 }
    guard bytes <= rest else { return false }
    let wide = (0..<bytes).count { (gapBytes + $0).load(as: UInt8.self) == TokenBlock.wideGap }
    return rest == bytes + 4 * wide
  }

  @inline(__always)
  static func load(_ pointer: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
  }

  /// Value `index` of a plane of four bits.
  @inline(__always)
  static func half(_ plane: UnsafeRawPointer, _ index: Int) -> UInt32 {
    UInt32((plane + index >> 1).load(as: UInt8.self)) >> UInt32((index & 1) << 2) & 15
  }

  @inline(__always)
  func upper(_ rank: Int) -> UInt32 {
    let start = upper + rank * upperWidth
    if upperWidth == 1 { return UInt32(start.load(as: UInt8.self)) }
    let word = UInt32(littleEndian: start.loadUnaligned(as: UInt32.self))
    return word & (upperWidth == 2 ? 0xFFFF : 0xF_FFFF)
  }

  /// The id of the word type of token `index`, 0 to 63. O(1).
  @inline(__always)
  func type(_ index: Int) -> UInt32 {
    let bit: UInt64 = 1 << UInt64(index)
    let before = bit &- 1
    var id = Self.half(lowest, index)
    let aboveFirst = odd | large
    guard aboveFirst & bit != 0 else { return id }
    id |= Self.half(second, (aboveFirst & before).nonzeroBitCount) << 4
    guard large & bit != 0 else { return id }
    id |= Self.half(third, (large & before).nonzeroBitCount) << 8
    guard odd & bit != 0 else { return id }
    return id | upper((odd & large & before).nonzeroBitCount) << 12
  }

  /// The tokens whose type is `id`, which must be below `TokenBlock.streamedTypes`, as a mask. O(1).
  @inline(__always)
  func mask(ofStreamedType id: UInt32) -> UInt64 {
    let wanted = UInt64(id) &* 0x1111_1111_1111_1111
    var found: UInt64 = 0
    for part in 0..<4 {
      // Where four bits are equal, their difference is zero; what is left of each is its lowest bit.
      var different = Self.load(lowest + 8 * part) ^ wanted
      different |= different >> 2
      different |= different >> 1
      var equal = ~different & 0x1111_1111_1111_1111
      equal = (equal | equal >> 3) & 0x0303_0303_0303_0303
      equal = (equal | equal >> 6) & 0x000F_000F_000F_000F
      equal = (equal | equal >> 12) & 0x0000_00FF_0000_00FF
      equal = (equal | equal >> 24) & 0xFFFF
      found |= equal << UInt64(16 * part)
    }
    return found & ~(odd | large)
  }

  /// Whether the processor's own instructions do it; asked of it once.
  static let areFast = tokenPlanesAreFast()

  /// Decodes all 64 ids. `ids` must have room for them.
  @inline(__always)
  func decodeTypes(into ids: UnsafeMutablePointer<UInt32>) {
    guard Self.areFast, upperWidth == 1 else { return decodeTypesPortably(into: ids) }
    tokenPlanesDecode(lowest, second, third, upper, odd, large, ids)
  }

  /// Decodes the ids of the tokens whose bits are set, one after another; gives how many there are. `ids` must
  /// have room for 64.
  @inline(__always)
  func decodeTypes(_ bits: UInt64, into ids: UnsafeMutablePointer<UInt32>) -> Int {
    let isSparse = bits.nonzeroBitCount < 8
    if !isSparse { decodeTypes(into: ids) }
    guard bits != .max else { return TokenBlock.size }
    var (mask, count) = (bits, 0)
    while mask != 0 {
      let index = mask.trailingZeroBitCount
      ids[count] = isSparse ? type(index) : ids[index]
      count &+= 1
      mask &= mask &- 1
    }
    return count
  }

  /// The same as `decodeTypes(into:)` by plain operations.
  func decodeTypesPortably(into ids: UnsafeMutablePointer<UInt32>) {
    for index in 0..<TokenBlock.lowestSize {
      let pair = UInt32((lowest + index).load(as: UInt8.self))
      ids[2 * index] = pair & 15
      ids[2 * index + 1] = pair >> 4
    }
    var mask = odd | large
    var rank = 0
    while mask != 0 {
      ids[mask.trailingZeroBitCount] |= Self.half(second, rank) << 4
      rank &+= 1
      mask &= mask &- 1
    }
    mask = large
    rank = 0
    while mask != 0 {
      ids[mask.trailingZeroBitCount] |= Self.half(third, rank) << 8
      rank &+= 1
      mask &= mask &- 1
    }
    mask = odd & large
    rank = 0
    while mask != 0 {
      ids[mask.trailingZeroBitCount] |= upper(rank) << 12
      rank &+= 1
      mask &= mask &- 1
    }
  }

  /// The gap that a value of the gap plane stands for, the `bytesBefore`th of those that take a byte.
  @inline(__always)
  private func gap(_ value: UInt32, bytesBefore: Int) -> UInt32 {
    guard value == 15 else { return value + 1 }
    guard bytesBefore < rest else { return 0 }
    let byte = (gapBytes + bytesBefore).load(as: UInt8.self)
    guard byte == TokenBlock.wideGap else { return UInt32(byte) + TokenBlock.byteGap }
    return wideGap(bytesBefore: bytesBefore)
  }

  /// A gap of four bytes. O(64).
  private func wideGap(bytesBefore: Int) -> UInt32 {
    let bytes = (0..<gapMask.nonzeroBitCount).count { Self.half(gaps, $0) == 15 }
    let rank = (0..<bytesBefore).count { (gapBytes + $0).load(as: UInt8.self) == TokenBlock.wideGap }
    guard bytes + 4 * (rank + 1) <= rest else { return 0 }
    return (gapBytes + bytes + 4 * rank).loadUnaligned(as: UInt32.self).littleEndian
  }

  /// The gap before token `index`, 0 to 63. O(1), or O(gaps before it) where gaps are rare ones.
  @inline(__always)
  func gap(_ index: Int) -> UInt32 {
    let bit: UInt64 = 1 << UInt64(index)
    guard gapMask & bit != 0 else { return 0 }
    let rank = (gapMask & (bit &- 1)).nonzeroBitCount
    let value = Self.half(gaps, rank)
    guard value == 15 else { return value + 1 }
    return gap(value, bytesBefore: (0..<rank).count { Self.half(gaps, $0) == 15 })
  }

  /// Decodes all 64 gaps. `gaps` must have room for them.
  @inline(__always)
  func decodeGaps(into result: UnsafeMutablePointer<UInt32>) {
    for index in 0..<TokenBlock.size { result[index] = 0 }
    var mask = gapMask
    var (rank, bytes) = (0, 0)
    while mask != 0 {
      let value = Self.half(gaps, rank)
      result[mask.trailingZeroBitCount] = gap(value, bytesBefore: bytes)
      if value == 15 { bytes += 1 }
      rank += 1
      mask &= mask &- 1
    }
  }
}
