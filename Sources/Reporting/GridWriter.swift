/// What both layouts of a table share: rows are held back until the first thousand, or all, have shown
/// how wide the columns must be; then they stream.
class GridWriter: RowWriter {
  let output: OutputBuffer
  let width: Int
  let usesColour: Bool
  // Unchecked for the reason given at `OutputBuffer.bytes`.
  @exclusivity(unchecked)
  var arena = CellArena()
  private(set) var columns: [ColumnDescription] = []
  private var footer: [String] = []
  private var explanation: [String] = []
  private var notes: [ColumnNote] = []
  private var heldRows = 0
  @exclusivity(unchecked)
  private var cellsInRow = 0
  private var isLaidOut = false

  init(output: OutputBuffer, width: Int, usesColour: Bool) {
    self.output = output
    self.width = max(width, 20)
    self.usesColour = usesColour
  }

  func begin(_ description: AnswerDescription) throws(OutputError) {
    columns = description.columns
    footer = description.footer
    explanation = description.explanation
    notes = description.notes
    if let title = description.title {
      appendLine(title)
      output.bytes.append("\n")
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    arena.appendText(bytes)
    cellsInRow += 1
  }

  func integer(_ value: Int) {
    let start = arena.bytes.count
    arena.bytes.append(value)
    arena.closeNumber(from: start)
    cellsInRow += 1
  }

  func real(_ value: Double, decimals: Int?) {
    guard value.isFinite else { return missing() }
    let start = arena.bytes.count
    arena.bytes.append(value, decimals: decimals ?? columnDecimals)
    arena.closeNumber(from: start)
    cellsInRow += 1
  }

  func missing() {
    arena.appendMissing()
    cellsInRow += 1
  }

  func byteRanges(_ ranges: [Range<Int>]) {
    let start = arena.bytes.count
    for (position, range) in ranges.enumerated() {
      if position > 0 { arena.bytes.append(",") }
      arena.bytes.append(range.lowerBound)
      arena.bytes.append("-")
      arena.bytes.append(range.upperBound)
    }
    arena.closeNumber(from: start)
    cellsInRow += 1
  }

  func endRow() throws(OutputError) {
    assert(cellsInRow <= columns.count, "a row has more cells than columns")
    while cellsInRow < columns.count { missing() }
    cellsInRow = 0
    heldRows += 1
    if isLaidOut || heldRows == CellArena.rowLimit { try release() }
  }

  func explain(_ paragraph: String) { explanation.append(paragraph) }

  func finish() throws(OutputError) {
    try release()
    if !footer.isEmpty || !notes.isEmpty { output.bytes.append("\n") }
    for (reason, headings) in joinedNotes { appendLine("\(headings.joined(separator: ", ")): \(reason)") }
    for line in footer { appendLine(line) }
    for paragraph in explanation {
      output.bytes.append("\n")
      appendLine(paragraph)
    }
    try output.flush()
  }

  /// The notes with the headings of their columns; columns that lack values for one reason share a note.
  private var joinedNotes: [(reason: String, headings: [String])] {
    var joined: [(reason: String, headings: [String])] = []
    for note in notes {
      let heading = columns.first { $0.name == note.column }?.heading ?? note.column
      if let index = joined.firstIndex(where: { $0.reason == note.reason }) {
        // Several columns may have one heading, such as the ends of intervals.
        if !joined[index].headings.contains(heading) { joined[index].headings.append(heading) }
      } else {
        joined.append((note.reason, [heading]))
      }
    }
    return joined
  }

  /// Adds a line below the table about columns that it leaves out, and drops the notes on them.
  func leaveOut(_ columns: [ColumnDescription]) {
    notes.removeAll { note in columns.contains { $0.name == note.column } }
    let names = columns.map(\.heading).joined(separator: ", ")
    footer.append("Left out for want of room: \(names); other formats have them.")
  }

  /// Decides about widths from the rows held in the arena, and writes the header.
  func layOut(rowCount: Int) {}

  /// Writes one row of the arena.
  func writeRow(_ row: Int) {}

  /// The cell of a row and column of the arena.
  func cell(_ row: Int, _ column: Int) -> CellArena.Cell {
    arena.cells[row * columns.count + column]
  }

  private func release() throws(OutputError) {
    if !isLaidOut {
      layOut(rowCount: heldRows)
      isLaidOut = true
    }
    for row in 0..<heldRows {
      writeRow(row)
      try output.flushIfFull()
    }
    arena.removeAll()
    heldRows = 0
  }

  private var columnDecimals: Int {
    if cellsInRow < columns.count, case .real(let decimals) = columns[cellsInRow].kind { return decimals }
    return 2
  }

  /// Writes a line, broken at its blanks where it is wider than the table may be.
  private func appendLine(_ line: String) {
    var used = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      var word = String(word)
      let wordWidth = word.withUTF8 { DisplayWidth.of($0) }
      if used > 0 {
        let isTooWide = used + 1 + wordWidth > width
        output.bytes.append(isTooWide ? "\n" : " ")
        used = isTooWide ? 0 : used + 1
      }
      word.withUTF8 { _ = TerminalText.append($0, to: &output.bytes) }
      used += wordWidth
    }
    output.bytes.append("\n")
  }
}
