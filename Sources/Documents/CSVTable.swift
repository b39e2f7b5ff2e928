/// A table of comma-separated values with a header, as `CSVReader` reads it: every row has as many cells
/// as the header.
public struct CSVTable: Sendable {
  public struct Row: Sendable, Equatable {
    /// The line that the row begins in, from 1.
    public var line: Int
    public var cells: [String]
  }

  /// The names of the columns; none in an empty file.
  public let header: [String]
  /// The line that the header begins in, from 1.
  public let headerLine: Int
  public let rows: [Row]

  /// Reads the table at a path, in any encoding that texts may have.
  ///
  /// - Throws: `.metadataTable` with the line where it is broken, and what is wrong with the file.
  public init(path: String) throws(DocumentError) {
    try self.init(try SourceFile(reading: path).bytes, path: path)
  }

  /// Reads a table from the bytes of the file at `path`.
  init(_ original: [UInt8], path: String) throws(DocumentError) {
    let decoded = try DecodedSource(original, path: path, options: ReadingOptions())
    do throws(CSVReader.Problem) {
      var reader = CSVReader(decoded.bytes)
      let first = try reader.next()
      header = first?.cells ?? []
      headerLine = first?.line ?? 1
      var rows: [Row] = []
      while let row = try reader.next() {
        guard row.cells.count == header.count else {
          throw CSVReader.Problem(
            line: row.line, kind: .ragged(cells: row.cells.count, expected: header.count))
        }
        rows.append(Row(line: row.line, cells: row.cells))
      }
      self.rows = rows
    } catch {
      throw DocumentError(path: path, cause: .metadataTable(line: error.line, problem: error.kind))
    }
  }
}
