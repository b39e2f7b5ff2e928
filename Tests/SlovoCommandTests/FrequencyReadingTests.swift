import Testing

@Suite("Frequency lists read aloud")
struct FrequencyReadingTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write("The red terror and the white terror. The end of the war.\n", to: "texts/a.txt")
    try place.write("The terror.\n", to: "texts/b.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func text(_ outcome: Outcome) -> String {
    outcome.output.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  @Test("--explain says of each word how often it stands, and what its rank is")
  func words() throws {
    let place = try indexed()
    let table = text(try place.slovo("frequencies", "c.slovo", "--top", "2", "--explain"))
    // Five of fourteen words, and three.
    #expect(
      table.contains("the: 5 times, about 357 in every 1,000 words, none is more frequent, in 2 documents."))
    #expect(table.contains("terror: 3 times, about 214 in every 1,000 words, one is more frequent"))
    #expect(table.contains("How to read this"))
    let rows = try place.slovo("frequencies", "c.slovo", "--top", "1", "--explain", "--format", "tsv").output
    #expect(rows.contains("\texplanation\n") && rows.contains("\tthe: 5 times,"))
    let plain = try place.slovo("frequencies", "c.slovo", "--top", "1", "--format", "tsv").output
    #expect(!plain.contains("explanation"))
  }

  @Test("Of groups and frames too")
  func others() throws {
    let place = try indexed()
    let grouped = text(
      try place.slovo("frequencies", "c.slovo", "--by", "document", "--top", "1", "--explain"))
    #expect(grouped.contains("the in a.txt: 4 times, none is more frequent, all in 1 document."))
    let frames = text(try place.slovo("frequencies", "c.slovo", "--ngrams", "3", "--frames", "--explain"))
    #expect(frames.contains("the * terror: twice") && frames.contains("2 different words fill its slot."))
  }
}
