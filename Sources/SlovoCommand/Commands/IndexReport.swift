import Analysis
import Documents
import Indexing
import Reporting

/// The table that `slovo index --report` writes: what was mended, guessed, replaced or left in doubt, and what
/// is missing, contradicts itself or stands in another text too.
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
  /// The paths of documents by their names.
  let paths: [String: String]
  /// Which documents of the whole corpus lack which keys of metadata.
  let missing: [MissingMetadata.Row]

  func write(to path: String) throws(OutputError) {
    let file = try OutputBuffer(creating: path)
    let writer = OutputFormat.tsv.writer(to: file)
    let rows =
      built.warnings.count + built.repairs.count + built.doubts.count + built.nearDuplicates.count
      + missing.count
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
    for duplicate in built.nearDuplicates {
      writer.text(paths[duplicate.document] ?? duplicate.document)
      write(duplicate, to: writer)
      try writer.endRow()
    }
    for row in missing {
      writer.text(paths[row.document] ?? row.document)
      write("missing-metadata", detail: row.key, to: writer)
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
    case .guessedColumns(let names):
      write("guessed-columns", count: names.count, detail: names.joined(separator: ", "), to: writer)
    case .raggedRows(let count, let line):
      write("ragged-rows", count: count, line: line, detail: "not as many columns as names", to: writer)
    case .unclosedTags(let count, let line):
      write("unclosed-tags", count: count, line: line, detail: "tags that never close", to: writer)
    case .unopenedTags(let count, let line):
      write("unopened-tags", count: count, line: line, detail: "tags that close what isn't open", to: writer)
    case .deepTags(let count, let line, _):
      write("deep-tags", count: count, line: line, detail: "passed over", to: writer)
    case .emptyDocuments(let count, let line):
      write("empty-documents", count: count, line: line, detail: "left out", to: writer)
    case .xmlCutShort(let line, let byte, let problem):
      write("cut-short", line: line, byte: byte, detail: Wording.xml(problem), to: writer)
    case .contradictedEncoding(let declared, let encoding):
      write("contradicted-encoding", count: 1, detail: "\(declared) declared, \(encoding) read", to: writer)
    case .nestedTooDeep(let depth, let line, let byte):
      write("nested-too-deep", count: 1, line: line, byte: byte, detail: "deeper than \(depth)", to: writer)
    case .empty: write("empty", detail: "no words", to: writer)
    case .otherMetadata(let key, let kept, let table):
      write("other-metadata", detail: key, to: writer)
      writePair(before: table, after: kept, to: writer)
    }
  }

  /// The last two cells, where those between have no value.
  private func writePair(before: String, after: String, to writer: any RowWriter) {
    for _ in 0..<4 { writer.missing() }
    writer.text(before)
    writer.text(after)
  }

  private func write(_ duplicate: NearDuplicate, to writer: any RowWriter) {
    write(Wording.kind(duplicate.kind), detail: duplicate.other, to: writer)
    for _ in 0..<3 { writer.missing() }
    writer.text(Wording.share(duplicate.share))
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
