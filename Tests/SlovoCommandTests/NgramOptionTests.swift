import Testing

@Suite("Skip-grams, bundles and frames on the command line")
struct NgramOptionTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write("The end of the war. The end of the terror. The rest of the war.\n", to: "texts/a.txt")
    try place.write("At the end of the day; the use of a word.\n", to: "texts/b.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func rows(_ place: Workplace, _ arguments: String...) throws -> [String] {
    let outcome = try place.slovo(["frequencies", "c.slovo", "--format", "csv"] + arguments)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `leave words out`() throws {
    let place = try indexed()
    let plain = try rows(place, "--ngrams", "2", "--skip", "0")
    #expect(plain == (try rows(place, "--ngrams", "2")))
    let skipped = try rows(place, "--ngrams", "2", "--skip", "1")
    // the end|rest|use [of] the, at [the] end, and so on; each sentence has its own.
    #expect(skipped.contains("end the,3,3,2,"))
    #expect(!skipped.contains { $0.hasPrefix("war the,") } && skipped.contains { $0.hasPrefix("at end,1,") })
  }

  @Test func `are held to a rate and to documents`() throws {
    let place = try indexed()
    let bundles = try rows(place, "--ngrams", "3", "--min-rate", "100000", "--min-documents", "2")
    #expect(bundles == ["feature,frequency,rank,docfreq,group", "end of the,3,1,2,", "the end of,3,1,2,"])
    let words = try rows(place, "--min-documents", "2", "--min", "4")
    #expect(words.dropFirst() == ["the,9,1,2,", "of,5,2,2,"])
    let table = try place.slovo(
      "frequencies", "c.slovo", "--ngrams", "3", "--min-rate", "100000", "--min-documents", "2"
    ).output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(
      table.contains(
        "Listed is what stands 100,000 times or more in a million words, in 2 documents or more."))
  }

  @Test func `have a free slot, and say what fills it`() throws {
    let place = try indexed()
    let frames = try rows(place, "--ngrams", "3", "--frames", "--min", "2")
    #expect(
      frames[0] == "feature,frequency,rank,docfreq,variants,variant_ratio,entropy,evenness,fillers,group")
    // the end of (3), the rest of, the use of: 3/5 log2 5/3 + 2 · 1/5 log2 5.
    let frame = try #require(frames.first { $0.hasPrefix("the * of,") })
    #expect(frame.hasPrefix("the * of,5,1,2,3,0.6,1.3709505944546687,"))
    #expect(frame.hasSuffix(",\"end 3, rest 1, use 1\","))
    #expect(!frames.contains { $0.hasPrefix("end * the,") })
    let single = try rows(place, "--ngrams", "3", "--frames", "--min-variants", "1")
    #expect(single.contains("end * the,3,2,2,1,0.3333333333333333,0.0,,of 3,"))
  }

  @Test(arguments: [
    ["--skip", "1"], ["--ngrams", "9"], ["--ngrams", "-2"], ["--ngrams", "3", "--skip", "99"],
    ["--ngrams", "3", "--skip=-1"], ["--frames"], ["--ngrams", "2", "--frames"],
    ["--ngrams", "8", "--frames"],
    ["--ngrams", "3", "--frames", "--skip", "1"], ["--min-rate=-1"], ["--min-rate", "nan"],
    ["--min-rate", "2e6"], ["--min-documents", "0"], ["--min-variants", "3"],
    ["--ngrams", "3", "--frames", "--min-variants", "0"],
  ])
  func `are refused where they make no sense`(arguments: [String]) throws {
    let place = try indexed()
    let outcome = try place.slovo(["frequencies", "c.slovo"] + arguments)
    #expect(outcome.code == 2 && outcome.errorLines.count == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("--"), "\(outcome.errors)")
  }

  @Test func `of a filter that admits nothing are none`() throws {
    let place = try indexed()
    for arguments in [["--skip", "2"], ["--frames"], ["--min-rate", "5"]] {
      let outcome = try place.slovo(
        ["frequencies", "c.slovo", "--ngrams", "3", "--in", "document~\"nowhere\"", "--format", "csv"]
          + arguments)
      #expect(outcome.code == 0 && outcome.output.split(separator: "\n").count == 1)
    }
  }
}
