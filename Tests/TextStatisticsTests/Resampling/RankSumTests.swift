import Testing

@testable import TextStatistics

@Suite struct `The rank-sum test` {
  /// Ozone at New York in May and August 1973, from J. M. Chambers and others, *Graphical methods for data analysis*
  /// (1983); R's data set `airquality`, the example of `wilcox.test`.
  private static let may: [Double] = [
    41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37,
  ]
  private static let august: [Double] = [
    39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85,
  ]

  @Test func `with ties gives what R's manual prints: W = 127.5, p = 0.0001208`() throws {
    let test = try #require(RankSumTest(Self.may, Self.august))
    #expect(test.statistic == 127.5)
    #expect(abs(try #require(test.probability) - 0.0001208) < 5e-8)
  }

  /// Permeability of human chorioamnion, M. Hollander and D. A. Wolfe, *Nonparametric statistical methods* (1973), 69 f.; the
  /// one-sided p of R's manual is 0.1272.
  @Test func `without ties is exact: W = 35, p = 2 × 0.1272`() throws {
    let test = try #require(
      RankSumTest(
        [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.90, 0.74, 1.21]))
    #expect(test.statistic == 35)
    #expect(abs(try #require(test.probability) - 2 * 0.1272) < 1e-4)
  }

  @Test func `exact is the share of all ways to deal out the ranks`() throws {
    let values: [Double] = [3, 1, 4, 1.5, 9, 2.6, 5]
    for mask in 0..<128 where mask.nonzeroBitCount == 3 {
      let side = { (mask: Int) in (0..<7).filter { mask >> $0 & 1 == 1 }.map { values[$0] } }
      let pairs = { (mask: Int) in
        side(mask).reduce(0) { sum, value in sum + side(127 ^ mask).count { $0 < value } }
      }
      let all = (0..<128).filter { $0.nonzeroBitCount == 3 }
      let found = pairs(mask)
      let tail = min(all.count { pairs($0) <= found }, all.count { pairs($0) >= found })
      let test = try #require(RankSumTest(side(mask), side(127 ^ mask)))
      #expect(test.statistic == Double(found))
      #expect(abs(try #require(test.probability) - min(1, 2 * Double(tail) / 35)) < 1e-12)
    }
  }

  @Test func `of a word is that of its rates, zeros too`() throws {
    let sizes = [90, 110, 100, 50, 80, 95, 70]
    let row: [Int32] = [2, 1, 0, 0, 1, 0, 1]
    let rates = zip(row, sizes).map { Double($0) / Double($1) }
    let counts = try #require(UnitCounts(sizes: sizes, targetUnits: 3, rows: [row]))
    let test = try #require(RankSumTest(counts, word: 0))
    let slow = try #require(RankSumTest(Array(rates[..<3]), Array(rates[3...])))
    #expect(test.statistic == slow.statistic && test.probability == slow.probability)
  }

  @Test func `says nothing where all rates are the same, or a sample is empty`() throws {
    #expect(try #require(RankSumTest([1, 1], [1, 1, 1])).probability == nil)
    #expect(RankSumTest([], [1]) == nil)
  }
}
