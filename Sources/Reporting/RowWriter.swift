/// Writes an answer row by row in one format.
///
/// Calls come in this order: `begin`; for each row one cell call per column, then `endRow`; `finish`.
/// A row that ends early has its remaining cells missing. Cells are written to the output's buffer
/// without allocating; errors of the file surface in `begin`, `endRow` and `finish`.
public protocol RowWriter: AnyObject {
  /// Writes what stands before the rows.
  func begin(_ description: AnswerDescription) throws(OutputError)

  /// Writes a cell of text in UTF-8; bytes that are not UTF-8 become U+FFFD.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)

  /// Writes a cell that holds an integer.
  func integer(_ value: Int)

  /// Writes a cell that holds a number with a fraction; one that isn't finite is missing.
  ///
  /// - Parameter decimals: how many decimals a table shows; the column's if nil. Formats for programs
  ///   write every digit.
  func real(_ value: Double, decimals: Int?)

  /// Leaves a cell without a value.
  func missing()

  /// Writes a cell of byte ranges in the original file, 0-based and half-open.
  func byteRanges(_ ranges: [Range<Int>])

  /// Ends a row.
  func endRow() throws(OutputError)

  /// Adds a paragraph below a table on what its rows say; formats without such a place drop it.
  func explain(_ paragraph: String)

  /// A piece to write some rows to on any thread, before they are added to this answer; `nil` where rows are
  /// laid out by what others hold.
  func piece() -> RowPiece?

  /// Adds the rows of a piece that this writer gave.
  func add(_ piece: RowPiece) throws(OutputError)

  /// Writes what stands after the rows, and everything that is still in the output's buffer.
  func finish() throws(OutputError)
}

extension RowWriter {
  public func piece() -> RowPiece? { nil }

  public func add(_ piece: RowPiece) throws(OutputError) {}

  public func explain(_ paragraph: String) {}

  /// Writes a cell of text.
  public func text(_ string: String) {
    var string = string
    string.withUTF8 { text($0) }
  }

  /// Writes a cell that holds a number with a fraction, in a table with the column's decimals.
  public func real(_ value: Double) {
    real(value, decimals: nil)
  }
}
