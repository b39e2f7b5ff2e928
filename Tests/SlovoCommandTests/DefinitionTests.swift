import Foundation
import Testing

@Suite("Definitions")
struct DefinitionTests {
  private func sample(_ toml: String? = nil) throws -> Workplace {
    let place = try Workplace()
    try place.indexSample()
    if let toml { try place.write(toml, to: "slovo.toml") }
    return place
  }

  private static let file = """
    prose = "region=body"
    fear = ["fear*", "terror"]
    state = "state terror"
    [subcorpora]
    notes = "!prose & region=note"
    [families]
    all = ["@fear", "state"]
    """

  private func counts(_ place: Workplace, _ arguments: String...) throws -> [Int] {
    let outcome = try place.slovo(["count"] + arguments + ["--format", "json"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return (outcome.object["rows"] as? [[String: Any]] ?? []).map { $0["count"] as? Int ?? -1 }
  }

  @Test("slovo.toml beside an index or in a folder of texts names parts of the corpus")
  func subcorpora() throws {
    let place = try sample(Self.file)
    for (filter, count) in [("prose", 5), ("!prose", 2), ("notes", 1), ("prose & document=two.txt", 1)] {
      #expect(try counts(place, "c.slovo", "terror", "--in", filter) == [count], "\(filter)")
    }
    try place.write(Self.file, to: "texts/slovo.toml")
    #expect(try counts(place, "texts", "terror", "--in", "notes", "--quiet") == [1])
    #expect(try counts(place, "texts/one.md", "terror", "--in", "notes", "--quiet") == [1])
    let table = try place.slovo("kwic", "c.slovo", "terror", "--in", "notes")
    #expect(
      table.output.contains("notes: !prose & region=note (slovo.toml).\nprose: region=body (slovo.toml).\n"))
    let compared = try place.slovo(
      "compare", "c.slovo", "--target", "prose", "--reference", "!prose", "--format", "csv")
    let written = try place.slovo(
      "compare", "c.slovo", "--target", "region=body", "--reference", "region!=body", "--format", "csv")
    #expect(compared.code == 0 && compared.output == written.output)
    for list in [["frequencies"], ["glossary"], ["collocates", "terror"]] {
      let command = [list[0], "c.slovo"] + list.dropFirst() + ["--format", "csv", "--in"]
      #expect(try place.slovo(command + ["prose"]).output == place.slovo(command + ["region=body"]).output)
    }
  }

  @Test("Families count together, no token twice; @ names one, and a bare name too")
  func families() throws {
    let place = try sample(Self.file)
    #expect(try counts(place, "c.slovo", "terror", "state", "@fear", "=state") == [7, 1, 8, 2])
    #expect(try counts(place, "c.slovo", "\\state", "@all") == [3, 11])
    #expect(try counts(place, "c.slovo", "@all", "--by", "member") == [1, 7, 3])
    #expect(try counts(place, "c.slovo", "@all", "--by", "member,document").reduce(0, +) == 11)
    let csv = try place.slovo("count", "c.slovo", "@all", "=state", "--by", "member", "--format", "csv")
      .output
    #expect(csv.hasPrefix("member,pattern,count,"))
    #expect(csv.contains("\nterror,'@all,7,") && csv.contains("\n'=state,'=state,2,"))
    let table = try place.slovo("kwic", "c.slovo", "fear").output
    #expect(
      table.contains("8 lines")
        && table.contains("fear: family of fear*, terror (slovo.toml); \\fear looks for the word."))
    #expect(try !place.slovo("kwic", "c.slovo", "@fear").output.contains("looks for the word"))
    #expect(try place.slovo("collocates", "c.slovo", "@all", "--min", "1").code == 0)
    try place.write("@fear\nstate # bare\n", to: "queries.txt")
    #expect(try counts(place, "c.slovo", "--queries", "queries.txt") == [8, 1])
  }

