import Testing

@Suite("Profiles")
struct ProfileTests {
  @Test("A corpus remembers its profile, and answers name it")
  func recorded() throws {
    let place = try Workplace()
    try place.writeSample()
    #expect(
      try place.slovo("index", "texts", "-o", "c.slovo", "--profile", "joined-hyphens", "--quiet").code == 0)
    let info = try place.slovo("info", "c.slovo", "--format", "csv")
    #expect(info.output.contains("profile,joined-hyphens"))
    #expect(try place.slovo("dump", "c.slovo").output.contains("soft-signs = on"))
  }

  @Test("Adding under another profile is refused, with the remedy, and changes nothing")
  func adding() throws {
    let place = try Workplace()
    try place.indexSample()
    let before = try place.contents(of: "c.slovo")
    let refused = try place.slovo("index", "texts", "-o", "c.slovo", "--profile", "icu")
    #expect(refused.code == 3 && refused.errorLines.count == 1)
    #expect(refused.errors.contains("under the profile 'default', not 'icu'"))
    #expect(refused.errors.contains("--sync"))
    #expect(try place.contents(of: "c.slovo") == before)
    #expect(
      try place.slovo("index", "texts", "-o", "c.slovo", "--profile", "icu", "--sync", "--quiet").code == 0)
    #expect(try place.slovo("info", "c.slovo", "--format", "csv").output.contains("profile,icu"))
  }

  @Test("A profile file whose switches changed is another profile under the same name")
  func changedFile() throws {
    let place = try Workplace()
    try place.writeSample()
    try place.write("joined-hyphens = on\n", to: "mine.profile")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--profile", "mine.profile", "--quiet")
    #expect(try place.slovo("index", "texts", "-o", "c.slovo", "--profile", "./mine.profile").code == 0)
    try place.write("elisions = off\n", to: "mine.profile")
    let refused = try place.slovo("index", "texts", "-o", "c.slovo", "--profile", "mine.profile")
    #expect(refused.code == 3 && refused.errors.contains("under another 'mine' profile"))
  }

  @Test("Asking an index under a profile that it wasn't made with is refused")
  func asking() throws {
    let place = try Workplace()
    try place.indexSample()
    #expect(try place.slovo("count", "c.slovo", "terror", "--profile", "default").code == 0)
    let refused = try place.slovo("count", "c.slovo", "terror", "--profile", "icu")
    #expect(refused.code == 2 && refused.errors.contains("made under the profile 'default', not 'icu'"))
  }

  @Test("Texts under another profile have an index of their own in the cache")
  func cache() throws {
    let place = try Workplace()
    try place.write("The anti-Soviet mood.\n", to: "a.txt")
    #expect(try place.slovo("info", "a.txt", "--format", "csv").output.contains("words,4"))
    let joined = try place.slovo("info", "a.txt", "--profile", "joined-hyphens", "--format", "csv")
    #expect(joined.output.contains("words,3") && joined.errors.contains("indexed once"))
    #expect(try place.slovo("info", "a.txt", "--format", "csv").errors.isEmpty)
  }

  @Test("An unknown profile names those that there are and the nearest one")
  func unknown() throws {
    let place = try Workplace()
    try place.indexSample()
    let outcome = try place.slovo("info", "c.slovo", "--profile", "quantada")
    #expect(outcome.code == 2 && outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("Did you mean 'quanteda'?") && outcome.errors.contains("joined-hyphens"))
    let missing = try place.slovo("info", "c.slovo", "--profile", "absent.profile")
    #expect(missing.code == 3 && missing.errors.contains("'absent.profile'"))
  }

  @Test(
    "A mistake in a profile file is named with file, line and remedy",
    arguments: [
      ("\nsoft-sign = on\n", "line 2", "Did you mean 'soft-signs'?"),
      ("soft-signs\n", "line 1", "switch = value"),
      ("soft-signs = yes\n", "line 1", "on, off"),
      ("tokens = word\n", "line 1", "Did you mean 'words'?"),
      ("base = defualt\n", "line 1", "Did you mean 'default'?"),
      ("elisions = on\nbase = icu\n", "line 2", "first line"),
      ("tokens = everything\n", "line 1", "base = quanteda"),
    ])
  func mistakes(file: String, line: String, remedy: String) throws {
    let place = try Workplace()
    try place.indexSample()
    try place.write(file, to: "mine.profile")
    let outcome = try place.slovo("info", "c.slovo", "--profile", "mine.profile")
    #expect(outcome.code == 2 && outcome.errorLines.count == 1)
    for part in ["'mine.profile'", line, remedy] { #expect(outcome.errors.contains(part)) }
  }

  @Test("Under quanteda a concordance is one of tokens: punctuation counts, blanks part all, names are stems")
  func quanteda() throws {
    let place = try Workplace()
    try place.write(
      "# The Purge\n\nGod's own (anti-Soviet) purge, 1937.\n\nWas it?\n", to: "texts/a.md")
    let outcome = try place.slovo(
      "kwic", "texts", "purge", "--profile", "quanteda", "--context", "4", "--format", "csv")
    #expect(
      outcome.output.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: "[")[0] } == [
        "a,2,2,The,Purge,God's own ( anti-Soviet,purge,The Purge,heading,,,1,\"",
        "a,8,8,own ( anti-Soviet ),purge,\", 1937 . Was\",purge,The Purge,body,,,3,\"",
      ])
    let count = try place.slovo(
      "count", "texts", "god's", ",", "god", "--profile", "quanteda", "--format", "csv")
    let rows = count.output.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: ",")
    }
    #expect(rows == ["god's,1,9", "\",\",1", "god,0,9"])
  }

  @Test("A frequency list says that it lists punctuation where it does")
  func listedPunctuation() throws {
    let place = try Workplace()
    try place.write("Terror, fear, terror.\n", to: "a.txt")
    let tokens = try place.slovo("frequencies", "a.txt", "--profile", "quanteda").output
    #expect(tokens.contains("in 3 words") && tokens.contains("Punctuation and symbols are tokens"))
    #expect(try !place.slovo("frequencies", "a.txt").output.contains("Punctuation"))
  }

  @Test("Under vertical each line is a token; words are counted without punctuation")
  func vertical() throws {
    let place = try Workplace()
    try place.write("<s>\nThe\tthe\nNew York\t-\nTimes\ttimes\n<g/>\n,\t-\n", to: "a.vert")
    let info = try place.slovo("info", "a.vert", "--profile", "vertical", "--format", "csv")
    #expect(info.output.contains("words,3") && info.output.contains("tokens,4"))
    let kwic = try place.slovo("kwic", "a.vert", "times", "--profile", "vertical", "--format", "csv")
    #expect(kwic.output.contains("a,3,3,The New York,Times,\",\",times"))
    let words = try place.slovo("info", "a.vert", "--format", "csv")
    #expect(words.output.contains("words,4") && !words.output.contains("tokens,"))
  }
}
