import Testing

@testable import TextStatistics

@Suite struct `The inter-arrival time test` {
  private static func arrivals(_ places: [Int], of words: Int) throws -> InterArrivalTest.Arrivals {
    try #require(InterArrivalTest.Arrivals(places: places, words: words))
  }

  /// How likely each count is in a side that is written anew: all starts, and all sequences of gaps.
  private static func distribution(_ places: [Int], of words: Int) -> [Int: Double] {
    let gaps = places.indices.map { index in
      index + 1 < places.count ? places[index + 1] - places[index] : places[0] + words - places[index]
    }
    var found: [Int: Double] = [:]
    func go(_ place: Int, _ count: Int, _ share: Double) {
      guard place < words else {
        found[count, default: 0] += share
        return
      }
      for gap in gaps { go(place + gap, count + 1, share / Double(gaps.count)) }
    }
    for start in 0..<words {
      let first = (0..<words).first { places.contains((start + $0) % words) }
      go(first ?? words, 0, 1 / Double(words))
    }
    return found
  }

  @Test(arguments: [
    ([0, 1, 2, 9], 12, [3, 11], 15), ([5], 9, [0, 2, 4, 6, 8], 9), ([2, 3], 8, [], 20),
    ([0, 3, 6], 9, [1, 4, 7], 9),
  ])
  func `gives what all ways of writing both sides anew give`(
    here: [Int], words: Int, elsewhere: [Int], others: Int
  ) throws {
    var share = 0.0
    for (count, chance) in Self.distribution(here, of: words) {
      for (other, otherChance) in Self.distribution(elsewhere, of: others) {
        let (left, right) = (count * others, other * words)
        share += chance * otherChance * (left > right ? 1 : left == right ? 0.5 : 0)
      }
    }
    let rounds = 40_000
    let found = InterArrivalTest.probability(
      target: try Self.arrivals(here, of: words), reference: try Self.arrivals(elsewhere, of: others),
      seed: 3, rounds: rounds)
    // Four standard deviations of a share of so many rounds, twice.
    let tolerance = 8 * max(0, share * (1 - share) / Double(rounds)).squareRoot() + 2 / Double(rounds)
    #expect(abs(found - min(1, 2 * min(share, 1 - share))) <= tolerance)
  }

  @Test func `takes a burst for one event, and an even word for many`() throws {
    let burst = try Self.arrivals(Array(5000..<5020), of: 10_000)
    let even = try Self.arrivals((0..<40).map { 250 * $0 }, of: 10_000)
    let rare = try Self.arrivals([1000, 6000], of: 10_000)
    let ofBurst = InterArrivalTest.probability(target: burst, reference: rare, seed: 1)
    let ofEven = InterArrivalTest.probability(target: even, reference: rare, seed: 1)
    #expect(ofBurst > 0.05 && ofEven == 1 / 1001.0)
    #expect(InterArrivalTest.probability(target: burst, reference: rare, seed: 1) == ofBurst)
  }

  @Test func `differs in 5 % of texts written from the same gaps, log-likelihood far oftener`() throws {
    // Mostly a few words to the next occurrence, sometimes hundreds.
    var numbers = SeededGenerator(seed: 1953)
    func side(of words: Int) -> [Int] {
      var (places, place) = ([Int](), numbers.next(below: 200))
      while place < words {
        places.append(place)
        place += numbers.next(below: 5) > 0 ? 1 + numbers.next(below: 10) : 100 + numbers.next(below: 400)
      }
      return places
    }
    var found = (interArrival: 0, logLikelihood: 0)
    for pair in 0..<1000 {
      let (here, elsewhere) = (side(of: 12_000), side(of: 8000))
      let probability = InterArrivalTest.probability(
        target: try Self.arrivals(here, of: 12_000), reference: try Self.arrivals(elsewhere, of: 8000),
        seed: UInt64(pair), rounds: 199)
      if probability <= 0.05 { found.interArrival += 1 }
      let table = try #require(
        ContingencyTable(
          o11: here.count, o12: 12_000 - here.count, o21: elsewhere.count, o22: 8000 - elsewhere.count))
      if try #require(LogLikelihoodRatio.probability(of: table)) <= 0.05 { found.logLikelihood += 1 }
    }
    // The central 99.9 % of a binomial variable of a thousand pairs and 5 %.
    #expect((28...73).contains(found.interArrival) && found.logLikelihood > 300, "\(found)")
  }

  @Test func `refuses places that aren't in a text`() {
    for (places, words) in [([3, 3], 9), ([4, 2], 9), ([9], 9), ([-1], 9), ([], 0)] {
      #expect(InterArrivalTest.Arrivals(places: places, words: words) == nil)
    }
    #expect(InterArrivalTest.Arrivals(places: [], words: 1)?.gaps == [])
  }
}
