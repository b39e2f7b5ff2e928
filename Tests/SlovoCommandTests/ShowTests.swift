import Foundation
import Testing

@Suite("A place in full")
struct ShowTests {
  private func rows(_ outcome: Outcome) -> [[String: Any]] {
    outcome.object["rows"] as? [[String: Any]] ?? []
  }

  @Test("show prints the paragraph of a position that kwic cites, with where it stands")
  func paragraph() throws {
    let place = try Workplace()
    try place.indexSample()
    let line = try #require(
      place.slovo("kwic", "c.slovo", "legitimacy", "--in", "region=body", "--format", "csv").output
        .split(separator: "\n").last?.split(separator: ","))
    let shown = try place.slovo("show", "c.slovo", "\(line[0]):\(line[1])", "--format", "json")
    #expect(shown.code == 0)
    let row = try #require(rows(shown).first)
    #expect(row["text"] as? String == "Ежов had no legitimacy without terror.")
    #expect(row["docname"] as? String == "one.md" && row["region"] as? String == "body")
    #expect(row["section"] as? String == "Part I > Legitimacy" && row["line"] as? Int == 9)
    #expect(row["page"] is NSNull && row["note"] is NSNull)
    let from = try #require(row["from"] as? Int)
    let to = try #require(row["to"] as? Int)
    #expect(to - from == 5 && from == (Int(line[1]) ?? 0) - 3)
    let bytes = try #require((row["bytes"] as? [[Int]])?.first)
    let file = try place.bytes("texts/one.md")
    #expect(
      String(decoding: file[bytes[0]..<bytes[1]], as: UTF8.self) == "Ежов had no legitimacy without terror")
    #expect(
      shown.object["columns"] as? [String] == [
        "docname", "from", "to", "text", "section", "region", "page", "note", "line", "bytes",
      ])
    let table = try place.slovo("show", "c.slovo", "one:\(from)-\(to)")
    #expect(table.output.hasPrefix("one.md, line 9 · Part I > Legitimacy · body · positions \(from)–\(to)"))
    #expect(table.output.hasSuffix("\n\nЕжов had no legitimacy without terror.\n"))
    #expect(!table.output.contains("\u{1B}"))
  }

  @Test("--line opens what tables of kwic number, and the next line with words")
  func lines() throws {
    let place = try Workplace()
    try place.indexSample()
    for (line, words) in [(5, "The Terror of 1937"), (6, "Legitimacy"), (9, "had no legitimacy")] {
      let outcome = try place.slovo("show", "c.slovo", "one.md", "--line", "\(line)")
      #expect(outcome.code == 0 && outcome.output.contains(words), "\(outcome.output)")
    }
    for arguments in [["one.md", "--line", "0"], ["one.md:3", "--line", "5"], ["one.md", "--line", "999"]] {
      let outcome = try place.slovo(["show", "c.slovo"] + arguments)
      #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    }
  }

  @Test("--unit says how much, and a section comes paragraph by paragraph")
  func units() throws {
    let place = try Workplace()
    try place.indexSample()
    func texts(_ arguments: String...) throws -> [String] {
      let outcome = try place.slovo(["show", "c.slovo"] + arguments + ["--format", "json"])
      return rows(outcome).compactMap { $0["text"] as? String }
    }
    #expect(try texts("one.md:12", "--unit", "sentence") == ["State terror ended."])
    #expect(
      try texts("one.md:8-12", "--unit", "sentence") == [
        "The Terror of 1937 was terror.", "State terror ended.",
      ])
    #expect(try texts("one.md:8") == ["The Terror of 1937 was terror. State terror ended."])
    #expect(
      try texts("one.md:15", "--unit", "section") == [
        "Legitimacy", "Ежов had no legitimacy without terror.", "A note on terror.",
      ])
    #expect(try texts("one.md", "--unit", "section").count == 6)
    #expect(try texts("one.md", "--unit", "section", "--limit", "2").count == 2)
    #expect(try texts("one.md") == ["Part I"])
    #expect(
      try place.slovo("show", "c.slovo", "one.md", "--unit", "section", "--limit", "2").output
        .contains("Shown are 2 of 6 passages"))
  }

  @Test("The text fits the terminal, and nothing but the text of a table does")
  func width() throws {
    let place = try Workplace()
    try place.write(String(repeating: "terror of the state and its people ", count: 20) + "\n", to: "t/a.txt")
    let narrow = try place.shell("COLUMNS=30 $SLOVO show t a.txt:5 --quiet")
    #expect(narrow.code == 0)
    let lines = narrow.output.split(separator: "\n")
    #expect(lines.count > 20 && lines.allSatisfy { $0.count <= 30 })
    #expect(
      try place.shell("COLUMNS=30 $SLOVO show t a.txt:5 --quiet --format tsv").output.split(separator: "\n")
        .count == 2)
    let word = String(repeating: "x", count: 100)
    try place.write(word + "\n", to: "w/a.txt")
    #expect(
      try place.shell("COLUMNS=40 $SLOVO show w a.txt --quiet").output
        .hasSuffix(
          "\n" + ["x", "x"].map { String(repeating: $0, count: 40) }.joined(separator: "\n") + "\n"
            + String(repeating: "x", count: 20) + "\n"))
  }

  @Test(
    "Indexes show places without the stored text and the originals; --verbatim needs the originals as they were"
  )
  func verbatim() throws {
    let place = try Workplace()
    try place.write(
      "# One\n\nThe *Terror* of\n1937,  and   fear.\n".utf8.map { $0 }, to: "texts/one.md")
    // "Террор и страх." in Windows-1251.
    let russian: [UInt8] = [
      0xD2, 0xE5, 0xF0, 0xF0, 0xEE, 0xF0, 0x20, 0xE8, 0x0A, 0xF1, 0xF2, 0xF0, 0xE0, 0xF5, 0x2E,
    ]
    try place.write(russian, to: "texts/two.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet", "--encoding", "windows-1251")
    let verbatim = try place.slovo("show", "c.slovo", "one:3", "--verbatim", "--format", "json")
    #expect(rows(verbatim).first?["text"] as? String == "The *Terror* of\n1937,  and   fear")
    let other = try place.slovo("show", "c.slovo", "two", "--verbatim")
    #expect(other.output.hasSuffix("\n\nТеррор и\nстрах\n"))
    for name in try place.names(in: "c.slovo") where name.contains("text") {
      try FileManager.default.removeItem(atPath: place.path("c.slovo/" + name))
    }
    try place.write("The terror of 1938, and fear.\n", to: "texts/one.md")
    let plain = try place.slovo("show", "c.slovo", "one:3", "--format", "json")
    #expect(rows(plain).first?["text"] as? String == "The Terror of 1937, and fear.")
    let changed = try place.slovo("show", "c.slovo", "one:3", "--verbatim")
    #expect(changed.code == 3 && changed.errors.contains("has changed since it was indexed"))
    try FileManager.default.removeItem(atPath: place.path("texts/two.txt"))
    let missing = try place.slovo("show", "c.slovo", "two", "--verbatim")
    #expect(missing.code == 3 && missing.output.isEmpty && missing.errors.contains("two.txt"))
  }

  @Test(
    "A place that isn't there exits with 2 and says what is",
    arguments: [
      ("on.md:1", "Did you mean 'one.md'?"), ("zzz", "'slovo sections' lists all documents"),
      ("one.md:9999", "its positions are 1 to 25"),
      ("one.md:99999999999999999999", "has no position so high"),
      ("one.md:0", "positions count from 1"), ("one.md:5-4", "is not a place"), (":4", "is not a place"),
      ("", "is not a place"), ("one.md:20-26", "its positions are 1 to 25"),
      ("one.md:-4", "Did you mean 'one.md'?"),
    ])
  func absent(text: String, message: String) throws {
    let place = try Workplace()
    try place.indexSample()
    let outcome = try place.slovo("show", "c.slovo", "--", text)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try place.slovo("show", "c.slovo", "one.md", "--unit", "page").code == 2)
    #expect(try place.slovo("show", "absent.slovo", "one.md").code == 3)
  }
}
