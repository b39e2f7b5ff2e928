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
    try self.init(try SourceFile(reading: path).bytes, path: path)
  }

  init(_ original: [UInt8], path: String) throws(DocumentError) {
    let table = try CSVTable(original, path: path)
    func problem(_ kind: DocumentError.MetadataProblem, line: Int) -> DocumentError {
      DocumentError(path: path, cause: .metadataTable(line: line, problem: kind))
    }
    guard let first = table.header.first, ["file", "filename", "docname"].contains(first.lowercased()) else {
      throw problem(.noFileColumn, line: table.headerLine)
    }
    self.path = path
    rows = []
    var seen: Set<String> = []
    for row in table.rows {
      guard seen.insert(row.cells[0]).inserted else {
        throw problem(.repeatedFile(row.cells[0]), line: row.line)
      }
      var entries: [MetadataEntry] = []
      for (key, value) in zip(table.header, row.cells).dropFirst() where !key.isEmpty && !value.isEmpty {
        entries.append(MetadataEntry(key: key, value: value))
      }
      rows.append(Row(line: row.line, file: row.cells[0], entries: entries))
    }
  }
}
