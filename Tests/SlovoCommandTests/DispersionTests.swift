import Testing

@Suite("Dispersion")
struct DispersionTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "# One\n\nTerror came, terror went, and terror came again.\n\n# Two\n\nNothing of it here at all.\n",
      to: "texts/a.md")
    try place.write("Fear and terror, and fear.\n", to: "texts/b.txt")
    try place.write("Not a word of it, and no note.\n", to: "texts/c.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func rows(_ outcome: Outcome, _ separator: Character = "\t") -> [[String]] {
    outcome.output.split(separator: "\n").map {
      $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }

  // a.md: One, 9 words (its title too) with 3 hits; Two, 7 words. b.txt: 5 words, 1 hit. c.txt: 8 words.
  @Test func `reads at 80 columns, with the places as a line of bars and each measure's direction`() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "dispersion", "c.slovo", "terror", "fear", "--measure", "range,dp,d", "--quiet")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        pattern  hits  words  /million  range    DP     D
        terror      4     29    137931      2  0.28  0.50
        fear        2     29     68966      1  0.83  0.00

        Where hits begin, in the order of the texts: a cell is 1/50 of the words, · has
        none; behind it stand the hits of the fullest cell.
        terror\u{A0}·█···█····█····················█··················\u{A0}1
        fear\u{A0}\u{A0}\u{A0}···························█······█···············\u{A0}1

        range: number of parts with v_i > 0; 0 to n; n stands for a word that every part
        has.
        DP: sum |t_i - s_i| / 2; 0 (as even as the sizes of the parts) to 1 - min s_i
        (all in the smallest part): 0 = even, 1 = clumped.
        D: 1 - (sd(p_i) / mean(p_i)) / sqrt(n - 1), population sd; 0 (all in one part)
        to 1 (the same rate in every part): 1 = even, 0 = clumped.
        Parts (n): 3 documents of 5 to 16 words; s_i: a part's share of all words, v_i:
        hits in it, p_i: their rate, t_i: their share of all hits (f).
        Words match by form (case and accents aside), =Word exactly.

        """)
  }

  @Test func `gives all digits, and an empty cell with a reason`() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "dispersion", "c.slovo", "terror", "absent", "--measure", "dp,arf,range", "--format", "tsv", "--quiet")
    #expect(
      rows(outcome) == [
        ["pattern", "count", "words", "per_million", "dp_2008", "arf", "range"],
        ["terror", "4", "29", "137931.0344827586", "0.27586206896551724", "2.689655172413793", "2.0"],
        ["absent", "0", "29", "0.0", "", "", "0.0"],
      ])
    let json = try place.slovo("dispersion", "c.slovo", "absent", "--format", "json", "--quiet").object
    let notes = try #require(json["notes"] as? [String: Any])
    #expect(notes.keys.contains("dp_2008") && !notes.keys.contains("range"))
    let settings = try #require(json["settings"] as? [String: Any])
    #expect(settings["by"] as? String == "document" && settings["parts"] as? Int == 3)
  }

  @Test func `divides by section, paragraph and equal parts, of the words of the filter`() throws {
    let place = try indexed()
    func parts(_ arguments: String...) throws -> [[String]] {
      let outcome = try place.slovo(
        ["dispersion", "c.slovo", "terror", "--audit", "--format", "tsv", "--quiet"] + arguments)
      #expect(outcome.code == 0, "\(outcome.errors)")
      return rows(outcome).dropFirst().map { Array($0[1...5]) }
    }
    #expect(
      try parts("--by", "section") == [
        ["1", "a.md", "One", "9", "3"], ["2", "a.md", "Two", "7", "0"], ["3", "b.txt", "", "5", "1"],
        ["4", "c.txt", "", "8", "0"],
      ])
    #expect(
      try parts("--by", "paragraph", "--in", "region=body").map { $0[3] } == ["0", "8", "0", "6", "5", "8"])
    #expect(try parts("--by", "equal:4").map { $0[3] } == ["7", "7", "7", "8"])
    #expect(try parts("--parts", "4") == parts("--by", "equal:4"))
    #expect(try parts("--in", "document=b.txt").map { $0[3] } == ["0", "5", "0"])
  }

  @Test func `explains line by line, also where a figure is missing`() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "dispersion", "c.slovo", "terror", "--measure", "dp,range", "--explain", "--quiet")
    let text = outcome.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.contains("terror: 4 hits in 29 words."))
    #expect(
      text.contains(
        "- DP: 27.6 % of its occurrences would have to stand in other parts for its rate to be the same"))
    let one = try place.slovo(
      "dispersion", "c.slovo", "terror", "--in", "document=b.txt", "--measure", "dp", "--explain", "--quiet")
    let said = one.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(said.contains("- DP: no value, for the word doesn't occur, or there is only one part."))
    #expect(said.contains("One part has no other to be compared with"))
    #expect(said.contains("2 documents without words where document=b.txt left out."))
  }

  @Test func `answers also where nothing is found or nothing is admitted`() throws {
    let place = try indexed()
    let none = try place.slovo("dispersion", "c.slovo", "absent", "--quiet")
    #expect(none.code == 0 && !none.output.contains("Where hits begin"))
    #expect(try place.slovo("dispersion", "c.slovo", "absent", "--fail-if-empty", "--quiet").code == 1)
    let empty = try place.slovo("dispersion", "c.slovo", "terror", "--in", "document=x", "--quiet")
    #expect(empty.code == 0 && empty.output.contains("there are no words"))
    #expect(!empty.output.contains("nan") && !empty.output.contains("inf"))
  }

  @Test(
    arguments: [
      (["terror", "--by", "year"], "--by: 'year' is not a way to divide texts. Use document, section"),
      (["terror", "--by", "equal:1"], "1 parts can't be compared. Ask for 2 to"),
      (["terror", "--by", "equal:x"], "--by: 'equal:x'"),
      (["terror", "--parts", "0"], "--parts: 0 parts can't be compared"),
      (["terror", "--parts", "3", "--by", "section"], "Give one of --by and --parts"),
      (["terror", "--measure", "dpp"], "--measure: there is no measure 'dpp'."),
      (["terror", "--measure", ","], "--measure names no measure"),
      (["terror", "--audit", "--explain"], "Give one of them"),
      (["terror", "--limit=-1"], "can't be negative"), ([], "there is no query"),
    ])
  func `refuses what makes no sense, with a remedy`(arguments: [String], message: String) throws {
    let place = try indexed()
    let outcome = try place.slovo(["dispersion", "c.slovo"] + arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
