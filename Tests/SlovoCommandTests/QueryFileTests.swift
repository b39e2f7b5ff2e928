import Testing

@Suite("Files of queries")
struct QueryFileTests {
  private static let list = """
    # Words of the trials
    terror

      state terror   # a phrase
    /legit.*/
    absentword
    """

  @Test("Counting a file gives the rows of its queries, in their order, as counting each one does")
  func count() throws {
    let place = try Workplace()
    try place.indexSample()
    try place.write(Self.list, to: "queries.txt")
    let queries = ["terror", "state terror", "/legit.*/", "absentword"]
    let together = try place.slovo("count", "c.slovo", "--queries", "queries.txt", "--format", "tsv")
    #expect(together.code == 0)
    let rows = together.output.split(separator: "\n").dropFirst().map(String.init)
    #expect(rows.map { $0.split(separator: "\t")[0] } == queries.map { Substring($0) })
    for (query, row) in zip(queries, rows) {
      let alone = try place.slovo("count", "c.slovo", query, "--format", "tsv")
      #expect(alone.output.split(separator: "\n").last.map(String.init) == row)
    }
    let piped = try place.slovo(["count", "c.slovo", "--queries", "-", "--format", "tsv"], input: Self.list)
    #expect(piped.output == together.output)
  }

  @Test("Lines of a file's queries follow one another, each with its query")
  func lines() throws {
    let place = try Workplace()
    try place.indexSample()
    try place.write(Self.list, to: "queries.txt")
    for order in [[], ["--sort", "r1,l1"]] {
      var expected: [Substring] = []
      for query in ["terror", "state terror", "/legit.*/", "absentword"] {
        let alone = try place.slovo(["kwic", "c.slovo", query, "--format", "tsv"] + order)
        expected += alone.output.split(separator: "\n").dropFirst()
      }
      let arguments = ["kwic", "c.slovo", "--queries", "queries.txt", "--format", "tsv"] + order
      let together = try place.slovo(arguments)
      #expect(together.output.split(separator: "\n").dropFirst().elementsEqual(expected))
      #expect(expected.count > 3)
      let part = try place.slovo(arguments + ["--offset", "1", "--limit", "3"])
      #expect(part.output.split(separator: "\n").dropFirst().elementsEqual(expected[1..<4]))
    }
  }

  @Test(
    "A query that doesn't parse, or holds no word, is named by its line",
    arguments: ["terror\n\nfear|\n", "terror\n\n/te(r/\n", "terror\n# note\n...\n"])
  func mistakes(text: String) throws {
    let place = try Workplace()
    try place.indexSample()
    try place.write(text, to: "queries.txt")
    for command in ["count", "kwic"] {
      let outcome = try place.slovo(command, "c.slovo", "--queries", "queries.txt")
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorLines.first?.hasPrefix("slovo: 'queries.txt', line 3: ") == true)
      #expect(outcome.errorLines.contains { $0.allSatisfy { $0 == " " || $0 == "^" } })
    }
  }

  @Test("No query at all, an empty file, and a file that isn't there each say what to do")
  func nothing() throws {
    let place = try Workplace()
    try place.indexSample()
    try place.write("# nothing\n\n", to: "empty.txt")
    #expect(try place.slovo("count", "c.slovo").code == 2)
    #expect(try place.slovo("kwic", "c.slovo").code == 2)
    #expect(try place.slovo("count", "c.slovo", "--queries", "empty.txt").code == 2)
    #expect(try place.slovo("count", "c.slovo", "--queries", "missing.txt").code == 3)
  }

  @Test("A regular expression that backtracks without end is a usage error")
  func costly() throws {
    let place = try Workplace()
    try place.write("The " + String(repeating: "a", count: 60) + " of terror.", to: "long.txt")
    let outcome = try place.slovo("count", "long.txt", "/(a+)+[bc]/")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("too many ways"))
    #expect(try place.slovo("count", "long.txt", "/a+/").code == 0)
  }
}
