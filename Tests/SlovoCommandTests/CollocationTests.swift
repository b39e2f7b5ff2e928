import Testing

@Suite("What is near a hit, and what the table says of it")
struct CollocationTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      """
      The red terror began. The red army marched, and the white terror came.

      Red flags, red stars; terror and fear. Nobody spoke of fear.
      """, to: "a.txt")
    _ = try place.slovo("index", "a.txt", "-o", "c.slovo", "--quiet")
    return place
  }

  private func near(_ outcome: Outcome) -> [String: [String]] {
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Array($0.dropFirst())) })
  }

  @Test("A window may be the whole sentence or paragraph, and end with the sentence or the region")
  func boundaries() throws {
    let place = try indexed()
    func counts(_ options: String...) throws -> [String: String] {
      let outcome = try place.slovo(
        ["collocates", "c.slovo", "terror", "--min", "1", "--format", "tsv"] + options)
      #expect(outcome.code == 0, "\(outcome.errors)")
      return near(outcome).filter { $0.key != "feature" }.mapValues { $0[0] }
    }
    let sentence = try counts("--window", "sentence")
    // The red ‹terror› began | The red army marched, and the white ‹terror› came | Red flags … ‹terror› and fear
    #expect(sentence["red"] == "4" && sentence["the"] == "3" && sentence["nobody"] == nil)
    let paragraph = try counts("--window", "paragraph")
    #expect(paragraph["nobody"] == "1" && paragraph["fear"] == "2")
    let wide = try counts("--window", "9")
    #expect(wide["red"] == "4" && wide["nobody"] == "1")
    let inSentence = try counts("--window", "9", "--within", "sentence")
    #expect(inSentence == sentence)
    // Behind the second paragraph's end nothing follows; the first one runs on into the second.
    let inRegion = try counts("--window", "0,3", "--within", "region")
    #expect(inRegion["flags"] == "1" && inRegion["red"] == "2")
  }

  @Test("--positions counts each distance from the nearest hit")
  func positions() throws {
    let place = try indexed()
    let outcome = try place.slovo(
      "collocates", "c.slovo", "terror", "--window", "2,2", "--min", "1", "--positions", "--format", "tsv")
    let rows = near(outcome)
    #expect(rows["feature"]?[8...11] == ["L2", "L1", "R1", "R2"])
    // The red ‹terror› began The | the white ‹terror› came Red ‹ paragraph › | red stars ‹terror› and fear
    #expect(rows["the"]?[8...11] == ["2", "0", "0", "1"])
    #expect(rows["red"]?[8...11] == ["1", "1", "0", "0"])
    let table = try place.slovo("collocates", "c.slovo", "terror", "--min", "1", "--positions").output
    #expect(table.contains("L5  L4  L3  L2  L1  R1  R2  R3  R4  R5"))
  }

  @Test("--explain says in sentences what each row means")
  func explanation() throws {
    let place = try indexed()
    let table = try place.slovo("collocates", "c.slovo", "terror", "--min", "2", "--explain")
    let text = table.output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.contains("red: 4 times near terror; it occurs 4 times in all"))
    #expect(text.contains("if words fell independently") && text.contains("How to read this"))
    let rows = near(
      try place.slovo("collocates", "c.slovo", "terror", "--min", "2", "--explain", "--format", "tsv"))
    #expect(rows["feature"]?.last == "explanation")
    #expect(rows["red"]?.last?.hasPrefix("red: 4 times near terror") == true)
    let without = try place.slovo("collocates", "c.slovo", "terror", "--min", "2").output
    #expect(!without.contains("How to read this") && table.output.hasPrefix(without))
  }

  @Test(
    "The counts that a convention prints give its expected count",
    arguments: [
      ("cqpweb", false), ("cwb-ccc", true), ("slovo", true),
    ])
  func margins(convention: String, areNodesLeftOut: Bool) throws {
    let place = try indexed()
    let object = try place.slovo(
      "collocates", "c.slovo", "the *", "--convention", convention, "--min", "1", "--format", "json"
    ).object
    let settings = try #require(object["settings"] as? [String: Any])
    let total = try #require(settings["N"] as? Int)
    let near = try #require(settings["R1"] as? Int)
    let without = try #require(settings["N_without_nodes"] as? Int)
    #expect((total == without) == areNodesLeftOut)
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count > 3)
    for row in rows {
      guard let expected = row["E11"] as? Double, let frequency = row["C1"] as? Int else { continue }
      #expect(abs(expected - Double(near) * Double(frequency) / Double(total)) < 1e-9)
    }
  }

  @Test("--correction shows p, and what is left of it among so many words")
  func corrections() throws {
    let place = try indexed()
    func rows(_ name: String) throws -> [[String: Any]] {
      let object = try place.slovo(
        "collocates", "c.slovo", "terror", "--min", "1", "--correction", name, "--format", "json"
      ).object
      return try #require(object["rows"] as? [[String: Any]])
    }
    let holm = try rows("holm")
    let probabilities = holm.compactMap { $0["p"] as? Double }
    #expect(probabilities.count == holm.count && holm.count > 5)
    // Bonferroni's is p times their number.
    for row in try rows("bonferroni") {
      let (p, corrected) = (row["p"] as? Double ?? 0, row["p_corrected"] as? Double ?? 0)
      #expect(abs(corrected - min(1, p * Double(holm.count))) < 1e-12)
    }
    #expect(holm.allSatisfy { ($0["p_corrected"] as? Double ?? 0) >= ($0["p"] as? Double ?? 1) })
    let text = try place.slovo(
      "collocates", "c.slovo", "terror", "--min", "1", "--correction", "holm", "--explain"
    )
    .output.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(text.contains("p (holm) keeps the chance of even one false find among all"))
    #expect(text.contains("among so many such a tie may well be chance"))
    let refused = try place.slovo(
      "collocates", "c.slovo", "terror", "--correction", "holm", "--convention", "conc")
    #expect(refused.code == 2 && refused.errors.contains("Slovo's own numbers"))
  }
}
