import Documents
import Indexing
import Reporting

/// The table that `slovo index --report` writes: what was guessed, replaced or left in doubt.
struct IndexReport {
  /// Doubtful tokens that are listed at most; how many more there are stands in the last row.
  static let doubtLimit = 100_000

  private static let columns =
    [
      ColumnDescription("path", .text), ColumnDescription("kind", .text),
      ColumnDescription("count", .integer),
      ColumnDescription("line", .integer), ColumnDescription("byte", .integer),
      ColumnDescription("detail", .text),
      ColumnDescription("bytes", .bytes), ColumnDescription("surface", .text),
      ColumnDescription("decision", .text), ColumnDescription("reason", .text),
      ColumnDescription("before", .text), ColumnDescription("after", .text),
    ]

  let built: BuildReport

  func write(to path: String) throws(OutputError) {
    let file = try OutputBuffer(creating: path)
    let writer = OutputFormat.tsv.writer(to: file)
    let rows = built.warnings.count + built.repairs.count + built.doubts.count
    try writer.begin(
      AnswerDescription(version: "", command: "index", total: rows, shown: rows, columns: Self.columns))
    for (path, warning) in built.warnings {
      writer.text(path)
      write(warning, to: writer)
      try writer.endRow()
    }
    for (path, repair) in built.repairs {
      writer.text(path)
      write(repair, to: writer)
      try writer.endRow()
    }
    for (path, doubt) in built.doubts {
      writer.text(path)
      write(doubt, to: writer)
      try writer.endRow()
    }
    if built.unlistedDoubts > 0 {
      writer.text("")
      write("doubts-not-listed", count: built.unlistedDoubts, detail: "further marks", to: writer)
      try writer.endRow()
    }
    try writer.finish()
    try file.close()
  }

  private func write(_ warning: ReadingWarning, to writer: any RowWriter) {
    switch warning {
    case .guessedEncoding(let name, let confidence):
      write("guessed-encoding", count: 1, detail: "\(name), confidence \(confidence) of 100", to: writer)
    case .replacedIllegalBytes(let count, let line, let byte):
      write("replaced", count: count, line: line, byte: byte, detail: "U+FFFD", to: writer)
    case .containsNUL(let line, let byte): write("nul", line: line, byte: byte, detail: "", to: writer)
    case .contradictedEncoding(let declared, let encoding):
      write("contradicted-encoding", count: 1, detail: "\(declared) declared, \(encoding) read", to: writer)
    case .nestedTooDeep(let depth, let line, let byte):
      write("nested-too-deep", count: 1, line: line, byte: byte, detail: "deeper than \(depth)", to: writer)
    case .empty: write("empty", detail: "no words", to: writer)
    }
  }

  private func write(_ repair: Repair, to writer: any RowWriter) {
    let byte = repair.bytes.first?.lowerBound
    write("repair", count: 1, line: repair.line, byte: byte, detail: repair.kind.rawValue, to: writer)
    writer.byteRanges(repair.bytes)
    for _ in 0..<3 { writer.missing() }
    writer.text(repair.before)
    writer.text(repair.after)
  }

  private func write(_ doubt: Doubt, to writer: any RowWriter) {
    let byte = doubt.bytes.first?.lowerBound
    write("doubt", count: 1, line: doubt.line, byte: byte, detail: "a mark may be read otherwise", to: writer)
    writer.byteRanges(doubt.bytes)
    writer.text(doubt.surface)
    writer.text(Wording.kind(doubt.kind))
    writer.text(Wording.reason(doubt.reason))
  }

  private func write(
    _ kind: String, count: Int? = nil, line: Int? = nil, byte: Int? = nil, detail: String,
    to writer: any RowWriter
  ) {
    writer.text(kind)
    for number in [count, line, byte] {
      if let number { writer.integer(number) } else { writer.missing() }
    }
    writer.text(detail)
  }
}
