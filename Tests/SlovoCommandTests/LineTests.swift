import Testing

@Suite("Lines of a concordance")
struct LineTests {
  private func rows(_ place: Workplace, _ arguments: [String]) throws -> [String] {
    let outcome = try place.slovo(["kwic", "c.slovo"] + arguments + ["--format", "tsv"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private func cells(_ place: Workplace, _ column: Int, _ arguments: String...) throws -> [String] {
    try rows(place, arguments).map {
      String($0.split(separator: "\t", omittingEmptySubsequences: false)[column])
    }
  }

  private func indexWords(_ place: Workplace) throws {
    try place.write(
      """
      The red star rose. The red flag fell.

      A red star rose again, and the red star rose.

      """, to: "texts/one.txt")
    try place.write("The red army. The red star rose.\n", to: "texts/two.txt")
    try place.write("docname,year\none.txt,1931\n", to: "texts/metadata.csv")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
  }

  @Test("--unit paragraph shows the whole paragraph")
  func paragraphs() throws {
    let place = try Workplace()
    try indexWords(place)
    #expect(
      try cells(place, 5, "red", "--unit", "paragraph")[0] == "star rose. The red flag fell.")
    #expect(try cells(place, 3, "red", "--unit", "paragraph")[3] == "A red star rose again, and the")
  }

  @Test("--sort takes places, endings and directions in any order")
  func orders() throws {
    let place = try Workplace()
    try indexWords(place)
    let whole = try rows(place, ["red"])
    #expect(whole.count == 6)
    #expect(try rows(place, ["red", "--sort", "position:desc"]) == whole.reversed())
    // flag, star (three, in corpus order, and one more), army: g, r, y.
    #expect(
      try rows(place, ["red", "--sort", "r1:ending"])
        == [1, 0, 2, 3, 5, 4].map { whole[$0] })
    for order in ["r1:ending:desc", "r1:desc:ending"] {
      #expect(
        try rows(place, ["red", "--sort", order + ",position:desc"]) == [4, 5, 3, 2, 0, 1].map { whole[$0] })
    }
    let settings =
      try place.slovo(
        "kwic", "c.slovo", "red", "--sort", "r1", "--sort-language", "ru", "--format", "json"
      ).object["settings"] as? [String: Any]
    #expect((settings?["collation"] as? String)?.hasPrefix("ru ") == true)
    let plain = try place.slovo("kwic", "c.slovo", "red", "--format", "json").object["settings"]
    #expect(((plain as? [String: Any])?["collation"] as? String) == nil)
  }

