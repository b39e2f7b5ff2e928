import Testing

@testable import TextStatistics

@Suite struct `A text cut at random into two sides, a thousand times` {
  private static let cuts = 1000
  private static let units = 40

  /// Units of 40 to 160 words; a word that falls anywhere, and one that comes in bursts of ten or so in one unit of four.
  private func text() -> (sizes: [Int], rows: [[Int32]]) {
    var numbers = SeededGenerator(seed: 1937)
    let sizes = (0..<Self.units).map { _ in 40 + numbers.next(below: 121) }
    let even = sizes.map { size in Int32((0..<size).count { _ in numbers.next(below: 50) == 0 }) }
    let bursts = sizes.map { _ in numbers.next(below: 4) == 0 ? Int32(5 + numbers.next(below: 11)) : 0 }
    return (sizes, [even, bursts])
  }

  /// Where a word stands in units that follow one another: anywhere in its unit, or all together.
  private static func arrivals(
    _ units: [(size: Int, count: Int)], isBurst: Bool, by numbers: inout SeededGenerator
  ) -> InterArrivalTest.Arrivals? {
    var (places, words) = ([Int](), 0)
    for unit in units {
      if isBurst {
        let first = words + numbers.next(below: unit.size - unit.count + 1)
        places += first..<first + unit.count
      } else {
        var inside: Set<Int> = []
        while inside.count < unit.count { inside.insert(words + numbers.next(below: unit.size)) }
        places += inside.sorted()
      }
      words += unit.size
    }
    return InterArrivalTest.Arrivals(places: places, words: words)
  }

  @Test
  func
    `differs by permutation and ranks in 5 % of the cuts, by log-likelihood far oftener where words come in bursts`()
    throws
  {
    let text = text()
    var numbers = SeededGenerator(seed: 20)
    var places = SeededGenerator(seed: 40)
    var found = (permutation: [0, 0], rankSum: [0, 0], interArrival: [0, 0], logLikelihood: [0, 0])
    for cut in 0..<Self.cuts {
      var order = Array(0..<Self.units)
      for index in 0..<Self.units - 1 {
        order.swapAt(index, index + numbers.next(below: Self.units - index))
      }
      let counts = try #require(
        UnitCounts(
          sizes: order.map { text.sizes[$0] }, targetUnits: Self.units / 2,
          rows: text.rows.map { row in order.map { row[$0] } }))
      let test = try #require(PermutationTest(counts, seed: UInt64(cut)))
      let probabilities = test.probabilities(test.outcome(of: 0..<199))
      let words = order[..<(Self.units / 2)].reduce(0) { $0 + text.sizes[$1] }
      for (word, row) in text.rows.enumerated() {
        if probabilities[word] <= 0.05 { found.permutation[word] += 1 }
        let rankSum = try #require(RankSumTest(counts, word: word)?.probability)
        if rankSum <= 0.05 { found.rankSum[word] += 1 }
        let sides = [0, 1].map { side in
          Self.arrivals(
            order[side * Self.units / 2..<(side + 1) * Self.units / 2].map { (text.sizes[$0], Int(row[$0])) },
            isBurst: word == 1, by: &places)
        }
        let interArrival = InterArrivalTest.probability(
          target: try #require(sides[0]), reference: try #require(sides[1]), seed: UInt64(cut),
          rounds: 199)
        if interArrival <= 0.05 { found.interArrival[word] += 1 }
        let here = order[..<(Self.units / 2)].reduce(0) { $0 + Int(row[$1]) }
        let elsewhere = row.reduce(0) { $0 + Int($1) } - here
        let table = try #require(
          ContingencyTable(
            o11: here, o12: words - here, o21: elsewhere, o22: text.sizes.reduce(0, +) - words - elsewhere))
        if try #require(LogLikelihoodRatio.probability(of: table)) <= 0.05 { found.logLikelihood[word] += 1 }
      }
    }
    // The central 99.9 % of a binomial variable of a thousand cuts and 5 %.
    let expected = 28...73
    #expect(found.permutation.allSatisfy { expected.contains($0) }, "\(found)")
    #expect(found.rankSum.allSatisfy { expected.contains($0) }, "\(found)")
    #expect(expected.contains(found.interArrival[1]), "\(found)")
    // The page on keyness gives these.
    #expect(found.permutation[1] == 45 && found.logLikelihood[1] == 560, "\(found)")
    #expect(found.interArrival == [91, 47], "\(found)")
  }
}
