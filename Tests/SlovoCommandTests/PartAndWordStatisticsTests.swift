import Testing

@Suite("Statistics of counts that people bring: parts and words")
struct PartAndWordStatisticsTests {
  private func cells(_ outcome: Outcome) -> [String: String] {
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard rows.count > 1 else { return [:] }
    return Dictionary(zip(rows[0], rows[1])) { first, _ in first }
  }

  /// The word `a` in Gries's small corpus; D, D2, S, D_A and KLD as the R package tlda has them.
  @Test func `measure dispersion as published`() throws {
    let place = try Workplace()
    let table =
      "item\tp1\tp2\tp3\tp4\tp5\na\t1\t2\t3\t4\t5\nword_count\t9\t10\t10\t10\t11\nb\t0\t0\t0\t0\t0\n"
    let outcome = try place.slovo("statistics", "dispersion", "-", "--format", "tsv", input: table)
    #expect(outcome.code == 0)
    let cells = cells(outcome)
    #expect(cells["item"] == "a" && cells["frequency"] == "15" && cells["range"] == "5.0")
    for (name, expected) in [
      ("juilland_d", 0.7851504534504508), ("carroll_d2", 0.9379213032979956),
      ("rosengren_s", 0.9498163423042408),
      ("dp_2008", 0.18), ("dp_2012", 0.21951219512195122), ("d_a", 0.6974500344589938),
      ("kld_ratio_2024", 1 - 0.8795293446375372),
    ] {
      let value = try #require(cells[name].flatMap { Double($0) })
      #expect(abs(value - expected) < 1e-14, "\(name): \(value)")
    }
    let last = outcome.output.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("b\t0\t0.0\t0.0\t\t\t"))
    let eyes = try place.slovo("statistics", "dispersion", "-", input: table).output
    #expect(eyes.contains("item   f  range") && eyes.contains("5 parts (n) of 50 words"))
  }

  @Test(
    arguments: [
      ("item\ta\tb\nx\t1\t2\n", "there is no row word_count"),
      (
        "item\ta\tb\nword_count\t1\t2\nword_count\t1\t2\n",
        "row 2 (line 3): there are several rows word_count"
      ),
      (
        "item\ta\tb\nword_count\t10\t20\nx\t1\t21\n", "row 2 (line 3), column b: the count 21 is greater than"
      ),
      ("item\ta\tb\nword_count\t10\t0\nx\t1\t2\n", "row 2 (line 3), column b: the count 2 is greater than"),
      ("item\ta\tb\nword_count\t10\t20\nx\t1\t-1\n", "column b: -1 is below 0"),
      ("item\ta\tb\nword_count\t10\t20\nx\t1\t1.5\n", "column b: '1.5' is not a whole number"),
      ("item\ta\tb\nword_count\t0\t0\n", "row 1 (line 2): the parts have no words"),
      ("item\ta\tb\nword_count\t10\n", "row 1 (line 2): the row has 2 cells and the header 3"),
      ("item\nword_count\n", "lacks columns of counts"), ("", "there is no header"),
    ])
  func `say which row of the parts is wrong`(table: String, message: String) throws {
    let place = try Workplace()
    let outcome = try place.slovo("statistics", "dispersion", "-", "--format", "tsv", input: table)
    #expect(outcome.code == 3 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `measure the vocabulary of a list of words`() throws {
    let place = try Workplace()
    let words = "the\nred\n\n the \r\nRed\nred\n"
    let outcome = try place.slovo(
      "statistics", "vocabulary", "-", "--window", "2", "--segment", "2", "--format", "tsv", input: words)
    let cells = cells(outcome)
    // the red the Red red: N 5, V 3; windows of two are all different.
    #expect(cells["words"] == "5" && cells["types"] == "3" && cells["ttr"] == "0.6")
    #expect(cells["mattr"] == "1.0" && cells["sttr"] == "1.0" && cells["hapaxes"] == "1.0")
    #expect(cells["hdd"] == "" && cells["mattr_low"] == "")
    let eyes = try place.slovo("statistics", "vocabulary", "-", input: words).output
    #expect(eyes.contains("\nttr                0.600    –     –  1/N"))
    #expect(eyes.contains("hdd: there are fewer than 42 words."))
    #expect(eyes.contains("Window (MATTR): 50 words; segment (STTR): 50."))
  }

  @Test func `say what is wrong with a list of words`() throws {
    let place = try Workplace()
    let empty = try place.slovo("statistics", "vocabulary", "-", input: "\n \n")
    #expect(empty.code == 3 && empty.output.isEmpty)
    #expect(empty.errors.contains("standard input holds no word"))
    try place.write([0x74, 0xFF, 0x0A], to: "bad.txt")
    let bad = try place.slovo("statistics", "vocabulary", "bad.txt")
    #expect(bad.code == 3 && bad.errors.contains("'bad.txt' is not UTF-8"))
    #expect(try place.slovo("statistics", "vocabulary", "absent.txt").code == 3)
    let window = try place.slovo("statistics", "vocabulary", "bad.txt", "--window", "0")
    #expect(window.code == 2 && window.errors.contains("--window: 0"))
  }
}
