import Testing

@testable import TextStatistics

@Suite struct `The bootstrap over units` {
  @Test func `gives the percentiles of all draws`() throws {
    // Of two units with 1 and 5 occurrences a draw holds 2, 6 or 10, in the ratio 1 : 2 : 1; of 2 and 4 it holds 4, 6 or 8.
    let counts = try #require(
      UnitCounts(sizes: [100, 100, 100, 100], targetUnits: 2, rows: [[1, 5, 2, 4]]))
    let bootstrap = try #require(UnitBootstrap(counts, seed: 3))
    let interval = try #require(bootstrap.intervals(of: [0], level: 0.8)[0])
    // Below 2 : 6 lies a sixteenth of the draws, and up to it three; above 10 : 6 as many.
    #expect(interval == ConfidenceInterval(low: -1.584962500721156, high: 0.7369655941662062))
    let wide = try #require(bootstrap.intervals(of: [0], level: 0.95)[0])
    #expect(wide == ConfidenceInterval(low: -2, high: 1.3219280948873624))
  }

  @Test func `is wider than the formula where a word comes in bursts`() throws {
    var rows: [[Int32]] = [[], []]
    for unit in 0..<40 {
      rows[0].append(unit % 10 == 0 ? 10 : 0)
      rows[1].append(1)
    }
    let sizes = (0..<40).map { 80 + $0 % 7 * 5 }
    let counts = try #require(UnitCounts(sizes: sizes, targetUnits: 20, rows: rows))
    let intervals = try #require(UnitBootstrap(counts, seed: 3)).intervals(of: [0, 1], level: 0.95)
    let words = sizes[..<20].reduce(0, +)
    let table = try #require(
      ContingencyTable(o11: 20, o12: words - 20, o21: 20, o22: sizes[20...].reduce(0, +) - 20))
    let formula = try #require(LogRatio.interval(of: table, level: 0.95))
    let (bursts, even) = (try #require(intervals[0]), try #require(intervals[1]))
    #expect(bursts.high - bursts.low > 1.5 * (formula.high - formula.low))
    #expect(even.high - even.low < 0.5 * (formula.high - formula.low))
  }

  @Test func `doesn't depend on which words are asked for, and has none of a word that one side lacks`()
    throws
  {
    let counts = try #require(
      UnitCounts(
        sizes: [100, 90, 80, 100], targetUnits: 2, rows: [[1, 5, 2, 4], [3, 1, 0, 0], [0, 2, 1, 1]]))
    let bootstrap = try #require(UnitBootstrap(counts, seed: 3))
    let all = bootstrap.intervals(of: [0, 1, 2], level: 0.95)
    #expect(all[1] == nil)
    #expect(bootstrap.intervals(of: [2], level: 0.95)[0] == all[2])
  }
}
