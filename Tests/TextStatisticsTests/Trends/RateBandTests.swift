import Testing

@testable import TextStatistics

@Suite struct `Bands of rates in order` {
  private func series(_ counts: [Int], _ words: [Int]) throws -> RateSeries {
    try #require(RateSeries(counts: counts, words: words))
  }

  @Test func `are as wide as bursts make them`() throws {
    let words = [Int](repeating: 100, count: 40)
    let even = try series([Int](repeating: 2, count: 40), words)
    let burst = try series((0..<40).map { $0 % 8 == 0 ? 16 : 0 }, words)
    let bands = RateBootstrap([even, burst], seed: 1, level: 0.95)
    let (narrow, wide) = (try #require(bands.interval(ofGroup: 0)), try #require(bands.interval(ofGroup: 1)))
    #expect(narrow == ConfidenceInterval(low: 0.02, high: 0.02))
    // Each draw has a binomial number of the bursts, 40 tries of 1/8: 2.5 % quantile 1, 97.5 % quantile 9 (scipy 1.17,
    // binom.ppf).
    #expect(abs(wide.low - 16 * 1 / 4000.0) < 1e-12 && abs(wide.high - 16 * 9 / 4000.0) < 1e-12)
    let wilson = try #require(WilsonScoreInterval.interval(count: 80, of: 4000))
    #expect(wide.high - wide.low > 2 * (wilson.high - wilson.low))
    #expect(RateBootstrap([even, burst], seed: 1, level: 0.95).interval(ofGroup: 1) == wide)
  }

  @Test func `are missing where drawing anew says nothing`() throws {
    let bands = RateBootstrap(
      [try series([1, 2, 3, 4], [9, 9, 9, 9]), try series([0, 0, 0, 0, 0], [9, 9, 9, 9, 9])], seed: 1,
      level: 0.95)
    #expect(bands.interval(ofGroup: 0) == nil && bands.interval(ofGroup: 1) == nil)
  }

  @Test func `of the line lie around it`() throws {
    let groups = try (0..<12).map { group in
      try series((0..<10).map { ($0 + group) % 4 + group }, [Int](repeating: 200, count: 10))
    }
    let line = MovingRate(at: (0..<12).map { Double($0) })
    let rates = groups.map { series in
      let (count, words) = series.sum(0..<10)
      return RatioBlock(numerator: Double(count), denominator: Double(words))
    }
    let values = line.line(through: rates)
    let bootstrap = RateBootstrap(groups, seed: 1, level: 0.95)
    let halves = [0..<500, 500..<1000].flatMap { bootstrap.lines(of: line, in: $0) }
    let bands = bootstrap.intervals(of: halves)
    #expect(bootstrap.intervals(of: []) == [ConfidenceInterval?](repeating: nil, count: 12))
    for (value, band) in zip(values, bands) {
      let band = try #require(band)
      #expect(band.low < value && value < band.high)
    }
  }

  @Test func `go through a line of weighted means, as a slow reader has it`() throws {
    let x: [Double] = [1, 2, 4, 4, 7, 11, 12]
    let rates = x.indices.map { RatioBlock(numerator: Double($0 * $0 % 5), denominator: Double(10 + $0)) }
    let line = MovingRate(at: x).line(through: rates)
    for (point, value) in line.enumerated() {
      let distances = x.map { abs($0 - x[point]) }
      let width = distances.sorted()[4] * 1.001
      var (count, words) = (0.0, 0.0)
      for (other, distance) in distances.enumerated() where distance < width {
        let cube = distance / width * distance / width * distance / width
        let weight = (1 - cube) * (1 - cube) * (1 - cube)
        count += weight * rates[other].numerator
        words += weight * rates[other].denominator
      }
      #expect(abs(value - count / words) < 1e-12)
    }
    let same = MovingRate(at: [3, 3]).line(
      through: [RatioBlock(numerator: 1, denominator: 2), RatioBlock(numerator: 0, denominator: 2)])
    #expect(same == [0.25, 0.25])
    #expect(MovingRate(at: []).line(through: []).isEmpty && MovingRate.neighbours(of: 60) == 20)
  }
}
