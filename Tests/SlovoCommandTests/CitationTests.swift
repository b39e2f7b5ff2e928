import Foundation
import Testing

@Suite("Citations")
struct CitationTests {
  private func sample() throws -> Workplace {
    let place = try Workplace()
    try place.writeSample()
    try place.write("file,author,year\none.md,Getty,1985\n", to: "texts/metadata.csv")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func citations(_ place: Workplace, _ template: String, _ arguments: String...) throws -> [String] {
    let outcome = try place.slovo(arguments + ["--cite", template, "--format", "json"])
    #expect(outcome.code == 0)
    return (outcome.object["rows"] as? [[String: Any]] ?? []).map { $0["citation"] as? String ?? "-" }
  }

  @Test("--cite adds a column, from places and from metadata; what has no value is left out")
  func columns() throws {
    let place = try sample()
    let template = "{author} {year}, {title}, n. {note}: {document}:{line}"
    #expect(
      try citations(place, template, "kwic", "c.slovo", "terror", "--limit", "0") == [
        "Getty 1985, Terror and Autocracy: one.md:3", "Getty 1985, Terror and Autocracy: one.md:5",
        "Getty 1985, Terror and Autocracy: one.md:5", "Getty 1985, Terror and Autocracy: one.md:5",
        "Getty 1985, Legitimacy: one.md:9", "Getty 1985, Legitimacy, n. 1: one.md:11", "two.txt:3",
      ])
    #expect(
      try citations(place, "{section}; {region}; {from}-{to}; {bytes}", "show", "c.slovo", "two:5")
        == ["body; 5-11; 25-63"])
    #expect(
      try citations(place, "{metadata:author}", "kwic", "c.slovo", "terror", "--limit", "1") == ["Getty"])
  }

  @Test("In a table the citation stands in the place of document and line, within a third of the width")
  func table() throws {
    let place = try sample()
    let lines = try place.slovo("kwic", "c.slovo", "legitimacy", "--cite", "{author} {year}").output
      .split(separator: "\n")
    #expect(lines[0].hasPrefix("Getty 1985  ") && !lines[0].contains("one.md"))
    let long = try place.slovo(
      "kwic", "c.slovo", "legitimacy", "--cite", String(repeating: "{author} ", count: 9))
    #expect(long.output.split(separator: "\n")[0].contains("…"))
    let shown = try place.slovo(
      "show", "c.slovo", "one:15", "--unit", "section", "--cite", "{author}, {title}")
    #expect(shown.output.hasPrefix("Getty, Legitimacy\n\nLegitimacy\n\nЕжов had no"))
    #expect(shown.output.components(separatedBy: "Getty").count == 2)
  }

  @Test(
    "A template that can't be used exits with 2",
    arguments: [
      ("", "is empty"), ("{author", "never closed"), ("author}", "closes nothing"),
      ("{autor}", "Did you mean 'author'?"),
      ("{}", "there is no field ''"), ("{metadata:none}", "there is no field"),
      ("{ author}", "Did you mean 'author'?"),
    ])
  func unusable(template: String, message: String) throws {
    let place = try sample()
    for command in [["kwic", "c.slovo", "terror"], ["show", "c.slovo", "one.md"]] {
      let outcome = try place.slovo(command + ["--cite", template])
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }
}