  @Test("--unique, --every and --sample choose in this order, and the answer says so")
  func choosing() throws {
    let place = try Workplace()
    try indexWords(place)
    let whole = try rows(place, ["red", "--context", "1"])
    let unique = try rows(place, ["red", "--context", "1", "--unique"])
    // "The red star" and "the red star" differ; the second "The red star" is left out.
    #expect(unique == [0, 1, 2, 3, 4].map { whole[$0] })
    #expect(
      try rows(place, ["red", "--context", "1", "--unique", "--every", "2"]) == [0, 2, 4].map { whole[$0] })
    #expect(
      try rows(place, ["red", "--context", "1", "--every", "2", "--offset", "1", "--limit", "1"]) == [
        whole[2]
      ])
    #expect(
      try rows(place, ["red", "--context", "1", "--every", "2", "--sort", "position:desc", "--limit", "2"])
        == [whole[4], whole[2]])
    let table = try place.slovo(
      "kwic", "c.slovo", "red", "--context", "1", "--unique", "--every", "2", "--sample", "2", "--limit", "1"
    ).output
    #expect(table.contains("1 line left out that shows the text of one before it."))
    #expect(table.contains("Every 2nd line of the rest."))
    #expect(table.contains("A random sample of 2 lines of these, seed 1."))
    #expect(table.contains("Shown are 1 of 2"))
  }

  @Test("--group-by counts lines that have something in common")
  func groups() throws {
    let place = try Workplace()
    try indexWords(place)
    func groups(_ arguments: String...) throws -> [String] { try rows(place, arguments) }
    #expect(
      try groups("red", "--group-by", "r1").map { $0.replacing("\t", with: " ") }
        == [
          "star 4 66.66666666666667 2", "army 1 16.666666666666668 1", "flag 1 16.666666666666668 1",
        ])
    #expect(
      try groups("red", "--group-by", "document,r1", "--limit", "2", "--offset", "1").map {
        $0.split(separator: "\t").prefix(3).joined(separator: " ")
      } == ["one.txt flag 1", "two.txt army 1"])
    #expect(
      try groups("red", "--group-by", "l1", "--every", "2").map {
        $0.split(separator: "\t").prefix(2).joined(separator: " ")
      } == ["the 2", "a 1"])
    #expect(try groups("\"red star\"|\"the red\"", "--group-by", "word").count == 3)
    let object = try place.slovo("kwic", "c.slovo", "red", "--group-by", "year", "--format", "json").object
    let found = object["rows"] as? [[String: Any]] ?? []
    #expect(found.map { $0["year"] as? String } == ["1931", nil])
    #expect(found.map { $0["count"] as? Int } == [4, 2])
    #expect((object["notes"] as? [String: String])?["year"] != nil)
    #expect(object["total"] as? Int == 2)
    #expect((object["settings"] as? [String: Any])?["lines"] as? Int == 6)
    let table = try place.slovo("kwic", "c.slovo", "red", "--group-by", "r1", "--limit", "1").output
    #expect(table.contains("66.7") && table.contains("Shown are 1 of 3 groups"))
    let absent = try place.slovo("kwic", "c.slovo", "absent", "--group-by", "r1")
    #expect(absent.code == 0 && absent.output.contains("0 lines in 0 groups"))
    #expect(
      try place.slovo("kwic", "c.slovo", "absent", "--group-by", "r1", "--fail-if-empty").code == 1)
  }

  @Test("Lines of several queries are grouped together, or by pattern")
  func patterns() throws {
    let place = try Workplace()
    try indexWords(place)
    try place.write("red\nstar\n", to: "queries.txt")
    let file = ["kwic", "c.slovo", "--queries", "queries.txt", "--format", "csv", "--group-by"]
    let patterns = try place.slovo(file + ["pattern"]).output
    #expect(patterns == "pattern,count,share,documents\nred,6,60.0,2\nstar,4,40.0,2\n")
    let documents = try place.slovo(file + ["document"]).output
    #expect(documents == "document,count,share,documents\none.txt,7,70.0,1\ntwo.txt,3,30.0,1\n")
  }

  @Test("--highlight tells where words stand around the match")
  func highlights() throws {
    let place = try Workplace()
    try indexWords(place)
    // The red star rose. The red flag fell. | A red star rose again, and the red star rose.
    #expect(
      try cells(place, 13, "red", "--highlight", "rose", "--highlight", "the *", "--context", "3")
        == ["-1 +2 +3", "-2 -1", "+2", "-1 +2", "-1 +2 +3", "-3 -1 +2"])
    let table = try place.slovo("kwic", "c.slovo", "red", "--highlight", "flag", "--context", "1").output
    #expect(table.contains("1 of 6 lines has a word that --highlight marks."))
    #expect(!table.contains("\u{1B}") && !table.contains("*"))
    let object = try place.slovo("kwic", "c.slovo", "red", "--highlight", "flag", "--format", "json").object
    let found = object["rows"] as? [[String: Any]] ?? []
    #expect(found.map { $0["highlights"] as? String } == ["+5", "+1", "-3", nil, nil, nil])
    #expect((object["notes"] as? [String: String])?["highlights"] != nil)
  }

  @Test("Pages make up the whole answer, whatever the threads")
  func pages() throws {
    let place = try Workplace()
    try indexWords(place)
    for options in [
      ["--unique", "--context", "1"], ["--every", "2", "--sort", "r1:ending,position:desc"],
      ["--unit", "paragraph", "--unique", "--sample", "2", "--sort", "l1", "--sort-language", "ru"],
      ["--highlight", "the", "--sort", "position:desc"], ["--group-by", "l1,r1"],
      ["--group-by", "document,word", "--unique", "--context", "0"],
    ] {
      let whole = try rows(place, ["red|the|star"] + options)
      #expect(whole.count > 1)
      for threads in ["1", "2", "3", "4"] {
        var pages: [String] = []
        for offset in stride(from: 0, through: whole.count, by: 2) {
          pages += try rows(
            place, ["red|the|star", "--offset", "\(offset)", "--limit", "2", "--threads", threads] + options)
        }
        #expect(pages == whole, "\(options)")
      }
    }
  }

  @Test(
    "What makes no sense is refused with a remedy",
    arguments: [
      ["--every", "0"], ["--every=-3"], ["--every", "many"], ["--sample=-1"], ["--seed", "x"],
      ["--seed", "3"], ["--seed=-1"],
      ["--unit", "page"], ["--sort", "r1:up:ending"], ["--sort", "r1:ending:ending"],
      ["--sort", "document:ending"], ["--sort", "r1:asc:desc"], ["--sort", "r11"],
      ["--sort-language", "ru"], ["--sort", "r1", "--sort-language", "xx"],
      ["--sort", "r1", "--sort-language", ""], ["--sort", "r1", "--sort-language", "de-u-co-nonsense"],
      ["--group-by", ""], ["--group-by", "r1,"], ["--group-by", "r1,r1"], ["--group-by", "r11"],
      ["--group-by", "absent"], ["--group-by", "layer:absent"], ["--group-by", "r1", "--sort", "r1"],
      ["--group-by", "r1", "--highlight", "rose"], ["--group-by", "r1", "--show", "lemma"],
      ["--group-by", "r1", "--limit=-1"], ["--group-by", "r1", "--offset=-1"],
    ])
  func refusals(arguments: [String]) throws {
    let place = try Workplace()
    try indexWords(place)
    let outcome = try place.slovo(["kwic", "c.slovo", "red"] + arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("slovo: ") && outcome.errorLines.count == 1)
    let remedies = [
      "Use ", "Give ", "Name ", "Leave ", "Did you mean", "Known are", "can't be negative", "See ",
    ]
    #expect(remedies.contains { outcome.errors.contains($0) }, "\(outcome.errors)")
  }

  @Test("A highlight that doesn't parse is refused with a caret", arguments: ["(", "", "\"red", "/[/"])
  func badHighlights(query: String) throws {
    let place = try Workplace()
    try indexWords(place)
    let outcome = try place.slovo("kwic", "c.slovo", "red", "--highlight", query)
    #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains("^"))
  }
}
