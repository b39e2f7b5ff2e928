import Foundation
import Testing

@Suite("What programs read")
struct FormatTests {
  private static let kwic = [
    "docname,from,to,pre,keyword,post,pattern,section,region,page,note,line,bytes",
    "one.md,7,7,The,Terror,of 1937 was,terror,Part I > Terror and Autocracy,body,,,5,\"[[39,45]]\"",
    "one.md,11,11,of 1937 was,terror,. State terror ended.,terror,Part I > Terror and Autocracy,body,,,5,\"[[58,64]]\"",
    "one.md,13,13,was terror. State,terror,ended.,terror,Part I > Terror and Autocracy,body,,,5,\"[[72,78]]\"",
    "one.md,21,21,no legitimacy without,terror,.,terror,Part I > Legitimacy,body,,,9,\"[[137,143]]\"",
    "one.md,25,25,A note on,terror,.,terror,Part I > Legitimacy,note,,1,11,\"[[166,172]]\"",
    "two.txt,5,5,state feared Ezhov.,Terror,\"came again, and\",terror,,body,,,3,\"[[25,31]]\"",
  ]

  private static let count = [
    "document,region,pattern,count,words,per_million,low,high,documents",
    "one.md,heading,terror,1,6,166666.66666666666,30053.36974830667,563502.8221864701,1",
    "one.md,body,terror,4,15,266666.6666666667,108974.53325692377,519504.34055980557,1",
    "one.md,note,terror,1,4,250000.0,45587.26080970058,699358.157417598,1",
    "two.txt,body,terror,1,11,90909.09090909091,16232.172885884851,377358.43645159557,1",
  ]

  private static let sections = [
    "document,section,level,words,words_in_all,line", "one.md,Part I,1,2,25,1",
    "one.md,Part I > Terror and Autocracy,2,12,12,3", "one.md,Part I > Legitimacy,2,11,11,7",
    "two.txt,,0,11,11,1",
  ]

  private static let frequencies = [
    "feature,frequency,rank,docfreq,group", "terror,7,1,2,", "state,3,2,2,", "the,3,2,2,",
  ]

  private static let ngrams = [
    "feature,frequency,rank,docfreq,group", "1937 was,1,1,1,one.md", "the state,2,1,1,two.txt",
  ]

  private static let answers: [([String], [String])] = [
    (["kwic", "c.slovo", "terror", "--context", "3", "--in", "!region=heading"], kwic),
    (["count", "c.slovo", "terror", "--by", "document,region"], count),
    (["frequencies", "c.slovo", "--top", "3"], frequencies), (["sections", "c.slovo"], sections),
    (
      [
        "frequencies", "c.slovo", "--ngrams", "2", "--by", "document", "--in", "region=body", "--top", "1",
      ], ngrams
    ),
  ]

  @Test("CSV has the columns and rows that scripts rely on", arguments: answers)
  func csv(arguments: [String], expected: [String]) throws {
    let place = try Workplace()
    try place.indexSample()
    let outcome = try place.slovo(arguments + ["--format", "csv"])
    #expect(outcome.output.split(whereSeparator: \.isNewline).map(String.init) == expected)
    #expect(outcome.errors.isEmpty)
  }

