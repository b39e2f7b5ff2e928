import Testing

@testable import CorpusIndex

struct VerifyTests {
  private static let files = [
    "manifest", "sources-1", "lexicon-1", "tokens-1", "postings-1", "structure-1", "layers-1", "text-1",
  ]

  @Test func `a whole corpus has no damage`() throws {
    let folder = try TemporaryFolder()
    try CorpusFixture().write(to: folder.path)
    #expect(try CorpusReader(path: folder.path).verify() == [])
    #expect(CorpusReader.verify(path: folder.path) == [])
    #expect(try CorpusReader(path: folder.path).sources().first?.modified == -5)
  }

  @Test(arguments: files)
  func `one flipped byte is reported once and names`(file: String) throws {
    let folder = try TemporaryFolder()
    try CorpusFixture().write(to: folder.path)
    let path = folder.path + "/" + file
    var bytes = readBytes(path)
    bytes[70] ^= 1
    writeBytes(bytes, path)
    let found = CorpusReader.verify(path: folder.path)
    #expect(found.map(\.path) == [path])
  }

  @Test(arguments: files)
  func `a file that is cut or absent is named beside all others that are damaged`(file: String) throws {
    let folder = try TemporaryFolder()
    try CorpusFixture().write(to: folder.path)
    let path = folder.path + "/" + file
    writeBytes(Array(readBytes(path).dropLast(40)), path)
    let other = folder.path + "/" + (file == "text-1" ? "tokens-1" : "text-1")
    var bytes = readBytes(other)
    bytes[bytes.count / 2] ^= 1
    writeBytes(bytes, other)
    #expect(Set(CorpusReader.verify(path: folder.path).map(\.path)) == [path, other])
    try FileSystem.removeFile(path)
    let withoutFile = Set(CorpusReader.verify(path: folder.path).map(\.path))
    #expect(withoutFile == (file == "manifest" ? [folder.path] : [path, other]))
  }

  @Test func `postings that disagree with the token stream are damage though every checksum is right`() throws
  {
    let folder = try TemporaryFolder()
    var fixture = CorpusFixture()
    try fixture.write(to: folder.path)
    let other = try TemporaryFolder()
    let listed = fixture.types.indices.filter { fixture.types[$0] >= TokenBlock.streamedTypes }
    let first = try #require(listed.first)
    let second = try #require(listed.first { fixture.types[$0] != fixture.types[first] })
    fixture.types.swapAt(first, second)
    try fixture.write(to: other.path)
    writeBytes(readBytes(other.path + "/tokens-1"), folder.path + "/tokens-1")
    let found = CorpusReader.verify(path: folder.path)
    #expect(
      found == [
        .damaged(
          path: folder.path + "/postings-1",
          what: .value(column: "data", what: "positions that hold their word type"))
      ])
  }

  @Test func `ids that the lexicon doesn't have are damage of the stream`() throws {
    let folder = try TemporaryFolder()
    var fixture = CorpusFixture()
    fixture.gaps[9] = 300
    try fixture.write(to: folder.path)
    #expect(
      CorpusReader.verify(path: folder.path) == [
        .damaged(
          path: folder.path + "/tokens-1", what: .value(column: "bloc", what: "a gap that the lexicon has"))
      ])
  }

  @Test func `a language that the manifest doesn't name is damage of the lexicon`() throws {
    let folder = try TemporaryFolder()
    var fixture = CorpusFixture()
    fixture.lexicon.languageOfType[7] = 3
    try fixture.write(to: folder.path)
    #expect(
      CorpusReader.verify(path: folder.path) == [
        .damaged(
          path: folder.path + "/lexicon-1",
          what: .value(column: "tlan", what: "a language that the manifest names"))
      ])
  }

  @Test func `a layer whose lists disagree with its blocks is damaged though every checksum is right`() throws
  {
    let folder = try TemporaryFolder()
    let fixture = CorpusFixture()
    try fixture.write(to: folder.path)
    let path = folder.path + "/layers-1"
    // The first block of the first layer stands behind the header.
    var bytes = readBytes(path)
    bytes[64] ^= 1
    reseal(&bytes)
    writeBytes(bytes, path)
    #expect(
      CorpusReader.verify(path: folder.path) == [
        .damaged(path: path, what: .value(column: "p000", what: "positions that have their value"))
      ])
  }

  @Test func `a dump says everything once`() throws {
    let folder = try TemporaryFolder()
    try CorpusFixture().write(to: folder.path)
    let corpus = try CorpusReader(path: folder.path)
    var text: [UInt8] = []
    try corpus.dump { text.append(contentsOf: $0) }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    func count(_ kind: String) -> Int { lines.count { $0.hasPrefix(kind + "\t") } }
    #expect(count("type") == 300)
    #expect(count("gap") == 300)
    #expect(lines.contains { $0.hasPrefix("type\t5\tслово5\tform2\t3\tkey1\tother\tCyrl\t") })
    #expect(count("token") == CorpusFixture.tokenCount)
    #expect(count("document") == 3)
    #expect(count("section") == 3)
    #expect(count("flow") == 4)
    #expect(count("span") == 2)
    #expect(lines.contains("gap\t1\t\".\\n\"\t2\t1"))
    #expect(lines.contains("section\t1\t0\t2\t10\t200\tPart I > Terror"))
    #expect(lines.contains("flow\t1\tnote\t100\t120\t3"))
    #expect(lines.contains("span\t1\tforeign\t4\t5"))
    #expect(
      lines.contains {
        $0.hasPrefix("document\t0\ta\t0\t400\tUTF-8\t5000\t0000") && $0.hasSuffix("\ttitle=A\\tB")
      })
    let positions = lines.filter { $0.hasPrefix("postings\t") }.flatMap {
      $0.split(separator: "\t")[3].split(separator: " ")
    }
    #expect(positions.compactMap { Int($0) }.sorted() == Array(0..<CorpusFixture.tokenCount))
    #expect(count("value") == Set(CorpusFixture().tags).count - 1 + Set(CorpusFixture().lemmas).count)
    let tagged = lines.filter { $0.hasPrefix("annotated\ttag\t") }.flatMap {
      $0.split(separator: "\t")[4].split(separator: " ")
    }
    #expect(tagged.count == CorpusFixture().tags.count { !$0.isEmpty })
    var part: [UInt8] = []
    try corpus.dump([.spans]) { part.append(contentsOf: $0) }
    #expect(String(decoding: part, as: UTF8.self).split(separator: "\n").count == 4)
  }
}
