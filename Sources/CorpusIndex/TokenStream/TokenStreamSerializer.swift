/// Turns tokens into blocks and blocks into tokens; the layout is `TokenBlock`'s.
enum TokenStreamSerializer {
  /// Appends one block.
  ///
  /// - Parameters:
  ///   - types: ids of word types, at most 64.
  ///   - gaps: the gap before each token, as many as `types`.
  ///   - source: offset of the first token in its file, in bytes.
  ///   - line: its line, from 1.
  static func encode(
    types: UnsafeBufferPointer<UInt32>, gaps: UnsafeBufferPointer<UInt32>, source: Int, line: Int,
    into bytes: inout [UInt8]
  ) {
    var high: UInt64 = 0
    var wide: UInt64 = 0
    var gapMask: UInt64 = 0
    for index in 0..<types.count {
      let bit: UInt64 = 1 << UInt64(index)
      if types[index] > 0xFF { high |= bit }
      if types[index] > 0xFFFF { wide |= bit }
      if gaps[index] != 0 { gapMask |= bit }
    }
    append(UInt64(source), bytes: 5, into: &bytes)
    append(UInt64(line), bytes: 4, into: &bytes)
    bytes.append(wide == 0 ? 0 : TokenBlock.hasWide)
    append(high, bytes: 8, into: &bytes)
    append(gapMask, bytes: 8, into: &bytes)
    if wide != 0 { append(wide, bytes: 8, into: &bytes) }
    for type in types { bytes.append(UInt8(truncatingIfNeeded: type)) }
    for _ in types.count..<TokenBlock.size { bytes.append(0) }
    if high != 0 {
      for type in types where type > 0xFF { bytes.append(UInt8(truncatingIfNeeded: type >> 8)) }
    }
    if wide != 0 {
      for type in types where type > 0xFFFF { append(UInt64(type >> 16), bytes: 2, into: &bytes) }
    }
    guard gapMask != 0 else { return }
    for gap in gaps where gap != 0 {
      bytes.append(gap < UInt32(TokenBlock.wideGap) ? UInt8(gap) : TokenBlock.wideGap)
    }
    for gap in gaps where gap >= UInt32(TokenBlock.wideGap) { append(UInt64(gap), bytes: 4, into: &bytes) }
  }

  private static func append(_ value: UInt64, bytes count: Int, into bytes: inout [UInt8]) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  /// The planes of one block, found and checked against the block's length.
  struct Planes {
    let source: Int
    let line: Int
    let high: UInt64
    let wide: UInt64
    let gapMask: UInt64
    let lowPlane: UnsafeRawPointer
    let secondPlane: UnsafeRawPointer
    let upperPlane: UnsafeRawPointer
    let gapPlane: UnsafeRawPointer
    let wideGaps: UnsafeRawPointer
    /// Bytes that are left for wide gaps.
    let rest: Int

    @inline(__always)
    var wideGapCount: Int { rest / 4 }

    /// `nil` where the block is shorter than its masks say. O(1).
    @inline(__always)
    init?(_ block: UnsafeRawBufferPointer) {
      guard let base = block.baseAddress, block.count >= TokenBlock.fixedHeader + TokenBlock.size else {
        return nil
      }
      source = Int(Self.load(base) & 0xFF_FFFF_FFFF)
      line = Int(UInt32(littleEndian: (base + 5).loadUnaligned(as: UInt32.self)))
      let flags = (base + 9).load(as: UInt8.self)
      high = Self.load(base + 10)
      gapMask = Self.load(base + 18)
      var next = base + TokenBlock.fixedHeader
      if flags & TokenBlock.hasWide != 0 {
        wide = Self.load(next)
        next += 8
      } else {
        wide = 0
      }
      lowPlane = next
      secondPlane = lowPlane + TokenBlock.size
      upperPlane = secondPlane + high.nonzeroBitCount
      gapPlane = upperPlane + 2 * wide.nonzeroBitCount
      wideGaps = gapPlane + gapMask.nonzeroBitCount
      rest = base + block.count - wideGaps
      guard rest >= 0 else { return nil }
    }

