import Testing

@testable import TextStatistics

@Suite struct `The bootstrap of a map` {
  /// Two groups of ten units that use two words, the first in turns and the second always alike.
  private let sizes = [Int](repeating: 10, count: 20)
  private let rows: [[Int32]] = [
    (0..<20).map { $0 < 10 ? ($0 % 2 == 0 ? 8 : 2) : 3 },
    (0..<20).map { $0 < 10 ? ($0 % 2 == 0 ? 2 : 8) : 7 },
  ]

  @Test func `has the spread that the binomial distribution gives`() throws {
    let counts = try #require(UnitCounts(sizes: sizes, targetUnits: 10, rows: rows))
    // Word 1 stands at 1, word 2 at -1: a unit of the first group stands at 0.6 or -0.6, and the mean of ten has the
    // standard deviation 0.6 / √10 = 0.19.
    let spreads = MapBootstrap.spreads(of: counts, vertices: [[1, -1]], seed: 1)
    let spread = try #require(spreads[0])
    // Of ten draws 2 to 8 fall on one kind with probability 0.979, 3 to 7 with 0.891: percentiles are 0.6 * (2 - 10 + 2) / 10.
    #expect(abs(spread.intervals[0].low + 0.36) < 1e-12 && abs(spread.intervals[0].high - 0.36) < 1e-12)
    #expect(spread.ellipse == nil)
    // Units that are alike stand where their group does, whichever are drawn.
    let still = try #require(spreads[1]).intervals[0]
    #expect(abs(still.low + 0.4) < 1e-12 && abs(still.high + 0.4) < 1e-12)
  }

  @Test func `has an ellipse along the axis on which units differ`() throws {
    let counts = try #require(UnitCounts(sizes: sizes, targetUnits: 10, rows: rows))
    let spreads = MapBootstrap.spreads(of: counts, vertices: [[1, -1], [0.5, -0.5]], seed: 1)
    let ellipse = try #require(spreads[0]?.ellipse)
    // The second coordinate is half of the first: tan of the angle is 1/2, and there is no breadth.
    #expect(abs(ellipse.angle - 0.4636476090008061) < 1e-9 && ellipse.shortRadius < 1e-6)
    // √5.991 standard deviations of 0.6 · √1.25 / √10, within what 2000 replicates know of it.
    #expect(abs(ellipse.longRadius / (2.4477468 * 0.6 * 1.118033989 / 3.16227766) - 1) < 0.05)
    #expect(abs(ellipse.x) < 0.02)
  }

  @Test func `doesn't depend on other groups, but on the seed`() throws {
    let counts = try #require(UnitCounts(sizes: sizes, targetUnits: 10, rows: rows))
    let alone = try #require(
      UnitCounts(sizes: Array(sizes[..<10]), targetUnits: 10, rows: rows.map { Array($0[..<10]) }))
    let vertices: [[Double]] = [[1, -1], [0.3, 0.8]]
    let spread = MapBootstrap.spreads(of: counts, vertices: vertices, seed: 7)[0]
    #expect(spread == MapBootstrap.spreads(of: alone, vertices: vertices, seed: 7)[0])
    #expect(spread != MapBootstrap.spreads(of: counts, vertices: vertices, seed: 8)[0])
  }

  @Test func `has none of few units, nor of a group that can lose all its words`() throws {
    let few = try #require(UnitCounts(sizes: [9, 9, 9, 9], targetUnits: 4, rows: [[1, 2, 3, 4]]))
    #expect(MapBootstrap.spreads(of: few, vertices: [[1]], seed: 1) == [nil, nil])
    let empty = try #require(
      UnitCounts(sizes: [9, 9, 9, 9, 9], targetUnits: 5, rows: [[1, 0, 0, 0, 0]]))
    #expect(MapBootstrap.spreads(of: empty, vertices: [[1]], seed: 1) == [nil, nil])
  }
}
