import Testing

@Suite struct `Many sections compared` {
  /// Four sections of four paragraphs of 30 words; *burst* crowds in one paragraph of the second, *steady* stands in each
  /// paragraph of the third, *both* everywhere. A fifth section is too short.
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    let paragraph = { (words: [String]) in
      (words + (words.count..<30).map { "filler\(["a", "b", "c"][$0 % 3])" }).joined(separator: " ") + "."
    }
    var text = ""
    for (section, title) in ["One", "Two", "Three", "Four"].enumerated() {
      text += "# \(title)\n\n"
      for index in 0..<8 {
        text += paragraph(
          ["both"] + (section == 2 ? ["steady"] : [])
            + Array(repeating: "burst", count: section == 1 && index == 3 ? 20 : 0))
        text += "\n\n"
      }
    }
    try place.write(text + "# Five\n\nNothing but a few words.\n", to: "texts/a.md")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private static let body = ["--in", "region=body"]
  private static let across = ["compare", "c.slovo", "--across", "section"] + body
  private static let each = ["compare", "c.slovo", "--each", "section"] + body

  private func rows(_ outcome: Outcome) throws -> [[String: Any]] {
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try #require(outcome.object["rows"] as? [[String: Any]])
  }

  private func text(_ outcome: Outcome) -> String {
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `at once say which words differ and where, with counts and residuals for programs`() throws {
    let place = try indexed()
    let outcome = try place.slovo(Self.across + ["--format", "json"])
    let rows = try rows(outcome)
    let burst = try #require(rows.first { $0["feature"] as? String == "burst" })
    #expect(burst["most"] as? String == "Two" && burst["n_Two"] as? Int == 20 && burst["n_One"] as? Int == 0)
    #expect(burst["df"] as? Int == 3)
    #expect(try #require(burst["p_corrected"] as? Double) < 0.001)
    #expect(try #require(burst["residual_Two"] as? Double) > 2)
    #expect(burst["residual_most"] as? Double == burst["residual_Two"] as? Double)
    let both = try #require(rows.first { $0["feature"] as? String == "both" })
    #expect(both["g2_groups"] as? Double == 0 && both["p"] as? Double == 1 && both["most"] is String == false)
    let warnings = try #require(outcome.object["warnings"] as? [String])
    #expect(
      warnings == [
        "1 section has fewer than 100 words, too few for a test, and is left out of all counts: Five (5)."
      ])
    let settings = try #require(outcome.object["settings"] as? [String: Any])
    // Two of steady are expected in each section, too few for G2.
    #expect(settings["family"] as? Int == 5 && settings["compared"] as? Int == 6)
    #expect(settings["mode"] as? String == "across")
  }

  @Test func `by whole paragraphs tell a burst from a word of the whole section`() throws {
    let place = try indexed()
    let asked = Self.across + ["--test", "permutation", "--rounds", "999"]
    let rows = try rows(place.slovo(asked + ["--format", "json"]))
    let (burst, steady) = try (
      #require(rows.first { $0["feature"] as? String == "burst" }),
      #require(rows.first { $0["feature"] as? String == "steady" })
    )
    #expect(burst["p_permutation_groups"] as? Double == 1 && burst["disagreement"] as? String == "burst")
    #expect(steady["p_permutation_groups"] as? Double == 0.001 && steady["disagreement"] as? String == "")
    let said = text(try place.slovo(asked + ["--explain"]))
    #expect(said.contains("Resampled: 32 paragraphs of 4 sections"), "\(said)")
    #expect(said.contains("When whole paragraphs are dealt out at random, such differences come up too"))
    #expect(said.contains("such differences hardly ever come up for any word"))
    let one = try place.slovo(asked + ["--format", "tsv", "--threads", "1"]).output
    #expect(try place.slovo(asked + ["--format", "tsv", "--threads", "3"]).output == one)
    #expect(try place.slovo(asked + ["--format", "tsv", "--seed", "2"]).output != one)
  }

