extension TokenPlanes {
  /// Counts the types of the tokens whose bits are set.
  ///
  /// Where only counts matter, ids needn't be put to their places first. It takes no closure, since a call for each
  /// token costs as much as its count. O(64).
  @inline(__always)
  func count(_ bits: UInt64, into cells: FeatureCells, document: UInt64) {
    guard bits != 0 else { return }
    let aboveFirst = odd | large
    var small = bits & ~aboveFirst
    while small != 0 {
      cells.add(Self.half(lowest, small.trailingZeroBitCount), document)
      small &= small &- 1
    }
    let first = UInt64(bits.trailingZeroBitCount)
    let before: UInt64 = (1 << first) &- 1
    let last = UInt64.max >> UInt64(bits.leadingZeroBitCount)
    var (secondRank, thirdRank, upperRank) = (0, 0, 0)
    if first > 0 {
      secondRank = (aboveFirst & before).nonzeroBitCount
      thirdRank = (large & before).nonzeroBitCount
      upperRank = (odd & large & before).nonzeroBitCount
    }
    var mask = aboveFirst & last & ~before
    while mask != 0 {
      let index = mask.trailingZeroBitCount
      mask &= mask &- 1
      // All parts are loaded, also those that the id's class hasn't: a wrong guess would cost more. What is
      // loaded beyond a plane still lies in the block or the 8 bytes behind it.
      let isLarge = UInt32(truncatingIfNeeded: large >> UInt64(index)) & 1
      let isHighest = UInt32(truncatingIfNeeded: odd >> UInt64(index)) & isLarge
      var id = Self.half(lowest, index) | Self.half(second, secondRank) << 4
      id |= (Self.half(third, thirdRank) & (0 &- isLarge)) << 8
      id |= (upper(upperRank) & (0 &- isHighest)) << 12
      secondRank &+= 1
      thirdRank &+= Int(isLarge)
      upperRank &+= Int(isHighest)
      if bits >> UInt64(index) & 1 != 0 { cells.add(id, document) }
    }
  }
}
