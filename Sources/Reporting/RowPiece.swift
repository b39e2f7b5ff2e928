/// Some rows of an answer, written apart from it: on another thread, or in another order.
///
/// A piece is used by one thread at a time.
public final class RowPiece {
  /// Writes the rows. `begin` and `finish` are the answer's.
  public var writer: any RowWriter { cells }
  private let cells: any PieceWriter
  private let output: OutputBuffer
  private let separator: StaticString
  // Unchecked for the reason given at `OutputBuffer.bytes`.
  @exclusivity(unchecked)
  private var ends: [Int] = []
  // Unchecked likewise.
  @exclusivity(unchecked)
  private var arranged = ByteBuffer(capacity: OutputBuffer.pieceSize)

  /// - Parameters:
  ///   - separator: what stands between two rows.
  ///   - writer: makes the writer of the rows.
  init(separator: StaticString, _ writer: (OutputBuffer) -> any PieceWriter) {
    output = OutputBuffer()
    self.separator = separator
    cells = writer(output)
  }

  /// How many rows there are.
  public var count: Int { ends.count }

  /// Writes cells of a row, and keeps them.
  ///
  /// - Parameter count: how many cells `body` writes.
  public func write(_ count: Int, keeping kept: inout WrittenCells, _ body: (any RowWriter) -> Void) {
    let start = output.bytes.count
    body(cells)
    kept.replace(with: output.bytes.slice(start..<output.bytes.count), count: count)
  }

  /// Writes cells as they were written before, in the same columns.
  public func write(_ kept: WrittenCells) {
    cells.append(kept)
  }

  /// Ends a row.
  public func endRow() throws(OutputError) {
    try cells.endRow()
    ends.append(output.bytes.count)
  }

  /// Puts the rows side by side: for each place the number of the row that was written for it.
  public func arrange(_ order: [UInt32]) {
    arranged.reserveCapacity(output.bytes.count + order.count * separator.utf8CodeUnitCount)
    for (place, row) in order.enumerated() {
      if place > 0 { arranged.append(separator) }
      let start = row > 0 ? ends[Int(row) - 1] : 0
      arranged.append(output.bytes.slice(start..<ends[Int(row)]))
    }
  }

  /// The rows arranged; valid until the next change.
  var contents: UnsafeBufferPointer<UInt8> { arranged.contents }

  /// Forgets all rows.
  public func removeAll() {
    output.bytes.removeAll()
    arranged.removeAll()
    ends.removeAll(keepingCapacity: true)
  }
}
