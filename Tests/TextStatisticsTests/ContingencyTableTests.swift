import Testing

@testable import TextStatistics

@Suite struct `A table of four counts` {
  @Test func `has the margins and expected counts of its cells`() throws {
    let table = try #require(ContingencyTable(o11: 30, o12: 70, o21: 20, o22: 880))
    #expect([table.r1, table.r2, table.c1, table.c2, table.n] == [100, 900, 50, 950, 1000])
    #expect([table.e11, table.e12, table.e21, table.e22] == [5, 95, 45, 855])
    #expect(table.excess == 25)
    #expect(ContingencyTable(o11: 30, r1: 100, c1: 50, n: 1000) == table)
    let turned = try #require(ContingencyTable(o11: 70, o12: 30, o21: 880, o22: 20))
    #expect(turned.excess == -25)
  }

  @Test(arguments: [
    (-1, 1, 1, 1), (0, 0, 0, 0), (1, -1, 1, 1), (ContingencyTable.limit, 1, 0, 0), (.max, .max, .max, .max),
  ])
  func `is nil of counts that make none`(o11: Int, o12: Int, o21: Int, o22: Int) {
    #expect(ContingencyTable(o11: o11, o12: o12, o21: o21, o22: o22) == nil)
  }

  @Test(arguments: [
    (5, 4, 9, 100), (5, 9, 4, 100), (1, 101, 9, 100), (1, 60, 60, 100), (-1, 5, 5, 100), (0, 0, 0, 0),
  ])
  func `is nil of margins that leave a cell negative`(o11: Int, r1: Int, c1: Int, n: Int) {
    #expect(ContingencyTable(o11: o11, r1: r1, c1: c1, n: n) == nil)
  }

  @Test func `takes a difference of products beyond 64 bits exactly`() throws {
    // (a + 1)² − (a + 3)(a − 1) is 4, whatever a is.
    for a in [10, 1 << 31, 1_000_000_000_000 / 4, 1 << 57] {
      let table = try #require(ContingencyTable(o11: a + 1, o12: a + 3, o21: a - 1, o22: a + 1))
      #expect(table.excess == 4 / Double(table.n))
      let turned = try #require(ContingencyTable(o11: a + 3, o12: a + 1, o21: a + 1, o22: a - 1))
      #expect(turned.excess == -4 / Double(table.n))
    }
  }
}
