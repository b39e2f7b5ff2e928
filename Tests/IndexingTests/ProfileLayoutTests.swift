import CorpusIndex
import Documents
import Segmentation
import Testing

@testable import Indexing

@Suite("Tokens under the profiles")
struct ProfileLayoutTests {
  /// The surfaces of all tokens and where they stand in the file, in the order of positions.
  private func tokens(_ text: String, _ name: String, _ profile: TokenizerProfile) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(text, "texts/\(name)")
    try folder.build(folder.inputs("texts"), "corpus.slovo", BuildOptions(profile: profile))
    let corpus = try folder.open("corpus.slovo")
    let bytes = Array(text.utf8)
    #expect(CorpusReader.verify(path: folder.path + "/corpus.slovo").isEmpty)
    return try corpus.segments.flatMap { segment in
      try (0..<segment.tokens.count).map { position in
        let surface = corpus.lexicon.surface(ofType: try segment.tokens.type(at: position))
        let ranges = try segment.source(at: position, unit: 0).ranges
        #expect(String(decoding: ranges.flatMap { bytes[$0] }, as: UTF8.self) == surface)
        return surface
      }
    }
  }

  @Test func `are lines, with columns or without`() throws {
    #expect(try tokens("The\nNew York\n.\n", "a.txt", .vertical) == ["The", "New York", "."])
    #expect(
      try tokens("<p>\nGrand\tgrand\tJJ\nJury\tjury\n<g/>\n.\t-\n</p>\n<p>\nIt\n", "a.vert", .vertical)
        == ["Grand", "Jury", ".", "It"])
  }

  @Test func `of vertical text are words where the profile is one of words`() throws {
    #expect(
      try tokens("<p>\nanti\tx\n<g/>\n-\tx\n<g/>\nSoviet\n.\n", "a.vrt", .standard) == ["anti", "Soviet"])
    #expect(try tokens("anti\n<g/>\n-\n<g/>\nSoviet\n", "a.vrt", .joinedHyphens) == ["anti-Soviet"])
  }

  @Test func `are those of the raw text under icu, markup and front matter too`() throws {
    let text = "---\ntitle: x\n---\n\n# Head\n\n*vozhd'*[^1] s_b\r\n\n[^1]: Note\n"
    #expect(
      try tokens(text, "a.md", .icu) == ["title", "x", "Head", "vozhd", "1", "s_b", "1", "Note"])
  }

  @Test func `are everything under quanteda`() throws {
    #expect(
      try tokens("# Head\n\nAnti-Soviet, *no*! See http://x.org/a.\n", "a.md", .quanteda)
        == ["Head", "Anti-Soviet", ",", "no", "!", "See", "http://x.org/a."])
  }
}
