import Analysis
import Reporting

/// Writes the rows of a table of counts.
struct CountRows: Sendable {
  var table: CountTable

  /// Writes some rows, to an answer or to a piece of it.
  func write(_ rows: Range<Int>, to writer: any RowWriter, endRow: () throws -> Void) throws {
    var texts = CountTexts(table)
    for index in rows {
      try texts.move(to: index)
      for value in texts.values {
        if value.isMissing {
          writer.missing()
        } else {
          value.bytes.withUnsafeBufferPointer { writer.text($0) }
        }
      }
      write(table.row(index), to: writer)
      try endRow()
    }
  }

  private func write(_ row: CountTable.Row, to writer: any RowWriter) {
    writer.text(row.pattern)
    writer.integer(row.count)
    writer.integer(row.words)
    if let rate = row.perMillion { writer.real(rate) } else { writer.missing() }
    if let interval = row.interval {
      writer.real(interval.low)
      writer.real(interval.high)
    } else {
      writer.missing()
      writer.missing()
    }
    writer.integer(row.documents)
  }
}
