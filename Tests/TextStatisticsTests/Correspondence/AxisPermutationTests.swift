import Testing

@testable import TextStatistics

@Suite struct `Axes dealt out by chance` {
  /// Units of two words, group by group.
  private func counts(_ groups: [[(Int32, Int32)]]) throws -> UnitCounts {
    let units = groups.flatMap { $0 }
    var (starts, places, numbers) = ([0], [UInt32](), [Int32]())
    for word in [units.map(\.0), units.map(\.1)] {
      for (unit, count) in word.enumerated() where count > 0 {
        places.append(UInt32(unit))
        numbers.append(count)
      }
      starts.append(places.count)
    }
    return try #require(
      UnitCounts(
        sizes: units.map { Int($0.0 + $0.1) }, unitsOfGroups: groups.map(\.count), starts: starts,
        units: places, counts: numbers))
  }

  @Test func `are as strong as the share of deals says`() throws {
    // Two units of one word and two of the other: of six deals two part them as found, with inertia 1; in the others both
    // groups are alike, and there is no axis.
    let counts = try counts([[(5, 0), (5, 0)], [(0, 5), (0, 5)]])
    let test = try #require(AxisPermutation(counts, groups: [0, 1], inertias: [1], seed: 1))
    let result = test.results(test.outcome(of: 0..<AxisPermutation.rounds))[0]
    // 1/3, within three standard deviations of 199 rounds.
    #expect(abs(result.mean - 1.0 / 3) < 0.1 && abs(result.probability - 1.0 / 3) < 0.1)
    #expect(abs(result.probability - (1 + 199 * result.mean) / 200) < 1e-12)
  }

  @Test func `are the same in whatever parts rounds are worked out`() throws {
    let counts = try counts([[(5, 1), (4, 2), (3, 1)], [(0, 5), (2, 5)], [(7, 1), (1, 1)]])
    let test = try #require(AxisPermutation(counts, groups: [0, 2], inertias: [0.01], seed: 1))
    let whole = test.results(test.outcome(of: 0..<60))[0]
    var parts = test.outcome(of: 0..<20)
    parts.add(test.outcome(of: 20..<60))
    #expect(test.results(parts)[0].probability == whole.probability)
    #expect(abs(test.results(parts)[0].mean - whole.mean) < 1e-15)
    let other = try #require(AxisPermutation(counts, groups: [0, 2], inertias: [0.01], seed: 2))
    #expect(other.results(other.outcome(of: 0..<60))[0].mean != whole.mean)
  }

  @Test func `of texts cut at random are seldom called strong`() throws {
    // Thirty texts of the same units in any order; p below 0.1 would come three times, and nine times once in a thousand.
    var generator = SeededGenerator(seed: 11)
    var strong = 0
    for seed in 0..<30 {
      let groups = (0..<3).map { _ in
        (0..<8).map { _ in (Int32(1 + generator.next(below: 9)), Int32(1 + generator.next(below: 9))) }
      }
      let rows = groups.map { [$0.reduce(0) { $0 + Int($1.0) }, $0.reduce(0) { $0 + Int($1.1) }] }
      let table = try #require(SparseCounts(rows))
      let found = try CorrespondenceAnalysis(table, axes: 1)
      let test = try #require(
        AxisPermutation(
          try counts(groups), groups: [0, 1, 2], inertias: found.inertias, seed: UInt64(seed)))
      let result = test.results(test.outcome(of: 0..<AxisPermutation.rounds))[0]
      if result.probability <= 0.1 { strong += 1 }
    }
    #expect(strong <= 9)
  }

  @Test func `change nothing where each group is one unit`() throws {
    let counts = try counts([[(5, 1)], [(1, 5)]])
    #expect(AxisPermutation(counts, groups: [0, 1], inertias: [0.4], seed: 1) == nil)
  }
}
