import CorpusGenerator
import Testing

@Suite struct `Corpus generator` {
  private static func digest(tokens: Int, seed: UInt64) -> UInt64 {
    CorpusGenerator(plan: CorpusPlan(tokens: tokens, seed: seed)).forEachDocument(digesting: true) { _, _ in }
      .digest
  }

  @Test func `a seed gives the same bytes on every machine`() {
    #expect(Self.digest(tokens: 200_000, seed: 1) == 4_194_803_858_669_422_626)
  }

  @Test func `another seed gives other bytes`() {
    #expect(Self.digest(tokens: 4_000, seed: 1) != Self.digest(tokens: 4_000, seed: 2))
  }

  @Test func `a document is the same in a corpus of any size`() {
    func document(_ wanted: Int, ofTokens tokens: Int) -> [UInt8] {
      var found: [UInt8] = []
      _ = CorpusGenerator(plan: CorpusPlan(tokens: tokens, seed: 1)).forEachDocument { document, text in
        if document == wanted { found = text }
      }
      return found
    }
    let small = document(1, ofTokens: 400_000)
    #expect(!small.isEmpty)
    #expect(small == document(1, ofTokens: 600_000))
  }

  @Test(arguments: [1_000, 200_000, 550_000, 1_234_567])
  func `the documents add up to the tokens asked for`(tokens: Int) {
    let summary = CorpusGenerator(plan: CorpusPlan(tokens: tokens, seed: 7)).forEachDocument { _, _ in }
    #expect(summary.tokens >= tokens - summary.documents)
    #expect(summary.tokens <= tokens + summary.documents * 80)
  }

  @Test func `a corpus has a document for each 100,000 tokens, and four at least`() {
    #expect(CorpusPlan(tokens: 1_000, seed: 1).documents == 4)
    #expect(CorpusPlan(tokens: 1_000_000, seed: 1).documents == 10)
    #expect(CorpusPlan(tokens: 100_000_000, seed: 1).documents == 1_000)
  }

  @Test func `file names sort in the order of the documents`() {
    #expect(CorpusGenerator.fileName(of: 0) == "text-00001.md")
    #expect(CorpusGenerator.fileName(of: 99_998) == "text-99999.md")
  }
}
