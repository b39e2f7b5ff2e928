import CorpusGenerator
import Testing

@Suite struct `Texts in which no word comes twice` {
  private static func documents(_ tokens: Int, seed: UInt64 = 1) -> [String] {
    var texts: [String] = []
    _ = DistinctWords(tokens: tokens, seed: seed).forEachDocument { _, text in
      texts.append(String(decoding: text, as: UTF8.self))
    }
    return texts
  }

  @Test(arguments: [1, 6, 61, 99_999, 100_000, 250_001])
  func `as many words as were asked for, all different`(tokens: Int) {
    let words = Self.documents(tokens).flatMap { $0.split { $0.isWhitespace } }
    #expect(words.count == tokens)
    #expect(Set(words).count == tokens)
  }

  @Test func `a document for each 100,000 words`() {
    #expect(Self.documents(250_001).count == 3)
  }

  @Test func `six words a line, ten lines a paragraph`() throws {
    let text = try #require(Self.documents(150).first)
    let paragraphs = text.split(separator: "\n\n")
    #expect(paragraphs.count == 3)
    #expect(
      paragraphs.first?.split(separator: "\n").map { $0.split(separator: " ").count }
        == .init(repeating: 6, count: 10))
  }

  @Test func `a seed gives the same bytes, another seed others`() {
    #expect(Self.documents(1_000, seed: 5) == Self.documents(1_000, seed: 5))
    #expect(Self.documents(1_000, seed: 5) != Self.documents(1_000, seed: 6))
  }
}
