/// Writes JSON lines: the description on the first line, then a line for each row.
final class JSONLinesWriter: JSONWriter {
  override func appendHead(_ description: AnswerDescription) {
    description.append(to: &output.bytes)
  }

  override var rowSeparator: StaticString { "\n" }

  override func appendRowSeparator(before row: Int) {
    if row > 0 { output.bytes.append(rowSeparator) }
  }

  override func appendTail(_ description: AnswerDescription, rowCount: Int) {
    if rowCount > 0 { output.bytes.append("\n") }
  }
}
