import Testing

@testable import TextStatistics

@Suite struct `The slope of Theil and Sen` {
  @Test(
    arguments: [
      (LongSeries.years, 0.95, 0.04411764705882353, 0.030303030303030304, 0.06),
      (LongSeries.years, 0.9, 0.04411764705882353, 0.03260869565217391, 0.056451612903225805),
      (LongSeries.pairs, 0.95, 0.35294117647058826, 0.25, 0.5),
    ])
  func `is that of scipy 1.17, theilslopes`(
    x: [Double], level: Double, slope: Double, low: Double, high: Double
  ) throws {
    let line = try #require(TheilSenSlope(x, LongSeries.values, level: level))
    #expect(abs(line.slope - slope) < 1e-14)
    let interval = try #require(line.interval)
    #expect(abs(interval.low - low) < 1e-14 && abs(interval.high - high) < 1e-14)
  }

  /// Flow of the Nile at Aswan, 10⁸ m³ a year; scipy's `theilslopes(Nile, range(1871, 1971))`.
  @Test func `of the Nile falls by 2.6 a year`() throws {
    let years = NileAndCoal.nile.indices.map { 1871 + Double($0) }
    let line = try #require(TheilSenSlope(years, NileAndCoal.nile.map(Double.init)))
    let interval = try #require(line.interval)
    #expect(line.slope == -2.6)
    #expect(abs(interval.low + 3.627906976744186) < 1e-12 && abs(interval.high + 1.4285714285714286) < 1e-12)
  }

  @Test func `has no value without an order, and stays within what it saw`() throws {
    #expect(TheilSenSlope([1, 1], [1, 2]) == nil && TheilSenSlope([], []) == nil)
    #expect(TheilSenSlope([1, 2], [-1e308, 1e308]) == nil)
    #expect(TheilSenSlope((0...1500).map { Double($0) }, (0...1500).map { Double($0) }) == nil)
    let two = try #require(TheilSenSlope([1, 3], [1, 2]))
    #expect(two.slope == 0.5 && two.interval == nil)
    #expect(try #require(TheilSenSlope([1, 2, 3], [4, 4, 4])).slope == 0)
    // Of four points even all six slopes hold the true one less surely than with 95 %; those of five do.
    #expect(try #require(TheilSenSlope([1, 2, 3, 4], [1, 3, 2, 5])).interval == nil)
    #expect(try #require(TheilSenSlope([1, 2, 3, 4, 5], [1, 3, 2, 5, 9])).interval != nil)
    #expect(TheilSenSlope.reading(of: -2.6).hasPrefix("the rate falls by 2.6 with each step"))
  }
}
