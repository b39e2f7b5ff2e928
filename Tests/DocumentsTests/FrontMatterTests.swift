import Testing

@testable import Documents

@Suite struct FrontMatterTests {
  private func metadata(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let document = try DocumentReader().read(bytes, path: "a.md", name: "a")
    expectSound(document, bytes)
    return document.metadata.map { "\($0.key)=\($0.value)" }
  }

  @Test func `A mapping before the text is metadata, not text`() throws {
    let text = """
      ---
      title: "Terror: and Legitimacy"
      year: 1997
      empty:
      keywords: [purge, terror]
      author:
        name: Suny
        places:
          - Chicago
          - Ann Arbor
      same: &a yes
      other: *a
      ---
      Text.
      """
    #expect(
      try metadata(text) == [
        "title=Terror: and Legitimacy", "year=1997", "keywords=purge; terror", "author.name=Suny",
        "author.places=Chicago; Ann Arbor", "same=yes", "other=yes",
      ])
    #expect(try read(text, as: "a.txt") == "body: Text.")
    #expect(try read("\u{FEFF}" + text, as: "a.md") == "body: Text.")
  }

  @Test(arguments: [
    "---\nno mapping here\n---\ntext", "---\n- a\n- b\n---\ntext", "---\ntitle: never closed\ntext",
    "----\na: b\n----\ntext",
  ])
  func `What only looks like front matter is text`(text: String) throws {
    #expect(try metadata(text).isEmpty)
    #expect(try read(text, as: "a.md").contains("text"))
  }

  @Test func `Broken YAML is named by its line in the file`() throws {
    #expect {
      try metadata("---\ntitle: one\nauthors: [a, b\n---\ntext")
    } throws: { error in
      guard let error = error as? DocumentError, case .frontMatter(let line, let problem) = error.cause else {
        return false
      }
      return (3...4).contains(line) && !problem.isEmpty
    }
  }

  @Test func `Front matter wins over a table`() throws {
    let document = try DocumentReader().read(
      Array("---\nyear: 1\n---\nText".utf8), path: "a.md", name: "a",
      metadata: [MetadataEntry(key: "year", value: "2"), MetadataEntry(key: "place", value: "Omsk")])
    #expect(document.metadata.map(\.value) == ["1", "Omsk"])
  }
}
