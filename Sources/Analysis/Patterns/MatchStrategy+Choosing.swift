extension MatchStrategy {
  /// The matches that count, of those found from each place in the order of the places.
  func chosen(from matches: [Range<Int>]) -> [Range<Int>] {
    switch self {
    case .all, .traditional: return matches
    case .standard:
      var farthest = 0
      let isAscending = matches.allSatisfy { match in
        defer { farthest = match.upperBound }
        return match.upperBound > farthest
      }
      guard !isAscending else { return matches }
      var ends: Set<Int> = []
      return matches.filter { ends.insert($0.upperBound).inserted }
    case .longest:
      var farthest = 0
      return matches.filter { match in
        defer { farthest = max(farthest, match.upperBound) }
        return match.upperBound > farthest
      }
    case .shortest:
      var nearest = Int.max
      var kept: [Range<Int>] = []
      for match in matches.reversed() where match.upperBound < nearest {
        nearest = match.upperBound
        // Of those that begin together the shortest comes last here.
        if kept.last?.lowerBound == match.lowerBound { kept.removeLast() }
        kept.append(match)
      }
      return kept.reversed()
    }
  }
}
