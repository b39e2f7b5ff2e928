import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  @Test("An answer exits with 0, an empty one too")
  func answers() throws {
    let place = try Workplace()
    try place.indexSample()
    #expect(try place.slovo("kwic", "c.slovo", "terror").code == 0)
    let empty = try place.slovo("count", "c.slovo", "absent")
    #expect(empty.code == 0)
    #expect(empty.errors.isEmpty)
  }

  @Test("Nothing found exits with 1 only where --fail-if-empty asks for it", arguments: ["kwic", "count"])
  func failIfEmpty(command: String) throws {
    let place = try Workplace()
    try place.indexSample()
    #expect(try place.slovo(command, "c.slovo", "absent", "--fail-if-empty").code == 1)
    #expect(try place.slovo(command, "c.slovo", "terror", "--fail-if-empty").code == 0)
  }

  @Test("Version and help exit with 0 and stand on standard output")
  func helpAndVersion() throws {
    let place = try Workplace()
    let version = try place.slovo("--version")
    #expect(version.code == 0)
    #expect(version.output.split(separator: ".").count == 3)
    for arguments in [["--help"], [], ["kwic", "--help"], ["help", "count"], ["cache", "--help"]] {
      let help = try place.slovo(arguments)
      #expect(help.code == 0)
      #expect(help.output.contains("USAGE: slovo"))
      #expect(help.errors.isEmpty)
    }
  }

  @Test(
    "Wrong usage exits with 2 and says so in one line",
    arguments: [
      ["nonsense"], ["kwic"], ["kwic", "c.slovo"], ["kwic", "c.slovo", "terror", "--nonsense"],
      ["kwic", "c.slovo", "terror", "--limit", "many"], ["kwic", "c.slovo", "terror", "--limit=-1"],
      ["kwic", "c.slovo", "terror", "--offset=-1"], ["kwic", "c.slovo", "terror", "--sort", "r99x"],
      ["kwic", "c.slovo", "terror", "--context=-2"], ["kwic", "c.slovo", "terror", "--sample", "0"],
      ["kwic", "c.slovo", "terror", "--format", "xls"], ["kwic", "c.slovo", "terror", "--unit", "page"],
      ["count", "c.slovo", "terror", "--by", "chapter"], ["count", "c.slovo", "terror", "--level", "0"],
      ["count", "c.slovo", "terror", "--level", "1"],
      ["frequencies", "c.slovo", "--of", "stem"], ["frequencies", "c.slovo", "--by", "chapter"],
      ["frequencies", "c.slovo", "--ngrams", "9"],
      ["frequencies", "c.slovo", "--ngrams", "1"], ["frequencies", "c.slovo", "--within", "region"],
      ["frequencies", "c.slovo", "--ngrams", "2", "--within", "page"],
      ["frequencies", "c.slovo", "--top=-1"], ["frequencies", "c.slovo", "--min", "0"],
      ["info", "c.slovo", "--memory", "much"], ["info", "c.slovo", "--memory", "1k"],
      ["info", "c.slovo", "--threads", "0"], ["info", "c.slovo", "--encoding", "latin-99"],
      ["index", "texts"], ["index", "-o", "x.slovo"], ["cache", "nonsense"],
    ])
  func usage(arguments: [String]) throws {
    let place = try Workplace()
    try place.indexSample()
    let outcome = try place.slovo(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.hasPrefix("slovo: "))
  }

  @Test("An unknown value names the values that there are")
  func unknownValues() throws {
    let place = try Workplace()
    try place.indexSample()
    #expect(try place.slovo("info", "c.slovo", "--format", "xls").errors.contains("'csv'"))
    #expect(try place.slovo("count", "c.slovo", "x", "--by", "chapter").errors.contains("section"))
    #expect(try place.slovo("kwic", "c.slovo", "x", "--sort", "up").errors.contains("r1"))
    #expect(try place.slovo("info", "c.slovo", "--encoding", "x").errors.contains("koi8-r"))
  }
}
