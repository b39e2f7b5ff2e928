import Foundation
import Testing

@Suite("What words are: romanisation, language, script, corrections")
struct WordLayerTests {
  private static let text = """
    Yezhov signed it. Nikolai Ezhov's hand, wrote Ežov; Ежов himself said nothing, and Yezhov knew.

    Vozhd' and legitimacy: tbe state.

    """

  private func indexed(_ arguments: String...) throws -> Workplace {
    let place = try Workplace()
    try place.write(Self.text, to: "texts/a.txt")
    try place.write(
      "surface,form,key,lang,note\ntbe,the,,,scan\nNikolai,,Ежов,,\nhand,,,ru-Latn,\n", to: "corrections.csv")
    let outcome = try place.slovo(["index", "texts", "-o", "c.slovo", "--quiet"] + arguments)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return place
  }

  private func rows(_ place: Workplace, _ arguments: String...) throws -> [String] {
    let outcome = try place.slovo(arguments + ["--format", "csv"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test("~ finds all spellings, however it is spelled", arguments: ["~yezhov", "~Ežov", "~ежов", "~EZHOV"])
  func romanisation(query: String) throws {
    let place = try indexed()
    #expect(try rows(place, "kwic", "c.slovo", query).count == 5)
    #expect(try rows(place, "count", "c.slovo", query + " knew|wrote|himself")[0].contains(",2,"))
  }

  @Test("German and French spellings are read where they are asked for")
  func foreignSpellings() throws {
    let place = try indexed()
    for (query, spelling) in [("~Jeschow", "german"), ("~Iejov", "french"), ("~Iejov", "german, french")] {
      #expect(try rows(place, "kwic", "c.slovo", query, "--quiet").isEmpty)
      #expect(try rows(place, "kwic", "c.slovo", query, "--romanisation", spelling).count == 5)
    }
    let unknown = try place.slovo("kwic", "c.slovo", "~Iejov", "--romanisation", "polish")
    #expect(unknown.code == 2 && unknown.errors.contains("german"))
  }

  @Test("The spellings found are named, those of the query's form first")
  func variants() throws {
    let place = try indexed()
    let line = "~yezhov: Yezhov 2; Ezhov's 1, Ežov 1, Ежов 1 (in the whole corpus)."
    for command in ["kwic", "count"] {
      #expect(try place.slovo(command, "c.slovo", "~yezhov").output.contains(line))
      let object = try place.slovo(command, "c.slovo", "~yezhov", "--format", "json").object
      #expect(object["warnings"] as? [String] == [line])
    }
  }

  @Test("A word without hits is told what would have some")
  func suggestions() throws {
    let place = try indexed()
    for (query, meant) in [
      ("vozhd", "'~vozhd' (1 hit)"), ("=yezhov", "'yezhov' (2 hits)"), ("~stata", "'state' (1 hit)"),
    ] {
      let outcome = try place.slovo("kwic", "c.slovo", query)
      #expect(outcome.code == 0)
      #expect(outcome.errors.hasPrefix("slovo: '\(query)' does not occur. Did you mean \(meant)"))
      #expect(try place.slovo("kwic", "c.slovo", query, "--quiet").errors.isEmpty)
      #expect(try place.slovo("kwic", "c.slovo", query, "--fail-if-empty").code == 1)
      let object = try place.slovo("count", "c.slovo", query, "--format", "json").object
      #expect((object["warnings"] as? [String])?.first?.contains(meant) == true)
    }
    #expect(try place.slovo("kwic", "c.slovo", "xylophone").errors.isEmpty)
    #expect(try place.slovo("kwic", "c.slovo", "state knew").errors.isEmpty)
  }

  @Test("Filters and lists know languages and scripts of words")
  func layers() throws {
    let place = try indexed()
    #expect(try rows(place, "frequencies", "c.slovo", "--of", "key", "--top", "1") == ["ezhov,5,1,1,"])
    #expect(try rows(place, "frequencies", "c.slovo", "--in", "script=Cyrl") == ["ежов,1,1,1,"])
    #expect(try rows(place, "frequencies", "c.slovo", "--of", "script") == ["Latn,19,1,1,", "Cyrl,1,2,1,"])
    #expect(
      try rows(place, "frequencies", "c.slovo", "--of", "lang", "--in", "lang~ru").map { $0.prefix(8) }
        == ["ru-Latn,", "ru-Cyrl,"])
    #expect(try rows(place, "kwic", "c.slovo", "~yezhov", "--in", "lang=ru-Latn").count == 4)
    #expect(
      try rows(place, "count", "c.slovo", "~yezhov", "--in", "lang!=ru-Latn")[0].hasPrefix("~yezhov,1,"))
    let unknown = try place.slovo("kwic", "c.slovo", "state", "--in", "lang=ru-Latin")
    #expect(unknown.code == 2 && unknown.errors.contains("Did you mean 'ru-Latn'?"))
  }

  @Test("Corrections change what words are, and the surface stays")
  func corrections() throws {
    let place = try indexed("--corrections", "corrections.csv")
    #expect(try rows(place, "kwic", "c.slovo", "the")[0].contains(",tbe,"))
    #expect(try rows(place, "kwic", "c.slovo", "=tbe").count == 1)
    #expect(try rows(place, "kwic", "c.slovo", "~ezhov").count == 6)
    #expect(try rows(place, "kwic", "c.slovo", "~Nikolai").count == 6)
    #expect(try rows(place, "kwic", "c.slovo", "hand", "--in", "lang=ru-Latn").count == 1)
    // Texts are indexed once for each table of corrections.
    #expect(
      try rows(place, "count", "texts", "the", "--corrections", "corrections.csv")[0].hasPrefix("the,1,"))
    #expect(try rows(place, "count", "texts", "the")[0].hasPrefix("the,0,"))
  }

