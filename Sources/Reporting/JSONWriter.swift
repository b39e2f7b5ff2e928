/// Writes one JSON object: the description, then `rows` with an object per line, then `notes`.
class JSONWriter: RowWriter {
  let output: OutputBuffer
  private var description: AnswerDescription?
  // Unchecked for the reason given at `OutputBuffer.bytes`.
  @exclusivity(unchecked)
  private var rows = JSONRows(columns: [])
  private var rowCount = 0

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

  func endRow() throws(OutputError) {
    if rows.isAtRowStart { appendRowSeparator(before: rowCount) }
    rows.endRow(in: &output.bytes)
    rowCount += 1
    try output.flushIfFull()
  }

  func finish() throws(OutputError) {
    if let description { appendTail(description, rowCount: rowCount) }
    try output.flush()
  }

  private func beginCell() {
    if rows.isAtRowStart { appendRowSeparator(before: rowCount) }
    rows.beginCell(in: &output.bytes)
  }

  /// Writes what stands before the rows.
  func appendHead(_ description: AnswerDescription) {
    description.appendHead(to: &output.bytes)
    output.bytes.append(",\"rows\":[")
  }

  /// Writes what stands between the row before and the row with this number, from 0.
  func appendRowSeparator(before row: Int) {
    output.bytes.append(row == 0 ? "\n" : ",\n")
  }

  /// Writes what stands after the rows.
  func appendTail(_ description: AnswerDescription, rowCount: Int) {
    output.bytes.append(rowCount == 0 ? "]," : "\n],")
    description.appendNotes(to: &output.bytes)
    output.bytes.append("}\n")
  }
}
