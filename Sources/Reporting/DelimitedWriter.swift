/// Writes CSV and TSV: a header line with the columns' names, then a line for each row.
///
/// A cell without a value is empty; byte ranges stand as `[[from,to],…]`. The description of the answer
/// has no place in these formats; `AnswerDescription.write(to:)` puts it into a file of its own.
final class DelimitedWriter: PieceWriter {
  /// The two families of delimited text.
  enum Dialect {
    /// Commas, and quotation marks where needed; protected cells can't run in a spreadsheet.
    case comma(isProtected: Bool)
    case tab
  }

  private let output: OutputBuffer
  private let dialect: Dialect
  /// What stands between two cells.
  private let separator: UInt8
  private let hasByteOrderMark: Bool
  private var columnCount = 0
  // Unchecked for the reason given at `OutputBuffer.bytes`.
  @exclusivity(unchecked)
  private var cellCount = 0

  init(output: OutputBuffer, dialect: Dialect, hasByteOrderMark: Bool) {
    self.output = output
    self.dialect = dialect
    separator = if case .tab = dialect { UInt8(ascii: "\t") } else { UInt8(ascii: ",") }
    self.hasByteOrderMark = hasByteOrderMark
  }

  func begin(_ description: AnswerDescription) throws(OutputError) {
    columnCount = description.columns.count
    if hasByteOrderMark { output.bytes.append("\u{FEFF}") }
    for column in description.columns { text(column.name) }
    try endRow()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    beginCell()
    switch dialect {
    case .comma(let isProtected): output.bytes.appendCSV(bytes, isProtected: isProtected)
    case .tab: output.bytes.appendTSV(bytes)
    }
  }

  func integer(_ value: Int) {
    beginCell()
    output.bytes.append(value)
  }

  func real(_ value: Double, decimals: Int?) {
    beginCell()
    if value.isFinite { output.bytes.append(value) }
  }

  func missing() {
    beginCell()
  }

  func byteRanges(_ ranges: [Range<Int>]) {
    beginCell()
    guard case .comma = dialect else {
      output.bytes.append(ranges)
      return
    }
    // The commas between numbers need the quotation marks.
    output.bytes.append(UInt8(ascii: "\""))
    output.bytes.append(ranges)
    output.bytes.append(UInt8(ascii: "\""))
  }

  func append(_ cells: WrittenCells) {
    assert(cellCount + cells.count <= columnCount, "a row has more cells than columns")
    output.bytes.append(cells.bytes)
    cellCount &+= cells.count
  }

  func endRow() throws(OutputError) {
    while cellCount < columnCount { beginCell() }
    output.bytes.append(UInt8(ascii: "\n"))
    cellCount = 0
    try output.flushIfFull()
  }

  func piece() -> RowPiece? {
    RowPiece(separator: "") { output in
      let writer = DelimitedWriter(output: output, dialect: dialect, hasByteOrderMark: false)
      writer.columnCount = columnCount
      return writer
    }
  }

  func add(_ piece: RowPiece) throws(OutputError) {
    try output.write(piece.contents)
  }

  func finish() throws(OutputError) {
    try output.flush()
  }

  @inline(__always)
  private func beginCell() {
    assert(cellCount < columnCount, "a row has more cells than columns")
    if cellCount > 0 { output.bytes.append(separator) }
    cellCount &+= 1
  }
}
