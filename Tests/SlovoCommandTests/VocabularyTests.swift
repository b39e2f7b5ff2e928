import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "# One\n\nTerror came, terror went, and terror came again.\n\n# Two\n\nIt is so.\n", to: "texts/a.md")
    try place.write(
      String(repeating: "The red army and the white army fought on.\n", count: 30), to: "texts/b.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func rows(_ outcome: Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `is measured by section, and sections of four words have empty cells`() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "vocabulary", "c.slovo", "--by", "document,section", "--measure", "ttr,mattr,hapaxes,mtld", "--format",
      "tsv",
      "--quiet")
    #expect(outcome.code == 0)
    #expect(
      rows(outcome) == [
        [
          "document", "section", "words", "types", "ttr", "mattr", "mattr_low", "mattr_high", "hapaxes",
          "mtld_below",
          "mtld_below_low", "mtld_below_high",
        ],
        // Three times terror, twice came, of one, terror, came, went, and, again: ratios fall below .72 at the ninth.
        ["a.md", "One", "9", "6", "0.6666666666666666", "", "", "", "4.0", rows(outcome)[1][9], "", ""],
        ["a.md", "Two", "4", "4", "1.0", "", "", "", "4.0", "", "", ""],
        ["b.txt", "", "270", "7", rows(outcome)[3][4], "0.14", "", "", "0.0", rows(outcome)[3][9], "", ""],
      ])
    let table = try place.slovo("vocabulary", "c.slovo", "--by", "section", "--quiet").output
    #expect(table.contains("MATTR: the text is shorter than a window"))
    #expect(table.contains("section: before the first heading"))
  }

  @Test func `heeds windows, segments, filters and what counts as one`() throws {
    let place = try indexed()
    func cells(_ arguments: String...) throws -> [String] {
      rows(
        try place.slovo(
          ["vocabulary", "c.slovo", "--measure", "mattr,sttr", "--format", "tsv", "--quiet"] + arguments))[
          1]
    }
    let small = try cells("--in", "document=a.md & section=One", "--window", "3", "--segment", "4")
    // one terror came terror went and terror came again: types in windows of 3 are 3 2 3 3 3 3 3.
    #expect(small[2] == "\(20.0 / 21)")
    // one terror came terror | went and terror came: 3 and 4 of 4.
    #expect(small[5] == "\(7.0 / 8)")
    #expect(try cells("--of", "word", "--in", "document=b.txt", "--window", "270")[1] == "8")
    #expect(try cells("--in", "document=x") == ["0", "0", "", "", "", "", "", ""])
  }

  @Test func `grows, with the laws and what they are fitted by`() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "vocabulary", "c.slovo", "--growth", "--points", "3", "--format", "tsv", "--in", "document=a.md",
      "--quiet")
    #expect(
      rows(outcome).map { $0.prefix(4).joined(separator: " ") } == [
        "words types hapaxes new_per_thousand", "4 3 2 500.0", "8 5 3 375.0", "13 10 8 615.3846153846155",
      ])
    let text = try place.slovo("vocabulary", "c.slovo", "--growth", "--explain", "--quiet").output
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    for words in [
      "by least squares of logarithms over the points", "by maximum likelihood",
      "Heaps: types = K * words^b with K =",
      "of the next thousand words would be new", "Of the 283 words",
    ] { #expect(text.contains(words), "\(words): \(text)") }
    let empty = try place.slovo("vocabulary", "c.slovo", "--growth", "--in", "document=x", "--quiet")
    #expect(empty.code == 0 && empty.output.contains("isn't fitted"))
  }

  @Test func `lists the spectrum that measures are worked out of`() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "vocabulary", "c.slovo", "--audit", "--by", "document", "--format", "tsv", "--quiet")
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows[0] == ["document", "m", "V_m", "words"])
    let first = rows.filter { $0[0] == "a.md" }
    #expect(
      first.reduce(0) { $0 + (Int($1[2]) ?? 0) } == 10 && first.reduce(0) { $0 + (Int($1[3]) ?? 0) } == 13)
    #expect(rows.dropFirst().allSatisfy { (Int($0[1]) ?? 0) * (Int($0[2]) ?? 0) == Int($0[3]) })
    let refused = try place.slovo("vocabulary", "c.slovo", "--audit", "--growth", "--quiet")
    #expect(refused.code == 2 && refused.errors.contains("--audit lists counts"))
  }

  @Test func `explains line by line`() throws {
    let place = try indexed()
    let text = try place.slovo(
      "vocabulary", "c.slovo", "--by", "document", "--measure", "ttr,mattr", "--explain", "--quiet"
    ).output.split(whereSeparator: \.isNewline).joined(separator: " ")
    for words in [
      "a.md: 13 words, of which 10 are different.",
      "- TTR: 76.9 different words in every 100 words of this text.",
      "- MATTR: no value, for the text is shorter than a window.",
      "- MATTR: 14.0 % of the words in a window are different ones, on average.",
    ] { #expect(text.contains(words), "\(words): \(text)") }
  }

  @Test(
    arguments: [
      (["--window", "0"], "--window: 0 is not a number of words between 1 and 1,000,000."),
      (["--segment=-1"], "--segment: -1 is not"), (["--points", "0"], "--points: 0 is not between 1"),
      (["--growth", "--by", "section"], "leave out --by"), (["--level", "1"], "--level is for --by section"),
      (["--measure", "mtldd"], "--measure: there is no measure 'mtldd'."), (["--by", "nokey"], "nokey"),
    ])
  func `refuses what makes no sense, with a remedy`(arguments: [String], message: String) throws {
    let place = try indexed()
    let outcome = try place.slovo(["vocabulary", "c.slovo"] + arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
