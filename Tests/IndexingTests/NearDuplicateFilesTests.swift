import Testing

@testable import Indexing

@Suite("Documents of one file that share most of their text")
struct NearDuplicateFilesTests {
  @Test func `are named as documents, and are not the same file`() throws {
    let folder = try TemporaryFolder()
    let words = (0..<200).map { "word\($0 * $0 % 613)\n" }.joined()
    let other = (0..<200).map { "other\($0 * $0 % 613)\n" }.joined()
    let text =
      "<doc id=\"one\">\n\(words)</doc>\n<doc id=\"two\">\n\(words)</doc>\n<doc id=\"three\">\n\(other)</doc>\n"
    try folder.write(text, "texts/a.vert")
    let found = try folder.build(folder.inputs("texts"), "a.slovo").nearDuplicates
    #expect(found.map { "\($0.document) \($0.other) \($0.kind)" } == ["a.vert/two a.vert/one sameText"])
  }
}
