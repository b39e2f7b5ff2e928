import Testing

@testable import TextStatistics

@Suite struct `Wilson's score interval` {
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
  ])
  func `has the ends of Newcombe's table I`(count: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(WilsonScoreInterval.interval(count: count, of: total))
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  @Test(arguments: [
    (29, 29, 0.95, 0.8830302015002592, 1.0),
    (3, 1_000_000, 0.99, 7.577586311244597e-07, 1.1877054139220449e-05),
    (500000, 1_000_000_000, 0.95, 0.0004986163601776176, 0.0005013874774397296),
    (7, 12, 0.5, 0.486017200204257, 0.6745617005669653),
    (1, 10_000_000_000, 0.95, 1.7652455493733397e-11, 5.664934263512819e-10),
  ])
  func `agrees with another implementation in all digits`(
    count: Int, total: Int, level: Double, low: Double, high: Double
  ) throws {
    let interval = try #require(WilsonScoreInterval.interval(count: count, of: total, level: level))
    #expect(abs(interval.low - low) <= 1e-10 * low)
    #expect(abs(interval.high - high) <= 1e-10 * high)
  }

  @Test func `ends exactly at 0 for no hits and at 1 for nothing but hits`() throws {
    for total in [1, 7, 263, 1_000_000_007] {
      let none = try #require(WilsonScoreInterval.interval(count: 0, of: total))
      let all = try #require(WilsonScoreInterval.interval(count: total, of: total))
      #expect(none.low == 0)
      #expect(all.high == 1)
      #expect(abs(none.high - (1 - all.low)) < 1e-12)
    }
  }

  @Test func `is nil where there is no proportion`() {
    #expect(WilsonScoreInterval.interval(count: 0, of: 0) == nil)
    #expect(WilsonScoreInterval.interval(count: 3, of: 2) == nil)
    #expect(WilsonScoreInterval.interval(count: -1, of: 2) == nil)
    #expect(WilsonScoreInterval.interval(count: 1, of: 2, level: 1) == nil)
    #expect(WilsonScoreInterval.interval(count: 1, of: 2, level: .nan) == nil)
  }

  @Test func `scales to a rate per thousand or million`() throws {
    let interval = ConfidenceInterval(low: 0.25, high: 0.5).scaled(by: 1000)
    #expect(interval == ConfidenceInterval(low: 250, high: 500))
  }
}