  @Test func `one by one have what --target gives of a section`() throws {
    let place = try indexed()
    let each = try rows(place.slovo(Self.each + ["--format", "json"])).filter {
      $0["section"] as? String == "Two"
    }
    let target = try rows(
      place.slovo(["compare", "c.slovo", "--target", "section=\"Two\"", "--format", "json"] + Self.body))
    #expect(each.map { $0["feature"] as? String } == target.map { $0["feature"] as? String })
    for (row, other) in zip(each, target) {
      #expect(row["G2"] as? Double == other["G2"] as? Double && row["p"] as? Double == other["p"] as? Double)
      #expect(row["n_group"] as? Int == other["n_target"] as? Int)
      #expect(row["n_rest"] as? Int == other["n_reference"] as? Int)
      #expect(row["log_ratio_low"] as? Double == other["log_ratio_low"] as? Double)
    }
    let weighed = text(try place.slovo(Self.each + ["--top", "1", "--measure", "tf_idf,bm25"]))
    #expect(weighed.hasPrefix("group word TF-IDF BM25") && weighed.contains("Two burst"))
    let table = text(try place.slovo(Self.each + ["--top", "1"]))
    #expect(table.contains("Two burst") && table.contains("Three steady") && !table.contains("Five a"))
    #expect(table.contains("among all 44 words of all sections"), "\(table)")
  }

  @Test func `two by two are corrected for all pairs and words`() throws {
    let place = try indexed()
    let asked = Self.across + ["--words", "Steady,both,Nowhere", "--pairs"]
    let outcome = try place.slovo(asked + ["--format", "json"])
    let rows = try rows(outcome)
    #expect(rows.count == 12)
    let settings = try #require(outcome.object["settings"] as? [String: Any])
    // Of steady three pairs have no p: neither section has it.
    #expect(settings["family"] as? Int == 9)
    #expect(rows.count { !($0["p"] is Double) } == 3)
    let warnings = try #require(outcome.object["warnings"] as? [String])
    #expect(warnings.contains { $0.contains("doesn't occur in what is compared: Nowhere.") }, "\(warnings)")
    let first = try #require(rows.first { $0["feature"] as? String == "steady" })
    #expect(first["group_1"] as? String == "One" && first["group_2"] as? String == "Three")
    #expect(try #require(first["log_ratio"] as? Double) < 0)
    #expect(text(try place.slovo(asked + ["--explain"])).contains("Neither has the word"))
  }

  @Test func `are audited word by word and group by group`() throws {
    let rows = try rows(indexed().slovo(Self.across + ["--words", "burst", "--audit", "--format", "json"]))
    #expect(rows.count == 4)
    #expect(rows.compactMap { $0["count"] as? Int } == [0, 20, 0, 0])
    #expect(rows.compactMap { $0["expected"] as? Double }.reduce(0, +) == 20)
    #expect(rows.allSatisfy { $0["specificity"] is Double && $0["residual"] is Double })
  }

  @Test func `called as columns are leave scripts the names they know`() throws {
    let place = try Workplace()
    for (name, word) in [("most", "red"), ("least", "blue")] {
      let words = Array(repeating: "\(word) and", count: 60).joined(separator: " ")
      try place.write("---\ncount: \(name)\n---\n\(words).\n", to: "texts/\(name).md")
    }
    let across = ["compare", "texts", "--across", "count", "--quiet", "--words", "red", "--format", "json"]
    let row = try #require(try rows(place.slovo(across)).first)
    #expect(row["most"] as? String == "most" && row["least"] as? String == "least")
    #expect(row["residual_most"] as? Double == row["residual_most_"] as? Double)
    #expect(row["n_most"] as? Int == 60)
    let audit = try rows(place.slovo(across + ["--audit"]))
    #expect(audit.map { $0["count_"] as? String } == ["least", "most"])
    #expect(audit.map { $0["count"] as? Int } == [0, 60])
    let rare = try place.slovo(across + ["--min", "70"])
    let warnings = try #require(rare.object["warnings"] as? [String])
    #expect(warnings.contains { $0.contains("or less often than --min 70 asks for: red.") }, "\(warnings)")
  }

