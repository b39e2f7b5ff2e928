import Testing

@testable import TextStatistics

@Suite struct `The exact interval of a count` {
  /// Garwood's table, as statisticians' handbooks print it.
  @Test(arguments: [
    (0, 0.0, 3.689), (1, 0.0253, 5.572), (2, 0.242, 7.225), (5, 1.623, 11.668), (10, 4.795, 18.390),
    (20, 12.217, 30.888),
  ])
  func `has the ends that are printed for 95 per cent`(count: Int, low: Double, high: Double) throws {
    let interval = try #require(PoissonInterval.interval(count: count))
    #expect(abs(interval.low - low) < 0.0006)
    #expect(abs(interval.high - high) < 0.0006)
  }

  @Test func `grows with the level, and nears the count's own share of a great one`() throws {
    for count in [0, 1, 7, 900, 10_000_000] {
      let narrow = try #require(PoissonInterval.interval(count: count, level: 0.5))
      let wide = try #require(PoissonInterval.interval(count: count, level: 0.99))
      #expect(wide.low <= narrow.low && narrow.low <= Double(count))
      #expect(Double(count) < narrow.high && narrow.high < wide.high)
    }
    // Of so great a count the normal distribution tells the same: 1.96 standard deviations.
    let great = try #require(PoissonInterval.interval(count: 10_000_000_000))
    #expect(abs((great.high - 1e10) / 1e5 - 1.959964) < 1e-4)
    #expect(abs((1e10 - great.low) / 1e5 - 1.959964) < 1e-4)
  }

  @Test func `is nil where there is none`() {
    #expect(PoissonInterval.interval(count: -1) == nil)
    #expect(PoissonInterval.interval(count: 5, level: 0) == nil)
    #expect(PoissonInterval.interval(count: 5, level: 1) == nil)
    #expect(PoissonInterval.interval(count: 1 << 60) == nil)
  }
}
