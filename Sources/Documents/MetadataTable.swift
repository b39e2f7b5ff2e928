/// The table `metadata.csv` beside the texts of a folder: what is known about each of them.
struct MetadataTable {
  struct Row {
    var line: Int
    /// The text's name as the table gives it, with extension or without.
    var file: String
    var entries: [MetadataEntry]
  }

  static let fileName = "metadata.csv"

  var path: String
  var rows: [Row]

  /// Reads the table at a path; the first column is `file`, `filename` or `docname`.
  init(path: String) throws(DocumentError) {
    let file = try SourceFile(reading: path)
    try self.init(file.bytes, path: path)
  }

  init(_ original: [UInt8], path: String) throws(DocumentError) {
    let decoded = try DecodedSource(original, path: path, options: ReadingOptions())
    self.path = path
    rows = []
    do throws(CSVReader.Problem) {
      try read(decoded.bytes)
    } catch {
      throw DocumentError(path: path, cause: .metadataTable(line: error.line, problem: error.kind))
    }
  }

  private mutating func read(_ bytes: [UInt8]) throws(CSVReader.Problem) {
    var reader = CSVReader(bytes)
    guard let header = try reader.next() else { throw CSVReader.Problem(line: 1, kind: .noFileColumn) }
    guard let first = header.cells.first, ["file", "filename", "docname"].contains(first.lowercased()) else {
      throw CSVReader.Problem(line: header.line, kind: .noFileColumn)
    }
    var seen: Set<String> = []
    while let row = try reader.next() {
      guard row.cells.count == header.cells.count else {
        throw CSVReader.Problem(
          line: row.line, kind: .ragged(cells: row.cells.count, expected: header.cells.count))
      }
      guard seen.insert(row.cells[0]).inserted else {
        throw CSVReader.Problem(line: row.line, kind: .repeatedFile(row.cells[0]))
      }
      var entries: [MetadataEntry] = []
      for (key, value) in zip(header.cells, row.cells).dropFirst() where !key.isEmpty && !value.isEmpty {
        entries.append(MetadataEntry(key: key, value: value))
      }
      rows.append(Row(line: row.line, file: row.cells[0], entries: entries))
    }
  }
}