  @Test("TSV has the cells of CSV between tabs", arguments: answers)
  func tsv(arguments: [String], expected: [String]) throws {
    let place = try Workplace()
    try place.indexSample()
    let rows = try place.slovo(arguments + ["--format", "tsv"]).output.split(whereSeparator: \.isNewline)
    #expect(rows.count == expected.count)
    for (row, line) in zip(rows, expected) {
      #expect(
        row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) == Self.cells(line))
    }
  }

  /// The cells of a CSV line, quotation marks taken off.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test("JSON is one object with settings, corpus, columns and rows", arguments: answers)
  func json(arguments: [String], expected: [String]) throws {
    let place = try Workplace()
    try place.indexSample()
    let object = try place.slovo(arguments + ["--format", "json"]).object
    let columns = expected[0].split(separator: ",").map(String.init)
    #expect(object["columns"] as? [String] == columns)
    #expect(object["command"] as? String == arguments[0])
    #expect((object["corpus"] as? [String: Any])?["digest"] as? String != nil)
    for key in ["slovo", "settings", "total", "shown", "warnings", "notes"] { #expect(object[key] != nil) }
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count == expected.count - 1)
    for (row, line) in zip(rows, expected.dropFirst()) {
      #expect(Set(row.keys) == Set(columns))
      for (column, cell) in zip(columns, Self.cells(line)) where column != "bytes" {
        let value = try #require(row[column])
        if let text = value as? String {
          #expect(text == cell)
        } else if let number = value as? NSNumber {
          // The parser of the test rounds the last digit its own way.
          #expect(abs(number.doubleValue - (Double(cell) ?? .nan)) < 1e-8)
        } else {
          #expect(value is NSNull && (cell.isEmpty))
          if cell.isEmpty, column != "pre", column != "post" {
            #expect((object["notes"] as? [String: String])?[column] != nil)
          }
        }
      }
    }
  }

  @Test("JSON lines are the object without rows, then the rows", arguments: answers)
  func jsonLines(arguments: [String], expected: [String]) throws {
    let place = try Workplace()
    try place.indexSample()
    let whole = try place.slovo(arguments + ["--format", "json"]).object
    let lines = try place.slovo(arguments + ["--format", "jsonl"]).output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
    var head = whole
    head["rows"] = nil
    #expect(lines.first == head as NSDictionary)
    #expect(lines.dropFirst().map { $0 } == (whole["rows"] as? [NSDictionary]) ?? [])
  }

  @Test("Tables fit 80 columns and align")
  func tables() throws {
    let place = try Workplace()
    try place.indexSample()
    let table = """
      one.md:5                      The  Terror of 1937 was
      one.md:5              of 1937 was  terror. State terror ended.
      one.md:5        was terror. State  terror ended.
      one.md:9    no legitimacy without  terror.
      one.md:11               A note on  terror.
      two.txt:3     state feared Ezhov.  Terror came again, and

      6 lines in 30 words where !region=heading; words match by form (case and accents
      aside), =Word exactly.

      """
    #expect(try place.slovo(Self.answers[0].0).output == table)
    let count = """
      document  region   pattern  count  words  per_million     low    high  documents
      one.md    heading  terror       1      6       166667   30053  563503          1
      one.md    body     terror       4     15       266667  108975  519504          1
      one.md    note     terror       1      4       250000   45587  699358          1
      two.txt   body     terror       1     11        90909   16232  377358          1
      """
    #expect(try place.slovo(Self.answers[1].0).output.hasPrefix(count + "\n"))
    let frequencies = """
      feature  frequency  rank  docfreq
      terror           7     1        2
      state            3     2        2
      the              3     2        2
      """
    #expect(try place.slovo(Self.answers[2].0).output.hasPrefix(frequencies + "\n"))
    let sections = """
      document  section                        level  words  words_in_all  line
      one.md    Part I                             1      2            25     1
      one.md    Part I > Terror and Autocracy      2     12            12     3
      one.md    Part I > Legitimacy                2     11            11     7
      two.txt   –                                  0     11            11     1
      """
    #expect(try place.slovo(Self.answers[3].0).output.hasPrefix(sections + "\n"))
  }

  @Test("The bytes of a line are the word's bytes in the file")
  func bytes() throws {
    let place = try Workplace()
    try place.indexSample()
    let object = try place.slovo("kwic", "c.slovo", "terror|legitimacy|ежов", "--format", "json").object
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count == 10)
    for row in rows {
      let file = try place.bytes("texts/" + (row["docname"] as? String ?? ""))
      let ranges = try #require(row["bytes"] as? [[Int]])
      let cited = ranges.flatMap { file[$0[0]..<$0[1]] }
      #expect(String(decoding: cited, as: UTF8.self) == row["keyword"] as? String)
    }
  }

  @Test("A file takes the same bytes as standard output, and --settings takes what CSV can't say")
  func files() throws {
    let place = try Workplace()
    try place.indexSample()
    let printed = try place.slovo("count", "c.slovo", "terror", "--format", "csv").output
    let written = try place.slovo(
      "count", "c.slovo", "terror", "--format", "csv", "-o", "a.csv", "--settings", "a.json", "--bom")
    #expect(written.output.isEmpty && written.code == 0)
    #expect(try place.bytes("a.csv") == [0xEF, 0xBB, 0xBF] + Array(printed.utf8))
    let settings = try JSONSerialization.jsonObject(with: Data(try place.bytes("a.json"))) as? [String: Any]
    #expect(settings?["command"] as? String == "count")
  }

  @Test("CSV protects cells that a spreadsheet would run, unless --raw")
  func protection() throws {
    let place = try Workplace()
    try place.indexSample()
    #expect(try place.slovo("count", "c.slovo", "=Terror", "--format", "csv").output.contains("\n'=Terror,"))
    #expect(
      try place.slovo("count", "c.slovo", "=Terror", "--format", "csv", "--raw").output.contains("\n=Terror,")
    )
  }
}
