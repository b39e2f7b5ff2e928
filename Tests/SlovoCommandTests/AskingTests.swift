import Testing

@Suite("Asking")
struct AskingTests {
  /// The rows of an answer as CSV, the header left out.
  private func rows(_ place: Workplace, _ arguments: String...) throws -> [String] {
    let outcome = try place.slovo(arguments + ["--format", "csv"])
    #expect(outcome.code == 0)
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test(
    "--in says where to look",
    arguments: [
      ("region=body", 5), ("region=note", 1), ("!region=body", 2), ("document=two.txt", 1),
      ("document~two", 1),
      ("section~\"Terror\"", 4), ("section~Legitimacy & region=body", 1),
      ("region=note | document=two.txt", 2),
    ])
  func filters(filter: String, lines: Int) throws {
    let place = try Workplace()
    try place.indexSample()
    #expect(try rows(place, "kwic", "c.slovo", "terror", "--in", filter).count == lines)
    #expect(try rows(place, "count", "c.slovo", "terror", "--in", filter)[0].hasPrefix("terror,\(lines),"))
  }

  @Test("--offset and --limit cut the whole answer in pieces, and the rest is told")
  func pieces() throws {
    let place = try Workplace()
    try place.indexSample()
    let whole = try rows(place, "kwic", "c.slovo", "terror")
    #expect(whole.count == 7)
    #expect(try rows(place, "kwic", "c.slovo", "terror", "--limit", "3") == Array(whole.prefix(3)))
    #expect(
      try rows(place, "kwic", "c.slovo", "terror", "--limit", "3", "--offset", "5")
        == Array(whole.dropFirst(5)))
    #expect(try rows(place, "kwic", "c.slovo", "terror", "--limit", "0") == whole)
    #expect(try rows(place, "kwic", "c.slovo", "terror", "--offset", "99").isEmpty)
    let table = try place.slovo("kwic", "c.slovo", "terror", "--limit", "3").output
    #expect(table.contains("3 of 7"))
    let past = try place.slovo("kwic", "c.slovo", "terror", "--offset", "\(Int.max)")
    #expect(past.code == 0 && past.output.contains("0 of 7"))
  }

  @Test("The greatest number of rows that can be asked for is all of them")
  func greatestNumbers() throws {
    let place = try Workplace()
    try place.indexSample()
    for list in [
      ["kwic", "c.slovo", "the", "--limit"], ["frequencies", "c.slovo", "--top"],
      ["frequencies", "c.slovo", "--ngrams", "2", "--top"], ["collocates", "c.slovo", "the", "--top"],
      ["compare", "c.slovo", "--target", "document%2=1", "--top"],
    ] {
      let all = try place.slovo(list + ["0", "--format", "csv"])
      let most = try place.slovo(list + ["\(Int.max)", "--format", "csv"])
      #expect(all.output.split(separator: "\n").count > 1 && most.output == all.output, "\(list)")
    }
  }

  @Test("--top, --min and --stop-words shorten a frequency list")
  func lists() throws {
    let place = try Workplace()
    try place.indexSample()
    #expect(try rows(place, "frequencies", "c.slovo", "--top", "1") == ["terror,7,1,2,"])
    #expect(try rows(place, "frequencies", "c.slovo", "--min", "3").count == 3)
    #expect(try rows(place, "frequencies", "c.slovo", "--top", "0").count == 24)
    try place.write("# function words\nThe, and\nTERROR\n", to: "stop.txt")
    #expect(
      try rows(place, "frequencies", "c.slovo", "--min", "3", "--stop-words", "stop.txt").map { $0.prefix(5) }
        == ["state"])
    let missing = try place.slovo("frequencies", "c.slovo", "--stop-words", "absent.txt")
    #expect(missing.code == 3 && missing.errors.contains("'absent.txt'"))
  }

  @Test("--ngrams lists words that follow one another, and --within lets them run on")
  func ngrams() throws {
    let place = try Workplace()
    try place.indexSample()
    let bigrams = ["frequencies", "c.slovo", "--ngrams", "2"]
    #expect(
      try rows(place, "frequencies", "c.slovo", "--ngrams", "2", "--min", "2") == ["the state,2,1,1,"])
    #expect(try !place.slovo(bigrams + ["--format", "csv"]).output.contains("terror state,"))
    let within = try place.slovo(bigrams + ["--within", "region", "--format", "csv"]).output
    #expect(within.contains("terror state,1,") && !within.contains("autocracy the,"))
    try place.write("state\n", to: "stop.txt")
    #expect(
      try !place.slovo(bigrams + ["--stop-words", "stop.txt", "--format", "csv"]).output.contains("state"))
    let table = try place.slovo(bigrams + ["--top", "2", "--memory", "32m", "--threads", "3"]).output
    #expect(table.contains("2-grams of forms") && table.contains("never leaves its sentence"))
    #expect(table.contains("Shown are 2 of "))
    let settings = try #require(
      place.slovo(bigrams + ["--format", "json"]).object["settings"] as? [String: Any])
    #expect(settings["ngrams"] as? Int == 2 && settings["within"] as? String == "sentence")
    #expect(settings["occurrences"] as? Int == 27)
  }

  @Test("- reads standard input")
  func standardInput() throws {
    let place = try Workplace()
    let outcome = try place.slovo(
      "count", "-", "terror", "--format", "csv", input: "Terror, and the terror.\n")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("terror,2,4,"))
    let empty = try place.slovo("count", "-", "terror", input: "")
    #expect(empty.code == 3 && empty.errorLines.count == 1)
  }

  @Test("Texts are indexed once into the cache, which says so once and no second time")
  func cacheMessage() throws {
    let place = try Workplace()
    try place.writeSample()
    let first = try place.slovo("count", "texts", "terror", "--format", "csv")
    #expect(first.errorLines.count == 1)
    #expect(first.errors.contains("2 texts indexed once, kept in '\(place.path("cache"))/slovo/"))
    let second = try place.slovo("count", "texts", "terror", "--format", "csv")
    #expect(second.errors.isEmpty)
    #expect(second.output == first.output)
    try place.write("terror", to: "texts/three.txt")
    let third = try place.slovo("count", "texts", "terror", "--format", "csv")
    #expect(third.errorLines.count == 1)
    #expect(third.output.contains("terror,8,"))
  }

  @Test("cache list shows what is kept, and cache clear removes it, standard input's too")
  func cache() throws {
    let place = try Workplace()
    try place.writeSample()
    _ = try place.slovo("count", "texts", "terror")
    _ = try place.slovo("count", "-", "terror", input: "terror")
    let list = try rows(place, "cache", "list")
    #expect(list.count == 2)
    let cleared = try place.slovo("cache", "clear")
    #expect(cleared.code == 0)
    #expect(cleared.errors.contains("2 corpora removed"))
    #expect(try rows(place, "cache", "list").isEmpty)
    #expect(try place.names(in: "cache/slovo").isEmpty)
  }

  @Test("A build that fails leaves nothing in the cache")
  func failedBuild() throws {
    let place = try Workplace()
    try place.write([0, 1, 2, 3], to: "bad.txt")
    #expect(try place.slovo("count", "bad.txt", "terror").code == 3)
    #expect(try place.names(in: "cache/slovo").isEmpty)
  }
}
