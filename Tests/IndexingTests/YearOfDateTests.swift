import Analysis
import CorpusIndex
import Testing

@testable import Indexing

@Suite("The year of a document that has only a date")
struct YearOfDateTests {
  private let corpus: CorpusReader
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let dates = [
      "a": "date: 1934-12-01", "b": "date: 5 March 1953\nyear: 1937", "c": "date: c. 1936",
      "d": "date: 1928–1932",
      "e": "date: n.d.", "f": "date: 01/02/1934", "g": "title: none", "h": "date: December 1936",
    ]
    for (name, date) in dates { try folder.write("---\n\(date)\n---\nTerror.\n", "texts/\(name).md") }
    try folder.build(folder.inputs("texts"), "one.slovo")
    corpus = try folder.open("one.slovo")
  }

  @Test func `is that of the date, and a date in several years or in doubt stands as it is`() throws {
    let metadata = try CorpusMetadata(corpus)
    #expect(
      metadata.values(of: "year") == ["1934", "1937", "c. 1936", "1928–1932", "n.d.", nil, nil, "1936"])
    #expect(try #require(metadata.key("year")).type == .date)
    #expect(metadata.values(of: "date")?.first == "1934-12-01")
  }

  @Test func `selects and divides`() throws {
    var evaluator = try FilterEvaluator(corpus)
    let ranges = try evaluator.ranges(FilterParser.parse("year>=1935"))
    let table = try CountTable(
      [QueryParser.parse("terror")], in: corpus, by: [.metadata("year")], filter: ranges)
    #expect(table.rows.map { $0.group[0] } == ["1936", "c. 1936", "1937"])
  }
}
