import Foundation
import Testing

@Suite("Tokens")
struct TokensTests {
  private static let text =
    "The vozhd' said 'Zhit' stalo luchshe' to the workers' wives.\n\nThey didn’t laugh.\n"

  private func lines(_ outcome: Outcome) -> [String] {
    outcome.output.split(separator: "\n").map(String.init)
  }

  @Test("A token a line: position, bytes of the file, surface, form, flags")
  func tsv() throws {
    let place = try Workplace()
    try place.write("Stalin’s vozhd'\n\n=Ежов\n", to: "a.txt")
    let outcome = try place.slovo("tokens", "a.txt", "--format", "tsv")
    #expect(
      lines(outcome) == [
        "position\tbytes\tsurface\tform\tflags", "1\t[[0,10]]\tStalin’s\tstalin\t",
        "2\t[[11,17]]\tvozhd'\tvozhd'\t",
        "3\t[[20,28]]\tЕжов\tежов\t",
      ])
    #expect(outcome.errors.isEmpty && outcome.code == 0)
  }

  @Test("Bytes lead back through the markup of the file")
  func provenance() throws {
    let place = try Workplace()
    try place.write("# Part\n\nThe *vin*tiki of it[^1].\n\n[^1]: A note.\n", to: "a.md")
    let outcome = try place.slovo("tokens", "a.md", "--format", "csv")
    #expect(lines(outcome).contains("3,\"[[13,16],[17,21]]\",vintiki,vintiki,"))
  }

  @Test("Under the profile icu the file is raw text, and no sign is moved")
  func icu() throws {
    let place = try Workplace()
    try place.write("---\ntitle: vozhd'\n---\n\n*Put'* s′ezd\n", to: "a.md")
    let outcome = try place.slovo("tokens", "a.md", "--profile", "icu", "--format", "tsv")
    let surfaces = lines(outcome).dropFirst().map { $0.split(separator: "\t")[2] }
    #expect(surfaces == ["title", "vozhd", "Put", "s", "ezd"])
  }

  @Test("Under the profile vertical a line is a token")
  func vertical() throws {
    let place = try Workplace()
    try place.write("Don't\n,\nvozhd'\n", to: "a.txt")
    let outcome = try place.slovo("tokens", "a.txt", "--profile", "vertical", "--format", "tsv")
    #expect(lines(outcome).dropFirst().map { $0.split(separator: "\t")[2] } == ["Don't", ",", "vozhd'"])
  }

  @Test("Standard input is read for -")
  func standardInput() throws {
    let outcome = try Workplace().slovo("tokens", "-", "--format", "csv", input: "the vozhd'.")
    #expect(lines(outcome).last == "2,\"[[4,10]]\",vozhd',vozhd',")
  }

  @Test("A word of two alphabets is flagged")
  func homoglyph() throws {
    let outcome = try Workplace().slovo("tokens", "-", "--format", "tsv", input: "Ст\u{61}лин and Stalin")
    #expect(lines(outcome)[1].hasSuffix("\thomoglyph"))
    #expect(lines(outcome)[3].hasSuffix("\t"))
  }

  @Test("--explain gives each mark with its decision and its reason")
  func explain() throws {
    let place = try Workplace()
    try place.write(Self.text, to: "a.txt")
    let outcome = try place.slovo("tokens", "a.txt", "--explain", "--format", "json")
    let rows = outcome.object["rows"] as? [[String: Any]] ?? []
    #expect(
      rows.map { $0["decision"] as? String } == [
        "soft sign", "opening quote", "soft sign", "closing quote", "plural possessive", "apostrophe",
      ])
    #expect(rows.map { $0["inside"] as? String } == ["yes", "no", "yes", "no", "no", "yes"])
    #expect(rows.map { $0["line"] as? Int } == [1, 1, 1, 1, 1, 3])
    #expect(rows.map { $0["mark"] as? String } == ["'", "'", "'", "'", "'", "’"])
    #expect(
      rows.first?["context"] as? String == " The vozhd['] said 'Zhi".trimmingCharacters(in: .whitespaces))
    #expect(rows.allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
  }

  @Test("The table of --explain fits 80 columns and lines the marks up")
  func table() throws {
    let place = try Workplace()
    try place.write(Self.text, to: "a.txt")
    let rows = lines(try place.slovo("tokens", "a.txt", "--explain"))
    #expect(rows.allSatisfy { $0.count <= 80 })
    let places = rows.dropFirst().prefix(6).map { row in
      row.distance(from: row.startIndex, to: row.firstIndex(of: "[") ?? row.startIndex)
    }
    #expect(Set(places) == [16])
  }

  @Test("A sentence that reads on is among the decisions")
  func sentences() throws {
    let outcome = try Workplace().slovo(
      "tokens", "-", "--explain", "--format", "csv", input: "So said I. V. Stalin. He left.")
    #expect(lines(outcome).filter { $0.contains("sentence reads on") }.count == 2)
  }

  @Test("--limit and --offset cut, and say so")
  func limit() throws {
    let outcome = try Workplace().slovo(
      "tokens", "-", "--limit", "2", "--offset", "1", "--format", "json", input: "one two three four")
    #expect((outcome.object["rows"] as? [[String: Any]])?.map { $0["position"] as? Int } == [2, 3])
    #expect(outcome.object["total"] as? Int == 4 && outcome.object["shown"] as? Int == 2)
  }

  @Test(
    "What can't be read is one line with the file's name and exit code 3",
    arguments: [(["tokens", "absent.txt"], "'absent.txt'"), (["tokens", "."], "'.'")])
  func missing(arguments: [String], name: String) throws {
    let outcome = try Workplace().slovo(arguments)
    #expect(outcome.code == 3 && outcome.errorLines.count == 1 && outcome.errors.contains(name))
  }

  @Test("A text without words is an answer without rows")
  func empty() throws {
    let outcome = try Workplace().slovo("tokens", "-", "--format", "tsv", "--quiet", input: "")
    #expect(outcome.code == 0 && lines(outcome) == ["position\tbytes\tsurface\tform\tflags"])
  }
}
