import CorpusIndex

extension Hits.InSegment {
  /// Matches in the order of their beginnings, and of their lengths where they begin together.
  init(_ segment: SegmentReader, _ matches: [Range<Int>]) {
    let length = matches.first?.count ?? 1
    let isEven = matches.allSatisfy { $0.count == length }
    self.init(
      segment: segment, starts: matches.map { UInt32($0.lowerBound) },
      lengths: isEven ? .all(length) : .each(matches.map { UInt32(clamping: $0.count) }))
  }

  /// The smallest stretches that hold a match of each, one behind the other within a distance and in one flow.
  ///
  /// - Complexity: O(matches of both · those within the distance).
  func near(_ others: Hits.InSegment, distance: Int, isOrdered: Bool) -> Hits.InSegment {
    var stretches = pairs(with: others, distance)
    if !isOrdered { stretches += others.pairs(with: self, distance) }
    stretches.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    return Hits.InSegment(segment, MatchStrategy.shortest.chosen(from: stretches))
  }

  /// For each match the nearest of the others behind it, where it is within the distance.
  private func pairs(with others: Hits.InSegment, _ distance: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var flow = FlowCursor(segment.structure)
    var first = 0
    for index in starts.indices {
      let match = positions(index)
      // Matches that begin together may be of any length, so that ends needn't ascend.
      while first < others.starts.count, Int(others.starts[first]) <= match.lowerBound { first += 1 }
      var next = first
      while next < others.starts.count, Int(others.starts[next]) < match.upperBound { next += 1 }
      guard next < others.starts.count else { continue }
      let other = others.positions(next)
      guard other.lowerBound - match.upperBound < distance,
        flow.move(to: match.lowerBound).contains(other.upperBound - 1)
      else { continue }
      stretches.append(match.lowerBound..<other.upperBound)
    }
    return stretches
  }

  /// The matches that have one of the others within a distance on either side and in the same flow, or those
  /// that have none.
  func beside(_ others: Hits.InSegment, distance: Int, isNegated: Bool) -> Hits.InSegment {
    var kept = self
    var flow = FlowCursor(segment.structure)
    let longest = others.starts.indices.reduce(0) { max($0, others.length($1)) }
    var first = 0
    kept.filter { match in
      let flow = flow.move(to: match.lowerBound)
      let reach = max(flow.lowerBound, match.lowerBound - distance - longest + 1)
      while first < others.starts.count, Int(others.starts[first]) < reach { first += 1 }
      var index = first
      var isThere = false
      while !isThere, index < others.starts.count,
        Int(others.starts[index]) < min(flow.upperBound, match.upperBound + distance)
      {
        let other = others.positions(index)
        let words =
          other.lowerBound >= match.upperBound
          ? other.lowerBound - match.upperBound : match.lowerBound - other.upperBound
        isThere = !other.overlaps(match) && words < distance
        index += 1
      }
      return isThere != isNegated
    }
    return kept
  }

  /// The matches of both, those of both at once, or those that the others lack. O(matches of both).
  func combined(_ operation: Combination.Operation, _ others: Hits.InSegment) -> Hits.InSegment {
    var combined: [Range<Int>] = []
    var other = 0
    for index in starts.indices {
      let match = positions(index)
      while other < others.starts.count, others.positions(other).precedes(match) {
        if operation == .or { combined.append(others.positions(other)) }
        other += 1
      }
      let isInBoth = other < others.starts.count && others.positions(other) == match
      if isInBoth { other += 1 }
      if operation == .or || isInBoth == (operation == .and) { combined.append(match) }
    }
    if operation == .or {
      for index in other..<others.starts.count { combined.append(others.positions(index)) }
    }
    return Hits.InSegment(segment, combined)
  }
}

extension Range<Int> {
  /// Whether a match begins before another one, or with it and ends before it.
  fileprivate func precedes(_ other: Range<Int>) -> Bool {
    (lowerBound, upperBound) < (other.lowerBound, other.upperBound)
  }
}