  @Test func `are drawn`() throws {
    let place = try indexed()
    for asked in [Self.across, Self.each, Self.across + ["--words", "burst", "--pairs"]] {
      #expect(try place.slovo(asked + ["--plot", "a.svg"]).code == 0)
      let picture = String(decoding: try place.bytes("a.svg"), as: UTF8.self)
      #expect(picture.contains("burst") && picture.contains("Two") && !picture.contains("nan"))
    }
  }

  @Test func `of which there is one only, or none, say so and give the rest`() throws {
    let place = try Workplace()
    let words = Array(repeating: "terror and fear", count: 50).joined(separator: " ")
    try place.write("# One\n\n\(words).\n\n# Two\n\nShort.\n", to: "a.md")
    for asked in [
      ["--across", "section"], ["--across", "section", "--test", "permutation", "--rounds", "99"],
    ] {
      let outcome = try place.slovo(["compare", "a.md", "--format", "json", "--quiet"] + asked)
      let rows = try rows(outcome)
      #expect(rows.count == 4 && rows.allSatisfy { $0["frequency"] is Int && !($0["g2_groups"] is Double) })
      let warnings = try #require(outcome.object["warnings"] as? [String])
      #expect(warnings.contains { $0.hasPrefix("There is only one section with 100 words or more, One,") })
    }
    for asked in ["--across", "--each"] {
      let outcome = try place.slovo("compare", "a.md", asked, "section", "--in", "region=note", "--quiet")
      #expect(text(outcome).contains("There is no section with 100 words or more where region=note"))
    }
  }

  @Test func `of one paragraph each can't be resampled`() throws {
    let place = try Workplace()
    let words = Array(repeating: "terror and fear", count: 50).joined(separator: " ")
    try place.write("# One\n\n\(words).\n\n# Two\n\n\(words).\n", to: "a.md")
    let outcome = try place.slovo(
      "compare", "a.md", "--across", "section", "--in", "region=body", "--test", "permutation", "--quiet")
    let said = text(outcome)
    #expect(said.contains("resampling needs more paragraphs than sections"), "\(said)")
    // All counts are equal: no section has the word more often.
    #expect(said.contains("terror 100 0.00 0.0000 1.0000"), "\(said)")
  }

  @Test(arguments: [
    (["--each", "section", "--across", "section"], "Give one of them"),
    (["--each", "section", "--target", "year"], "--target is for two sides"),
    (["--across", "section", "--convention", "antconc"], "--convention is for two sides"),
    (["--pairs"], "Add --across section"), (["--words", "terror"], "Add --across section"),
    (["--level", "1"], "Add --across section"), (["--each", "document", "--level", "1"], "--level is for"),
    (["--across", "section", "--level", "0"], "levels count from 1"),
    (["--across", "section", "--pairs"], "Add --words"),
    (["--across", "section", "--words", ","], "names no word"),
    (["--each", ","], "--each names nothing"), (["--each", "section", "--order", "alike"], "for two sides"),
    (["--across", "section", "--order", "reference"], "Leave it out"),
    (["--across", "section", "--measure", "tf_idf"], "Known are g2_groups"),
    (["--each", "section", "--measure", "nothing"], "bm25"),
    (["--each", "section", "--measure", "bm25", "--order", "reference"], "Ask for another first measure"),
    (["--each", "section", "--test", "permutation"], "is for --across"),
    (["--across", "section", "--words", "a", "--pairs", "--audit"], "isn't for --pairs"),
    (["--across", "section", "--audit", "--explain"], "Give one of them"),
    (["--across", "section", "--rounds", "999"], "is for --test permutation"),
    (["--across", "section", "--top=-1"], "can't be negative"), (["--across", "nothing"], "nothing"),
  ])
  func `are refused with a remedy where they can't be`(options: [String], words: String) throws {
    let outcome = try indexed().slovo(["compare", "c.slovo"] + options)
    #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
