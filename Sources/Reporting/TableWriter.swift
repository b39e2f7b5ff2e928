/// Writes a table of columns that fits a terminal.
///
/// Numbers are never cut. Where the columns are too wide together, details are left out, minor ones before others and
/// the last ones first; then texts are cut: those of the columns of the lowest importance first, the widest of them
/// first.
final class TableWriter: GridWriter {
  /// The blanks between two columns.
  private static let spacing = 2

  private var widths: [Int] = []
  /// The columns that stand in the table.
  private var shown: [Int] = []

  override func layOut(rowCount: Int) {
    widths = columns.indices.map { column in
      (0..<rowCount).reduce(DisplayWidth.of(columns[column].heading)) { max($0, cell($1, column).width) }
    }
    shown = Array(columns.indices)
    leaveOutDetails()
    fit(floor: 12)
    fit(floor: 4)
    for column in shown {
      var heading = columns[column].heading
      let width = DisplayWidth.of(heading)
      heading.withUTF8 { write($0, width: width, mayCut: true, in: column) }
    }
    endLine()
  }

  override func writeRow(_ row: Int) {
    for column in shown {
      let cell = cell(row, column)
      write(arena.bytes.slice(cell.range), width: cell.width, mayCut: cell.content == .text, in: column)
    }
    endLine()
  }

  /// How many characters the columns are too wide together.
  private var excess: Int {
    shown.reduce(0) { $0 + widths[$1] } + Self.spacing * max(shown.count - 1, 0) - width
  }

  private func leaveOutDetails() {
    for isMinor in [true, false] {
      for column in columns.indices.reversed()
      where columns[column].isDetail && columns[column].isMinor == isMinor && excess > 0 {
        shown.removeAll { $0 == column }
      }
    }
    let missing = columns.indices.filter { !shown.contains($0) }.map { columns[$0] }
    if !missing.isEmpty { leaveOut(missing) }
  }

  /// Narrows columns of text, none below `floor`, until the table fits or nothing is left to narrow.
  private func fit(floor: Int) {
    var excess = excess
    for importance in Set(columns.map(\.importance)).sorted() {
      while excess > 0 {
        let candidates = shown.filter {
          columns[$0].importance == importance && columns[$0].kind == .text && widths[$0] > floor
        }
        guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
        excess -= 1
      }
    }
  }

  private func write(_ text: UnsafeBufferPointer<UInt8>, width: Int, mayCut: Bool, in column: Int) {
    if column != shown.first { output.bytes.append(repeating: UInt8(ascii: " "), count: Self.spacing) }
    let room = widths[column]
    if mayCut, width > room {
      // A right-aligned text may come out narrower than its room where a wide character didn't fit.
      let used = output.bytes.append(text, cutTo: room, at: columns[column].cut)
      output.bytes.append(repeating: UInt8(ascii: " "), count: room - used)
      return
    }
    let isRight = columns[column].alignment == .right
    if isRight { output.bytes.append(repeating: UInt8(ascii: " "), count: room - width) }
    output.bytes.append(text)
    if !isRight { output.bytes.append(repeating: UInt8(ascii: " "), count: room - width) }
  }

  private func endLine() {
    output.bytes.removeTrailingBlanks()
    output.bytes.append("\n")
  }
}
