import Foundation
import Testing

@Suite("Annotations of hits")
struct HitDecisionTests {
  private func outcome(_ table: String, _ arguments: [String]) throws -> Outcome {
    let place = try Workplace()
    try place.indexSample()
    try place.write(table, to: "notes.csv")
    return try place.slovo(arguments + ["--annotations", "notes.csv"])
  }

  private static let table = """
    docname,from,to,pre,decision,category,comment
    one.md,7,7,The,drop,,not the word
    one.md,11,11,was,keep,regime,
    two.txt,5,5,"a, b",,mood,"two
    lines"
    one.md,999,999,,drop,,
    absent.md,1,1,,keep,mood,

    """

  @Test("Lines that were dropped go, and categories are a column")
  func lines() throws {
    let lines = try outcome(Self.table, ["kwic", "c.slovo", "terror", "--format", "csv"]).output
      .split(separator: "\n")
    #expect(lines[0].hasSuffix(",bytes,category"))
    #expect(lines.count == 7)
    #expect(lines.filter { $0.hasSuffix(",regime") }.map { $0.prefix(12) } == ["one.md,11,11"])
    #expect(!lines.contains { $0.hasPrefix("one.md,7,7") })
    let table = try outcome(Self.table, ["kwic", "c.slovo", "terror"]).output
    #expect(
      table.contains("notes.csv: 1 hit left out; mood 1, regime 1; 2 annotations match no hit.\n"))
    let only = try outcome(
      Self.table, ["kwic", "c.slovo", "terror", "--category", "mood", "--format", "csv"])
    #expect(only.output.split(separator: "\n").count == 2)
  }

  @Test("Counts are of what is left, with and without groups")
  func counts() throws {
    let all = try outcome(Self.table, ["count", "c.slovo", "terror", "--format", "csv"]).output
    #expect(all.contains("\nterror,6,"))
    let grouped = try outcome(
      Self.table, ["count", "c.slovo", "terror", "--by", "document", "--format", "csv"]
    ).output
    #expect(grouped.contains("one.md,terror,5,") && grouped.contains("two.txt,terror,1,"))
    let only = try outcome(
      Self.table, ["count", "c.slovo", "terror", "state", "--category", "mood", "--format", "csv"]
    ).output
    #expect(only.contains("\nterror,1,") && only.contains("\nstate,0,"))
  }

  @Test("Collocates are those of what is left")
  func collocates() throws {
    let arguments = ["collocates", "c.slovo", "terror", "--min", "1", "--format", "json"]
    let left = try outcome(Self.table, arguments).object
    #expect((left["settings"] as? [String: Any])?["hits"] as? Int == 6)
    let only = try outcome(Self.table, arguments + ["--category", "mood"]).object
    let rows = try #require(only["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty && rows.allSatisfy { $0["documents"] as? Int == 1 })
    #expect(try outcome(Self.table, arguments + ["--category", "moot"]).code == 2)
  }

  @Test("A table that kwic wrote can be annotated and read again")
  func roundTrip() throws {
    let place = try Workplace()
    try place.indexSample()
    _ = try place.slovo("kwic", "c.slovo", "terror", "--format", "csv", "--bom", "-o", "lines.csv")
    let written = String(decoding: try place.bytes("lines.csv"), as: UTF8.self)
    let rows = written.components(separatedBy: "\n").filter { !$0.isEmpty }
    let annotated = rows.enumerated().map {
      $0.element + ($0.offset == 0 ? ",category" : ",c\($0.offset % 2)")
    }
    try place.write(annotated.joined(separator: "\n") + "\n", to: "lines.csv")
    let table = try place.slovo("kwic", "c.slovo", "terror", "--annotations", "lines.csv").output
    #expect(table.contains("lines.csv: 0 hits left out; c0 3, c1 4.\n"))
  }

  @Test(
    "A bad row is named by its line",
    arguments: [
      ("document,from,to,decision\none.md,8,8,maybe\n", "line 2: 'maybe' is no decision"),
      (
        "document,from,to,decision\none.md,8,8,\n,1,1,drop\n",
        "line 3: the cell of the column document is empty"
      ),
      ("document,from,to,decision\none.md,0,1,drop\n", "line 2: '0' to '1' are no positions"),
      ("document,from,to,decision\none.md,5,4,drop\n", "line 2: '5' to '4'"),
      ("document,from,to,decision\none.md,x,99999999999999999999,drop\n", "line 2: 'x' to"),
      ("document,from,to,decision\none.md,,4,drop\n", "line 2: '' to '4'"),
      ("document,from,to,category\none.md,4,4,a\n\none.md,4,4,b\n", "line 4: line 2 is about the same place"),
      ("document,from,to,decision\none.md,4\n", "line 2"),
      ("from,to,decision\n1,1,drop\n", "no column document"),
      ("document,to,decision\na,1,drop\n", "no column from"),
      ("document,from,to\na,1,1\n", "no column decision"),
      ("", "no column document"), ("document,from,to,decision\n\"one.md,1,1,drop\n", "notes.csv"),
    ])
  func badRows(table: String, message: String) throws {
    for command in [["kwic", "c.slovo", "terror"], ["count", "c.slovo", "terror"]] {
      let outcome = try outcome(table, command)
      #expect(outcome.code == 3 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test("A category needs a file that has it")
  func categories() throws {
    let unknown = try outcome(Self.table, ["kwic", "c.slovo", "terror", "--category", "moood"])
    #expect(unknown.code == 2 && unknown.errors.contains("Did you mean 'mood'?"))
    let place = try Workplace()
    try place.indexSample()
    #expect(try place.slovo("kwic", "c.slovo", "terror", "--category", "mood").code == 2)
    #expect(try place.slovo("kwic", "c.slovo", "terror", "--annotations", "absent.csv").code == 3)
  }
}
