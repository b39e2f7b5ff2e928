/// Some rows of an answer, written apart from it: on another thread, or in another order.
///
/// A piece is used by one thread at a time.
public final class RowPiece {
  /// Writes the rows. `begin` and `finish` are the answer's.
  public let writer: any RowWriter
  private let output: OutputBuffer
  private let separator: StaticString
  // Unchecked for the reason given at `OutputBuffer.bytes`.
  @exclusivity(unchecked)
  private var ends: [Int] = []
  // Unchecked likewise.
  @exclusivity(unchecked)
  private var arranged = ByteBuffer(capacity: OutputBuffer.pieceSize)
  /// Whether the rows stand as they were written, nothing between them.
  private var isInOrder = false

  /// - Parameters:
  ///   - separator: what stands between two rows.
  ///   - writer: makes the writer of the rows.
  init(separator: StaticString, _ writer: (OutputBuffer) -> any RowWriter) {
    output = OutputBuffer()
    self.separator = separator
    self.writer = writer(output)
  }

  /// How many rows there are.
  public var count: Int { ends.count }

  /// Ends a row.
  public func endRow() throws(OutputError) {
    try writer.endRow()
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

  /// Puts the rows side by side in the order in which they were written.
  public func arrange() {
    isInOrder = separator.utf8CodeUnitCount == 0
    if !isInOrder { arrange((0..<UInt32(count)).map { $0 }) }
  }

  /// The rows arranged; valid until the next change.
  var contents: UnsafeBufferPointer<UInt8> { isInOrder ? output.bytes.contents : arranged.contents }

  /// Forgets all rows.
  public func removeAll() {
    output.bytes.removeAll()
    arranged.removeAll()
    ends.removeAll(keepingCapacity: true)
    isInOrder = false
  }
}
