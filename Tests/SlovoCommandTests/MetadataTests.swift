import Foundation
import Testing

@Suite("Metadata on the command line")
struct MetadataTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "file,year,author\na,1931,Ivanov\nb,c. 1937,Petrova\nc,1934–5,\n", to: "texts/metadata.csv")
    try place.write("---\nyear: 1932\n---\n\nTerror in one text, and terror again.\n", to: "texts/a.md")
    for name in ["b", "c"] { try place.write("Terror in \(name) alone.\n", to: "texts/\(name).txt") }
  }

  @Test("Info gives the type, range and doubts of each key, and lists what is missing")
  func info() throws {
    let table = try place.slovo("info", "texts", "--quiet").output
    #expect(table.contains("dates from 1932 to c. 1937, in 3 of 3 documents; 1 doubtful"))
    #expect(table.contains("text, in 2 of 3 documents"))
    #expect(table.contains("missing metadata") && table.contains("--missing"))
    let missing = try place.slovo("info", "texts", "--missing", "--format", "csv", "--quiet")
    #expect(missing.output == "document,key\nc.txt,author\n")
  }

  @Test("The report of a build has contradictions, what is missing and near-duplicates")
  func report() throws {
    let words = (0..<300).map { number in
      String(number * number % 613).map {
        String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0)))
      }
      .joined() + "ov"
    }
    try place.write(words.joined(separator: " "), to: "texts/d.txt")
    try place.write("Another Edition\n\n" + words.joined(separator: "\n"), to: "texts/e.txt")
    let outcome = try place.slovo("index", "texts", "-o", "c.slovo", "--report", "report.tsv")
    #expect(outcome.errors.contains("a.md' says year: 1932, and the table beside it or its name 1931"))
    #expect(
      outcome.errors.contains("1 text shares most of its words with another: 'e.txt' with 'd.txt', 100 %."))
    let rows = String(decoding: try place.bytes("report.tsv"), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let shown = rows.dropFirst().map { row in
      [row[0].split(separator: "/").last.map(String.init) ?? "", row[1], row[5], row[10], row[11]].joined(
        separator: " ")
    }
    #expect(
      shown == [
        "a.md other-metadata year 1931 1932", "e.txt near-duplicate d.txt  ", "d.txt missing-metadata year  ",
        "e.txt missing-metadata year  ",
      ])
  }

  @Test("An answer says what a doubtful date leaves open, and which lines stand last")
  func doubts() throws {
    let count = try place.slovo(
      "count", "texts", "terror", "--in", "year>=1935", "--format", "json", "--quiet")
    let warnings = try #require(count.object["warnings"] as? [String])
    #expect(
      warnings == [
        "year>=1935: 1 document matches by a doubtful date (b.txt: c. 1937); "
          + "1 document may match and is not counted as a match (c.txt: 1934–5)."
      ])
    let lines = try place.slovo("kwic", "texts", "terror", "--sort", "author:desc", "--quiet").output
    #expect(lines.contains("1 line stands last: its document has no readable author."))
    #expect(lines.hasPrefix("b.txt"))
    let groups = try place.slovo("count", "texts", "terror", "--by", "author", "--format", "csv", "--quiet")
      .output
    #expect(
      groups.split(separator: "\n").map { $0.prefix { $0 != "," } } == ["author", "Ivanov", "Petrova", ""])
  }

  @Test(
    "Text has no order, and a date is compared with a date",
    arguments: [
      ("author>=M", "text ('Ivanov', 'Petrova')"), ("year>=soon", "'soon' is none"),
    ])
  func refusals(filter: String, message: String) throws {
    let outcome = try place.slovo("count", "texts", "terror", "--in", filter, "--quiet")
    #expect(outcome.code == 2 && outcome.errors.contains(message))
  }

  @Test func `comes from names of files where they say it`() throws {
    let place = try Workplace()
    try place.write("Terror and more terror.\n", to: "texts/1934-Kirov.txt")
    try place.write("---\nyear: 1936\n---\nTerror.\n", to: "texts/1937-Yezhov.md")
    try place.write("No terror.\n", to: "texts/preface.txt")
    let names = ["--file-names", "{year}-{name}"]
    let counts = try place.slovo(["count", "texts", "terror", "--by", "year", "--format", "csv"] + names)
    let rows = counts.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      rows.map { $0[0] } == ["year", "1934", "1936", ""] && rows.dropFirst().map { $0[2] } == ["2", "1", "1"])
    #expect(counts.errors.contains("1 name doesn't fit --file-names '{year}-{name}'"))
    #expect(try place.slovo(["info", "texts"] + names).output.contains("file_names={year}-{name}"))
    // Other names make another index of the same texts.
    #expect(try place.slovo("count", "texts", "terror", "--by", "year").code == 0)
    #expect(try place.slovo("count", "texts", "terror", "--by", "name").code == 2)
    let wrong = try place.slovo("count", "texts", "terror", "--file-names", "{year}{name}")
    #expect(wrong.code == 2 && wrong.errors.contains("Put text between them"))
  }
}
