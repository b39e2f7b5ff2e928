import CorpusIndex

/// The rarest tokens that a match must have, by whose lists matches are looked for.
struct PatternAnchor {
  /// A token of a match, and how many tokens of the match stand before it.
  struct Place {
    var test: TokenTest
    /// The number of the test.
    var number: Int
    var least: Int
    /// `nil` where there may be any number.
    var most: Int?
  }

  /// Of these each match has one at least.
  private(set) var places: [Place]
  /// Occurrences of all of them in the segment.
  private(set) var cost: Int

  /// The rarest tokens of a pattern in a segment; `nil` where a match needs none that lists exist of.
  init?(_ node: PatternNode, _ tests: [TokenTest], in segment: SegmentReader, number: Int) {
    switch node {
    case .token(let test, _):
      guard let cost = tests[test].occurrences(in: segment, number: number) else { return nil }
      self.init(places: [Place(test: tests[test], number: test, least: 0, most: 0)], cost: cost)
    case .sequence(let nodes):
      var best: PatternAnchor?
      var (least, most): (Int, Int?) = (0, 0)
      for node in nodes {
        if let own = PatternAnchor(node, tests, in: segment, number: number)?.moved(by: least, most),
          own.cost < best?.cost ?? .max
        {
          best = own
        }
        let lengths = node.lengths
        least += lengths.least
        most = most.flatMap { most in lengths.most.map { most + $0 } }
      }
      guard let best else { return nil }
      self = best
    case .alternatives(let nodes):
      var all = PatternAnchor(places: [], cost: 0)
      for node in nodes {
        guard let own = PatternAnchor(node, tests, in: segment, number: number) else { return nil }
        all.places += own.places
        all.cost += own.cost
      }
      self = all
    case .repeated(let inner, let least, _):
      guard least > 0, let own = PatternAnchor(inner, tests, in: segment, number: number) else { return nil }
      self = own
    case .enclosed(let inner, _, _):
      guard let own = PatternAnchor(inner, tests, in: segment, number: number) else { return nil }
      self = own
    case .start, .end, .look: return nil
    }
  }

  private init(places: [Place], cost: Int) {
    self.places = places
    self.cost = cost
  }

  /// The same with tokens before it.
  private func moved(by least: Int, _ most: Int?) -> PatternAnchor {
    var moved = self
    for index in moved.places.indices {
      moved.places[index].least += least
      moved.places[index].most = most.flatMap { most in moved.places[index].most.map { most + $0 } }
    }
    return moved
  }
}

extension TokenTest {
  /// How many tokens of a segment it holds for at most; `nil` where no list tells.
  func occurrences(in segment: SegmentReader, number: Int) -> Int? {
    switch self {
    case .types(let types): return types.ids?.reduce(0) { $0 + segment.postings.tokens(ofType: $1) }
    case .layer(let name, let wanted):
      guard !wanted[number][0] else { return nil }
      guard let layer = segment.layers.layer(named: name) else { return 0 }
      return wanted[number].indices.reduce(0) {
        wanted[number][$1] ? $0 + layer.tokens(ofValue: UInt32($1)) : $0
      }
    case .positions(let masks): return masks[number].count(in: 0..<masks[number].count)
    case .all(let tests): return tests.compactMap { $0.occurrences(in: segment, number: number) }.min()
    case .any(let tests):
      var sum = 0
      for test in tests {
        guard let own = test.occurrences(in: segment, number: number) else { return nil }
        sum += own
      }
      return sum
    case .gaps, .regions, .same, .not: return nil
    }
  }

  /// The positions of the tokens that ``occurrences(in:number:)`` counts, ascending.
  func positions(in segment: SegmentReader, number: Int) throws(CorpusIndexError) -> [UInt32] {
    var positions: [UInt32] = []
    switch self {
    case .types(let types): return try segment.positions(ofTypes: types.ids ?? [])
    case .layer(let name, let wanted):
      guard let layer = segment.layers.layer(named: name) else { return [] }
      for value in wanted[number].indices where wanted[number][value] {
        try layer.appendPositions(ofValue: UInt32(value), to: &positions)
      }
      RadixOrder.sort(&positions)
    case .positions(let masks):
      try masks[number].forEach(in: 0..<masks[number].count) { position throws(CorpusIndexError) in
        positions.append(UInt32(position))
      }
    case .all(let tests):
      let rarest = tests.min {
        $0.occurrences(in: segment, number: number) ?? .max < $1.occurrences(in: segment, number: number)
          ?? .max
      }
      return try rarest?.positions(in: segment, number: number) ?? []
    case .any(let tests):
      for test in tests { positions += try test.positions(in: segment, number: number) }
      RadixOrder.sort(&positions)
    case .gaps, .regions, .same, .not: break
    }
    return positions
  }
}
