/// Some rows of an answer, written apart from it on another thread; by copies of rows they come into another order.
///
/// A piece is changed by one thread at a time; several may read it meanwhile only where none changes it.
public final class RowPiece {
  /// Writes the rows. `begin` and `finish` are the answer's.
  public var writer: any RowWriter { cells }
  private let cells: any PieceWriter
  private let output: OutputBuffer
  private let separator: StaticString
  // Unchecked for the reason given at `OutputBuffer.bytes`.
  @exclusivity(unchecked)
  private var ends: [Int] = []

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

  /// Makes room for rows of so many bytes together.
  public func reserveCapacity(rows: Int, bytes: Int) {
    ends.reserveCapacity(rows)
    output.bytes.reserveCapacity(bytes)
  }

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
    close()
  }

  /// Appends rows of other pieces of the same answer, which nobody may change meanwhile.
  ///
  /// - Parameters:
  ///   - numbers: the numbers that the rows would have if those of all pieces stood one after another.
  ///   - pieces: all but the last have `rowsInPiece` rows.
  public func append(rows numbers: ArraySlice<UInt32>, of pieces: [RowPiece], rowsInPiece: Int) {
    withExtendedLifetime(pieces) {
      // Threads that count references to the same pieces for each row wait for one another.
      let references = pieces.map { Unmanaged.passUnretained($0) }
      for number in numbers {
        let (piece, row) = Int(number).quotientAndRemainder(dividingBy: rowsInPiece)
        references[piece]._withUnsafeGuaranteedRef { other in
          output.bytes.append(other.output.bytes.slice(other.start(ofRow: row)..<other.ends[row]))
        }
        close()
      }
    }
  }

  private func close() {
    ends.append(output.bytes.count)
    output.bytes.append(separator)
  }

  private func start(ofRow row: Int) -> Int { row > 0 ? ends[row - 1] + separator.utf8CodeUnitCount : 0 }

  /// The rows side by side; valid until the next change.
  var contents: UnsafeBufferPointer<UInt8> { output.bytes.slice(0..<(ends.last ?? 0)) }

  /// Forgets all rows.
  public func removeAll() {
    output.bytes.removeAll()
    ends.removeAll(keepingCapacity: true)
  }
}
