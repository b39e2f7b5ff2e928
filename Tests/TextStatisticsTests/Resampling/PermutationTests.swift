import Testing

@testable import TextStatistics

@Suite struct `The permutation test` {
  private static let sizes = [100, 60, 140, 90, 80, 120, 70, 110]
  private static let rows: [[Int32]] = [
    [5, 3, 4, 1, 0, 1, 0, 1], [0, 9, 0, 0, 0, 0, 1, 0], [2, 1, 3, 2, 2, 2, 1, 3], [1, 1, 1, 0, 0, 0, 0, 0],
  ]
  private static let targetUnits = 3

  /// The squared deviation of a word, where some units are the target's; by the formula.
  private func square(_ row: [Int32], _ target: [Int]) -> Double {
    let (units, drawn) = (Double(Self.sizes.count), Double(target.count))
    let rate = Double(row.reduce(0, +)) / Double(Self.sizes.reduce(0, +))
    let rests = zip(row, Self.sizes).map { Double($0) - Double($1) * rate }
    let deviation = target.reduce(0) { $0 + rests[$1] }
    let squares = rests.reduce(0) { $0 + $1 * $1 }
    return deviation * deviation / (drawn * (units - drawn) / (units * (units - 1)) * squares)
  }

  @Test func `comes near to what all ways of dealing give`() throws {
    let counts = try #require(
      UnitCounts(sizes: Self.sizes, targetUnits: Self.targetUnits, rows: Self.rows))
    let test = try #require(PermutationTest(counts, seed: 1))
    let rounds = 20_000
    let outcome = test.outcome(of: 0..<rounds)
    let deals = (0..<256).filter { $0.nonzeroBitCount == 3 }.map { mask in
      (0..<8).filter { mask >> $0 & 1 == 1 }
    }
    #expect(counts.deals == Double(deals.count))
    for (word, row) in Self.rows.enumerated() {
      let found = square(row, [0, 1, 2]) * (1 - 1e-9)
      let alone = deals.count { square(row, $0) >= found }
      let any = deals.count { deal in Self.rows.contains { square($0, deal) >= found } }
      for (share, sampled) in [
        (Double(alone) / 56, test.probabilities(outcome)[word]),
        (Double(any) / 56, test.corrected(outcome)[word]),
      ] {
        // Five standard deviations of a share of so many rounds.
        let tolerance = 5 * (share * (1 - share) / Double(rounds)).squareRoot() + 1 / Double(rounds)
        #expect(abs(sampled - share) < tolerance, "word \(word): \(sampled), \(share)")
      }
    }
  }

  @Test func `standardises each word by its standard deviation over all deals`() {
    let deals = (0..<256).filter { $0.nonzeroBitCount == 3 }.map { mask in
      (0..<8).filter { mask >> $0 & 1 == 1 }
    }
    for row in Self.rows {
      let mean = deals.reduce(0) { $0 + square(row, $1) } / Double(deals.count)
      #expect(abs(mean - 1) < 1e-12)
    }
  }

  @Test func `is the same however rounds are shared out`() throws {
    let counts = try #require(
      UnitCounts(sizes: Self.sizes, targetUnits: Self.targetUnits, rows: Self.rows))
    let test = try #require(PermutationTest(counts, seed: 9))
    let whole = test.outcome(of: 0..<1000)
    var parts = test.outcome(of: 613..<1000)
    for rounds in [7..<613, 0..<7, 1000..<1000] { parts.add(test.outcome(of: rounds)) }
    #expect(test.probabilities(whole) == test.probabilities(parts))
    #expect(test.corrected(whole) == test.corrected(parts))
    let other = try #require(PermutationTest(counts, seed: 10))
    #expect(test.probabilities(whole) != other.probabilities(other.outcome(of: 0..<1000)))
  }

  @Test func `finds nothing in a word that every unit has at the same rate`() throws {
    let counts = try #require(
      UnitCounts(sizes: [100, 200, 300, 100], targetUnits: 2, rows: [[1, 2, 3, 1], [3, 0, 0, 0]]))
    let test = try #require(PermutationTest(counts, seed: 1))
    let outcome = test.outcome(of: 0..<99)
    #expect(test.probabilities(outcome)[0] == 1 && test.corrected(outcome)[0] == 1)
  }

  @Test func `needs two units on each side`() throws {
    for units in [0, 1, 3, 4] {
      let counts = try #require(
        UnitCounts(sizes: [10, 10, 10, 10], targetUnits: units, rows: [[1, 2, 0, 4]]))
      #expect(PermutationTest(counts, seed: 1) == nil)
      #expect(UnitBootstrap(counts, seed: 1) == nil)
    }
  }

  @Test func `refuses counts that don't fit together`() {
    let counts = { (starts: [Int], units: [UInt32], values: [Int32], sizes: [Int]) in
      UnitCounts(sizes: sizes, targetUnits: 1, starts: starts, units: units, counts: values)
    }
    #expect(counts([0, 2], [0, 1], [1, 1], [5, 5]) != nil)
    #expect(counts([0, 2], [1, 0], [1, 1], [5, 5]) == nil)
    #expect(counts([0, 2], [0, 2], [1, 1], [5, 5]) == nil)
    #expect(counts([0, 2], [0, 1], [1, 0], [5, 5]) == nil)
    #expect(counts([0, 1], [0, 1], [1, 1], [5, 5]) == nil)
    #expect(counts([0, 2], [0, 1], [1, 1], [5, 0]) == nil)
    #expect(counts([], [], [], [5, 5]) == nil)
    #expect(counts([0, 3, 2], [0, 1], [1, 1], [5, 5]) == nil)
    #expect(counts([0, 2], [0, 1], [.max, 1], [5, 5]) == nil)
  }
}
