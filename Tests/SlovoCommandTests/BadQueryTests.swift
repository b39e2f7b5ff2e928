import Testing

@Suite("Queries and filters that don't parse")
struct BadQueryTests {
  @Test("The caret stands on a line of its own under the place, whatever the width of the letters")
  func caret() throws {
    let place = try Workplace()
    try place.indexSample()
    for (query, column) in [("terror |", 8), ("Ежов /x", 5)] {
      let outcome = try place.slovo("kwic", "c.slovo", query)
      #expect(outcome.code == 2)
      let lines = outcome.errorLines
      try #require(lines.count >= 3)
      #expect(lines[0].hasPrefix("slovo: "))
      #expect(lines[1] == query)
      #expect(lines[2].trimmingPrefix { $0 == " " } == "^")
      #expect(lines[2].count <= column + 1)
    }
  }

  @Test(
    "A query without a word, or one that doesn't parse, exits with 2 and a caret",
    arguments: [
      "", "   ", "(", "...", "\"great purge", "=", "|", "terror|", "/[/", "state <x> terror", "[form=\"a\"]",
      "~", "~stal*", "state|~=a",
    ])
  func queries(query: String) throws {
    let place = try Workplace()
    try place.indexSample()
    for command in ["kwic", "count"] {
      let outcome = try place.slovo(command, "c.slovo", query)
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorLines.contains { $0.allSatisfy { $0 == " " || $0 == "^" } && $0.hasSuffix("^") })
    }
  }

  @Test(
    "A filter with an unknown name says what was meant",
    arguments: [
      ("regoin=body", "'region'"), ("region=bdy", "'body'"), ("documnt=one.md", "'document'"),
    ])
  func suggestions(filter: String, meant: String) throws {
    let place = try Workplace()
    try place.indexSample()
    let outcome = try place.slovo("count", "c.slovo", "terror", "--in", filter)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("Did you mean \(meant)?"))
    #expect(outcome.errorLines.count == 4)
  }

  @Test(
    "A filter that doesn't parse exits with 2 and a caret",
    arguments: ["", "region", "region=", "(region=body", "region=body &", "=body", "region~\"x", "region>=1"])
  func filters(filter: String) throws {
    let place = try Workplace()
    try place.indexSample()
    let outcome = try place.slovo("count", "c.slovo", "terror", "--in", filter)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("^\n"))
  }
}
