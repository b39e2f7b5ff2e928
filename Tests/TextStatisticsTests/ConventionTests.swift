import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Conventions of other programs` {
  /// A hundred hits with five words to either side, a collocate that occurs two hundred times among a hundred thousand words
  /// and thirty times in the windows.
  private static let example = CollocationCounts(
    joint: 30, hits: 100, nodeTokens: 100, collocate: 200, windowTokens: 1000, span: 10, corpus: 100_000)

  private func value(_ convention: String, _ column: String, _ counts: CollocationCounts) throws -> Double? {
    let convention = try #require(CollocationConvention.named(convention))
    let column = try #require(convention.columns.first { $0.name == column })
    return column.value(counts)
  }

  /// What each program prints, to its last digit.
  @Test(arguments: [
    ("sketchengine", "mi", 7.229, 3), ("conc", "mi", 7.229, 3), ("polmineR", "mi", 7.229, 3),
    ("cqpweb", "mi", 3.907, 3), ("korap", "mi", 3.907, 3), ("cwb-ccc", "mi_log10", 1.176, 3),
    ("sketchengine", "mi3", 17.04, 2), ("cqpweb", "mi3", 13.72, 2), ("sketchengine", "t", 5.441, 3),
    ("cqpweb", "t", 5.112, 3), ("sketchengine", "G2", 255.7, 1), ("cqpweb", "G2", 111.4, 1),
    ("conc", "G2_two_cells", 110.6, 1), ("sketchengine", "log_dice", 11.68, 2),
    ("conc", "log_dice", 11.68, 2),
    ("korap", "log_dice", 9.68, 2), ("cqpweb", "z_yates", 19.45, 2),
  ])
  func `have the numbers of a worked example of collocation`(
    convention: String, column: String, printed: Double, decimals: Int
  ) throws {
    let value = try #require(try value(convention, column, Self.example))
    let unit = pow(10, Double(decimals))
    #expect((value * unit).rounded() == (printed * unit).rounded(), "\(value)")
  }

  /// Two numbers of the example that no convention has as its own: the plain z and WordSmith's, which is Berry-Rogghe's.
  @Test func `differ in their z-scores by what they expect`() throws {
    #expect(isNear(ZScore.value(observed: 30, expected: 2), 19.80, 0.005))
    let outside = try #require(ContingencyTable(o11: 30, r1: 1000, c1: 200, n: 99_900))
    #expect(isNear(BerryRoggheZScore.value(of: outside), 19.81, 0.005))
  }

  @Test func `have values that need no table where windows that overlap count twice`() throws {
    var counts = Self.example
    (counts.joint, counts.collocate) = (30, 20)
    for name in ["cqpweb", "korap"] {
      let convention = try #require(CollocationConvention.named(name))
      #expect(convention.table(counts) == nil)
      #expect(try value(name, "G2", counts) == nil)
      #expect(try #require(try value(name, "mi", counts)) > 3.907)
      let gap = try #require(convention.columns.first { $0.name == "G2" }?.gap)
      #expect(gap.contains(CollocationConvention.noTable))
    }
  }

  @Test func `take the tokens of hits out of the counts that they take them out of`() throws {
    var counts = Self.example
    (counts.nodeTokens, counts.collocateInNodes) = (250, 20)
    #expect(
      CollocationConvention.slovo.table(counts) == ContingencyTable(o11: 30, r1: 1000, c1: 180, n: 99_750))
    #expect(
      CollocationConvention.cwbCCC.table(counts) == ContingencyTable(o11: 30, r1: 1000, c1: 180, n: 99_750))
    #expect(
      CollocationConvention.cqpweb.table(counts) == ContingencyTable(o11: 30, r1: 1000, c1: 200, n: 100_000))
    #expect(
      CollocationConvention.polmineR.table(counts) == ContingencyTable(o11: 30, r1: 1000, c1: 200, n: 99_750))
    #expect(
      CollocationConvention.conc.table(counts)
        == ContingencyTable(o11: 30, o12: 970, o21: 170, o22: 98_750 - 170))
    #expect(
      CollocationConvention.korAP.table(counts) == ContingencyTable(o11: 30, r1: 1000, c1: 200, n: 100_000))
    #expect(
      CollocationConvention.sketchEngine.table(counts)
        == ContingencyTable(o11: 30, r1: 100, c1: 200, n: 100_000))
  }

  @Test func `give 0 for a word that never stands in the windows where the program does`() throws {
    var counts = Self.example
    counts.joint = 0
    // 0.001 stands for the count, of which 2.002 are expected once the hits' tokens are taken out.
    #expect(isNear(try value("cwb-ccc", "mi_log10", counts), -3.301, 0.001))
    #expect(try value("cqpweb", "mi", counts) == nil)
  }

  /// 120 of 10,000 words in the target, 30 of 20,000 in the reference.
  @Test(arguments: [
    ("cqpweb", "G2", 138.61, 2), ("antconc", "G2", 138.61, 2), ("polmineR", "G2", 138.61, 2),
    ("quanteda", "G2", 138.61, 2), ("cwb-ccc", "G2", 138.61, 2), ("wordsmith", "G2_two_cells", 137.87, 2),
    ("conc", "G2_two_cells", 137.87, 2), ("quanteda", "chi2", 147.74, 2), ("cqpweb", "log_ratio", 3.00, 2),
    ("sketchengine", "simple_maths", 7.995, 3),
  ])
  func `have the numbers of a worked example of keyness`(
    name: String, column: String, printed: Double, decimals: Int
  ) throws {
    let convention = try #require(KeynessConvention.named(name))
    let table = try #require(ContingencyTable(o11: 120, o12: 9880, o21: 30, o22: 19_970))
    let value = try #require(convention.columns.first { $0.name == column }?.value(table))
    let unit = pow(10, Double(decimals))
    #expect((value * unit).rounded() == (printed * unit).rounded(), "\(value)")
  }

  /// By the formulas as they stand in its sources.
  @Test(arguments: [(9, 2), (5, 0), (0, 5), (3, 25), (40, 39), (1, 3), (2, 6)])
  func `correct as quanteda does where little is expected`(target: Int, reference: Int) throws {
    let table = try #require(
      ContingencyTable(o11: target, o12: 1445 - target, o21: reference, o22: 4487 - reference))
    let (a, b, c, d) = (Double(table.o11), Double(table.o12), Double(table.o21), Double(table.o22))
    let n = a + b + c + d
    let expected = [
      (a + b) * (a + c) / n, (a + b) * (b + d) / n, (c + d) * (a + c) / n, (c + d) * (b + d) / n,
    ]
    let isCorrected = abs(a * d - b * c) >= n / 2 && expected.contains { $0 < 5 }
    let sign = a > expected[0] ? 1.0 : -1
    let product = (a + b) * (c + d) * (a + c) * (b + d)
    let distance = abs(a * d - b * c) - (isCorrected ? n / 2 : 0)
    let shift = isCorrected ? (a > expected[0] ? -0.5 : 0.5) : 0
    let cells = [a + shift, b - shift, c - shift, d + shift]
    let ratio = 2 * zip(cells, expected).reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log($1.0 / $1.1) : 0) }
    let columns = KeynessConvention.quanteda.columns
    #expect(
      agree(columns.first { $0.name == "chi2" }?.value(table), sign * n * distance * distance / product))
    #expect(agree(columns.first { $0.name == "G2" }?.value(table), sign * ratio, tolerance: 1e-8))
  }

  @Test func `are found by name, and have finite values or none with a reason`() throws {
    #expect(
      CollocationConvention.all.map(\.name)
        == ["slovo", "cqpweb", "sketchengine", "cwb-ccc", "polmineR", "conc", "korap"])
    #expect(CollocationConvention.named("Sketch Engine")?.name == "sketchengine")
    #expect(CollocationConvention.named("wordsmith") == nil)
    #expect(KeynessConvention.named("CWB_CCC")?.name == "cwb-ccc")
    #expect(KeynessConvention.named("korap") == nil)
    for convention in CollocationConvention.all {
      for (joint, collocate, windows) in [(0, 0, 0), (0, 1, 5), (1, 1, 1), (5, 3, 9), (4, 4, 4)] {
        let counts = CollocationCounts(
          joint: joint, hits: 1, nodeTokens: 1, collocate: collocate, windowTokens: windows, span: 4,
          corpus: 20)
        for column in convention.columns {
          let value = column.value(counts)
          #expect(value?.isFinite ?? true, "\(convention.name) \(column.name) \(counts)")
          #expect(value != nil || column.gap != nil, "\(convention.name) \(column.name) \(counts)")
        }
      }
    }
    for convention in KeynessConvention.all {
      #expect(!convention.columns.isEmpty)
      for cells in [(0, 5, 0, 5), (5, 0, 0, 5), (0, 0, 3, 3), (1, 9, 0, 90), (0, 10, 3, 87)] {
        let table = try #require(
          ContingencyTable(o11: cells.0, o12: cells.1, o21: cells.2, o22: cells.3))
        for column in convention.columns {
          let value = column.value(table)
          #expect(value?.isFinite ?? true, "\(convention.name) \(column.name) \(cells)")
          #expect(value != nil || column.gap != nil, "\(convention.name) \(column.name) \(cells)")
        }
      }
    }
  }
}
