import Analysis
import CorpusIndex
import Testing

@testable import Indexing

@Suite("Metadata of a corpus")
struct MetadataTests {
  private static let table = """
    file,year,author,pages,kw
    a,1932,Ivanov,12,terror; purge
    b,c. 1937,Petrova,7,purge
    c,1934–5,Ivanov,100,
    d,[1937?],,n/a,fear
    e,n.d.,Zorin,8,
    f,1 декабря 1934 г.,Asimov,9,
    g,,,,

    """
  private let corpora: [CorpusReader]
  private let folder: TemporaryFolder

  /// The same texts in one segment, and in several.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.table, "texts/metadata.csv")
    for name in ["a", "b", "c", "d", "e", "f", "g"] {
      try folder.write("Terror in \(name). More words follow.\n", "texts/\(name).txt")
    }
    try folder.build(folder.inputs("texts"), "one.slovo")
    try folder.build(folder.inputs("texts"), "many.slovo", BuildOptions(segmentTokens: 8))
    corpora = try ["one.slovo", "many.slovo"].map(folder.open)
    #expect(corpora[1].segments.count > 3)
  }

  private func names(_ text: String, _ corpus: CorpusReader) throws -> [String] {
    var evaluator = try FilterEvaluator(corpus)
    let ranges = try evaluator.ranges(FilterParser.parse(text))
    let table = try CountTable([QueryParser.parse("terror")], in: corpus, by: [.document], filter: ranges)
    return table.rows.compactMap { $0.group.first ?? nil }
  }

  @Test(arguments: [
    ("year>=1935", ["b.txt", "d.txt"]), ("year<1935", ["a.txt", "f.txt"]), ("year=1934", ["f.txt"]),
    ("year!=1937", ["a.txt", "c.txt", "e.txt", "f.txt", "g.txt"]),
    ("year>=1934 & year<=1935", ["c.txt", "f.txt"]),
    ("!(year>=1935)", ["a.txt", "c.txt", "e.txt", "f.txt", "g.txt"]), ("year=n.d.", ["e.txt"]),
    ("pages>=10", ["a.txt", "c.txt"]), ("kw=purge", ["a.txt", "b.txt"]), ("kw~TERR", ["a.txt"]),
    ("year~декабря", ["f.txt"]),
  ])
  func `selects documents by type`(filter: String, expected: [String]) throws {
    for corpus in corpora { #expect(try names(filter, corpus) == expected) }
  }

  @Test func `tells which documents it leaves in doubt`() throws {
    for corpus in corpora {
      var evaluator = try FilterEvaluator(corpus)
      let doubts = try evaluator.ranges(FilterParser.parse("year>=1935 & author=Ivanov")).doubts
      let doubt = try #require(doubts.first)
      #expect(doubts.count == 1 && doubt.comparison == "year>=1935")
      #expect(doubt.inDoubt.named == ["b.txt: c. 1937", "d.txt: [1937?]"])
      #expect(doubt.possible.named == ["c.txt: 1934–5"])
      #expect(doubt.unreadable.named == ["e.txt: n.d."] && doubt.missing.named == ["g.txt"])
    }
  }

  @Test func `that is text has no order, and a date is compared with dates`() throws {
    var evaluator = try FilterEvaluator(corpora[0])
    let text = #expect(throws: AnalysisError.self) { try evaluator.ranges(FilterParser.parse("author>=M")) }
    guard case .unorderedText(_, _, "author", ["Ivanov", "Petrova"])? = text else {
      Issue.record("\(String(describing: text))")
      return
    }
    let date = #expect(throws: AnalysisError.self) { try evaluator.ranges(FilterParser.parse("year>=soon")) }
    guard case .unreadableValue(_, _, "year", "soon", .date)? = date else {
      Issue.record("\(String(describing: date))")
      return
    }
  }

  @Test(arguments: [
    ("year", "acfbdeg"), ("year:desc", "bdfcaeg"), ("pages", "befacdg"), ("pages:desc", "cafebdg"),
    ("author", "facbedg"), ("author,year:desc", "fcabedg"), ("document:desc", "gfedcba"),
  ])
  func `orders the lines of a concordance`(keys: String, expected: String) throws {
    for corpus in corpora {
      let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse("terror"), in: nil)
      let orders = keys.split(separator: ",").compactMap { ConcordanceOrder(String($0)) }
      let sorted = try Concordance(hits, in: corpus).sorted(by: orders)
      var lines = ConcordanceLines(sorted, context: .words(1))
      let names = try (0..<sorted.count).map { String(try lines.line($0).document.prefix(1)) }
      #expect(names.joined() == expected)
    }
  }

  @Test func `divides counts, in the order of its type`() throws {
    for corpus in corpora {
      let table = try CountTable(
        [QueryParser.parse("terror")], in: corpus, by: [.metadata("year"), .region])
      #expect(
        table.rows.map { $0.group[0] } == [
          "1932", "1934–5", "1 декабря 1934 г.", "[1937?]", "c. 1937", "n.d.", nil,
        ])
      #expect(table.rows.allSatisfy { $0.group[1] == "body" && $0.words == 6 })
    }
    #expect(
      throws: AnalysisError.unknownKey(
        name: "yaer", known: ["document", "section", "region", "author", "kw", "pages", "year"])
    ) {
      try CountTable([QueryParser.parse("terror")], in: corpora[0], by: [.metadata("yaer")])
    }
  }

  @Test func `is described key by key, and what is missing is listed`() throws {
    for corpus in corpora {
      let metadata = try CorpusMetadata(corpus)
      let year = try #require(metadata.key("year"))
      #expect(year.type == .date && year.documents == 6 && year.doubtful == 2 && year.undated == 1)
      #expect(year.least == "1932" && year.greatest == "c. 1937")
      let pages = try #require(metadata.key("pages"))
      #expect(pages.type == .number && pages.unreadable == 1 && pages.least == "7" && pages.greatest == "100")
      let missing = MissingMetadata(metadata)
      // Three of seven have `kw`: the others don't lack it.
      #expect(
        missing.rows.map { $0.document + " " + $0.key } == [
          "d.txt author", "g.txt author", "g.txt pages", "g.txt year",
        ])
      #expect(missing.documents == 2)
    }
  }
}
