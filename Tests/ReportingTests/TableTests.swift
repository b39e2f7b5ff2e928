import Testing

@testable import Reporting

@Suite struct `A table` {
  @Test func `aligns numbers right and text left`() throws {
    #expect(
      try written(.table, counts, rows: writeCounts) == """
        How often

        section                           pattern  count  per_million
        Part I > Terror, and "Autocracy"  terror      12       1200.2
        Part II > Notes                   -ism        -3          0.1
                                          Čeka         0            –

        per_million: the section has no words
        Rates are per million words of the filter.

        """)
  }

  @Test func `cuts text before it outgrows the terminal, and never numbers`() throws {
    #expect(
      try written(.table, counts, width: 42, rows: writeCounts) == """
        How often

        section        pattern  count  per_million
        … "Autocracy"  terror      12       1200.2
        … > Notes      -ism        -3          0.1
                       Čeka         0            –

        per_million: the section has no words
        Rates are per million words of the filter.

        """)
    for width in 20...60 {
      let table = try written(.table, counts, width: width, rows: writeCounts)
      #expect(table.contains("1200.2"))
      if width >= 40 {
        #expect(table.split(separator: "\n").dropLast(2).allSatisfy { DisplayWidth.of(String($0)) <= width })
      }
    }
  }

  @Test func `says a reason once for all the columns that it holds for`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 1,
      notes: [
        ColumnNote(column: "d", reason: "one part"), ColumnNote(column: "n", reason: "none"),
        ColumnNote(column: "s", reason: "one part"),
      ],
      columns: [
        ColumnDescription("d", .integer, heading: "D"), ColumnDescription("s", .integer, heading: "S"),
        ColumnDescription("n", .integer),
      ])
    let table = try written(.table, description) { writer in
      for _ in 0..<3 { writer.missing() }
      try writer.endRow()
    }
    #expect(table == "D  S  n\n–  –  –\n\nD, S: one part\nn: none\n")
  }

  @Test func `leaves details out before it cuts, and says so`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 1,
      columns: [
        ColumnDescription("term", .text), ColumnDescription("lang", .text, isDetail: true),
        ColumnDescription("n", .integer), ColumnDescription("section", .text, isDetail: true),
      ])
    func table(width: Int) throws -> String {
      try written(.table, description, width: width) { writer in
        writer.text("khoziaistvenniki")
        writer.text("ru-Latn")
        writer.integer(7)
        writer.text("Terror and Autocracy")
        try writer.endRow()
      }
    }
    #expect(
      try table(width: 30) == """
        term              lang     n
        khoziaistvenniki  ru-Latn  7

        Left out for want of room:
        section; other formats have
        them.

        """)
    #expect(try table(width: 20).hasPrefix("term              n\nkhoziaistvenniki  7\n"))
    #expect(try table(width: 80).contains("Terror and Autocracy"))
  }

  @Test func `keeps columns in line below wide and combining characters`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 3,
      columns: [ColumnDescription("word", .text), ColumnDescription("n", .integer)])
    let table = try written(.table, description) { writer in
      for (number, word) in ["слово", "言葉", "i\u{306}e\u{301}"].enumerated() {
        writer.text(word)
        writer.integer(number)
        try writer.endRow()
      }
    }
    #expect(table == "word   n\nслово  0\n言葉   1\ni\u{306}e\u{301}     2\n")
  }

  @Test func `lets no control character reach the terminal`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 1, columns: [ColumnDescription("a", .text)],
      title: "\u{1B}]0;x\u{7}",
      footer: ["\u{9B}31m"])
    let table = try written(.table, description) { writer in
      writer.text("a\u{1B}[2Jb\u{0}c\r\nd\u{9B}e\u{202E}f")
      try writer.endRow()
    }
    #expect(table == "·]0;x·\n\na\na·[2Jb·c  d·e·f\n\n·31m\n")
  }

  @Test func `shows small numbers that its decimals would hide`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 1, columns: [ColumnDescription("p", .real(decimals: 2))])
    let table = try written(.table, description) { writer in
      for value in [0.5, 1.115, 0, -0.0, 0.00032, -1e-12, 12345.678, .infinity] {
        writer.real(value)
        try writer.endRow()
      }
    }
    #expect(
      table == """
               p
            0.50
            1.11
            0.00
            0.00
         3.2e-04
        -1.0e-12
        12345.68
               –

        """)
  }

  @Test func `streams rows beyond those that decide about its widths`() throws {
    let description = AnswerDescription(
      version: "1", command: "c", shown: 2500,
      columns: [ColumnDescription("n", .integer), ColumnDescription("word", .text)])
    let table = try written(.table, description) { writer in
      for number in 0..<2500 {
        writer.integer(number)
        writer.text(number == 2000 ? "longer" : "x")
        try writer.endRow()
      }
    }
    let lines = table.split(separator: "\n")
    #expect(lines.count == 2501)
    #expect(lines[1] == "  0  x")
    #expect(lines[2001] == "2000  lo…r")
    #expect(lines[2500] == "2499  x")
  }

  @Test func `of lines has the keyword in one column`() throws {
    #expect(
      try written(.table, lines, layout: .concordance, rows: writeTableLines) == """
        yezhov:7            the state practised  terror, and nobody was safe from it
        terror…timacy:47                         Terror came before legitimacy in every
        yezhov:87                   he wrote of  the great purges as a task

        Showing 3 of 1,234 lines; --limit 0 shows all.

        """)
  }

  @Test func `of lines names the section where there is room`() throws {
    #expect(
      try written(.table, lines, width: 120, layout: .concordance, rows: writeTableLines) == """
        yezhov:7                    of the state practised  terror, and nobody was safe from it         … > Autocracy
        terror-and-legitimacy:47                            Terror came before legitimacy in every one  … > Autocracy
        yezhov:87                              he wrote of  the great purges as a task ·[31mthat·[0m    … > Autocracy

        Showing 3 of 1,234 lines; --limit 0 shows all.

        """)
  }

  @Test func `of lines makes keywords bold only if asked to`() throws {
    var options = OutputOptions()
    options.usesColour = true
    let plain = try written(.table, lines, layout: .concordance, rows: writeTableLines)
    let bold = try written(.table, lines, layout: .concordance, options: options, rows: writeTableLines)
    #expect(!plain.contains("\u{1B}"))
    #expect(bold.contains("\u{1B}[1mterror\u{1B}[0m"))
    #expect(
      bold.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
  }

  @Test(arguments: 20...140)
  func `of lines underlines marked words, and their marks take no room`(width: Int) throws {
    var options = OutputOptions()
    options.usesColour = true
    func marked(_ word: String) -> String { WordMarks.opening + word + WordMarks.closing }
    let texts = ["in the state of", "a (state) and overwhelmingly-long-words", "state"]
    func table(marking: Bool) throws -> String {
      try written(.table, lines, width: width, layout: .concordance, options: options) { writer in
        for (index, text) in texts.enumerated() {
          let text = marking ? text.replacing("state", with: marked("state")) : text
          writer.text("one")
          writer.integer(index)
          for cell in [text, "terror", text] { writer.text(cell) }
          try writer.endRow()
        }
      }
    }
    let underlined = try table(marking: true)
    if width > 60 { #expect(underlined.contains("in the \u{1B}[4mstate\u{1B}[24m of")) }
    for line in underlined.split(separator: "\n") {
      #expect(line.ranges(of: "\u{1B}[4m").count == line.ranges(of: "\u{1B}[24m").count)
    }
    #expect(
      try underlined.replacing("\u{1B}[4m", with: "").replacing("\u{1B}[24m", with: "")
        == table(marking: false))
  }

  @Test(arguments: 20...140)
  func `of lines fits any width that has room for its fixed parts`(width: Int) throws {
    let table = try written(.table, lines, width: width, layout: .concordance, rows: writeTableLines)
    for line in table.split(separator: "\n").dropLast() where width >= 50 {
      #expect(DisplayWidth.of(String(line)) <= width)
    }
  }
}
