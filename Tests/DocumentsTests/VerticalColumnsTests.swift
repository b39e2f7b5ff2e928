import Testing

@testable import Documents

@Suite struct VerticalColumnsTests {
  private func read(_ text: String, columns: [String]? = nil) throws -> Document {
    let options = ReadingOptions(columns: columns)
    return try DocumentReader(options: options).read(Array(text.utf8), path: "a.vert", name: "a.vert")
  }

  /// The values of a layer, word by word.
  private func values(_ name: String, _ document: Document) throws -> [String] {
    let layer = try #require(document.annotations?.layers.first { $0.name == name })
    return layer.indices.map { layer.values[Int($0)] }
  }

  @Test func `Each further column is a layer with one value for each token`() throws {
    let document = try read("Wars\twar\tNN2\n<g/>\nended\tend\tVVD\n", columns: ["word", "lemma", "tag"])
    #expect(document.annotations?.layers.map(\.name) == ["lemma", "tag"])
    #expect(try values("lemma", document) == ["war", "end"])
    #expect(try values("tag", document) == ["NN2", "VVD"])
    #expect(document.annotations?.starts == document.givenTokens?.starts)
    #expect(document.annotations?.ends == document.givenTokens?.ends)
    #expect(document.warnings == [])
  }

  @Test func `Ragged rows are filled or cut, and counted`() throws {
    let document = try read("a\tb\tc\nd\ne\tf\ng\th\ti\tj\n", columns: ["word", "x", "y"])
    #expect(try values("x", document) == ["b", "", "f", "h"])
    #expect(try values("y", document) == ["c", "", "", "i"])
    #expect(document.warnings == [.raggedRows(count: 3, line: 2)])
  }

  @Test func `A lone hyphen or underscore says nothing, but for its own lemma`() throws {
    let document = try read(
      "-\t-\t-\nx\t_\t__UNDEF__\n&amp;\t&amp;\tCC\n", columns: ["word", "lemma", "tag"])
    #expect(try values("lemma", document) == ["-", "", "&amp;"])
    #expect(try values("tag", document) == ["", "", "CC"])
  }

  @Test(arguments: [
    "#word\tpos\tbase\nWars\tNN\twar\n",
    "<!-- #vrt positional-attributes: word pos base -->\nWars\tNN\twar\n",
  ])
  func `A first line names the columns`(text: String) throws {
    let document = try read(text)
    #expect(document.annotations?.layers.map(\.name) == ["pos", "base"])
    #expect(String(decoding: document.text, as: UTF8.self) == "Wars")
    #expect(document.warnings == [])
  }

  @Test func `Columns without names are named by their looks`() throws {
    let rows = (0..<40).map { "Сталин\(["а", "у", "ым"][$0 % 3])\tNP\($0 % 3)\t\($0)\tсталин\n" }
    let document = try read(rows.joined())
    #expect(document.annotations?.layers.map(\.name) == ["tag", "column3", "lemma"])
    #expect(document.warnings == [.guessedColumns(names: ["word", "tag", "column3", "lemma"])])
  }

  @Test func `Layers follow a note that is moved`() throws {
    let document = try read(
      "<p>\na\t1\n<note>\nn\t2\n</note>\nb\t3\n</p>\n", columns: ["word", "x"])
    #expect(String(decoding: document.text, as: UTF8.self) == "a b\n\nn")
    #expect(try values("x", document) == ["1", "3", "2"])
    #expect(document.annotations?.starts == [0, 2, 5])
  }
}
