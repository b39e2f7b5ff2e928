import Testing

@testable import Reporting

@Suite struct `Passages for reading` {
  private func shown(
    _ passages: [(place: String, line: Int, text: String, marked: Range<Int>)], width: Int = 30,
    colour: Bool = false, isVerbatim: Bool = false, citation: String? = nil
  ) throws -> String {
    let columns =
      [
        ColumnDescription("docname", .text), ColumnDescription("line", .integer),
        ColumnDescription("section", .text), ColumnDescription("text", .text),
        ColumnDescription("marked", .bytes),
      ] + (citation == nil ? [] : [ColumnDescription("citation", .text)])
    let description = AnswerDescription(
      version: "1", command: "show", shown: passages.count, columns: columns, footer: ["That is all."])
    var options = OutputOptions()
    options.usesColour = colour
    return try written(
      .table, description, width: width, layout: .passages(isVerbatim: isVerbatim), options: options
    ) { writer in
      for passage in passages {
        writer.text("a.md")
        writer.integer(passage.line)
        if passage.place.isEmpty { writer.missing() } else { writer.text(passage.place) }
        writer.text(passage.text)
        writer.byteRanges(passage.marked.isEmpty ? [] : [passage.marked])
        if let citation { writer.text(citation) }
        try writer.endRow()
      }
    }
  }

  @Test func `stand under their headings, wrapped at blanks`() throws {
    #expect(
      try shown([
        ("Part I", 1, "It was the terror of the state, and its people.", 0..<0),
        ("Part I", 5, "Short.", 0..<0),
        ("", 9, "Before.", 0..<0),
      ]) == """
        a.md, line 1 · Part I

        It was the terror of the
        state, and its people.

        Short.


        a.md, line 9

        Before.

        That is all.

        """)
    #expect(
      try shown([("x", 1, "One.", 0..<0), ("y", 2, "Two.", 0..<0)], citation: "Getty")
        == "Getty\n\nOne.\n\nTwo.\n\nThat is all.\n")
  }

  @Test func `show what was asked for in bold on a terminal, over the ends of lines too`() throws {
    let text = "Über den Terror und die Legitimität der Macht"
    let start = "Über den ".utf8.count
    let passage = [("", 1, text, start..<text.utf8.count - " der Macht".utf8.count)]
    let bold = try shown(passage, width: 20, colour: true)
    #expect(
      bold.contains(
        "Über den \u{1B}[1mTerror und\u{1B}[0m\n\u{1B}[1mdie Legitimität\u{1B}[0m der\nMacht\n"))
    #expect(try !shown(passage, width: 20).contains("\u{1B}"))
  }

  @Test func `break words that are longer than a line, and never command the terminal`() throws {
    let text = String(repeating: "史", count: 25) + " \u{1B}[2J" + String(repeating: "x", count: 50)
    let output = try shown([("", 1, text, 0..<0)], width: 21)
    #expect(!output.contains("\u{1B}"))
    let lines = output.split(separator: "\n").dropFirst().dropLast()
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 21 } && lines.count == 6)
    #expect(lines.joined().filter { $0 == "史" }.count == 25)
  }

  @Test func `keep their lines where they are quoted`() throws {
    let output = try shown(
      [("", 1, "A line that is longer than it\n\n  might be\n", 0..<0)], width: 20, isVerbatim: true)
    #expect(output == "a.md, line 1\n\nA line that is longer than it\n\n  might be\n\n\nThat is all.\n")
  }
}
