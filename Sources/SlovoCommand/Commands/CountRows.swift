import Analysis
import Reporting

/// Writes the rows of a table of counts.
struct CountRows: Sendable {
  var table: CountTable

  /// What stands in the column `member` for each pattern of the table; `nil` without that column.
  var members: [String]?

  var convention: RateConvention

  /// Whether a last column says what the row means.
  var isExplained: Bool

  var threads: Int

  /// Rows that a thread makes at a time.
  private static let portionSize = 1024

  /// Writes the first rows of the table.
  func write(first count: Int, to writer: any RowWriter) throws {
    let size = Self.portionSize
    let portions = (count + size - 1) / size
    let isWritten =
      portions > 1
      ? try RowPieces.write(portions, threads: threads, to: writer) {
        var texts = CountTexts(table)
        return { portion, piece in
          piece.removeAll()
          let rows = portion * size..<min(count, (portion + 1) * size)
          for row in rows {
            try write(row, &texts, to: piece.writer)
            try piece.endRow()
          }
        }
      } : false
    guard !isWritten else { return }
    var texts = CountTexts(table)
    for row in 0..<count {
      try write(row, &texts, to: writer)
      try writer.endRow()
    }
  }

  private func write(_ index: Int, _ texts: inout CountTexts, to writer: any RowWriter) throws {
    try texts.move(to: index)
    for value in texts.values {
      if value.isMissing { writer.missing() } else { value.bytes.withUnsafeBufferPointer { writer.text($0) } }
    }
    if let members { writer.text(members[table.pattern(ofRow: index)]) }
    let row = table.row(index)
    write(row, to: writer)
    if isExplained {
      writer.text(CountReadings.line(row, index, texts, members, of: table, convention))
    }
  }

  private func write(_ row: CountTable.Row, to writer: any RowWriter) {
    writer.text(row.pattern)
    writer.integer(row.count)
    writer.integer(row.words)
    if let rate = row.rate(convention) { writer.real(rate) } else { writer.missing() }
    if let interval = row.interval(convention) {
      writer.real(interval.low)
      writer.real(interval.high)
    } else {
      writer.missing()
      writer.missing()
    }
    writer.integer(row.documents)
  }
}
