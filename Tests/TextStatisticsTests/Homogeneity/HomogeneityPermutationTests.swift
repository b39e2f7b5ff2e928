import Testing

@testable import TextStatistics

@Suite struct `The permutation test over many groups` {
  private static let sizes = [100, 60, 140, 90, 80, 120, 70]
  private static let unitsOfGroups = [2, 3, 2]
  private static let rows: [[Int32]] = [
    [5, 6, 4, 1, 0, 1, 0], [0, 9, 0, 0, 0, 0, 1], [2, 1, 3, 2, 2, 2, 1], [0, 0, 3, 4, 2, 0, 0],
  ]

  private func counts() throws -> UnitCounts {
    try #require(UnitCounts(sizes: Self.sizes, unitsOfGroups: Self.unitsOfGroups, rows: Self.rows))
  }

  /// H of a word, where each unit is some group's; by the formula.
  private func statistic(_ row: [Int32], _ groups: [Int]) -> Double {
    let rate = Double(row.reduce(0, +)) / Double(Self.sizes.reduce(0, +))
    let rests = zip(row, Self.sizes).map { Double($0) - Double($1) * rate }
    var sum = 0.0
    for (group, units) in Self.unitsOfGroups.enumerated() {
      let deviation = zip(rests, groups).reduce(0) { $0 + ($1.1 == group ? $1.0 : 0) }
      sum += deviation * deviation / Double(units)
    }
    return Double(Self.sizes.count - 1) * sum / rests.reduce(0) { $0 + $1 * $1 }
  }

  /// All ways of dealing two, three and two units.
  private static let deals: [[Int]] = (0..<2187).map { number in
    var rest = number
    return (0..<7).map { _ in
      defer { rest /= 3 }
      return rest % 3
    }
  }.filter { deal in (0..<3).allSatisfy { group in deal.count { $0 == group } == unitsOfGroups[group] } }

  @Test func `comes near to what all ways of dealing give`() throws {
    #expect(Self.deals.count == 210)
    let test = try #require(HomogeneityPermutationTest(counts(), seed: 1))
    let rounds = 20_000
    let outcome = test.outcome(of: 0..<rounds)
    for (word, row) in Self.rows.enumerated() {
      let found = statistic(row, [0, 0, 1, 1, 1, 2, 2]) * (1 - 1e-9)
      let alone = Self.deals.count { statistic(row, $0) >= found }
      let any = Self.deals.count { deal in Self.rows.contains { statistic($0, deal) >= found } }
      for (share, sampled) in [
        (Double(alone) / 210, test.probabilities(outcome)[word]),
        (Double(any) / 210, test.corrected(outcome)[word]),
      ] {
        // Five standard deviations of a share of so many rounds.
        let tolerance = 5 * (share * (1 - share) / Double(rounds)).squareRoot() + 1 / Double(rounds)
        #expect(abs(sampled - share) < tolerance, "word \(word): \(sampled), \(share)")
      }
    }
  }

  @Test func `has a statistic of k - 1 on average for every word`() {
    for row in Self.rows {
      let mean = Self.deals.reduce(0) { $0 + statistic(row, $1) } / 210
      #expect(abs(mean - 2) < 1e-12)
    }
  }

  @Test func `of two groups finds what the test of two sides finds`() throws {
    let rows: [[Int32]] = [[5, 3, 4, 1, 0, 1, 0], [0, 9, 0, 0, 0, 0, 1]]
    let counts = try #require(UnitCounts(sizes: Self.sizes, targetUnits: 3, rows: rows))
    let (many, two) = try (
      #require(HomogeneityPermutationTest(counts, seed: 1)), #require(PermutationTest(counts, seed: 1))
    )
    let rounds = 20_000
    let found = (many.outcome(of: 0..<rounds), two.outcome(of: 0..<rounds))
    for (p, q) in zip(
      many.probabilities(found.0) + many.corrected(found.0),
      two.probabilities(found.1) + two.corrected(found.1))
    {
      #expect(abs(p - q) < 7 * (p * (1 - p) / Double(rounds)).squareRoot() + 1e-4)
    }
  }

  @Test func `is the same however rounds are shared out`() throws {
    let test = try #require(HomogeneityPermutationTest(counts(), seed: 9))
    let whole = test.outcome(of: 0..<1000)
    var parts = test.outcome(of: 613..<1000)
    for rounds in [7..<613, 0..<7, 1000..<1000] { parts.add(test.outcome(of: rounds)) }
    #expect(test.probabilities(whole) == test.probabilities(parts))
    #expect(test.corrected(whole) == test.corrected(parts))
    let other = try #require(HomogeneityPermutationTest(counts(), seed: 10))
    #expect(test.probabilities(whole) != other.probabilities(other.outcome(of: 0..<1000)))
  }

