extension TokenPlanes {
  /// Decodes the ids of some tokens of the block, at least one. `ids` must have room for them.
  @inline(__always)
  func decodeTypes(_ tokens: Range<Int>, into ids: UnsafeMutablePointer<UInt32>) {
    let first = tokens.lowerBound
    var index = first
    if index & 1 != 0 {
      ids[0] = Self.half(lowest, index)
      index &+= 1
    }
    while index &+ 1 < tokens.upperBound {
      let pair = UInt32((lowest + index >> 1).load(as: UInt8.self))
      ids[index &- first] = pair & 15
      ids[index &- first &+ 1] = pair >> 4
      index &+= 2
    }
    if index < tokens.upperBound { ids[index &- first] = Self.half(lowest, index) }
    Self.forEach(odd | large, tokens) { index, rank in ids[index] |= Self.half(second, rank) << 4 }
    Self.forEach(large, tokens) { index, rank in ids[index] |= Self.half(third, rank) << 8 }
    Self.forEach(odd & large, tokens) { index, rank in ids[index] |= upper(rank) << 12 }
  }

  /// Decodes the gaps before some tokens of the block, at least one. `result` must have room for them.
  @inline(__always)
  func decodeGaps(_ tokens: Range<Int>, into result: UnsafeMutablePointer<UInt32>) {
    for index in 0..<tokens.count { result[index] = 0 }
    Self.forEach(gapMask, tokens) { index, rank in
      let value = Self.half(gaps, rank)
      result[index] = value < 15 ? value + 1 : gap(tokens.lowerBound + index)
    }
  }

  /// Calls `body` for those of some tokens that a mask has, with how many of them and of all tokens stand before.
  @inline(__always)
  private static func forEach(_ mask: UInt64, _ tokens: Range<Int>, _ body: (_ index: Int, _ rank: Int) -> Void) {
    let first = UInt64(tokens.lowerBound)
    var rank = (mask & ((1 << first) &- 1)).nonzeroBitCount
    var rest = mask >> first & (~0 >> UInt64(TokenBlock.size - tokens.count))
    while rest != 0 {
      body(rest.trailingZeroBitCount, rank)
      rank &+= 1
      rest &= rest &- 1
    }
  }
}
