import Analysis
import CorpusIndex
import Documents
import Segmentation
import Testing

@testable import Indexing

/// What quanteda 4.3.1 makes of 60 inaugural addresses, where the folder `../shared` has it.
@Suite("The profile quanteda gives what quanteda gave")
struct QuantedaTruthTests {
  private static let shared =
    #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared"

  /// The lines of a file of truth without its comments; none where there is no such file.
  private func lines(_ name: String) throws -> [Substring] {
    let path = Self.shared + "/truth/" + name
    guard FileSystem.exists(path) else { return [] }
    return String(decoding: try SourceFile(reading: path).bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
  }

  @Test func `tokens and concordances`() throws {
    let documents = try lines("keyness/inaugural_tokens.tsv")
    guard !documents.isEmpty else { return }
    let folder = try TemporaryFolder()
    let inputs = try InputText.listed(Self.shared + "/texts/inaugural")
    try folder.build(inputs, "c.slovo", BuildOptions(profile: .quanteda))
    let corpus = try folder.open("c.slovo")
    try expectTokens(documents, corpus)
    try expectConcordances(corpus)
  }

  private func expectTokens(_ documents: [Substring], _ corpus: CorpusReader) throws {
    #expect(documents.count == corpus.documentCount && corpus.segments.count == 1)
    let segment = corpus.segments[0]
    for (index, line) in documents.enumerated() {
      let cells = line.split(separator: "\t")
      let found = try segment.structure.positions(ofDocument: index).map {
        corpus.lexicon.surface(ofType: try segment.tokens.type(at: $0))
      }
      #expect(found == cells[1].split(separator: " ").map(String.init), "\(cells[0])")
    }
  }

  /// quanteda's queries as Slovo's.
  private static let queries = ["^god$": "god", "America": "=America", "god": "=god"]

  private func expectConcordances(_ corpus: CorpusReader) throws {
    let expected = try lines("concordance/quanteda_kwic_inaugural.tsv").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(expected.count == 721)
    var start = expected.startIndex
    while start < expected.endIndex {
      let end = expected[start...].firstIndex { $0[0] != expected[start][0] } ?? expected.endIndex
      let query = expected[start][0]
      let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(Self.queries[query] ?? query))
      let concordance = Concordance(hits, in: corpus)
      var lines = ConcordanceLines(
        concordance, context: .words(Int(expected[start][2]) ?? 0), style: .tokens)
      let found = try (0..<concordance.count).map { index in
        let line = try lines.line(index)
        let name = line.document.hasSuffix(".txt") ? String(line.document.dropLast(4)) : line.document
        return [name, "\(line.from)", "\(line.to)"]
          + [line.before, line.match, line.after].map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(found == expected[start..<end].map { Array($0[4...]) }, "\(query)")
      start = end
    }
  }
}