  @Test func `finds nothing in a word that every unit has at the same rate`() throws {
    let counts = try #require(
      UnitCounts(
        sizes: [100, 200, 300, 100], unitsOfGroups: [1, 2, 1], rows: [[1, 2, 3, 1], [3, 0, 0, 0]]))
    let test = try #require(HomogeneityPermutationTest(counts, seed: 1))
    let outcome = test.outcome(of: 0..<99)
    #expect(test.probabilities(outcome)[0] == 1 && test.corrected(outcome)[0] == 1)
  }

  @Test func `needs two groups, and more units than groups`() throws {
    for units in [[4], [4, 0], [1, 1, 1, 1]] {
      let counts = try #require(
        UnitCounts(sizes: [10, 10, 10, 10], unitsOfGroups: units, rows: [[1, 2, 0, 4]]))
      #expect(HomogeneityPermutationTest(counts, seed: 1) == nil)
    }
    let counts = try #require(
      UnitCounts(sizes: [10, 10, 10, 10], unitsOfGroups: [0, 3, 1], rows: [[1, 2, 0, 4]]))
    #expect(HomogeneityPermutationTest(counts, seed: 1) != nil)
  }
}

@Suite struct `Counts of some groups and words` {
  private func counts() throws -> UnitCounts {
    try #require(
      UnitCounts(
        sizes: [10, 20, 30, 40, 50], unitsOfGroups: [2, 1, 2],
        rows: [[1, 0, 3, 0, 5], [0, 2, 0, 0, 0], [1, 1, 1, 1, 1]]))
  }

  @Test func `are those that a table of these alone has`() throws {
    let kept = try #require(counts().keeping(groups: [0, 2], words: [2, 0]))
    let expected = try #require(
      UnitCounts(sizes: [10, 20, 40, 50], unitsOfGroups: [2, 2], rows: [[1, 1, 1, 1], [1, 0, 0, 5]]))
    #expect(kept.sizes == expected.sizes && kept.groups == expected.groups && kept.starts == expected.starts)
    #expect(kept.units == expected.units && kept.counts == expected.counts)
  }

  @Test func `are refused where there are none`() throws {
    #expect(try counts().keeping(groups: [3], words: [0]) == nil)
    #expect(try counts().keeping(groups: [1, 0], words: [0]) == nil)
    #expect(try counts().keeping(groups: [0], words: [3]) == nil)
    #expect(try counts().keeping(groups: [], words: [])?.sizes.isEmpty == true)
  }
}

@Suite struct `A text cut at random into four sections, a thousand times` {
  private static let cuts = 1000
  private static let unitsOfGroups = [10, 10, 10, 10]

  /// Units of 40 to 160 words; a word that falls anywhere, and one that comes in bursts of ten or so in one unit of four.
  private func text() -> (sizes: [Int], rows: [[Int32]]) {
    var numbers = SeededGenerator(seed: 1937)
    let sizes = (0..<40).map { _ in 40 + numbers.next(below: 121) }
    let even = sizes.map { size in Int32((0..<size).count { _ in numbers.next(below: 50) == 0 }) }
    let bursts = sizes.map { _ in numbers.next(below: 4) == 0 ? Int32(5 + numbers.next(below: 11)) : 0 }
    return (sizes, [even, bursts])
  }

  @Test func `differs by permutation in 5 % of the cuts, by G2 far oftener where words come in bursts`()
    throws
  {
    let text = text()
    var numbers = SeededGenerator(seed: 40)
    var found = (permutation: [0, 0], either: 0, logLikelihood: [0, 0])
    for cut in 0..<Self.cuts {
      var order = Array(0..<40)
      for index in 0..<39 { order.swapAt(index, index + numbers.next(below: 40 - index)) }
      let counts = try #require(
        UnitCounts(
          sizes: order.map { text.sizes[$0] }, unitsOfGroups: Self.unitsOfGroups,
          rows: text.rows.map { row in order.map { row[$0] } }))
      let test = try #require(HomogeneityPermutationTest(counts, seed: UInt64(cut)))
      let outcome = test.outcome(of: 0..<199)
      if test.corrected(outcome).contains(where: { $0 <= 0.05 }) { found.either += 1 }
      for (word, row) in text.rows.enumerated() {
        if test.probabilities(outcome)[word] <= 0.05 { found.permutation[word] += 1 }
        let sums = { (values: [Int]) in
          counts.groups.map { units in units.reduce(0) { $0 + values[order[$1]] } }
        }
        let frequencies = try #require(
          GroupFrequencies(counts: sums(row.map { Int($0) }), sizes: sums(text.sizes)))
        if try #require(HomogeneityLogLikelihood.probability(of: frequencies)) <= 0.05 {
          found.logLikelihood[word] += 1
        }
      }
    }
    // The central 99.9 % of a binomial variable of a thousand cuts and 5 %.
    let expected = 28...73
    #expect(
      found.permutation.allSatisfy { expected.contains($0) } && expected.contains(found.either), "\(found)")
    // The page on many sections gives these.
    #expect(found.permutation[1] == 55 && found.logLikelihood[1] == 876 && found.either == 43, "\(found)")
  }
}
