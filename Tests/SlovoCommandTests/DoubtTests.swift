import Testing

@Suite("Doubts of a build")
struct DoubtTests {
  /// Russian that could be English with letters left out, and English that could be Russian.
  private static let doubtful =
    "He asked for the sol', and she passed it.\n\nThe paper, Rech', was closed.\n\nThey did their most' there.\n"

  @Test("index counts the words whose marks may be read otherwise, and the report lists them")
  func report() throws {
    let place = try Workplace()
    try place.write(Self.doubtful, to: "texts/a.txt")
    let flagged = try place.slovo("tokens", "texts/a.txt", "--format", "tsv").output
      .split(separator: "\n").dropFirst().filter { $0.contains("\tdoubtful-") }
    try #require(!flagged.isEmpty)
    let outcome = try place.slovo("index", "texts", "-o", "c.slovo", "--report", "report.tsv")
    #expect(outcome.errors.contains("\(flagged.count) word"))
    #expect(outcome.errors.contains("may be read otherwise"))
    let rows = String(decoding: try place.bytes("report.tsv"), as: UTF8.self).split(separator: "\n")
    #expect(
      rows.first == "path\tkind\tcount\tline\tbyte\tdetail\tbytes\tsurface\tdecision\treason\tbefore\tafter")
    #expect(rows.count == 1 + flagged.count)
    for (row, token) in zip(rows.dropFirst(), flagged) {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let expected = token.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(cells[0] == "texts/a.txt" && cells[1] == "doubt")
      #expect(cells[6] == expected[1] && cells[7] == expected[2])
      #expect("doubtful-" + cells[8].replacing(" ", with: "-") == expected[4])
    }
  }

  @Test("The report is the same for any number of threads")
  func threads() throws {
    let place = try Workplace()
    for number in 1...12 {
      try place.write(String(repeating: Self.doubtful, count: number), to: "texts/\(number).txt")
    }
    var reports: [[UInt8]] = []
    for threads in ["1", "4"] {
      _ = try place.slovo(
        "index", "texts", "-o", "\(threads).slovo", "--report", threads, "--threads", threads)
      reports.append(try place.bytes(threads))
    }
    #expect(reports[0] == reports[1] && reports[0].count > 1000)
  }

  @Test("A build without doubts says nothing of them")
  func none() throws {
    let place = try Workplace()
    try place.writeSample()
    let outcome = try place.slovo("index", "texts", "-o", "c.slovo")
    #expect(!outcome.errors.contains("otherwise"))
  }
}
