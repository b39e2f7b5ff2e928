import Analysis
import CorpusIndex
import Testing
import TextStatistics

@testable import Indexing

@Suite struct `Dispersion against a reader that walks token by token` {
  /// What filters may ask, and the same of one token.
  private static let filters: [WitnessFilter] = [
    ("document!=x", { _ in true }), ("region=body", { $0.region == "body" }),
    ("script=Cyrl", { $0.script == "Cyrl" }), ("document%3=1", { $0.document % 3 == 1 }),
    ("region=note & script!=Cyrl", { $0.region == "note" && $0.script != "Cyrl" }),
  ]

  private static func corpora(_ folder: TemporaryFolder) throws -> [CorpusReader] {
    try GeneratedTexts.write(9, seed: 5, to: folder)
    let inputs = try folder.inputs("texts")
    let words = try folder.build(inputs, "whole.slovo").tokens
    try folder.build(inputs, "cut.slovo", BuildOptions(segmentTokens: words / 3))
    try folder.build(inputs, "marks.slovo", BuildOptions(profile: .quanteda))
    return try ["whole.slovo", "cut.slovo", "marks.slovo"].map { try folder.open($0) }
  }

  @Test func `finds the same places and the same counts in parts`() throws {
    for corpus in try Self.corpora(TemporaryFolder()) {
      let tokens = try WitnessToken.all(corpus)
      let sections = Self.sections(corpus)
      for (text, admits) in Self.filters {
        let ranges = try corpus.ranges(text)
        let admitted = tokens.indices.filter { tokens[$0].isWord && admits(tokens[$0]) }
        for query in ["the", "terror|fear", "~yezhov", "absent"] {
          let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(query), in: ranges)
          let starts = Set(
            hits.segments.enumerated().flatMap { number, segment in
              segment.starts.map { corpus.segments[number].firstPosition + Int($0) }
            })
          let positions = admitted.indices.filter { starts.contains(admitted[$0]) }
          for kind in [.documents, .sections, .paragraphs, .equal(7)] as [DispersionParts] {
            let table = try DispersionTable(of: [hits], [query], in: corpus, by: kind, filter: ranges)
            #expect(table.words == admitted.count)
            let row = try #require(table.rows.first)
            #expect(row.positions == positions, "\(query) where \(text)")
            var (sizes, counts, order) = ([String: Int](), [String: Int](), [String]())
            for (number, index) in admitted.enumerated() {
              let part =
                switch kind {
                case .documents: "\(tokens[index].document)"
                case .sections: sections[index]
                case .paragraphs: "\(tokens[index].segment) \(tokens[index].paragraph)"
                case .equal(let parts):
                  "\((0..<parts).first { number < admitted.count * ($0 + 1) / parts } ?? 0)"
                }
              if sizes[part] == nil { order.append(part) }
              sizes[part, default: 0] += 1
              if starts.contains(index) { counts[part, default: 0] += 1 }
            }
            #expect((table.parts?.sizes ?? []).sorted() == order.map { sizes[$0] ?? 0 }.sorted())
            if !admitted.isEmpty {
              let expected = zip(order.map { sizes[$0] ?? 0 }, order.map { counts[$0] ?? 0 })
              let found = zip(table.parts?.sizes ?? [], row.counts?.counts ?? [])
              #expect(
                found.map { [$0, $1] } == expected.map { [$0, $1] }, "\(query) by \(kind) where \(text)")
            } else {
              #expect(row.counts == nil && row.distances == nil)
            }
            let parts = try table.allParts()
            #expect(parts.map(\.words).reduce(0, +) == table.words)
            #expect(parts.map { $0.counts[0] }.reduce(0, +) == positions.count)
            #expect(row.cells(50, of: table.words).reduce(0, +) == positions.count)
          }
        }
      }
    }
  }

  /// The section of each token, or the document of those outside; all of the corpus.
  private static func sections(_ corpus: CorpusReader) -> [String] {
    corpus.segments.enumerated().flatMap { number, segment in
      (0..<segment.tokens.count).map { position in
        let structure = segment.structure
        let section = structure.sectionRun(structure.sectionRun(at: position)).section
        return section.map { "\(number) section \($0)" }
          ?? "\(number) outside \(structure.document(at: position))"
      }
    }
  }

  @Test func `counts hits that begin at one word once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("# One\n\nGreat terror, great fear.\n\n# Two\n\nNo more.\n", "a.md")
    try folder.build(InputText.listed(folder.path + "/a.md"), "a.slovo")
    let corpus = try folder.open("a.slovo")
    var query = try QueryParser.parseCorpusQuery("[form=\"great\"] []{0,1}")
    query.strategy = .all
    let hits = try QueryEvaluator(corpus).hits(of: query)
    let table = try DispersionTable(of: [hits], ["x"], in: corpus)
    #expect(hits.count == 4)
    #expect(table.rows[0].positions == [1, 3])
    #expect(table.rows[0].repeatedPlaces == 2)
    // One document: its sections are the parts.
    #expect(table.kind == .sections)
    #expect(table.parts?.sizes == [5, 3])
    #expect(table.rows[0].counts?.counts == [2, 0])
    #expect(try table.allParts().map(\.section) == ["One", "Two"])
  }
}
