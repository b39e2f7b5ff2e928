import Analysis
import Indexing
import SlovoKit
import Testing

@Suite("A corpus, asked from Swift")
struct CorpusTests {
  let folder: TemporaryFolder
  let corpus: Corpus

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      ---
      year: 1936
      ---
      # Terror and fear

      The state feared terror. Terror feared the state, said Yezhov.[^1]

      [^1]: Of Ezhov and terror.
      """, "texts/one.md")
    try folder.write("---\nyear: 1938\n---\nFear of the great terror, and of Ežov.\n", "texts/two.md")
    let source = CorpusSource(
      folder.path + "/texts", options: BuildOptions(), environment: ["XDG_CACHE_HOME": folder.path + "/cache"]
    )
    corpus = Corpus(try source.open().reader)
  }

  private func text(_ lines: [ConcordanceLine]) -> [String] {
    lines.map { line in
      String(decoding: line.before + [0x7C] + line.match + [0x7C] + line.after, as: UTF8.self)
    }
  }

  @Test func `gives lines that are sorted, placed and limited in one expression`() throws {
    let lines = try corpus.concordance(of: "~yezhov", in: .region(.body)).sorted(by: .left(1), .right(1))
      .prefix(100)
    #expect(lines.map { String(decoding: $0.match, as: UTF8.self) } == ["Ežov", "Yezhov"])
    #expect(try corpus.concordance(of: "~yezhov").count == 3)
    #expect(try corpus.concordance(of: "~yezhov", in: .region(.note)).count == 1)
  }

  @Test func `keeps a request as a value that any thread may ask`() async throws {
    let request = try corpus.concordance(of: "terror").showing(.words(1)).sorted(by: .document.descending)
    let lines = try await Task.detached { try request.prefix(2) }.value
    #expect(lines.map(\.document) == ["two.md", "one.md"])
    var seen = 0
    try request.forEachLine { _ in seen += 1 }
    #expect(try seen == request.count && seen == 5)
  }

  @Test func `joins queries, and takes both languages`() throws {
    let terror = try QueryParser.parse("terror")
    let state = try QueryParser.parse("state")
    #expect(try corpus.concordance(of: terror.near(state, within: 2)).count == 1)
    #expect(try corpus.concordance(of: terror.notNear(state, within: 2)).count == 4)
    #expect(try corpus.concordance(of: terror.union(state)).count == 7)
    #expect(
      try corpus.concordance(of: #"[form="fear.*"] []{0,3} [form="terror"] within s"#, .corpusQuery).count
        == 2)
  }

  @Test func `looks in sections, documents, and what a filter admits`() throws {
    #expect(try corpus.concordance(of: "terror", in: .section("Terror and fear")).count == 4)
    #expect(try corpus.concordance(of: "terror", in: .document("two.md")).count == 1)
    #expect(try corpus.concordance(of: "terror", in: .filter("year<1937").and(.region(.body))).count == 2)
    let counts = try corpus.counts(of: ["terror", "fear"], by: [.metadata("year")])
    #expect(counts.rows.map(\.count) == [4, 1, 1, 1])
  }

  @Test func `refuses what doesn't parse, and says where`() {
    #expect(throws: QueryError.self) { try corpus.concordance(of: "terror|") }
    #expect(throws: QueryError.self) { try corpus.concordance(of: "[form=", .corpusQuery) }
    #expect(throws: FilterError.self) { try corpus.concordance(of: "terror", in: .filter("year>")) }
    #expect(throws: CorpusSourceError.missing(path: "/nowhere/at/all")) { try Corpus("/nowhere/at/all") }
  }
}
