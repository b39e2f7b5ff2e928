import Analysis
import Testing

@Suite(
  "A scanned chapter against its tally",
  .enabled(if: ChapterTally.isPresent, "the chapter isn't on this machine: ../shared/texts/suny-stalinism.md")
)
struct ChapterTallyTests {
  private let folder: TemporaryFolder
  private let units: [ReadingUnit]

  init() throws {
    folder = try TemporaryFolder()
    units = try ReadingUnit.all(in: ChapterTally.corpus(in: folder))
  }

  private func sorted(_ lines: String) -> String {
    lines.split(separator: ",").compactMap { Int($0) }.sorted().map(String.init).joined(separator: ",")
  }

  /// Records every row that only one of the two has, in the order of its lines.
  private func expectSame(_ tallied: [[String]], _ found: [[String]]) {
    for row in tallied where !found.contains(row) { Issue.record("tallied, not found: \(row)") }
    for row in found where !tallied.contains(row) { Issue.record("found, not tallied: \(row)") }
    #expect(tallied.count == found.count)
  }

  @Test func `two sections have the paragraphs that were counted, in the same order`() throws {
    let tallied = try ChapterTally.rows("paragraphs.tsv").map { [$0[0], sorted($0[2])] + $0[3...] }
    let sections = Set(tallied.map { $0[0] })
    let found = units.filter { $0.region == "body" && sections.contains($0.section) }.map(\.row)
    expectSame(tallied, found)
    #expect(tallied == found)
  }

  @Test func `every note has its words and belongs to the section that calls it`() throws {
    let tallied = try ChapterTally.rows("notes.tsv").map { [$0[0], sorted($0[3])] + $0[4...] }
    expectSame(tallied, units.filter { $0.region == "note" }.map(\.row))
  }

  @Test func `every note whose number is legible has it as its label`() throws {
    for row in try ChapterTally.rows("notes.tsv") where row[2] != "lost" {
      let isFound = units.contains {
        $0.region == "note" && $0.note == row[1] && $0.row[1] == sorted(row[3]) && "\($0.words)" == row[4]
      }
      #expect(isFound, "note \(row[1]) of \(row[0]), lines \(row[3])")
    }
  }

  @Test func `what a page cuts reads on in the order in which it was printed`() throws {
    let cut =
      try ChapterTally.rows("paragraphs.tsv").map { $0[2] } + ChapterTally.rows("notes.tsv").map { $0[3] }
    for lines in cut where lines.contains(",") {
      #expect(units.contains { $0.lines.map(String.init).joined(separator: ",") == lines }, "lines \(lines)")
    }
  }

  @Test(arguments: [("regions.tsv", Grouping.region, 0), ("sections.tsv", .section, 1)])
  func `terror and legitimacy count as tallied`(table: String, grouping: Grouping, column: Int) throws {
    let corpus = try ChapterTally.corpus(in: folder)
    let words = ["terror", "legitimacy"]
    let counts = try CountTable(words.map { try QueryParser.parse($0) }, in: corpus, by: [grouping])
    let all = try CountTable([QueryParser.parse("*")], in: corpus, by: [grouping])
    for row in try ChapterTally.rows(table) {
      let group = row[column]
      #expect(all.rows.first { $0.group == [group] }?.words == Int(row[column + 1]), "words of \(group)")
      for (index, word) in words.enumerated() {
        let found = counts.rows.first { $0.group == [group] && $0.pattern == word }?.count ?? 0
        #expect(found == Int(row[column + 2 + index]), "\(word) in \(group)")
      }
    }
    #expect(all.rows.count == (try ChapterTally.rows(table).count))
  }
}
