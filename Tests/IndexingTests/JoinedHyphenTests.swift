import Analysis
import CorpusIndex
import Segmentation
import Testing

@testable import Indexing

@Suite("Hyphenated compounds")
struct JoinedHyphenTests {
  private static let text =
    "The anti-Soviet Sultan-Galiev. Anti-soviet, anti‐Soviet and anti Soviet; state-of-the-art. Soviet!\n"

  private func counts(_ profile: TokenizerProfile, _ queries: [String]) throws -> [Int] {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, "texts/a.txt")
    try folder.build(folder.inputs("texts"), "c.slovo", BuildOptions(profile: profile))
    let corpus = try folder.open("c.slovo")
    return try queries.map { try QueryEvaluator(corpus).hits(of: QueryParser.parse($0), in: nil).count }
  }

  private static let queries = [
    "anti-soviet", "=anti-Soviet", "anti-*", "*-galiev", "state-of-the-art", "soviet", "\"anti soviet\"",
    "the anti-soviet sultan-galiev", "absent-word",
  ]

  @Test func `are found as words with hyphens between where they are apart`() throws {
    #expect(try counts(.standard, Self.queries) == [3, 2, 3, 1, 1, 5, 4, 1, 0])
  }

  @Test func `are found as one word where they are joined`() throws {
    #expect(try counts(.joinedHyphens, Self.queries) == [3, 2, 3, 1, 1, 2, 1, 1, 0])
  }
}