    /// Whether the block ends with as many wide gaps as the gap plane announces. O(64).
    var isExact: Bool {
      var announced = 0
      for index in 0..<gapMask.nonzeroBitCount
      where (gapPlane + index).load(as: UInt8.self) == TokenBlock.wideGap {
        announced += 1
      }
      return rest == 4 * announced
    }

    @inline(__always)
    private static func load(_ pointer: UnsafeRawPointer) -> UInt64 {
      UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
    }

    /// The id of the word type of token `index`, 0 to 63. O(1).
    @inline(__always)
    func type(_ index: Int) -> UInt32 {
      let bit: UInt64 = 1 << UInt64(index)
      var id = UInt32((lowPlane + index).load(as: UInt8.self))
      if high & bit != 0 {
        let rank = (high & (bit &- 1)).nonzeroBitCount
        id |= UInt32((secondPlane + rank).load(as: UInt8.self)) << 8
      }
      if wide & bit != 0 {
        let rank = (wide & (bit &- 1)).nonzeroBitCount
        id |= UInt32((upperPlane + 2 * rank).loadUnaligned(as: UInt16.self).littleEndian) << 16
      }
      return id
    }

    /// The gap before token `index`, 0 to 63. O(1), or O(gaps before it) where gaps are rare ones.
    @inline(__always)
    func gap(_ index: Int) -> UInt32 {
      let bit: UInt64 = 1 << UInt64(index)
      guard gapMask & bit != 0 else { return 0 }
      let rank = (gapMask & (bit &- 1)).nonzeroBitCount
      let value = (gapPlane + rank).load(as: UInt8.self)
      guard value == TokenBlock.wideGap else { return UInt32(value) }
      var wideRank = 0
      for earlier in 0..<rank where (gapPlane + earlier).load(as: UInt8.self) == TokenBlock.wideGap {
        wideRank += 1
      }
      guard wideRank < wideGapCount else { return 0 }
      return (wideGaps + 4 * wideRank).loadUnaligned(as: UInt32.self).littleEndian
    }

    /// Decodes all 64 ids. `ids` must have room for them.
    @inline(__always)
    func decodeTypes(into ids: UnsafeMutablePointer<UInt32>) {
      var second = secondPlane
      var mask = high
      for index in 0..<TokenBlock.size {
        ids[index] = UInt32((lowPlane + index).load(as: UInt8.self))
      }
      while mask != 0 {
        let index = mask.trailingZeroBitCount
        ids[index] |= UInt32(second.load(as: UInt8.self)) << 8
        second += 1
        mask &= mask &- 1
      }
      var upper = upperPlane
      mask = wide
      while mask != 0 {
        let index = mask.trailingZeroBitCount
        ids[index] |= UInt32(upper.loadUnaligned(as: UInt16.self).littleEndian) << 16
        upper += 2
        mask &= mask &- 1
      }
    }

    /// Decodes all 64 gaps. `gaps` must have room for them.
    @inline(__always)
    func decodeGaps(into gaps: UnsafeMutablePointer<UInt32>) {
      for index in 0..<TokenBlock.size { gaps[index] = 0 }
      var plane = gapPlane
      var wideRank = 0
      var mask = gapMask
      while mask != 0 {
        let value = plane.load(as: UInt8.self)
        var gap = UInt32(value)
        if value == TokenBlock.wideGap {
          gap =
            wideRank < wideGapCount
            ? (wideGaps + 4 * wideRank).loadUnaligned(as: UInt32.self).littleEndian : 0
          wideRank += 1
        }
        gaps[mask.trailingZeroBitCount] = gap
        plane += 1
        mask &= mask &- 1
      }
    }
  }
}
