import Testing

@Suite("Collocates and compare")
struct AssociationTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      """
      The red terror began. The red army marched, and the white terror came.

      Red flags, red stars; terror and fear. Nobody spoke of fear.
      """, to: "texts/a.txt")
    try place.write("The white army fled. White snow fell on the white road.\n", to: "texts/b.txt")
    try place.write("Terror, terror! The red terror of the red army.\n", to: "texts/c.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func rows(_ outcome: Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("--audit shows the whole table, which the rest is worked out of")
  func audit() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "collocates", "c.slovo", "terror", "--window", "1", "--min", "1", "--audit", "--format", "csv")
    #expect(outcome.code == 0)
    let rows = rows(outcome)
    #expect(
      rows[0].joined(separator: ",")
        == "feature,O11,O12,O21,O22,E11,E12,E21,E22,R1,R2,C1,C2,N,G2,log_ratio,log_ratio_low,log_ratio_high,mi,documents"
    )
    // Hits: red ‹terror› began | white ‹terror› came | stars ‹terror› and | ‹terror› ‹terror› the | red ‹terror› of.
    // Words near: red, began, white, came, stars, and, the, red, of: 9 of 44 - 6 = 38.
    let red = try #require(rows.first { $0[0] == "red" })
    #expect(red[1...4].joined(separator: ",") == "2,7,4,25")
    #expect(red[9...13].joined(separator: ",") == "9,29,6,32,38")
    #expect(red.last == "2")
  }

  @Test("Each position counts once, and windows end with the paragraph")
  func windows() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "collocates", "c.slovo", "terror", "--window", "0,2", "--min", "1", "--format", "csv")
    let rows = rows(outcome)
    #expect(
      rows[0].joined(separator: ",")
        == "feature,O11,E11,C1,G2,log_ratio,log_ratio_low,log_ratio_high,mi,documents")
    // began the | came | and fear | (terror) the red | of the
    let near = Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ($0[0], $0[1]) })
    #expect(
      near == ["began": "1", "the": "3", "came": "1", "and": "1", "fear": "1", "red": "1", "of": "1"])
  }

  @Test("Windows that touch where two documents meet count for each of them")
  func documents() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "collocates", "c.slovo", "spoke|army", "--min", "1", "--format", "csv")
    let the = try #require(rows(outcome).first { $0[0] == "the" })
    #expect(the[1] == "4" && the.last == "3")
  }

  @Test("The convention stands under the table, and no hits are said")
  func convention() throws {
    let place = try indexed()
    let output = try place.slovo("collocates", "c.slovo", "terror", "--min", "1").output
    // Lines under a table are broken at its width.
    let table = output.split(whereSeparator: \.isNewline).joined(separator: " ")
    for words in [
      "collocate", "near", "expected", "in all", "6 hits of terror", "R1*C1/N", "N = 38 words",
      "each position once", "log-likelihood:",
    ] { #expect(table.contains(words), "\(words)") }
    let none = try place.slovo("collocates", "c.slovo", "absent")
    #expect(none.code == 0 && none.output.contains("No hits of absent in 44 words."))
    #expect(try place.slovo("collocates", "c.slovo", "absent", "--fail-if-empty").code == 1)
    let all = try place.slovo("collocates", "c.slovo", "*")
    #expect(all.code == 0 && all.output.contains("nothing is left to stand near them"))
  }

  @Test(
    "What can't be asked is an error with a remedy",
    arguments: [
      (["collocates", "c.slovo", "terror", "--window", "0,0"], "--window: '0,0'"),
      (["collocates", "c.slovo", "terror", "--window", "a"], "Write the words before and behind as 5,5"),
      (["collocates", "c.slovo", "terror", "--window", "1,2,3"], "--window: '1,2,3'"),
      (["collocates", "c.slovo", "terror", "--measure", "log_dicee"], "Did you mean 'log_dice'?"),
      (["collocates", "c.slovo", "terror", "--measure", ","], "--measure names no measure"),
      (["collocates", "c.slovo", "terror", "--min", "0"], "--min"),
      (["compare", "c.slovo", "--target", "document=none"], "--target admits no words"),
      (["compare", "c.slovo", "--target", "document!=none"], "there are no words to compare with"),
      (
        ["compare", "c.slovo", "--target", "region=body", "--reference", "document~a"],
        "the target has all 24 words of the reference too"
      ),
      (["collocates", "c.slovo", "terror", "--convention", "cqpwep"], "Did you mean 'cqpweb'?"),
      (
        ["collocates", "c.slovo", "terror", "--convention", "conc", "--measure", "t"],
        "brings its own numbers"
      ),
      (["collocates", "c.slovo", "terror", "--convention", "conc", "--positions"], "Slovo's own way"),
      (["compare", "c.slovo", "--target", "document~a", "--convention", "x"], "there is no convention 'x'"),
      (
        ["compare", "c.slovo", "--target", "document~a", "--convention", "antconc", "--explain"],
        "explains Slovo's own numbers"
      ),
      (
        ["collocates", "c.slovo", "terror", "--convention", "korap", "--window", "sentence"],
        "works with a number of words on each side"
      ),
      (
        ["compare", "c.slovo", "--target", "document~a", "--measure", "simple_maths=1,simple_maths=100"],
        "two parameters"
      ),
      (["compare", "c.slovo", "--target", "document~a", "--confidence", "1e-17"], "from 0.01"),
      (["compare", "c.slovo", "--target", "document~a", "--measure", "simple_maths=1e-308"], "0.000001"),
      (["compare", "c.slovo"], "--target is missing"),
      (["compare", "c.slovo", "--reference", "none.tsv"], "'none.tsv' does not exist"),
      (
        ["compare", "c.slovo", "--target", "document~a", "--reference-words", "9"],
        "--reference-words is for a word list"
      ),
      (["compare", "c.slovo", "--target", "document~a", "--confidence", "95"], "Write 0.95 for 95 %"),
      (["compare", "c.slovo", "--target", "document~a", "--min-documents", "-1"], "--min-documents"),
      (["compare", "c.slovo", "--target", "document~a", "--measure", "simple_maths=-1"], "simple_maths=100"),
      (["compare", "c.slovo", "--target", "document~a", "--measure", "mi=3"], "'mi' has no parameter"),
      (
        ["collocates", "c.slovo", "terror", "--window", "sentence", "--within", "document"],
        "--within document doesn't go with --window sentence"
      ),
      (["collocates", "c.slovo", "terror", "--within", "chapter"], "nothing that a window ends with"),
      (["collocates", "c.slovo", "terror", "--positions", "--window", "50"], "--positions shows up to 20"),
      (["compare", "c.slovo", "--target", "document%2"], "a comparison must follow"),
      (["compare", "c.slovo", "--target", "year%2=1"], "'year' has no number"),
      (
        ["compare", "c.slovo", "--target", "document%2=1", "--correction", "x"],
        "Known are holm, bonferroni, sidak, bh."
      ),
    ])
  func mistakes(arguments: [String], words: String) throws {
    let outcome = try indexed().slovo(arguments)
    #expect(outcome.code == (words.contains("does not exist") ? 3 : 2))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test("compare has the columns that scripts know, then effect sizes and the spread")
  func compare() throws {
    let place = try indexed()
    let outcome = try place.slovo("compare", "c.slovo", "--target", "document%2=1", "--format", "csv")
    #expect(outcome.code == 0)
    let rows = rows(outcome)
    #expect(
      rows[0].joined(separator: ",")
        == "feature,G2,chi2,p,n_target,n_reference,log_ratio,log_ratio_low,log_ratio_high,percent_diff,"
        + "percent_diff_low,percent_diff_high,odds_ratio,odds_ratio_low,odds_ratio_high,p_corrected,"
        + "per_million_target,per_million_reference,documents_target,documents_reference")
    let terror = try #require(rows.first { $0[0] == "terror" })
    #expect(terror[4...5] == ["6", "0"] && terror[18...19] == ["2", "0"])
    // Nothing to divide by is an empty cell; sides of 33 and 11 words aren't tested.
    #expect(terror[9] == "" && terror[12] == "" && terror[3] == "" && terror[15] == "")
    let white = try #require(rows.last)
    #expect(white[0] == "white" && white[1].hasPrefix("-4.95") && white[4...5] == ["1", "3"])
    let object = try place.slovo(
      "compare", "c.slovo", "--target", "document%2=1", "--top", "2", "--format", "json"
    ).object
    #expect(object["total"] as? Int == rows.count - 1 && object["shown"] as? Int == 2)
    let settings = try #require(object["settings"] as? [String: Any])
    #expect(settings["words_target"] as? Int == 33 && settings["words_reference"] as? Int == 11)
    #expect(settings["correction"] as? String == "holm" && settings["test"] as? String == "G2")
  }

  @Test("What target and reference share is taken out of the reference, and said")
  func overlap() throws {
    let place = try indexed()
    let rest = try place.slovo("compare", "c.slovo", "--target", "document~a", "--format", "csv")
    let whole = try place.slovo(
      "compare", "c.slovo", "--target", "document~a", "--reference", "region=body", "--format", "csv")
    #expect(rest.output == whole.output)
    let table = try place.slovo(
      "compare", "c.slovo", "--target", "document~a", "--reference", "region=body")
    #expect(table.output.contains("24 words are in both; they are counted for the target alone."))
  }

  @Test("document%N takes documents by their number")
  func numbers() throws {
    let place = try indexed()
    for (filter, words) in [
      ("document%2=1", "33"), ("document%2=0", "11"), ("document%2!=0", "33"), ("document%3<1", "9"),
      ("document % 3 >= 2", "11"), ("document%2=1 & document~c", "9"),
    ] {
      let outcome = try place.slovo("count", "c.slovo", "absent", "--in", filter, "--format", "csv")
      #expect(rows(outcome).last?[2] == words, "\(filter)")
    }
  }
}
