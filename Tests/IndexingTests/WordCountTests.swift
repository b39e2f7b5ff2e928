import Analysis
import CorpusIndex
import Segmentation
import Testing

@testable import Indexing

@Suite("Where punctuation is tokens, words are counted without it")
struct WordCountTests {
  let folder: TemporaryFolder
  let corpus: CorpusReader

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "# Terror, or fear?\n\nTerror: anti-Soviet terror!\n\n## Other\n\n— No. 5 …\n\n> «Fear», he said.\n",
      "texts/a.md")
    try folder.write("Fear, fear.\n", "texts/b.txt")
    try folder.build(folder.inputs("texts"), "q.slovo", BuildOptions(profile: .quanteda))
    corpus = try folder.open("q.slovo")
  }

  private func count(_ query: String, by groupings: [Grouping] = []) throws -> [CountTable.Row] {
    try CountTable([QueryParser.parse(query)], in: corpus, by: groupings).rows
  }

  private func ranges(_ filter: String) throws -> FilteredRanges {
    var evaluator = try FilterEvaluator(corpus)
    return try evaluator.ranges(FilterParser.parse(filter))
  }

  private func words(where filter: String) throws -> Int { try ranges(filter).words }

  @Test func `in the summary, which gives tokens too`() throws {
    let summary = try CorpusSummary(corpus)
    #expect(summary.words == 14 && summary.tokens == 27)
    #expect(corpus.wordCount == 14 && corpus.tokenCount == 27)
    #expect(summary.regions.map(\.name) == ["body", "heading", "block-quote"])
    #expect(summary.regions.map(\.words) == [7, 4, 3])
  }

  @Test func `in the outline`() throws {
    let rows = try Outline(corpus).rows
    #expect(rows.map(\.words) == [6, 6, 2])
    #expect(rows.map(\.wordsInAll) == [12, 6, 2])
  }

  @Test func `in denominators, whole, filtered and grouped`() throws {
    #expect(try count("terror").map { [$0.count, $0.words] } == [[3, 14]])
    #expect(try count("fear", by: [.document]).map { [$0.count, $0.words] } == [[2, 12], [2, 2]])
    #expect(try words(where: "document=b.txt") == 2)
    #expect(try words(where: "!region=body") == 7)
    #expect(try words(where: "!lang=ru-Latn | region=body") == 14)
  }

  @Test func `while punctuation can be asked for and is listed`() throws {
    #expect(try count(",").map(\.count) == [3])
    #expect(try count("fear ,").map(\.count) == [1])
    let list = try FrequencyList(of: .word, in: corpus)
    #expect(list.words == 14)
    #expect(list.rows.filter { $0.feature == "," }.map(\.frequency) == [3])
    let inOne = try FrequencyList(of: .word, in: corpus, filter: ranges("document=b.txt"))
    #expect(inOne.words == 2 && inOne.rows.map(\.frequency).reduce(0, +) == 4)
  }

  @Test func `also in a corpus that was added to`() throws {
    try folder.write("More! (And «more».)\n", "more/c.txt")
    try folder.build(folder.inputs("more"), "q.slovo", BuildOptions(profile: .quanteda))
    let grown = try folder.open("q.slovo")
    #expect(grown.segments.count == 2 && grown.wordCount == 17)
    #expect(try CorpusSummary(grown).regions.map(\.words).reduce(0, +) == 17)
    #expect(CorpusReader.verify(path: folder.path + "/q.slovo").isEmpty)
  }

  @Test func `and a corpus of words has no other types`() throws {
    try folder.build(folder.inputs("texts"), "words.slovo")
    let words = try folder.open("words.slovo")
    #expect(words.lexicon.hasOnlyWords && words.wordCount == words.tokenCount)
  }
}
