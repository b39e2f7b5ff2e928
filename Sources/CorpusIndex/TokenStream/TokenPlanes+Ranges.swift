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
      let pair = UInt32((lowest + index &>> 1).load(as: UInt8.self))
      ids[index &- first] = pair & 15
      ids[index &- first &+ 1] = pair &>> 4
      index &+= 2
    }
    if index < tokens.upperBound { ids[index &- first] = Self.half(lowest, index) }
    Self.forEachHalf(of: second, odd | large, tokens) { index, half in ids[index] |= half &<< 4 }
    Self.forEachHalf(of: third, large, tokens) { index, half in ids[index] |= half &<< 8 }
    var (rest, rank) = Self.rest(of: odd & large, tokens)
    while rest != 0 {
      ids[rest.trailingZeroBitCount] |= upper(rank) &<< 12
      rank &+= 1
      rest &= rest &- 1
    }
  }

  /// Decodes the gaps before some tokens of the block, at least one. `result` must have room for them.
  @inline(__always)
  func decodeGaps(_ tokens: Range<Int>, into result: UnsafeMutablePointer<UInt32>) {
    result.update(repeating: 0, count: tokens.count)
    Self.forEachHalf(of: gaps, gapMask, tokens) { index, half in
      result[index] = half < 15 ? half &+ 1 : gap(tokens.lowerBound + index)
    }
  }

  /// Calls `body` for those of some tokens that a mask has, with their values in its plane of four bits.
  @inline(__always)
  private static func forEachHalf(
    of plane: UnsafeRawPointer, _ mask: UInt64, _ tokens: Range<Int>,
    _ body: (_ index: Int, _ half: UInt32) -> Void
  ) {
    var (rest, rank) = rest(of: mask, tokens)
    while rest != 0 {
      // A word has sixteen halves, the first of which may belong to the token before.
      var halves = load(plane + rank &>> 1) &>> UInt64((rank & 1) &<< 2)
      let end = rank &+ 15
      repeat {
        body(rest.trailingZeroBitCount, UInt32(truncatingIfNeeded: halves) & 15)
        halves &>>= 4
        rank &+= 1
        rest &= rest &- 1
      } while rest != 0 && rank != end
    }
  }

  /// Those of some tokens that a mask has, from bit 0 on, and how many it has before them.
  @inline(__always)
  private static func rest(of mask: UInt64, _ tokens: Range<Int>) -> (rest: UInt64, rank: Int) {
    let first = UInt64(tokens.lowerBound)
    let before = mask & ((1 &<< first) &- 1)
    let wanted = ~0 &>> UInt64(TokenBlock.size &- tokens.count)
    return (mask &>> first & wanted, before == 0 ? 0 : before.nonzeroBitCount)
  }
}

extension TokenStreamReader {
  /// Writes the types of `range` and the gaps before them to memory that must have room for them. O(n).
  func tokens(
    _ range: Range<Int>, types: UnsafeMutablePointer<UInt32>, gaps: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw container.damage("cnt ", "a position inside the segment")
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let planes = try planes(position / TokenBlock.size)
      let first = position % TokenBlock.size
      let last = min(TokenBlock.size, first + range.upperBound - position)
      planes.decodeTypes(first..<last, into: types + (position - range.lowerBound))
      planes.decodeGaps(first..<last, into: gaps + (position - range.lowerBound))
      position += last - first
    }
  }
}
