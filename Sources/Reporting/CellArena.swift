/// The rows that a table holds back until it knows how wide its columns are.
struct CellArena: ~Copyable {
  /// A cell's text within the arena.
  struct Cell {
    let range: Range<Int>
    let width: Int
    let content: Content
  }

  /// What a cell holds.
  enum Content {
    /// Text, which may be cut to fit.
    case text
    /// A number or ranges, which may not.
    case number
    case missing
  }

  /// How many rows decide about the widths of a table's columns.
  static let rowLimit = 1000

  var bytes = ByteBuffer(capacity: 16 * 1024)
  private(set) var cells: [Cell] = []

  /// Keeps a text, made fit for a terminal.
  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    let width = TerminalText.append(text, to: &bytes)
    cells.append(Cell(range: start..<bytes.count, width: width, content: .text))
  }

  /// Keeps what was appended to `bytes` since `start`, in ASCII.
  mutating func closeNumber(from start: Int) {
    cells.append(Cell(range: start..<bytes.count, width: bytes.count - start, content: .number))
  }

  mutating func appendMissing() {
    let start = bytes.count
    bytes.append("–")
    cells.append(Cell(range: start..<bytes.count, width: 1, content: .missing))
  }

  mutating func removeAll() {
    bytes.removeAll()
    cells.removeAll(keepingCapacity: true)
  }
}
