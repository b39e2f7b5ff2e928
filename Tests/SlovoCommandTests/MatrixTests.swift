import Testing

@Suite("Matrices for R and Python")
struct MatrixTests {
  private func indexed() throws -> Workplace {
    let place = try Workplace()
    try place.write("---\nyear: 1937\n---\n# Terror\n\nThe terror and the fear.\n", to: "texts/a.md")
    try place.write("The document; no fear, no doc_id.\n", to: "texts/b.txt")
    _ = try place.slovo("index", "texts", "-o", "c.slovo", "--quiet")
    return place
  }

  private func lines(_ outcome: Outcome) -> [String] {
    #expect(outcome.code == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `are dense, with names that no term has`() throws {
    let place = try indexed()
    let rows = lines(try place.slovo("matrix", "c.slovo", "--format", "csv"))
    #expect(
      rows == [
        "doc_id_,the,fear,no,terror,and,doc_id,document", "a.md,2,1,0,2,1,0,0", "b.txt,1,1,2,0,0,1,1",
      ])
    let some = lines(
      try place.slovo("matrix", "c.slovo", "--format", "tsv", "--min-documents", "2", "--top", "1"))
    #expect(some == ["doc_id\tthe", "a.md\t2", "b.txt\t1"])
    let years = lines(
      try place.slovo("matrix", "c.slovo", "--by", "year", "--in", "year>1900", "--format", "csv"))
    #expect(years == ["year_id,terror,the,and,fear", "1937,2,2,1,1"])
  }

  @Test func `are long, a row for each number that is not 0`() throws {
    let place = try indexed()
    let rows = lines(
      try place.slovo("matrix", "c.slovo", "--by", "section", "--long", "--min", "2", "--format", "csv"))
    #expect(
      rows == [
        "document,section,feature,frequency", "a.md,Terror,the,2", "a.md,Terror,fear,1",
        "a.md,Terror,terror,2",
        "b.txt,,the,1", "b.txt,,fear,1", "b.txt,,no,2",
      ])
    let table = try place.slovo("matrix", "c.slovo").output
    #expect(table.contains("2 rows and 7 terms: 9 numbers"))
  }

  @Test func `are Matrix Market files that can be read again`() throws {
    let place = try indexed()
    let report = lines(try place.slovo("matrix", "c.slovo", "--matrix-market", "m", "--format", "csv"))
    #expect(report[0] == "file,holds,lines" && report[1].hasPrefix("m.mtx,") && report.count == 4)
    let matrix = String(decoding: try place.bytes("m.mtx"), as: UTF8.self).split(separator: "\n")
    #expect(matrix[0] == "%%MatrixMarket matrix coordinate integer general" && matrix[1].hasPrefix("%"))
    #expect(matrix[2] == "2 7 9" && matrix.count == 12)
    let rows = String(decoding: try place.bytes("m.rows.txt"), as: UTF8.self).split(separator: "\n")
    let columns = String(decoding: try place.bytes("m.columns.txt"), as: UTF8.self).split(separator: "\n")
    var cells: Set<String> = []
    for line in matrix.dropFirst(3) {
      let numbers = line.split(separator: " ").map { Int($0) ?? 0 }
      cells.insert("\(rows[numbers[0] - 1]),\(columns[numbers[1] - 1]),\(numbers[2])")
    }
    let long = lines(try place.slovo("matrix", "c.slovo", "--long", "--format", "csv"))
    #expect(cells == Set(long.dropFirst()))
  }

  @Test func `hold weights in place of counts`() throws {
    let place = try indexed()
    let counted = lines(try place.slovo("matrix", "c.slovo", "--format", "csv"))
    let rates = lines(try place.slovo("matrix", "c.slovo", "--weight", "rate", "--format", "csv"))
    #expect(rates[0] == counted[0])
    #expect(rates[2].hasPrefix("b.txt,166666.66666666666,166666.66666666666,333333.3333333333,0,0,"))
    let long = lines(try place.slovo("matrix", "c.slovo", "--weight", "TF-IDF", "--long", "--format", "csv"))
    #expect(long[0] == "document,feature,tf_idf" && long[1] == "a.md,the,0.0")
    // ln 2 times 2 of 6 words, in thousands.
    #expect(long.contains { $0.hasPrefix("b.txt,no,231.049060186648") }, "\(long)")
    _ = try place.slovo("matrix", "c.slovo", "--weight", "bm25", "--matrix-market", "w")
    let file = String(decoding: try place.bytes("w.mtx"), as: UTF8.self).split(separator: "\n")
    #expect(file[0] == "%%MatrixMarket matrix coordinate real general" && file[1].contains("k1 = 1.2"))
    #expect(file[2] == "2 7 9" && file.dropFirst(3).allSatisfy { Double($0.split(separator: " ")[2]) != nil })
  }

  @Test func `have no weights of a row without words, and say so`() throws {
    let place = try Workplace()
    try place.write("# Marks\n\nred, , ,\n\n# Words\n\nred blue green\n", to: "texts/a.md")
    let asked = [
      "matrix", "texts", "--profile", "quanteda", "--by", "section", "--in",
      "region=body & !(section=Marks & script=Latn)",
      "--weight", "rate", "--quiet",
    ]
    let answer = try place.slovo(asked + ["--format", "json"])
    let rows = try #require(answer.object["rows"] as? [[String: Any]])
    try #require(rows.count == 2)
    #expect(rows[0][","] is Double == false && rows[1]["red"] as? Double == 1_000_000 / 3.0)
    let notes = try #require(answer.object["notes"] as? [String: String])
    #expect(notes.keys.sorted() == [","] && notes[","]?.contains("no running words") == true)
    let report = try place.slovo(asked + ["--matrix-market", "m"])
    #expect(report.output.contains("1 cell is left out without a weight"))
    let file = String(decoding: try place.bytes("m.mtx"), as: UTF8.self).split(separator: "\n")
    #expect(file[2] == "2 4 3" && file.count == 6)
  }

  @Test(arguments: [
    ["--weight", "nothing"], ["--top=-1"], ["--min", "0"], ["--min-documents", "0"], ["--by", ""],
    ["--by", "nothing"],
    ["--level", "1"],
    ["--by", "section", "--level", "0"], ["--long", "--matrix-market", "m"], ["--matrix-market", "folder/"],
    ["--of", "lemma"],
  ])
  func `that make no sense are refused`(arguments: [String]) throws {
    let place = try indexed()
    let outcome = try place.slovo(["matrix", "c.slovo"] + arguments)
    #expect(outcome.code == 2 && outcome.errorLines.count == 1 && outcome.output.isEmpty, "\(outcome.errors)")
  }

  @Test func `that can't be written, or have no rows`() throws {
    let place = try indexed()
    let outcome = try place.slovo("matrix", "c.slovo", "--matrix-market", "nowhere/m")
    #expect(outcome.code == 3 && outcome.errors.contains("nowhere/m.mtx"))
    let none = try place.slovo(
      "matrix", "c.slovo", "--in", "year<1800", "--matrix-market", "none", "--format", "csv")
    #expect(none.code == 0)
    #expect(String(decoding: try place.bytes("none.mtx"), as: UTF8.self).hasSuffix("\n0 0 0\n"))
  }
}
