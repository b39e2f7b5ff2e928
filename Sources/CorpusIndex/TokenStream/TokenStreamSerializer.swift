import CProcessor

/// Turns tokens into blocks; the layout is `TokenBlock`'s.
struct TokenStreamSerializer: Sendable {
  /// Bytes of the upper plane for each id of class 3.
  let upperWidth: Int

  /// Appends one block.
  ///
  /// - Parameters:
  ///   - types: ids of word types, 1 to 64.
  ///   - gaps: the gap before each token, as many as `types`.
  ///   - source: offset of the first token in its file, from the place that it is counted from.
  ///   - line: its line, likewise.
  ///   - portably: whether by plain operations alone.
  func encode(
    types: UnsafeBufferPointer<UInt32>, gaps: UnsafeBufferPointer<UInt32>, source: UInt16, line: UInt16,
    portably: Bool = false, into bytes: inout [UInt8]
  ) {
    withUnsafeTemporaryAllocation(byteCount: TokenBlock.maximumSize + 8, alignment: 8) { block in
      guard let base = block.baseAddress else { return }
      base.storeBytes(of: source.littleEndian, as: UInt16.self)
      base.storeBytes(of: line.littleEndian, toByteOffset: 2, as: UInt16.self)
      var length =
        !portably && TokenPlanes.areFast && upperWidth == 1 && types.count == TokenBlock.size
        ? encodeFast(types, into: base) : encode(types, into: base)
      length = encode(gaps: gaps, from: length, into: base)
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: base, count: length))
    }
  }

  /// Writes the masks and planes of 64 ids by the processor's own instructions; gives where the block ends so far.
  @inline(__always)
  private func encodeFast(_ types: UnsafeBufferPointer<UInt32>, into base: UnsafeMutableRawPointer) -> Int {
    var (odd, large) = (UInt64(0), UInt64(0))
    let planes = (base + TokenBlock.headerSize).assumingMemoryBound(to: UInt8.self)
    let length = tokenPlanesEncode(types.baseAddress, planes, &odd, &large)
    base.storeBytes(of: odd.littleEndian, toByteOffset: 4, as: UInt64.self)
    base.storeBytes(of: large.littleEndian, toByteOffset: 12, as: UInt64.self)
    return TokenBlock.headerSize + length
  }

  /// Writes the masks and planes of the ids; gives where the block ends so far.
  @inline(__always)
  private func encode(_ types: UnsafeBufferPointer<UInt32>, into base: UnsafeMutableRawPointer) -> Int {
    let count = types.count
    var odd: UInt64 = 0
    var large: UInt64 = 0
    var length = TokenBlock.headerSize
    // Four planes of a byte an id, padded so that they are packed eight at a time.
    withUnsafeTemporaryAllocation(byteCount: 4 * 72, alignment: 8) { buffer in
      guard let planes = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
      let (second, third) = (planes + 72, planes + 144)
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TokenBlock.size) { upper in
        var (secondCount, thirdCount, upperCount) = (0, 0, 0)
        guard let upper = upper.baseAddress, let types = types.baseAddress else { return }
        for index in 0..<count {
          let id = types[index]
          let aboveFirst: UInt64 = id >= TokenBlock.streamedTypes ? 1 : 0
          let aboveSecond: UInt64 = id >= TokenBlock.secondClass ? 1 : 0
          let aboveThird: UInt64 = id >= TokenBlock.thirdClass ? 1 : 0
          odd |= (aboveFirst ^ aboveSecond ^ aboveThird) &<< UInt64(truncatingIfNeeded: index)
          large |= aboveSecond &<< UInt64(truncatingIfNeeded: index)
          planes[index] = UInt8(truncatingIfNeeded: id & 15)
          second[secondCount] = UInt8(truncatingIfNeeded: id >> 4 & 15)
          third[thirdCount] = UInt8(truncatingIfNeeded: id >> 8 & 15)
          upper[upperCount] = id >> 12
          secondCount &+= Int(truncatingIfNeeded: aboveFirst)
          thirdCount &+= Int(truncatingIfNeeded: aboveSecond)
          upperCount &+= Int(truncatingIfNeeded: aboveThird)
        }
        for index in count..<TokenBlock.size { planes[index] = 0 }
        length = Self.pack(planes, TokenBlock.size, to: base, at: length)
        length = Self.pack(second, secondCount, to: base, at: length)
        length = Self.pack(third, thirdCount, to: base, at: length)
        for index in 0..<upperCount {
          var rest = upper[index]
          for _ in 0..<upperWidth {
            base.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: length, as: UInt8.self)
            rest >>= 8
            length += 1
          }
        }
      }
    }
    base.storeBytes(of: odd.littleEndian, toByteOffset: 4, as: UInt64.self)
    base.storeBytes(of: large.littleEndian, toByteOffset: 12, as: UInt64.self)
    return length
  }

  /// Writes the mask and planes of the gaps; gives where the block ends.
  @inline(__always)
  private func encode(
    gaps: UnsafeBufferPointer<UInt32>, from start: Int, into base: UnsafeMutableRawPointer
  ) -> Int {
    var mask: UInt64 = 0
    var length = start
    withUnsafeTemporaryAllocation(byteCount: 2 * 72, alignment: 8) { buffer in
      guard let small = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
      let bytes = small + 72
      var (smallCount, byteCount) = (0, 0)
      var hasWide = false
      for index in 0..<gaps.count where gaps[index] != 0 {
        let gap = gaps[index]
        mask |= 1 << UInt64(index)
        small[smallCount] = gap < TokenBlock.byteGap ? UInt8(gap - 1) : 15
        smallCount += 1
        guard gap >= TokenBlock.byteGap else { continue }
        let isWide = gap >= TokenBlock.fourByteGap
        bytes[byteCount] = isWide ? TokenBlock.wideGap : UInt8(gap - TokenBlock.byteGap)
        byteCount += 1
        if isWide { hasWide = true }
      }
      length = Self.pack(small, smallCount, to: base, at: length)
      (base + length).copyMemory(from: bytes, byteCount: byteCount)
      length += byteCount
      guard hasWide else { return }
      for gap in gaps where gap >= TokenBlock.fourByteGap {
        (base + length).storeBytes(of: gap.littleEndian, as: UInt32.self)
        length += 4
      }
    }
    base.storeBytes(of: mask.littleEndian, toByteOffset: 20, as: UInt64.self)
    return length
  }

  /// Packs `count` values of four bits, a byte each, two to a byte; the bytes behind them up to a multiple of
  /// eight may hold anything.
  ///
  /// - Returns: where they end. O(count).
  @inline(__always)
  private static func pack(
    _ values: UnsafeMutablePointer<UInt8>, _ count: Int, to base: UnsafeMutableRawPointer, at offset: Int
  ) -> Int {
    if count & 1 != 0 { values[count] = 0 }
    var index = 0
    while index < count {
      var word = UnsafeRawPointer(values + index).loadUnaligned(as: UInt64.self).littleEndian
      word &= 0x0F0F_0F0F_0F0F_0F0F
      word = (word | word >> 4) & 0x00FF_00FF_00FF_00FF
      word = (word | word >> 8) & 0x0000_FFFF_0000_FFFF
      word |= word >> 16
      base.storeBytes(
        of: UInt32(truncatingIfNeeded: word).littleEndian, toByteOffset: offset + index / 2, as: UInt32.self)
      index += 8
    }
    return offset + (count + 1) / 2
  }
}
