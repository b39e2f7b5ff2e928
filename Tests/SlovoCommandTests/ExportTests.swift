import Testing

@Suite("Exports of tokens")
struct ExportTests {
  private func text(_ place: Workplace, _ arguments: String...) throws -> String {
    let outcome = try place.slovo(["export"] + arguments)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.output
  }

  /// Documents in two segments: sections, a note, a quotation, quotation marks, awkward metadata.
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.indexSample()
    try place.write(
      """
      ---
      title: 'Fear & "loathing" <here>'
      year: 1937
      ---
      He said: "No—never." And (so) on… 5 % of it!

      > A quote, long.

      """, to: "more/three.md")
    _ = try place.slovo("index", "more", "-o", "c.slovo", "--quiet")
    return place
  }

  @Test func `as vertical text have columns, structure and glue`() throws {
    let place = try indexed()
    let lines = try text(place, "c.slovo", "--as", "vertical", "--in", "document=three.md")
      .split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(13) == [
        "#word\tform\tkey\tlang",
        "<doc id=\"three.md\" title=\"Fear &amp; &quot;loathing&quot; &lt;here&gt;\" year=\"1937\">", "<p>",
        "<s>",
        "He\the\tkhe\ten", "said\tsaid\tsaid\ten", "No\tno\tno\tambiguous", "never\tnever\tnever\ten", "</s>",
        "<s>", "And\tand\tand\ten", "so\tso\tso\tambiguous", "on\ton\ton\tambiguous",
      ])
    #expect(lines.suffix(10).first == "<quote>" && lines.last == "</doc>" && !lines.contains("<g/>"))
    let marked = try text(
      place, "c.slovo", "--as", "vertical", "--punctuation", "--in", "document=three.md"
    ).split(separator: "\n").map(String.init)
    let sentence = marked.drop { $0 != "said\tsaid\tsaid\ten" }.prefix(8)
    #expect(
      Array(sentence) == [
        "said\tsaid\tsaid\ten", "<g/>", ":\t:\t_\t_", "\"\t\"\t_\t_", "<g/>", "No\tno\tno\tambiguous", "<g/>",
        "—\t—\t_\t_",
      ])
  }

  @Test(arguments: [[], ["--punctuation"]] as [[String]])
  func `as vertical text are read again with the same tokens and structure`(options: [String]) throws {
    let place = try indexed()
    let arguments = ["c.slovo", "--as", "vertical", "-o", "again.vert"] + options
    #expect(try place.slovo(["export"] + arguments).code == 0)
    let built = try place.slovo("index", "again.vert", "-o", "again.slovo", "--profile", "vertical")
    #expect(built.code == 0 && !built.errors.contains("damage") && !built.errors.contains("column"))
    let first = String(decoding: try place.bytes("again.vert"), as: UTF8.self)
    let second = try text(place, ["again.slovo", "--as", "vertical"])
    // The columns are layers now and stand behind the word's own; documents have the file's name before theirs.
    func comparable(_ text: String) -> [String] {
      text.split(separator: "\n").dropFirst().map { line in
        if line.hasPrefix("<doc") { return "<doc>" }
        // Titles are what their headings' words say.
        return line.hasPrefix("<section") ? "<section>" : String(line.prefix { $0 != "\t" })
      }
    }
    #expect(comparable(second) == comparable(first))
    for command in [["count", "terror", "--by", "region"], ["frequencies", "--in", "year=1937"]] {
      let asked = [command[0], "c.slovo"] + command.dropFirst() + ["--format", "csv"]
      let again = [command[0], "again.slovo"] + command.dropFirst() + ["--format", "csv"]
      let expected = try place.slovo(asked).output
      #expect(expected.split(separator: "\n").count > 1)
      if options.isEmpty { #expect(try place.slovo(again).output == expected) }
    }
  }

  @Test func `as vertical text name pages where they begin`() throws {
    let place = try Workplace()
    try place.write(
      "<doc id=\"a\">\nno\n</doc>\n<doc id=\"b\">\nbefore\n<pb n=\"7\"/>\non\n<pb/>\nbehind\n</doc>\n",
      to: "p.vert")
    _ = try place.slovo("index", "p.vert", "-o", "p.slovo", "--profile", "vertical", "--quiet")
    let output = try text(place, ["p.slovo", "--as", "vertical"])
    let inner = ["<s>", "</s>", "<p>", "</p>"]
    var lines: [String] = []
    for line in output.split(separator: "\n") {
      let word = String(line.prefix { $0 != "\t" })
      if !inner.contains(word) { lines.append(word) }
    }
    #expect(
      lines == [
        "#word", "<doc id=\"p/a\">", "no", "</doc>", "<doc id=\"p/b\">", "before", "<pb n=\"7\"/>", "on",
        "<pb/>",
        "behind", "</doc>",
      ])
  }

  private func text(_ place: Workplace, _ arguments: [String]) throws -> String {
    try place.slovo(["export"] + arguments).output
  }

  private struct Sentence {
    var comments: [String] = []
    var rows: [[String]] = []

    var text: String? { comments.first { $0.hasPrefix("# text = ") }.map { String($0.dropFirst(9)) } }
  }

  private func sentences(_ output: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var sentence = Sentence()
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !sentence.rows.isEmpty { sentences.append(sentence) }
        sentence = Sentence()
      } else if line.hasPrefix("#") {
        sentence.comments.append(String(line))
      } else {
        sentence.rows.append(
          line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
      }
    }
    return sentences
  }

  @Test(arguments: [nil, "region=note", "lang=en", "script=Cyrl"] as [String?])
  func `as CoNLL-U rebuild each text by forms and blanks`(filter: String?) throws {
    let place = try indexed()
    let output = try text(place, ["c.slovo", "--as", "conllu"] + (filter.map { ["--in", $0] } ?? []))
    let sentences = sentences(output)
    #expect(!sentences.isEmpty && output.hasSuffix("\n\n"))
    var identifiers: Set<String> = []
    for sentence in sentences {
      var text = ""
      for (index, row) in sentence.rows.enumerated() {
        #expect(row.count == 10 && row[0] == "\(index + 1)" && row.allSatisfy { !$0.isEmpty })
        text += row[1] + (row[9] == "SpaceAfter=No" ? "" : " ")
      }
      while text.hasSuffix(" ") { text.removeLast() }
      #expect(text == sentence.text)
      let identifier = sentence.comments.first { $0.hasPrefix("# sent_id = ") }
      #expect(identifiers.insert(identifier ?? "").inserted)
    }
  }

  @Test func `as CoNLL-U hold all of the text, with documents and paragraphs`() throws {
    let place = try indexed()
    let sentences = sentences(try text(place, ["c.slovo", "--as", "conllu", "--in", "document=three.md"]))
    #expect(sentences.map(\.text) == ["He said: \"No—never.\"", "And (so) on… 5 % of it!", "A quote, long."])
    #expect(
      sentences[0].comments == [
        "# newdoc id = three.md", "# meta::title = Fear & \"loathing\" <here>", "# meta::year = 1937",
        "# newpar",
        "# region = body", "# sent_id = three.md-1", "# text = He said: \"No—never.\"",
      ])
    #expect(sentences[1].comments.first == "# sent_id = three.md-2")
    #expect(sentences[2].comments.prefix(2) == ["# newpar", "# region = block-quote"])
    #expect(
      sentences[1].rows.map { $0[3] } == [
        "_", "PUNCT", "_", "PUNCT", "_", "PUNCT", "_", "PUNCT", "_", "_", "PUNCT",
      ])
  }

  @Test func `as CoNLL-U take lemma and tags from layers`() throws {
    let place = try Workplace()
    try place.write(
      """
      #word\tlemma\ttag
      <doc id="d">
      <s>
      The\tthe\tDET
      wars\twar\tNNS
      <g/>
      .\t.\tPUNCT
      </s>
      </doc>

      """, to: "d.vert")
    _ = try place.slovo("index", "d.vert", "-o", "v.slovo", "--profile", "vertical", "--quiet")
    let rows = sentences(try text(place, ["v.slovo", "--as", "conllu"])).flatMap(\.rows)
    #expect(
      rows.map { $0[1...4].joined(separator: " ") } == [
        "The the DET DET", "wars war _ NNS", ". . PUNCT PUNCT",
      ])
    #expect(rows.map { $0[9] } == ["_", "SpaceAfter=No", "_"])
  }

  @Test func `of a filter that admits nothing are empty, and what can't be is refused`() throws {
    let place = try indexed()
    #expect(
      try text(place, "c.slovo", "--as", "vertical", "--in", "document~\"nowhere\"")
        == "#word\tform\tkey\tlang\n")
    #expect(try text(place, "c.slovo", "--as", "conllu", "--in", "document~\"nowhere\"").isEmpty)
    for arguments in [
      [], ["--as", "xml"], ["--as", "conllu", "--punctuation"], ["--as", "conllu", "--in", "("],
    ] {
      let outcome = try place.slovo(["export", "c.slovo"] + arguments)
      #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    }
    let outcome = try place.slovo("export", "c.slovo", "--as", "conllu", "-o", "nowhere/x.conllu")
    #expect(outcome.code == 3 && outcome.errors.contains("nowhere/x.conllu"))
  }
}
