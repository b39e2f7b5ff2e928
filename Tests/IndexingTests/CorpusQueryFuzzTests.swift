import Analysis
import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

@Suite("Queries put together at random")
struct CorpusQueryFuzzTests {
  private static let pieces = [
    "[]", "[form=\"terror\"]", "\"the\"", "[word!=\"of\" %c]", "[region=\"note\"]", "[punct=\"\"]", "a:[]",
    "b:[form=a.form]",
    "(", ")", "(", ")", "|", "?", "*", "+", "{0,1000}", "{2}", "{1,3}", "<s>", "</s>", "<s/>", "<note>",
    "</note>", "<p/>",
    "(?=", "(?!", "(?<=", "(?<!", "within s", "within 5", "!within p", "containing (", "within region=note",
    ":: a.form = b.form", ":: distance(match, matchend) > 1", "(?longest)", "(?all)", " ", ";",
  ]

  @Test func `are answered or refused, and never end the process`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# The terror\n\nOf terror, the state and the terror.[^1] Fear of it.\n\n[^1]: Terror of the note.\n",
      "texts/1.md")
    try folder.write("The fear of terror.\n", "texts/2.txt")
    try folder.build(folder.inputs("texts"), "1.slovo", BuildOptions(segmentTokens: 1))
    let corpus = try folder.open("1.slovo")
    var numbers = SeededGenerator(seed: 1941)
    var (answered, refused) = (0, 0)
    for _ in 0..<20_000 {
      let source = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in numbers.pick(Self.pieces) }.joined(
        separator: " ")
      guard let query = try? QueryParser.parseCorpusQuery(source) else { continue }
      do throws(AnalysisError) {
        let hits = try QueryEvaluator(corpus).hits(of: query)
        for segment in hits.segments {
          for index in segment.starts.indices {
            let match = segment.positions(index)
            #expect(!match.isEmpty && match.upperBound <= segment.segment.tokens.count, "\(source)")
          }
        }
        answered += 1
      } catch {
        guard case .corpusQuery = error else {
          Issue.record("\(source): \(error)")
          continue
        }
        refused += 1
      }
    }
    #expect(answered > 1000 && refused > 0, "\(answered) \(refused)")
  }

  @Test(arguments: ["{0,1000}", "{1,1000}", "{2,1000}", "?", "*"])
  func `are answered or refused however deep repetitions lie in one another`(repetition: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("The fear of terror.\n", "texts/1.txt")
    try folder.build(folder.inputs("texts"), "1.slovo")
    let corpus = try folder.open("1.slovo")
    let source =
      String(repeating: "(", count: 30) + "[form=\"fear\"]" + String(repeating: ")\(repetition)", count: 30)
    let query = try QueryParser.parseCorpusQuery(source)
    do throws(AnalysisError) { _ = try QueryEvaluator(corpus).hits(of: query) } catch {
      guard case .corpusQuery(_, _, .tooLarge) = error else { throw error }
    }
  }

  @Test func `are bounded however they are stretched`() throws {
    for source in [
      "\"a\"" + String(repeating: "?", count: 50_000), String(repeating: "<s>", count: 50_000) + "[]",
      "\"a\" x:[]* \"b\"", "([] [])*", "<document> \"a\" []* </document>", "\"a\" (?=[]*)", "\"x\" (?=a:[])",
    ] {
      #expect(throws: QueryError.self, "\(source.prefix(40))") { try QueryParser.parseCorpusQuery(source) }
    }
    let folder = try TemporaryFolder()
    try folder.write("The fear of terror. Fear.\n\nOf terror.\n", "texts/1.txt")
    try folder.build(folder.inputs("texts"), "1.slovo")
    let evaluator = QueryEvaluator(try folder.open("1.slovo"))
    func count(_ source: String) throws -> Int {
      try evaluator.hits(of: QueryParser.parseCorpusQuery(source)).count
    }
    #expect(throws: AnalysisError.self) { try count("((?=\"a\"{1000}{19}) \"b\"){1000}{9}") }
    #expect(try count("[form=\"fear\"]{0}* [form=\"of\"]") == 2)
    #expect(try count("<s/> :: match.form = \"fear\"") == 1 && count("<s/>") == 3)
    #expect(try count("(?longest) <p/>") == 2 && count("(?shortest) <document/>") == 1)
    #expect(try count("\"terror\" within document%2=1 within s") == 2)
  }
}
