import Testing

@Suite("Doubts of a build")
struct DoubtTests {
  /// *put* is English, *put'* Russian, and nothing around it tells.
  private static let doubtful = "They said put' and went.\n\nThe vozhd' and the 'end'.\n"

  @Test("index counts the words whose marks may be read otherwise, and the report lists them")
  func report() throws {
    let place = try Workplace()
    try place.write(Self.doubtful, to: "texts/a.txt")
    let flagged = try place.slovo("tokens", "texts/a.txt", "--format", "tsv").output
      .split(separator: "\n").dropFirst().filter { $0.contains("\tdoubtful-") }
    try #require(flagged.count == 1)
    let outcome = try place.slovo("index", "texts", "-o", "c.slovo", "--report", "report.tsv")
    #expect(outcome.errors.contains("1 word has a mark that may be read otherwise"))
    let rows = String(decoding: try place.bytes("report.tsv"), as: UTF8.self).split(separator: "\n")
    #expect(rows.first == "path\tkind\tcount\tline\tbyte\tdetail\tbytes\tsurface\tdecision\treason")
    #expect(rows.count == 2)
    let cells = rows.last?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
    #expect(cells[0] == "texts/a.txt" && cells[1] == "doubt" && cells[3] == "1" && cells[4] == "10")
    #expect(cells[6].hasPrefix("[[10,1") && cells[7].hasPrefix("put"))
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
    #expect(reports[0] == reports[1] && reports[0].count > 500)
  }

  @Test("A build without doubts says nothing of them")
  func none() throws {
    let place = try Workplace()
    try place.writeSample()
    let outcome = try place.slovo("index", "texts", "-o", "c.slovo")
    #expect(!outcome.errors.contains("otherwise"))
  }
}