  @Test("--define takes texts and files, which override what is beside the corpus, the last ones last")
  func overriding() throws {
    let place = try sample(Self.file)
    try place.write("prose = \"region=heading\"\n", to: "mine.toml")
    #expect(try counts(place, "c.slovo", "terror", "--in", "prose", "--define", "mine.toml") == [1])
    #expect(
      try counts(
        place, "c.slovo", "terror", "--in", "prose", "--define", "mine.toml", "--define",
        "prose = \"region=note\"") == [1])
    #expect(try counts(place, "c.slovo", "x", "--define", "x = ['terror', 'state']") == [10])
  }

  @Test(
    "Definitions that can't be used exit with 2",
    arguments: [
      ("a = ", "line 1, column"), ("a = [1]", "'a' is neither"), ("a = 1937", "'a' is neither"),
      ("a = []", "'a' is neither"),
      ("1a = \"x\"", "'1a' can't be a name"), ("\"a b\" = \"x\"", "can't be a name"),
      ("\"\" = \"x\"", "can't be a name"),
      ("[other]\na = \"x\"", "'other' is neither"),
      ("[subcorpora]\na = [\"region=body\"]", "'a' is no filter"),
      ("[families]\na = 1", "'a' is no query"), ("a = \"x\"\n[families]\na = \"y\"", "defined twice"),
      ("a = \"x\"\na = \"y\"", "is not TOML"), ("a = \"\\uD800\"", "is not TOML"),
      ("a=\"x\u{1}\"", "is not TOML"),
    ])
  func unusable(text: String, message: String) throws {
    let place = try sample()
    let inline = try place.slovo("kwic", "c.slovo", "terror", "--define", text)
    #expect(inline.code == 2 && inline.output.isEmpty)
    #expect(inline.errors.contains(message) && inline.errors.hasPrefix("slovo: --define"), "\(inline.errors)")
    try place.write(text, to: "slovo.toml")
    let file = try place.slovo("count", "c.slovo", "terror")
    #expect(file.code == 2 && file.errors.contains("'slovo.toml'") && file.errors.contains(message))
  }

  @Test("Files of definitions that can't be read exit with 3")
  func unreadable() throws {
    let place = try sample()
    #expect(try place.slovo("kwic", "c.slovo", "terror", "--define", "absent.toml").code == 3)
    try place.write([0x61, 0x3D, 0xFF], to: "bad.toml")
    let bad = try place.slovo("kwic", "c.slovo", "terror", "--define", "bad.toml")
    #expect(bad.code == 3 && bad.errors.contains("not text in UTF-8"))
    try place.write(Array("a = \"x\"\n".utf8) + [0], to: "nul.toml")
    #expect(try place.slovo("kwic", "c.slovo", "terror", "--define", "nul.toml").code == 3)
    let deep = "a = " + String(repeating: "[", count: 5000)
    #expect(try place.slovo("kwic", "c.slovo", "terror", "--define", deep).code == 2)
  }

  @Test(
    "Names that are used wrongly exit with 2 and say what was meant",
    arguments: [
      (["--in", "prsoe"], "Did you mean 'prose'?"), (["--in", "fear"], "is a family of words"),
      (["--in", "region"], "a comparison must follow the attribute 'region'"),
      (["--in", "loop"], "loop, which needs loop"),
      (["--in", "typo"], "check its attributes"),
      (["--in", "odd"], "neither documents nor words have the attribute 'yaer'"),
    ])
  func misused(arguments: [String], message: String) throws {
    let place = try sample(
      """
      prose = "region=body"
      fear = ["fear"]
      typo = "yaer>1930"
      [subcorpora]
      loop = "!loop"
      odd = "yaer>1930"
      """)
    let outcome = try place.slovo(["count", "c.slovo", "terror"] + arguments)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    for (query, message) in [("@feer", "Did you mean 'fear'?"), ("@prose", "Write --in prose.")] {
      let outcome = try place.slovo("kwic", "c.slovo", query)
      #expect(outcome.code == 2 && outcome.errors.contains(message), "\(outcome.errors)")
    }
  }
}
