import Analysis
import CorpusIndex
import Testing

@testable import Indexing

@Suite("The language of words in marked text")
struct SpanLanguageTests {
  private func words(_ text: String, _ filter: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(text, "a.md")
    try folder.build(InputText.listed(folder.path + "/a.md"), "a.slovo")
    let corpus = try folder.open("a.slovo")
    var evaluator = try FilterEvaluator(corpus)
    let ranges = try evaluator.ranges(FilterParser.parse(filter))
    return try FrequencyList(of: .word, in: corpus, filter: ranges).rows.map(\.feature).sorted()
  }

  @Test func `an ambiguous word among marked Russian ones is Russian`() throws {
    let text = "It was a *voina na izmor* and it went on and on, na.\n"
    #expect(try words(text, "lang=ru-Latn") == ["izmor", "na", "voina"])
    #expect(try words("They went *on to the kolkhoz* on time.\n", "lang=ru-Latn") == ["kolkhoz"])
  }

  @Test func `a marked word alone keeps the language of its type`() throws {
    #expect(try words("Put it *on* the table.\n", "lang=ambiguous").contains("on"))
  }
}

@Suite("Filters against a reader that walks token by token")
struct FilterWitnessTests {
  /// What a filter may ask of a token.
  private struct Token {
    var surface: String
    var language: String
    var script: String
    var region: String
  }

  private static func tokens(_ corpus: CorpusReader) throws -> [Token] {
    let manifest = corpus.manifest
    return try corpus.segments.flatMap { segment in
      var tokens = try (0..<segment.tokens.count).map { position in
        let type = try segment.tokens.type(at: position)
        let flow = segment.structure.flow(at: position)
        return Token(
          surface: corpus.lexicon.surface(ofType: type),
          language: try #require(manifest.language(Int(corpus.lexicon.language(ofType: type)))),
          script: try #require(manifest.script(Int(corpus.lexicon.script(ofType: type)))),
          region: manifest.regions[Int(segment.structure.region(ofFlow: flow))])
      }
      let types = tokens.map(\.language)
      for index in 0..<segment.structure.spanCount {
        let span = try segment.structure.span(index)
        guard manifest.spanKinds[Int(span.kind)] != "quotation", span.positions.count > 1 else { continue }
        let russian = span.positions.filter { types[$0] == "ru-Latn" }.count
        let english = span.positions.filter { types[$0] == "en" }.count
        for position in span.positions {
          if russian > 0, russian >= 2 * english, ["en", "ambiguous"].contains(types[position]) {
            tokens[position].language = "ru-Latn"
          } else if english > 0, english >= 2 * russian, types[position] == "ambiguous" {
            tokens[position].language = "en"
          }
        }
      }
      return tokens
    }
  }

  private static let filters: [(String, @Sendable (Token) -> Bool)] = [
    ("lang=ru-Latn", { $0.language == "ru-Latn" }), ("lang!=en", { $0.language != "en" }),
    ("lang~ru", { $0.language.hasPrefix("ru") }), ("!(lang=en)", { $0.language != "en" }),
    ("script=Cyrl | region=note", { $0.script == "Cyrl" || $0.region == "note" }),
    (
      "script=Latn & lang!=en & region=body",
      {
        $0.script == "Latn" && $0.language != "en" && $0.region == "body"
      }
    ),
    ("!(script=Latn & region=body)", { !($0.script == "Latn" && $0.region == "body") }),
    (
      "(lang=en | script=Cyrl) & !(region=note | region=heading)",
      {
        ($0.language == "en" || $0.script == "Cyrl") && !["note", "heading"].contains($0.region)
      }
    ),
    ("lang=en & lang=ru-Latn", { _ in false }),
  ]

  @Test func `the same words are admitted, on one segment or several`() throws {
    let folder = try TemporaryFolder()
    for segmentTokens in [BuildOptions.segmentLimit, 900] {
      let name = "\(segmentTokens).slovo"
      try folder.build(InputText.listed(SampleTexts.path), name, BuildOptions(segmentTokens: segmentTokens))
      let corpus = try folder.open(name)
      let tokens = try Self.tokens(corpus)
      for (text, admits) in Self.filters {
        var evaluator = try FilterEvaluator(corpus)
        let ranges = try evaluator.ranges(FilterParser.parse(text))
        let expected = tokens.filter(admits)
        #expect(ranges.words == expected.count, "\(text)")
        let list = try FrequencyList(of: .word, in: corpus, filter: ranges)
        let found = Dictionary(uniqueKeysWithValues: list.rows.map { ($0.feature, $0.frequency) })
        #expect(found == Dictionary(expected.map { ($0.surface, 1) }, uniquingKeysWith: +), "\(text)")
        let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse("*"), in: ranges)
        #expect(hits.count == expected.count, "\(text)")
      }
      #expect(tokens.contains { $0.language == "ru-Latn" } && tokens.contains { $0.script == "Cyrl" })
    }
  }
}
