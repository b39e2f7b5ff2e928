import Analysis
import CorpusIndex
import Testing
import TextStatistics

@testable import Indexing

@Suite struct `Trends against a reader that walks token by token` {
  private static let filters: [WitnessFilter] = [
    ("document!=x", { _ in true }), ("region=body", { $0.region == "body" }),
    ("script=Cyrl", { $0.script == "Cyrl" }),
    ("region=note & script!=Cyrl", { $0.region == "note" && $0.script != "Cyrl" }),
  ]

  /// Texts of which some have a year, later texts a later one.
  private static func corpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
    try GeneratedTexts.write(21, seed: 1928, to: folder)
    let inputs = try folder.inputs("texts")
    let words = try folder.build(inputs, "whole.slovo").tokens
    try folder.build(inputs, "cut.slovo", BuildOptions(segmentTokens: words / 3))
    try folder.build(inputs, "marks.slovo", BuildOptions(profile: .quanteda))
    return try ["whole.slovo", "cut.slovo", "marks.slovo"].map { try folder.open($0) }
  }

  /// The group of an admitted word, nil where it has no place; groups are numbered in any order.
  private static func group(
    _ order: TrendOrder, _ token: WitnessToken, number: Int, of all: Int, _ corpus: CorpusReader
  ) -> String? {
    switch order {
    // Every fifth text has a year, but for plain ones, each fourth.
    case .metadata: token.document % 5 == 1 && token.document % 4 != 0 ? "\(token.document)" : nil
    case .documents: "\(token.document)"
    case .sections:
      // A section's place in its document is that of its heading.
      "\(token.document) \(section(token, corpus))"
    case .equal(let parts): "\((0..<parts).first { number < all * ($0 + 1) / parts } ?? 0)"
    }
  }

  private static func section(_ token: WitnessToken, _ corpus: CorpusReader) -> Int {
    let structure = corpus.segments[token.segment].structure
    return structure.sectionRun(structure.sectionRun(at: token.position, near: 0)).section ?? -1
  }

  @Test(
    arguments: [.metadata("year"), .documents, .sections(level: nil), .equal(6)] as [TrendOrder],
    ResamplingSettings.Unit.allCases)
  func `counts the same in the same groups and units, and tests them`(
    order: TrendOrder, unit: ResamplingSettings.Unit
  ) throws {
    for corpus in try Self.corpora(TemporaryFolder()) {
      let tokens = try WitnessToken.all(corpus)
      for (text, admits) in Self.filters {
        let ranges = try corpus.ranges(text)
        let admitted = tokens.filter { $0.isWord && admits($0) }
        var (names, units) = ([String](), [String: [(unit: [Int], words: Int, count: Int)]]())
        for (number, token) in admitted.enumerated() {
          guard let group = Self.group(order, token, number: number, of: admitted.count, corpus) else {
            continue
          }
          if units[group] == nil { names.append(group) }
          let name = unit == .document ? [token.document] : [token.segment, token.paragraph]
          if units[group]?.last?.unit != name { units[group, default: []].append((name, 0, 0)) }
          let last = (units[group]?.count ?? 1) - 1
          units[group]?[last].words += 1
          if token.form == "terror" { units[group]?[last].count += 1 }
        }
        var settings = TrendSettings()
        (settings.units, settings.rounds, settings.seed) = (unit, 99, 7)
        let query = try QueryParser.parse("terror")
        let hits = try QueryEvaluator(corpus).hits(of: query, in: ranges)
        let table = try TrendTable(of: [hits], ["terror"], in: corpus, by: order, filter: ranges, settings)
        let row = try #require(table.rows.first)
        #expect(table.groups.map(\.words) == names.map { units[$0]?.reduce(0) { $0 + $1.words } })
        #expect(row.series.counts == names.map { units[$0]?.reduce(0) { $0 + $1.count } }, "\(text)")
        #expect(table.units == names.map { units[$0]?.count ?? 0 }, "\(order) where \(text)")
        if case .metadata = order { #expect(table.groups.allSatisfy { $0.place > 1929 && $0.place < 1951 }) }
        let series = try names.map { name in
          let units = units[name] ?? []
          return try #require(RateSeries(counts: units.map(\.count), words: units.map(\.words)))
        }
        let bootstrap = RateBootstrap(series, seed: 7, level: 0.95)
        #expect(row.bands == series.indices.map { bootstrap.interval(ofGroup: $0) })
        let rates = zip(row.series.counts, row.series.words).map { Double($0) / Double($1) }
        let test = try #require(KendallTest(table.groups.map(\.place), rates))
        #expect(row.trend.tau.coefficient == test.tau.coefficient)
        #expect(row.trend.probability == test.probability && row.trend.corrected == test.probability)
        settings.resources = AnswerResources(threads: 3)
        let again = try TrendTable(of: [hits], ["terror"], in: corpus, by: order, filter: ranges, settings)
        #expect(again.rows.first?.bands == row.bands && again.rows.first?.lineBands == row.lineBands)
        #expect(again.rows.first?.trend.change == row.trend.change)
        let bare = try TrendTable(
          of: [hits], ["terror"], in: corpus, by: order, filter: ranges, settings, hasBands: false)
        #expect(bare.rows.first?.bands.allSatisfy { $0 == nil } == true)
        #expect(bare.rows.first?.line == row.line)
      }
    }
  }

  @Test func `of all words are those of each word asked for by itself`() throws {
    for corpus in try Self.corpora(TemporaryFolder()) {
      for order in [.metadata("year"), .documents, .sections(level: nil)] as [TrendOrder] {
        for filter in ["document!=x", "region=body"] {
          let ranges = try corpus.ranges(filter)
          var options = TermMatrix.Options()
          options.minimum = 5
          let matrix = try TermMatrix(in: corpus, by: order.groupings, filter: ranges, options)
          var settings = TrendSettings()
          settings.rounds = 99
          for threads in [1, 3] {
            settings.resources = AnswerResources(threads: threads)
            let words = try TrendingWords(
              matrix, in: corpus, by: order, filter: ranges, first: .strongest, top: nil, settings)
            #expect(words.compared == matrix.columns.count && words.total == words.compared - words.untold)
            let strengths = words.rows.map { abs($0.trend.tau.coefficient ?? 2) }
            #expect(zip(strengths, strengths.dropFirst()).allSatisfy { $0 >= $1 })
            for row in words.rows.prefix(8) where row.feature.allSatisfy({ $0.isLetter || $0.isNumber }) {
              let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(row.feature), in: ranges)
              let table = try TrendTable(
                of: [hits], [row.feature], in: corpus, by: order, filter: ranges, settings, hasBands: false)
              let single = try #require(table.rows.first)
              #expect(single.series == row.series && table.groups == words.groups, "\(row.feature)")
              #expect(single.trend.probability == row.trend.probability)
              #expect(single.trend.change == row.trend.change)
              #expect((row.trend.corrected ?? 0) >= (row.trend.probability ?? 1))
            }
            let rising = try TrendingWords(
              matrix, in: corpus, by: order, filter: ranges, first: .rising, top: 3, settings)
            #expect(rising.rows.allSatisfy { ($0.trend.tau.coefficient ?? 0) > 0 } && rising.rows.count <= 3)
            #expect(
              rising.rows.first?.trend.corrected
                == words.rows.first { ($0.trend.tau.coefficient ?? 0) > 0 }?.trend.corrected)
          }
        }
      }
    }
  }

  @Test(arguments: [.paragraphs, .documents, .sections] as [DispersionParts])
  func `changes stand where a reader counts them`(kind: DispersionParts) throws {
    for corpus in try Self.corpora(TemporaryFolder()) {
      let tokens = try WitnessToken.all(corpus)
      let ranges = try corpus.ranges("region=body")
      let query = try QueryParser.parse("the")
      let hits = try QueryEvaluator(corpus).hits(of: query, in: ranges)
      var settings = TrendSettings()
      settings.rounds = 199
      let table = try ChangeTable(of: [hits], ["the"], in: corpus, by: kind, filter: ranges, settings)
      let row = try #require(table.rows.first)
      let change = try #require(row.sharpest)
      #expect(row.count == tokens.count { $0.form == "the" && $0.region == "body" })
      // The words before and behind the place add up to all, and are those that stand there.
      let names = try DispersionTable(of: [hits], ["the"], in: corpus, by: .documents, filter: nil).allParts()
      let document = try #require(names.firstIndex { $0.document == change.document }) + 1
      let first = try #require(tokens.firstIndex { $0.document == document })
      let place = first + change.position - 1
      let body = tokens.indices.filter { tokens[$0].isWord && tokens[$0].region == "body" }
      if kind != .sections {
        #expect(change.before.words == body.count { $0 < place })
        #expect(change.before.count == body.count { $0 < place && tokens[$0].form == "the" })
      }
      #expect(change.before.words + change.after.words == body.count && body.count == table.words)
      settings.resources = AnswerResources(threads: 2)
      let again = try ChangeTable(of: [hits], ["the"], in: corpus, by: kind, filter: ranges, settings)
      #expect(again.rows.first?.sharpest == change)
    }
  }

  @Test func `refuse a key of text, and one that there isn't`() throws {
    let corpus = try #require(Self.corpora(TemporaryFolder()).first)
    #expect(throws: AnalysisError.withoutOrder(key: "title", examples: ["Text 0", "Text 10"])) {
      try TrendTable(of: [], [], in: corpus, by: .metadata("title"))
    }
    #expect(throws: AnalysisError.self) { try TrendTable(of: [], [], in: corpus, by: .metadata("nothing")) }
    let table = try TrendTable(of: [], [], in: corpus, by: .metadata("year"))
    #expect(table.gaps.undatedDocuments == 17 && table.gaps.undatedWords > 0 && table.groups.count == 4)
  }

  @Test func `put days where they lie in their year`() throws {
    #expect(try #require(CalendarDay(year: 1917, month: 1, day: 1)).fractionalYear == 1917)
    #expect(abs(try #require(CalendarDay(year: 1917, month: 7, day: 2)).fractionalYear - 1917.4986) < 1e-4)
    #expect(try #require(CalendarDay(year: 1916, month: 12, day: 31)).fractionalYear == 1916 + 365 / 366.0)
  }
}
