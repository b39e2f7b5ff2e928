import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `A change along a series` {
  private func series(_ counts: [Int], _ words: [Int]? = nil) throws -> RateSeries {
    try #require(RateSeries(counts: counts, words: words ?? [Int](repeating: 1, count: counts.count)))
  }

  private func changes(_ series: RateSeries, rounds: Int = 999, most: Int = 20) -> ChangePoints {
    ChangePoints(series, seed: 1, most: most) { test in
      ChangePointTest.probability(exceedances: test.exceedances(in: 0..<rounds), rounds: rounds)
    }
  }

  @Test func `of the Nile stands behind 1898, and of coal-mining disasters behind 1891`() throws {
    let nile = try #require(changes(series(NileAndCoal.nile)).sharpest)
    #expect(1871 + nile.place - 1 == 1898 && nile.probability == 0.001)
    #expect(abs(nile.deviance - 1298.8906163205502) < 1e-9)
    #expect(NileAndCoal.coal.reduce(0, +) == 191)
    let coal = try #require(changes(series(NileAndCoal.coal)).sharpest)
    #expect(1851 + coal.place - 1 == 1891 && coal.probability == 0.001)
  }

  @Test func `is the cut that a slow reader finds, by likelihoods of Poisson rates`() throws {
    var numbers = SeededGenerator(seed: 3)
    for length in [4, 7, 30, 90] {
      let words = (0..<length).map { _ in 20 + numbers.next(below: 100) }
      let counts = (0..<length).map { _ in numbers.next(below: 5) }
      let series = try series(counts, words)
      func likelihood(_ part: Range<Int>) -> Double {
        let (count, words) = series.sum(part)
        guard count > 0 else { return 0 }
        return Double(count) * log(Double(count) / Double(words))
      }
      let fewest = max(2, length / 20)
      let cuts = (fewest...length - fewest).map { cut in
        2 * (likelihood(0..<cut) + likelihood(cut..<length) - likelihood(0..<length))
      }
      let test = try #require(ChangePointTest(series, 0..<length, seed: 1))
      let best = try #require(cuts.max())
      #expect(abs(test.deviance - best) < 1e-9 && abs(cuts[test.place - fewest] - best) < 1e-9)
    }
  }

  @Test func `comes in several, each within what the sharper ones left`() throws {
    let steps = [2, 9, 5, 14].flatMap { rate in (0..<25).map { rate + $0 % 2 } }
    let found = changes(try series(steps))
    #expect(found.changes.map(\.place) == [25, 50, 75] && !found.mayHaveMore)
    let middle = try #require(found.changes.first { $0.place == found.sharpest?.place })
    #expect(middle.before.lowerBound == 0 && middle.after.upperBound == 100)
    let few = changes(try series(steps), most: 2)
    #expect(few.changes.count == 2 && few.mayHaveMore)
    #expect(changes(try series(steps), most: 0).sharpest == found.sharpest)
  }

  @Test func `isn't found in one burst, which chi-squared would take for one`() throws {
    var burst = [Int](repeating: 0, count: 60)
    burst[7] = 20
    let found = changes(try series(burst, [Int](repeating: 100, count: 60)))
    let sharpest = try #require(found.sharpest)
    // As an independent draw it would be far beyond chance.
    #expect(ChiSquaredDistribution.upperTail(sharpest.deviance) < 1e-6)
    #expect(sharpest.probability > 0.1 && found.changes.isEmpty)
  }

  @Test func `has no value where nothing changes, or nothing can be told`() throws {
    for counts in [[], [1], [1, 2, 3], [0, 0, 0, 0, 0], [2, 2, 2, 2]] {
      let found = changes(try series(counts))
      #expect(found.sharpest == nil && found.changes.isEmpty)
    }
    #expect(RateSeries(counts: [1], words: [0]) == nil && RateSeries(counts: [-1], words: [1]) == nil)
    #expect(RateSeries(counts: [1], words: []) == nil)
    #expect(RateChangeDeviance.reading(of: 0) == "both sides have the same rate")
    #expect(ChangePointTest.reading(of: 0.004).contains("less than once in 100 tries"))
  }

  @Test
  func
    `without one has p of 0.05 at most in 5 % of a thousand random orders, also where words come in bursts`()
    throws
  {
    var numbers = SeededGenerator(seed: 1979)
    let words = (0..<40).map { _ in 40 + numbers.next(below: 121) }
    let even = words.map { size in (0..<size).count { _ in numbers.next(below: 50) == 0 } }
    let bursts = words.map { _ in numbers.next(below: 4) == 0 ? 5 + numbers.next(below: 11) : 0 }
    var (finds, byChiSquared) = ([0, 0], [0, 0])
    for order in 0..<1000 {
      var places = Array(0..<40)
      for index in 0..<39 { places.swapAt(index, index + numbers.next(below: 40 - index)) }
      for (word, counts) in [even, bursts].enumerated() {
        let series = try series(places.map { counts[$0] }, places.map { words[$0] })
        let test = try #require(ChangePointTest(series, 0..<40, seed: UInt64(order)))
        let p = ChangePointTest.probability(exceedances: test.exceedances(in: 0..<199), rounds: 199)
        if p <= 0.05 { finds[word] += 1 }
        if ChiSquaredDistribution.upperTail(test.deviance) <= 0.05 { byChiSquared[word] += 1 }
      }
    }
    // The central 99.9 % of a binomial variable of a thousand orders and 5 %.
    #expect(finds.allSatisfy { (28...73).contains($0) }, "\(finds)")
    // The page on trends gives these.
    #expect(finds == [49, 59], "\(finds)")
    #expect(byChiSquared == [515, 1000], "\(byChiSquared)")
  }
}
