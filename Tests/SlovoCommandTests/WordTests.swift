import Foundation
import Testing

@Suite("Words")
struct WordTests {
  private func rows(_ outcome: Outcome) -> [[String]] {
    outcome.output.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("Form, script, language, key and Cyrillic of each word")
  func words() throws {
    let outcome = try Workplace().slovo("word", "Ежов", "Stalin’s", "vozhd'", "thought", "--format", "tsv")
    #expect(outcome.output.hasPrefix("word\tform\tscript\tlang\tkey\tcyrillic\tcandidates\n"))
    let rows = rows(outcome)
    #expect(rows.map { $0[0] } == ["Ежов", "Stalin’s", "vozhd'", "thought"])
    #expect(rows.map { $0[1] } == ["ежов", "stalin", "vozhd'", "thought"])
    #expect(rows.map { $0[2] } == ["Cyrl", "Latn", "Latn", "Latn"])
    #expect(rows[0][3] == "ru-Cyrl" && rows[2][3] == "ru-Latn" && rows[3][3] == "en")
    #expect(rows[0][5] == "Ежов" && rows[2][5] == "вождь")
  }

  @Test("Spellings of one name have one key")
  func key() throws {
    let outcome = try Workplace().slovo("word", "Ежов", "Ezhov", "Yezhov", "Ežov", "--format", "tsv")
    #expect(Set(rows(outcome).map { $0[4] }).count == 1)
  }

  @Test("Without arguments the words come from standard input, a line each")
  func standardInput() throws {
    let outcome = try Workplace().slovo("word", "--format", "tsv", input: "glasnost'\r\n\nвласть\n")
    #expect(rows(outcome).map { $0[0] } == ["glasnost'", "власть"])
    #expect(try Workplace().slovo("word", "--format", "tsv", input: "").code == 0)
  }

  @Test("Every format answers", arguments: ["table", "csv", "tsv", "json", "jsonl"])
  func formats(format: String) throws {
    let outcome = try Workplace().slovo("word", "Ezhov", "=1+1", "--format", format)
    #expect(outcome.code == 0 && outcome.output.contains("Ezhov"))
  }

  @Test("A correction goes before what the spelling says")
  func corrections() throws {
    let place = try Workplace()
    try place.write("surface,form,key,lang,note\ntbe,the,,,\nKoba,,Stalin,ru-Latn,\n", to: "c.csv")
    let rows = rows(
      try place.slovo("word", "tbe", "Koba", "Stalin", "--corrections", "c.csv", "--format", "tsv"))
    #expect(rows[0][1] == "the" && rows[1][4] == rows[2][4] && rows[1][3] == "ru-Latn")
  }

  @Test("- is standard input, a row a line, without the punctuation around the words")
  func punctuation() throws {
    let outcome = try Workplace().slovo(
      "word", "-", "--format", "tsv", input: "(glasnost'),\n«власть»\nput'\nSultan-Galiev\nYur’yev\n?\n")
    #expect(rows(outcome).map { $0[0] } == ["glasnost'", "власть", "put'", "Sultan-Galiev", "Yur’yev", "?"])
  }

  @Test("Why Cyrillic is missing is said where it is")
  func note() throws {
    let reason = "no Russian word is written so"
    #expect(try Workplace().slovo("word", "queen", "--format", "json").output.contains(reason))
    #expect(try !Workplace().slovo("word", "Ezhov", "--format", "json").output.contains(reason))
  }
}