  @Test("A corpus keeps to its corrections")
  func otherCorrections() throws {
    let place = try indexed("--corrections", "corrections.csv")
    try place.write("More of tbe state.\n", to: "texts/b.txt")
    let before = try place.contents(of: "c.slovo")
    let refused = try place.slovo("index", "texts", "-o", "c.slovo")
    #expect(refused.code == 3 && refused.errors.contains("--corrections"))
    #expect(try place.contents(of: "c.slovo") == before)
    #expect(try place.slovo("index", "texts", "-o", "c.slovo", "--corrections", "corrections.csv").code == 0)
    #expect(try rows(place, "count", "c.slovo", "the")[0].hasPrefix("the,2,"))
    try place.write("surface,form\ntbe,too\n", to: "other.csv")
    let asked = try place.slovo("kwic", "c.slovo", "the", "--corrections", "other.csv")
    #expect(asked.code == 3 && asked.errorLines.count == 1)
  }

  @Test(
    "A table of corrections that can't be used is named with its line and a remedy",
    arguments: [
      ("surface,form\na,b\na,c\n", "'bad.csv', line 3: 'a' has a row already. Keep one of them."),
      ("form\nthe\n", "'bad.csv', line 1: no column is called surface."),
      ("surface,from\n", "'bad.csv', line 1: 'from' is not a column"),
      ("surface,lang\nhand,ru\n", "'bad.csv', line 2: there is no language 'ru'. Use en, ru-Latn"),
      ("surface,form\na\n", "'bad.csv', line 2: the row has 1 cells and the header 2."),
      ("surface,form\nofthe,of the\n", "'bad.csv', line 2: 'of the' is more than one word."),
    ])
  func badCorrections(table: String, message: String) throws {
    let place = try indexed()
    try place.write(table, to: "bad.csv")
    let outcome = try place.slovo("index", "texts", "-o", "d.slovo", "--corrections", "bad.csv")
    #expect(outcome.code == 3 && outcome.errorLines.count == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try place.slovo("index", "texts", "-o", "d.slovo", "--corrections", "absent.csv").code == 3)
  }
}
