import Testing

@testable import Documents

@Suite struct VerticalReaderTests {
  private func vertical(_ text: String, as name: String = "a.vert") throws -> Document {
    let document = try DocumentReader().read(Array(text.utf8), path: name, name: name)
    expectSound(document, Array(text.utf8))
    return document
  }

  /// The tokens, those that begin sentences after a bar, paragraphs parted by line ends.
  private func marked(_ document: Document) throws -> String {
    let given = try #require(document.givenTokens)
    return document.paragraphs.map { paragraph in
      given.starts.indices.filter { paragraph.range.contains(Int(given.starts[$0])) }.map { token in
        (given.sentenceStarts.contains(UInt32(token)) ? "|" : "")
          + String(
            decoding: document.text[Int(given.starts[token])..<Int(given.ends[token])], as: UTF8.self)
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  @Test func `Bare tokens are one paragraph and one sentence`() throws {
    let document = try vertical("The\nNew York \n\n.\r\n<\n")
    #expect(try marked(document) == "|The New York . <")
    #expect(String(decoding: document.text, as: UTF8.self) == "The New York . <")
  }

  @Test func `Of tab-separated columns the first is the token`() throws {
    let document = try vertical("Jury\tjury\tNN1c\t-\n\tlost\n<p>\tis a token\nsaid\tsay\n")
    #expect(try marked(document) == "|Jury <p> said")
    #expect(document.sourceRanges(of: 9..<13) == [38..<42])
    #expect(document.line(ofSourceByte: 38) == 4)
  }

  @Test func `Tags begin sentences, paragraphs and headings, and say where no blank stands`() throws {
    let document = try vertical(
      """
      <doc id="1" year="1937">
      <head type="maj">
      Terror
      </head>
      <p>
      <s>
      He
      said
      <g/>
      :
      <s>
      <font type="ital">
      No
      </font>
      <g/>
      !
      </p>
      <!-- -->
      <3
      </doc>
      """)
    #expect(try marked(document) == "|Terror\n|He said : |No !\n|<3")
    #expect(
      String(decoding: document.text, as: UTF8.self) == "Terror\n\nHe said: No!\n\n<3")
    #expect(document.flows.map(\.region) == [.heading, .body])
    #expect(document.paragraphs.map(\.flow) == [0, 1, 1])
    #expect(document.sections == [Section(title: "Terror", level: 1, parent: nil)])
    #expect(document.spans.map(\.kind) == [.emphasis])
  }

  @Test func `Each document of a file is a flow of its own`() throws {
    let document = try vertical("<doc>\na\n</doc>\n<doc>\nb\n</doc>\n")
    #expect(document.flows.map(\.region) == [.body, .body])
    #expect(document.paragraphs.map(\.flow) == [0, 1])
  }

  @Test func `Any text can be read as vertical, and any as it stands`() throws {
    let text = Array("\u{FEFF}# a\n\n*b*\n".utf8)
    let lines = try DocumentReader(options: ReadingOptions(layout: .vertical)).read(
      text, path: "a.md", name: "a")
    #expect(try marked(lines) == "|# a *b*")
    let raw = try DocumentReader(options: ReadingOptions(layout: .raw)).read(text, path: "a.md", name: "a")
    #expect(raw.text == Array(text.dropFirst(3)))
    #expect(raw.paragraphs == [Paragraph(range: 0..<9, flow: 0, section: nil)])
    #expect(raw.sourceRanges(of: 6..<7) == [9..<10])
    let empty = try DocumentReader(options: ReadingOptions(layout: .raw)).read([], path: "a", name: "a")
    #expect(empty.paragraphs.isEmpty && empty.warnings == [.empty])
  }
}
