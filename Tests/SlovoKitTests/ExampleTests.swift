import Analysis
import Indexing
import SlovoKit
import Testing

/// The examples of the module's page, on the sample texts.
@Suite("The examples of the library's page")
struct ExampleTests {
  @Test func `run as they stand there`() throws {
    let folder = try TemporaryFolder()
    let source = CorpusSource(
      TallyTests.samples, options: BuildOptions(), environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
    let corpus = Corpus(try source.open().reader)
    let lines = try corpus.concordance(of: "~yezhov", in: .region(.body)).sorted(by: .right(1), .right(2))
      .prefix(100)
    #expect(lines.count == 69)
    let terror = try corpus.concordance(of: "terror", in: .section("Terror and Autocracy"))
    let sample = terror.sampled(50, seed: 7).sorted(by: .document.descending, .left(1).byEnding)
    #expect(try terror.count > 0 && sample.prefix(10).count == min(10, terror.count))
    var sentences = 0
    try terror.showing(.sentence).forEachLine { line in sentences += line.match.isEmpty ? 0 : 1 }
    #expect(try sentences == terror.count)
    let pairs = try corpus.concordance(of: #"[form="state"] []{0,3} [form="terror"] within s"#, .corpusQuery)
    let alone = try QueryParser.parse("terror").notNear(QueryParser.parse("state"), within: 5)
    #expect(try pairs.count == 1)
    #expect(try corpus.concordance(of: alone).count == 96)
    let rows = try corpus.counts(of: ["terror", "legitimacy"], by: [.section]).rows
    #expect(rows.reduce(0) { $0 + $1.count } == 98 + 70)
  }
}
