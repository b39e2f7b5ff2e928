/// Cells of a row as they stand in a piece, to be written again in rows that have the same values in the same
/// columns.
public struct WrittenCells {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  /// No cells.
  public init() {}

  mutating func replace(with written: UnsafeBufferPointer<UInt8>, count: Int) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: written)
    self.count = count
  }
}

/// A writer whose rows can be pieces of an answer: what it writes into a cell depends on nothing but the value and
/// the column.
protocol PieceWriter: RowWriter {
  /// Writes cells as they were written before, in the same columns.
  func append(_ cells: WrittenCells)
}
