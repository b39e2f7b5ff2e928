import Analysis
import CorpusIndex
import Documents
import Indexing
import SlovoKit
import Testing

/// One essay in every format, against the truth that lies beside it.
@Suite("One essay in every format")
struct FormatsTests {
  static let files = ["essay.txt", "essay.md", "essay.html", "essay.xml", "essay.vert"]
  static let folder = TallyTests.samples + "/formats"

  private static func rows(_ name: String) throws -> [[String]] {
    String(decoding: try SourceFile(reading: folder + "/" + name).bytes, as: UTF8.self).split(separator: "\n")
      .dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  private let cache: TemporaryFolder

  init() throws { cache = try TemporaryFolder() }

  private func corpus(of file: String) throws -> CorpusReader {
    try CorpusSource(
      Self.folder + "/" + file, options: BuildOptions(), environment: ["XDG_CACHE_HOME": cache.path]
    )
    .open().reader
  }

  /// The paragraphs of a corpus as rows of `words.tsv`, and the page of each one's first and last word.
  private static func paragraphs(_ corpus: CorpusReader) throws -> [(row: [String], pages: [String?])] {
    let starts = Set(try #require(corpus.segments.first).structure.paragraphStarts().map(Int.init))
    let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse("*"))
    var lines = ConcordanceLines(Concordance(hits, in: corpus), context: .words(0))
    var found: [(place: [String], words: [String], pages: [String?])] = []
    for index in 0..<hits.count {
      let line = try lines.line(index)
      if starts.contains(index) || found.isEmpty {
        found.append(([line.section ?? "", line.region, line.note ?? ""], [], [line.page, line.page]))
      }
      found[found.count - 1].words.append(String(decoding: line.match, as: UTF8.self))
      found[found.count - 1].pages[1] = line.page
    }
    return found.map { ($0.place + ["\($0.words.count)", $0.words.joined(separator: " ")], $0.pages) }
  }

  @Test(arguments: files)
  func `it has the same words in the same paragraphs, sections and regions`(file: String) throws {
    let found = try Self.paragraphs(corpus(of: file)).map(\.row)
    let truth = try Self.rows("words.tsv")
    for row in truth where !found.contains(row) { Issue.record("\(file) lacks \(row)") }
    for row in found where !truth.contains(row) { Issue.record("\(file) has \(row)") }
    // Where a note stands among the paragraphs is the format's own matter.
    func flow(_ rows: [[String]], _ isNote: Bool) -> [[String]] {
      rows.filter { ($0[1] == "note") == isNote }
    }
    #expect(flow(found, false) == flow(truth, false), "\(file): the running text is in another order")
    #expect(flow(found, true) == flow(truth, true), "\(file): the notes are in another order")
  }

  @Test(arguments: files, [("regions.tsv", Grouping.region), ("sections.tsv", .section)])
  func `it gives the same counts`(file: String, table: (name: String, grouping: Grouping)) throws {
    let corpus = try corpus(of: file)
    let queries = try ["*", "hut", "key", "izbach"].map { try QueryParser.parse($0) }
    let counts = try CountTable(queries, in: corpus, by: [table.grouping])
    let truth = try Self.rows(table.name)
    for row in truth {
      let found = queries.map { query in
        counts.rows.first { $0.group == [row[0]] && $0.pattern == query.source }?.count ?? 0
      }
      #expect(found.map(String.init) == Array(row[1...]), "\(file): words, hut, key and izbach in \(row[0])")
    }
    #expect(Set(counts.rows.map(\.group)).count == truth.count)
  }

  @Test(arguments: ["essay.txt", "essay.html", "essay.xml", "essay.vert"])
  func `its pages are cited, also where they break a paragraph`(file: String) throws {
    let paragraphs = try Self.paragraphs(corpus(of: file)).filter {
      $0.row[1] == "body"
    }
    #expect(
      paragraphs.map(\.pages) == [
        ["41", "41"], ["41", "41"], ["41", "41"], ["41", "42"], ["42", "42"], ["42", "43"],
      ])
  }

  @Test(arguments: files)
  func `its author and title are known`(file: String) throws {
    let record = try #require(corpus(of: file).segments.first).structure.document(
      0)
    #expect(record.metadata("title") == "The Hut Where They Read")
    #expect(record.metadata("author") == "Irina Vasil'eva-Holt")
  }
}
