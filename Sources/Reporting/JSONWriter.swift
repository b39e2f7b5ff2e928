/// Writes one JSON object: the description, then `rows` with an object per line, then `notes`.
class JSONWriter: PieceWriter {
  let output: OutputBuffer
  private var description: AnswerDescription?
  // Unchecked for the reason given at `OutputBuffer.bytes`.
  @exclusivity(unchecked)
  private var rows = JSONRows(columns: [])
  private var rowCount = 0
  /// Whether the rows are a piece of an answer that separates them itself.
  private var isPiece = false

  init(output: OutputBuffer) {
    self.output = output
  }

  func begin(_ description: AnswerDescription) throws(OutputError) {
    self.description = description
    rows = JSONRows(columns: description.columns)
    rowCount = 0
    appendHead(description)
    try output.flushIfFull()
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    beginCell()
    output.bytes.appendJSON(bytes)
  }

  func integer(_ value: Int) {
    beginCell()
    output.bytes.append(value)
  }

  func real(_ value: Double, decimals: Int?) {
    guard value.isFinite else { return missing() }
    beginCell()
    output.bytes.append(value)
  }

  func missing() {
    beginCell()
    output.bytes.append("null")
  }

  func byteRanges(_ ranges: [Range<Int>]) {
    beginCell()
    output.bytes.append(ranges)
  }

  func append(_ cells: WrittenCells) {
    beginRow()
    output.bytes.append(cells.bytes)
    rows.skip(cells.count)
  }

  func endRow() throws(OutputError) {
    beginRow()
    rows.endRow(in: &output.bytes)
    rowCount += 1
    try output.flushIfFull()
  }

  func finish() throws(OutputError) {
    if let description { appendTail(description, rowCount: rowCount) }
    try output.flush()
  }

  func piece() -> RowPiece? {
    guard let description else { return nil }
    return RowPiece(separator: rowSeparator) { output in
      let writer = JSONWriter(output: output)
      writer.rows = JSONRows(columns: description.columns)
      writer.isPiece = true
      return writer
    }
  }

  func add(_ piece: RowPiece) throws(OutputError) {
    guard piece.count > 0 else { return }
    appendRowSeparator(before: rowCount)
    rowCount += piece.count
    try output.write(piece.contents)
  }

  private func beginRow() {
    if rows.isAtRowStart, !isPiece { appendRowSeparator(before: rowCount) }
  }

  private func beginCell() {
    beginRow()
    rows.beginCell(in: &output.bytes)
  }

  /// Writes what stands before the rows.
  func appendHead(_ description: AnswerDescription) {
    description.appendHead(to: &output.bytes)
    output.bytes.append(",\"rows\":[")
  }

  /// What stands between two rows.
  var rowSeparator: StaticString { ",\n" }

  /// Writes what stands between the row before and the row with this number, from 0.
  func appendRowSeparator(before row: Int) {
    output.bytes.append(row == 0 ? "\n" : rowSeparator)
  }

  /// Writes what stands after the rows.
  func appendTail(_ description: AnswerDescription, rowCount: Int) {
    output.bytes.append(rowCount == 0 ? "]," : "\n],")
    description.appendNotes(to: &output.bytes)
    output.bytes.append("}\n")
  }
}
