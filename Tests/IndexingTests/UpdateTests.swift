import Testing

@testable import Indexing

@Suite("Updating a corpus")
struct UpdateTests {
  let folder: TemporaryFolder
  let synchronizing = BuildOptions(synchronizes: true)

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(8, seed: 1938, to: folder)
    try folder.build(folder.inputs("texts"), "corpus.slovo")
  }

  private func expectFreshRows() throws {
    try folder.build(folder.inputs("texts"), "fresh.slovo")
    let fresh = try AnswerRows.all(folder.open("fresh.slovo"))
    #expect(try AnswerRows.all(folder.open("corpus.slovo")) == fresh)
    #expect(try folder.names("corpus.slovo").count == folder.names("fresh.slovo").count)
  }

  @Test(arguments: [false, true])
  func `adding the same texts changes nothing`(synchronizes: Bool) throws {
    let before = try folder.contents("corpus.slovo")
    let report = try folder.build(
      folder.inputs("texts"), "corpus.slovo", BuildOptions(synchronizes: synchronizes))
    #expect(report.unchanged == 8)
    #expect(report.added == 0)
    #expect(try folder.contents("corpus.slovo") == before)
  }

  @Test func `a changed text is refused and the corpus stays as it was`() throws {
    let before = try folder.contents("corpus.slovo")
    try folder.write("# Another\n\nWholly other words of fear.\n", "texts/00.md")
    let inputs = try folder.inputs("texts")
    let path = inputs[0].path
    #expect(throws: BuildError.documentChanged(name: "00.md", path: path)) {
      try folder.build(inputs, "corpus.slovo")
    }
    #expect(try folder.contents("corpus.slovo") == before)
  }

  @Test func `synchronizing renews a changed text`() throws {
    try folder.write("# Another\n\nWholly other words of fear.\n", "texts/00.md")
    try folder.build(folder.inputs("texts"), "corpus.slovo", synchronizing)
    try expectFreshRows()
  }

  @Test func `synchronizing takes out a text that vanished`() throws {
    try folder.remove("texts/02.md")
    try folder.build(folder.inputs("texts"), "corpus.slovo", synchronizing)
    #expect(try folder.open("corpus.slovo").documentCount == 7)
    try expectFreshRows()
  }

  @Test func `a new time alone changes nothing but the note of it`() throws {
    let before = try folder.contents("corpus.slovo")
    folder.setTime(1_000_000, of: "texts/00.md")
    let report = try folder.build(folder.inputs("texts"), "corpus.slovo")
    #expect(report.unchanged == 8)
    let after = try folder.contents("corpus.slovo")
    #expect(Set(after.keys) == Set(before.keys))
    #expect(after.filter { before[$0.key] != $0.value }.keys.allSatisfy { $0.hasPrefix("sources-") })
    #expect(try folder.open("corpus.slovo").sources()[0].modified == 1_000_000_000_000_000)
  }

  @Test func `synchronizing renews metadata from a table, but for what the text says itself`() throws {
    try folder.write("file,year\n01.md,1937\n", "texts/metadata.csv")
    try folder.build(folder.inputs("texts"), "corpus.slovo", synchronizing)
    try folder.write("file,year\n00.md,1901\n01.md,1938\n", "texts/metadata.csv")
    try folder.build(folder.inputs("texts"), "corpus.slovo", synchronizing)
    let structure = try folder.open("corpus.slovo").segments[0].structure
    #expect(try structure.document(0).metadata("year") == "1930")
    #expect(try structure.document(1).metadata("year") == "1938")
    #expect(try folder.build(folder.inputs("texts"), "corpus.slovo").unchanged == 8)
  }
}
