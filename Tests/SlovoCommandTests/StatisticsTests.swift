import Testing

@Suite("Statistics of counts that a person brings")
struct StatisticsTests {
  private func rows(_ outcome: Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func statistics(_ group: String, _ text: String, _ options: String...) throws -> Outcome {
    let place = try Workplace()
    try place.write(text, to: "counts.tsv")
    return try place.slovo(["statistics", group, "counts.tsv"] + options)
  }

  @Test("Rows keep their order, further columns stand in front, all digits are there")
  func association() throws {
    let outcome = try statistics(
      "association",
      "\u{FEFF}note\tO11\tR1\tC1\tN\tfeature\r\nx\t30\t1000\t200\t100000\tred\r\n\r\ny\t1\t9\t9\t99\twhite\r\n",
      "--format", "tsv")
    #expect(outcome.code == 0)
    let rows = rows(outcome)
    #expect(rows[0].prefix(6) == ["feature", "note", "O11", "O12", "O21", "O22"])
    #expect(rows.map { $0[0] } == ["feature", "red", "white"])
    let red = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(red["E11"] == "2.0")
    #expect(red["mi"] == "3.9068905956085187")
    // Fisher's test and its probability, chi-squared with and without Yates, and both kinds of Log Ratio.
    for name in ["fisher", "fisher_p", "chi2", "chi2_yates", "G2_p", "log_ratio", "log_ratio_walter"] {
      #expect(red[name]?.isEmpty == false, "\(name)")
    }
  }

  @Test("Counts go by the names of cells, of margins, of UCS or of Rayson's calculator, with tabs or commas")
  func layouts() throws {
    let same = [
      "O11\tO12\tO21\tO22\n30\t970\t170\t98830\n", "O11,R1,C1,N\n30,1000,200,1e+05\n",
      "# UCS\nf\tf1\tf2\tN\n30\t1000\t200\t100000.0\n", "a,b,c,d\n30,170,1000,99000\n",
      "N;C1;R1;o11\n100000;200;1000;30\n",
    ]
    let answers = try same.map { try statistics("association", $0, "--format", "csv").output }
    #expect(answers[0].contains("\n30,970,170,98830,2.0,"))
    #expect(Set(answers).count == 1)
  }

  @Test("Keyness has effect sizes with intervals, and p corrected for a family")
  func keyness() throws {
    let table =
      "word\ta\tb\tc\td\nterror\t120\t30\t10000\t20000\nfear\t12\t0\t10000\t20000\nthe\t5\t10\t10000\t20000\n"
    let outcome = try statistics(
      "keyness", table, "--format", "tsv", "--family", "1000", "--alpha", "0.001", "--simple-maths", "100",
      "--correction", "bonferroni")
    let rows = rows(outcome)
    let terror = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    let numbers = terror.compactMapValues { Double($0) }
    #expect(numbers["simple_maths"].map { ($0 * 1000).rounded() } == 7563)
    #expect(numbers["p_corrected"] == numbers["p"].map { $0 * 1000 })
    #expect(terror["key"] == "target")
    #expect(rows[3].contains("no"))
    let ratio = try #require(numbers["log_ratio"])
    #expect(ratio == 3)
    for name in ["log_ratio", "relative_risk", "odds_ratio", "percent_diff", "din", "delta_p_forward"] {
      let (low, value, high) = (numbers[name + "_low"], numbers[name], numbers[name + "_high"])
      #expect(try #require(low) < #require(value) && #require(value) < #require(high), "\(name)")
    }
    let conservative = try #require(numbers["log_ratio_conservative"])
    #expect(0 < conservative && conservative < ratio)
    let json = try statistics("keyness", table, "--format", "json").object
    let settings = json["settings"] as? [String: Any]
    #expect(settings?["family"] as? Int == 3)
    #expect(settings?["correction"] as? String == "holm")
  }

  @Test("A table for eyes has the few columns that are used most, and says that there are more")
  func table() throws {
    let outcome = try statistics("keyness", "word,a,b,c,d\nterror,120,30,10000,20000\n")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines[0].split(separator: " ").first == "word")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(outcome.output.contains("more columns are in the other formats"))
    #expect(
      outcome.output.contains("Log Ratio: log2((O11/R1)/(O21/R2)), 0.5 for a count of 0, not across 0."))
  }

  @Test(
    "A bad table is refused with row and column, and nothing is printed",
    arguments: [
      ("O11\tR1\tC1\tN\n1\t4\t9\t100\n5\t4\t9\t100\n", "row 2 (line 3): O11 = 5 is greater than R1 = 4"),
      ("O11\tR1\tC1\tN\n\n2.5\t4\t9\t100\n", "row 1 (line 3), column O11: '2.5' is not a whole number"),
      ("a,b,c,d\n-1,2,3,4\n", "row 1 (line 2), column a: -1 is below 0"),
      ("a,b,c,d\n1,2,3,1152921504606846977\n", "column d: 1152921504606846977 is beyond"),
      ("a,b,c,d\n1,2,3,nan\n", "column d: 'nan' is not a whole number"),
      ("a,b,c,d\n1,2,3,\n", "the cell is empty"),
      ("O11\tR1\tC1\tN\n1\t4\t9\n", "row 1 (line 2): the row has 3 cells and the header 4"),
      ("O11\tR1\tN\n1\t4\t9\n", "lacks columns of counts"), ("", "there is no header"),
      ("O11,O12,O21,O22\n0,0,0,0\n", "can't go together"),
      ("O11,R1,C1,N\n1,60,60,100\n", "can't go together"),
      ("O11,f,R1,C1,N\n1,1,2,2,9\n", "stand for the same"),
    ])
  func refused(table: String, message: String) throws {
    let outcome = try statistics("association", table)
    #expect(outcome.code == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    "Absurd options are refused",
    arguments: [["--alpha", "0"], ["--family", "0"], ["--simple-maths", "-1"]])
  func options(_ options: [String]) throws {
    let place = try Workplace()
    try place.write("a,b,c,d\n1,2,3,4\n", to: "counts.csv")
    let outcome = try place.slovo(["statistics", "keyness", "counts.csv"] + options)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test("Words that begin with # or hold the separator are no comments")
  func words() throws {
    let outcome = try statistics(
      "association",
      "word,a,b,c,d\n# a comment\n#metoo,1,2,30,40\n\"red, \"\"white\"\"\",1,2,30,40\n\",1,2,30,40\n",
      "--format",
      "tsv")
    #expect(rows(outcome).map { $0[0] } == ["word", "#metoo", "red, \"white\"", "\""])
  }

  @Test("Counts as great as may be are answered at once, with a reason where there is no value")
  func great() throws {
    let half = 1 << 58
    let outcome = try statistics(
      "keyness", "a,b,c,d\n\(half),\(half),\(2 * half),\(2 * half)\n1,0,1,0\n", "--format", "json")
    #expect(outcome.code == 0)
    let notes = outcome.object["notes"] as? [String: String]
    #expect(notes?["fisher"] == "the counts are too great for an exact test")
    #expect(!outcome.output.contains("inf") && !outcome.output.contains("nan"))
  }
}
