import Testing

@Suite struct `A comparison that deals out whole units` {
  /// Twenty paragraphs of 30 words on each side. In the first document *burst* crowds in one paragraph, and *steady*
  /// stands once in each; *both* stands everywhere, and *seldom* here and there.
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    let paragraph = { (words: [String]) in
      (words + (words.count..<30).map { "filler\(["a", "b", "c"][$0 % 3])" }).joined(separator: " ") + "."
    }
    let seldom = { (isHere: Bool) in isHere ? ["seldom"] : [] }
    let first = (0..<20).map { index in
      paragraph(
        ["both", "steady"] + seldom(index % 3 == 0) + Array(repeating: "burst", count: index == 7 ? 20 : 0))
    }
    let second = (0..<20).map { paragraph(["both"] + seldom($0 % 5 == 0)) }
    try place.write(first.joined(separator: "\n\n") + "\n", to: "texts/a.txt")
    try place.write(second.joined(separator: "\n\n") + "\n", to: "texts/b.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private static let question = ["compare", "c.slovo", "--target", "document~a"]
  private static let permutation = question + ["--test", "permutation", "--rounds", "999"]

  private func rows(_ outcome: Outcome) throws -> [String: [String: Any]] {
    let rows = try #require(outcome.object["rows"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in (row["feature"] as? String).map { ($0, row) } })
  }

  @Test func `tells a burst from a word of the whole side`() throws {
    let place = try indexed()
    let rows = try rows(place.slovo(Self.permutation + ["--format", "json"]))
    let (burst, steady) = (try #require(rows["burst"]), try #require(rows["steady"]))
    // The usual test can't tell them apart.
    #expect(try #require(burst["p_corrected"] as? Double) < 0.001)
    #expect(try #require(steady["p_corrected"] as? Double) < 0.001)
    // One paragraph is as likely to fall to either side: |z| is as great in every deal.
    #expect(burst["p_permutation"] as? Double == 1 && burst["disagreement"] as? String == "burst")
    #expect(steady["p_permutation"] as? Double == 0.001)
    #expect(steady["p_permutation_corrected"] as? Double == 0.001 && steady["disagreement"] as? String == "")
    #expect(try #require(steady["p_rank_sum"] as? Double) < 0.001)
    #expect(try #require(burst["p_rank_sum"] as? Double) > 0.3)
    #expect(rows["both"]?["log_ratio_boot_low"] as? Double == 0)
    let object = try place.slovo(Self.permutation + ["--format", "json"]).object
    let notes = try #require(object["notes"] as? [String: String])
    #expect(notes["log_ratio_boot_low"]?.contains("one side lacks the word") == true)
    let settings = try #require(object["settings"] as? [String: Any])
    #expect(settings["units"] as? String == "paragraph" && settings["rounds"] as? Int == 999)
    #expect(settings["units_target"] as? Int == 20 && settings["units_reference"] as? Int == 20)
  }

  @Test func `warns under the table, and says what it means`() throws {
    let output = try indexed().slovo(Self.permutation + ["--explain"]).output
    let text = output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.contains("20 paragraphs of the target and 20 of the reference, 999 rounds, seed 1"))
    #expect(text.contains("The tests disagree at 0.05 over 1 of 7 words (burst)"), "\(text)")
    #expect(text.contains("But it comes in bursts: when whole paragraphs are dealt out"), "\(text)")
    #expect(text.contains("hardly ever comes up for any word"), "\(text)")
  }

  @Test func `is the same on any number of threads, and another for another seed`() throws {
    let place = try indexed()
    let one = try place.slovo(Self.permutation + ["--format", "tsv", "--threads", "1"]).output
    #expect(try place.slovo(Self.permutation + ["--format", "tsv", "--threads", "3"]).output == one)
    #expect(try place.slovo(Self.permutation + ["--format", "tsv", "--seed", "1"]).output == one)
    #expect(try place.slovo(Self.permutation + ["--format", "tsv", "--seed", "2"]).output != one)
  }

  @Test func `says what can't be said of one unit on a side, and gives the rest`() throws {
    let place = try indexed()
    let outcome = try place.slovo(Self.permutation + ["--units", "document", "--format", "json"])
    let burst = try #require(rows(outcome)["burst"])
    #expect(burst["p_corrected"] is Double && !(burst["p_permutation"] is Double))
    let warnings = try #require(outcome.object["warnings"] as? [String])
    #expect(
      warnings.contains {
        $0.hasPrefix(
          "The target has 1 document with words, the reference has 1 document with words: resampling needs 2")
      }, "\(warnings)")
  }

  @Test(
    arguments: [
      (["--rounds", "999"], "--rounds is for --test permutation"),
      (["--units", "document"], "--units is for --test permutation"),
      (["--test", "permutation", "--rounds", "9"], "not from 99 to 1000000"),
      (["--test", "permutation", "--seed", "x"], "'x' is not a seed"),
      (["--test", "permutation", "--reference", "texts/b.txt"], "can't be outside the corpus"),
    ])
  func `is refused with a remedy where it can't be`(options: [String], words: String) throws {
    let outcome = try indexed().slovo(Self.question + options)
    #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `leaves the usual answer as it is`() throws {
    let place = try indexed()
    let usual = try place.slovo(Self.question + ["--format", "tsv"]).output
    #expect(!usual.contains("p_permutation"))
    #expect(try place.slovo(Self.question + ["--format", "tsv", "--test", "independent"]).output == usual)
  }
}
