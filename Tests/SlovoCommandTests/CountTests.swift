import Testing

@Suite("Rates of counts")
struct CountTests {
  /// 148 words, of which 15 are terror.
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    let words = (0..<148).map { $0 % 10 == 3 ? "terror" : "word" }.joined(separator: " ")
    try place.write(words + ".\n", to: "texts/a.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func cells(_ outcome: Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", maxSplits: 7, omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `are given in as many words as asked for, with Wilson's interval`() throws {
    let place = try indexed()
    let rows = cells(try place.slovo("count", "c.slovo", "terror", "--per", "1000", "--format", "csv"))
    #expect(rows[0] == ["pattern", "count", "words", "per_thousand", "low", "high", "documents"])
    // Newcombe (1998), table I, method 3: 15 of 148 gives 0.0624 to 0.1605.
    let ends = rows[1][3...5].map { (Double($0) ?? 0).rounded() }
    #expect(rows[1][1...2] == ["15", "148"])
    #expect(ends == [101, 62, 160] || ends == [101, 62, 161])
    let wide = cells(
      try place.slovo("count", "c.slovo", "terror", "--per", "50", "--confidence", "0.99", "--format", "csv"))
    #expect(wide[0][3] == "per_50")
    let (low, high) = (Double(wide[1][4]) ?? 99, Double(wide[1][5]) ?? 0)
    // The same interval by its defining equation: (p − rate)² = z² p (1 − p) / n, with z = 2.5758293035489.
    for end in [low / 50, high / 50] {
      let distance = (end - 15.0 / 148) * (end - 15.0 / 148)
      #expect(abs(distance - 2.5758293035489 * 2.5758293035489 * end * (1 - end) / 148) < 1e-12)
    }
    #expect(low < high)
  }

  @Test func `have Garwood's interval on demand, also where matches are more than the words`() throws {
    let place = try indexed()
    let rows = cells(
      try place.slovo(
        "count", "c.slovo", "terror", "absent", "--per", "148", "--interval", "poisson", "--format", "csv"))
    // Garwood's table of 95 % limits of a mean: 15 gives 8.395 to 24.740, 0 gives 0 to 3.689.
    for (row, ends) in [(rows[1], [8.395, 24.740]), (rows[2], [0, 3.689])] {
      for (cell, end) in zip(row[4...5], ends) { #expect(abs((Double(cell) ?? -1) - end) < 0.0006) }
    }
    let table = try place.slovo("count", "c.slovo", "terror", "--interval", "poisson").output
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(table.contains("Garwood's exact 95 % Poisson interval"))
    let overlapping = cells(
      try place.slovo(
        "count", "c.slovo", "--cql", "(?all) [] []? []?", "--interval", "poisson", "--format", "csv"))
    #expect((Int(overlapping[1][1]) ?? 0) > 148 && !overlapping[1][4].isEmpty)
  }

  @Test func `are explained line by line, with the numbers of the row`() throws {
    let place = try indexed()
    let table = try place.slovo("count", "c.slovo", "terror", "absent", "--explain").output
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(
      table.contains("terror stands 15 times in 148 words, about 101 in every 1,000, and in one document."))
    #expect(
      table.contains("between 62 and 160 in every 1,000") || table.contains("between 62 and 161 in every"))
    #expect(table.contains("absent does not stand in the 148 words counted."))
    #expect(table.contains("in 95 % of cases"))
    let rows = cells(try place.slovo("count", "c.slovo", "terror", "--explain", "--format", "csv"))
    #expect(rows[0].last == "explanation" && rows[1].last?.contains("stands 15 times") == true)
  }

  @Test func `say whose words they are of`() throws {
    let place = try Workplace()
    try place.indexSample()
    let output = try place.slovo("count", "c.slovo", "terror", "--in", "region=note", "--explain").output
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(output.contains("matches per million words where region=note."))
    #expect(output.contains("terror stands once in 4 words, about 250 in every 1,000, and in one document."))
    let grouped = try place.slovo("count", "c.slovo", "terror", "--by", "section", "--explain").output
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let regions = try place.slovo("count", "c.slovo", "terror", "--by", "document,region", "--explain").output
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(regions.contains("In one.md, where region is note, terror stands once in 4 words"))
    #expect(grouped.contains("In Part I > Terror and Autocracy, terror stands"))
    #expect(grouped.contains("Before the first heading, terror stands once in"))
  }

  @Test(arguments: [
    (["--per", "0"], "--per 1000"), (["--per", "-5"], "slovo"), (["--confidence", "95"], "0.95 for 95 %"),
    (["--confidence", "1"], "0.95"), (["--confidence", "nan"], "0.95"), (["--interval", "wald"], "wilson"),
  ])
  func `that make no sense are refused with a remedy`(arguments: [String], remedy: String) throws {
    let place = try indexed()
    let outcome = try place.slovo(["count", "c.slovo", "terror"] + arguments)
    #expect(outcome.code == 2 && outcome.errors.contains(remedy), "\(outcome.errors)")
  }
}
