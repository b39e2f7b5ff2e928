import Testing

@Suite("What a part of a corpus is compared with")
struct CompareTests {
  /// Two documents of 150 words each: *terror* crowds in the first one, *reform* in the second one.
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    let filler = (0..<130).map { "word\(["a", "b", "c", "d", "e"][$0 % 5])" }.joined(separator: " ")
    let terror = Array(repeating: "terror", count: 20).joined(separator: " ")
    let reform = Array(repeating: "reform", count: 20).joined(separator: " ")
    try place.write("\(terror) \(filler).\n", to: "texts/a.txt")
    try place.write("\(reform) \(filler).\n", to: "texts/b.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    _ = try place.slovo("index", "texts/b.txt", "-o", "b.slovo", "--quiet")
    return place
  }

  private func rows(_ outcome: Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("Another corpus and a word list give what a part of the same corpus gives")
  func references() throws {
    let place = try indexed()
    _ = try place.shell("\"$SLOVO\" frequencies b.slovo --format tsv > list.tsv")
    let target = ["compare", "c.slovo", "--target", "document~a", "--format", "tsv"]
    let inside = rows(try place.slovo(target))
    #expect(inside.count == 8 && inside[1][0] == "terror" && inside.last?[0] == "reform")
    for reference in ["b.slovo", "texts/b.txt", "list.tsv"] {
      let outside = try place.slovo(target + ["--reference", reference])
      #expect(rows(outside).map { $0.dropLast(2) } == inside.map { $0.dropLast(2) }, "\(outside.errors)")
    }
    // A list says how many words there were in all.
    let larger = rows(try place.slovo(target + ["--reference", "list.tsv", "--reference-words", "1500"]))
    #expect(larger[1][0] == "terror" && larger[1][1] != inside[1][1])
    let table = try place.slovo("compare", "c.slovo", "--reference", "list.tsv", "--top", "2").output
    #expect(table.contains("target: all, 300 words; reference: the word list list.tsv, 150 words."))
  }

  @Test(
    "A word list that can't be read is an error that says where",
    arguments: [
      ("word\tsize\nterror\t3\n", "lacks columns of counts"),
      ("word\tfrequency\nterror\t-3\n", "row 1 (line 2), column frequency"),
      ("word\tfrequency\nterror\t2.5\n", "not a whole number"), ("", "there is no header"),
    ])
  func lists(text: String, words: String) throws {
    let place = try indexed()
    try place.write(text, to: "list.tsv")
    let outcome = try place.slovo("compare", "c.slovo", "--reference", "list.tsv")
    #expect(outcome.code == 3 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("More words in a list than --reference-words is an error")
  func tooFewWords() throws {
    let place = try indexed()
    try place.write("word,frequency\nterror,30\n", to: "list.csv")
    let outcome = try place.slovo(
      "compare", "c.slovo", "--reference", "list.csv", "--reference-words", "20")
    #expect(outcome.code == 2 && outcome.errors.contains("add up to 30, more than 20"))
  }

  @Test("Words of the reference come first, or those alike on both sides")
  func orders() throws {
    let place = try indexed()
    let target = ["compare", "c.slovo", "--target", "document~a", "--format", "tsv"]
    let reference = rows(try place.slovo(target + ["--order", "reference"]))
    #expect(reference[1][0] == "reform" && reference[1][1].hasPrefix("-"))
    let alike = rows(try place.slovo(target + ["--order", "alike"]))
    #expect(Set(alike.dropFirst().map { $0[0] }) == ["worda", "wordb", "wordc", "wordd", "worde"])
  }

  @Test("A measure without direction doesn't order by side, and that is said")
  func directions() throws {
    let place = try indexed()
    let target = ["compare", "c.slovo", "--target", "document~a"]
    let refused = try place.slovo(target + ["--measure", "bic", "--order", "reference"])
    #expect(refused.code == 2 && refused.errors.contains("doesn't say on which side"))
    let mixed = try place.slovo(target + ["--convention", "antconc"]).output
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(mixed.contains("words of both sides stand mixed"))
  }

  @Test("A list without numbers of documents leaves their cells empty, and can't be asked for them")
  func documents() throws {
    let place = try indexed()
    try place.write("word,frequency\nterror,3\nzzz,5\n", to: "list.csv")
    let asked = ["compare", "c.slovo", "--reference", "list.csv"]
    let rows = rows(try place.slovo(asked + ["--format", "tsv"]))
    #expect(rows[0].last == "documents_reference" && rows.dropFirst().allSatisfy { $0.last == "" })
    let refused = try place.slovo(asked + ["--min-documents", "1"])
    #expect(refused.code == 2 && refused.errors.contains("Add a column docfreq"))
    let words = try place.slovo(asked + ["--reference-words", "1152921504606846976"])
    #expect(words.code == 2 && words.errors.contains("words can't be compared"))
  }

  @Test("A side of a few words isn't tested, and that is said")
  func smallSides() throws {
    let place = try indexed()
    try place.write("Terror and fear.\n", to: "texts/small.txt")
    _ = try place.slovo("index", "texts", "-o", "d.slovo", "--quiet")
    let object = try place.slovo(
      "compare", "d.slovo", "--target", "document~small", "--format", "json"
    ).object
    let notes = try #require(object["notes"] as? [String: String])
    #expect(notes["p"]?.contains("fewer than 100 words") == true)
    let table = try place.slovo("compare", "d.slovo", "--target", "document~small").output
    #expect(table.contains("The target has 3 words, too few for a test"))
  }

  @Test("--explain says in sentences what each row means")
  func explanation() throws {
    let place = try indexed()
    let output = try place.slovo(
      "compare", "c.slovo", "--target", "document~a", "--top", "1", "--explain"
    ).output
    let text = output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.contains("terror: 20 times in the 150 words of the target (133333 per million), never in"))
    #expect(text.contains("(95 % interval: 1.28 to 9.36): half an occurrence is supposed where the word is"))
    let surer = try place.slovo(
      "compare", "c.slovo", "--target", "document~a", "--top", "1", "--explain", "--confidence", "0.9999"
    ).output
    #expect(surer.contains("99.99 %") && !surer.contains("100.0 %"))
    #expect(text.contains("7 words were tested, and the difference stands even so"))
    #expect(text.contains("It stands in 1 document of the target and no document of the reference."))
  }

  @Test("--plot draws the rows as an SVG file")
  func picture() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "compare", "c.slovo", "--target", "document~a", "--plot", "k.svg", "--format", "tsv")
    #expect(outcome.code == 0)
    let picture = try place.shell("cat k.svg").output
    #expect(picture.hasPrefix("<?xml") && picture.contains("<svg") && picture.hasSuffix("</svg>\n"))
    #expect(picture.contains(">terror</text>") && picture.contains(">20 : 0</text>"))
    let missing = try place.slovo(
      "compare", "c.slovo", "--target", "document~a", "--plot", "no/such/k.svg")
    #expect(missing.code == 3 && missing.errors.contains("no/such/k.svg"))
  }
}
