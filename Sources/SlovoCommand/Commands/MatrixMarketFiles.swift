import Analysis
import Reporting

/// A matrix in the coordinate format of Matrix Market, with the names of its rows and columns beside it.
///
/// Source: R. F. Boisvert, R. Pozo and K. A. Remington, "The Matrix Market exchange formats: initial design", NISTIR
/// 5935 (1996).
struct MatrixMarketFiles {
  let prefix: String

  private var matrixPath: String { prefix + ".mtx" }
  private var rowsPath: String { prefix + ".rows.txt" }
  private var columnsPath: String { prefix + ".columns.txt" }

  /// Writes the three files; cells without a weight are left out.
  ///
  /// - Parameter emptyCells: how many these are.
  /// - Throws: `OutputError`, `AnalysisError`.
  /// - Complexity: O(words + cells); memory for one row.
  func write(_ matrix: TermMatrix, _ weighting: MatrixWeighting?, emptyCells: Int) throws {
    let file = try OutputBuffer(creating: matrixPath)
    file.append("%%MatrixMarket matrix coordinate \(weighting == nil ? "integer" : "real") general\n")
    file.append(
      "% rows: \(matrix.groupings.map(\.name).joined(separator: ", ")); columns: terms\(weighting.map { "; weights: \($0.weight.formula)" } ?? "")\n"
    )
    file.append("\(matrix.rows.count) \(matrix.columns.count) \(matrix.cellCount - emptyCells)\n")
    try matrix.forEachRow { row, cells in
      for cell in cells {
        let number: String
        if let weighting {
          guard let weight = weighting.value(of: cell, inRow: row) else { continue }
          number = String(weight)
        } else {
          number = String(cell.count)
        }
        file.append("\(row + 1) \(cell.column + 1) \(number)\n")
        try file.flushIfFull()
      }
    }
    try file.close()
    try writeLines(matrix.rows.map { row in row.map { $0 ?? "" } }, to: rowsPath)
    try writeLines(matrix.columns.map { [$0] }, to: columnsPath)
  }

  /// Writes a line for each list of names, parted by tabs.
  private func writeLines(_ lines: [[String]], to path: String) throws {
    let file = try OutputBuffer(creating: path)
    for names in lines {
      for (index, name) in names.enumerated() {
        if index > 0 { file.append("\t") }
        file.append(Self.oneLine(name))
      }
      file.append("\n")
      try file.flushIfFull()
    }
    try file.close()
  }

  /// A name without what would break its line.
  private static func oneLine(_ name: String) -> String {
    name.contains { $0.isNewline || $0 == "\t" }
      ? String(name.map { $0.isNewline || $0 == "\t" ? " " : $0 }) : name
  }

  /// Says which files were written.
  func report(
    _ matrix: TermMatrix, _ weighting: MatrixWeighting?, emptyCells: Int,
    _ description: AnswerDescription, to output: OutputArguments
  ) throws {
    var described = description
    if emptyCells > 0 {
      let line =
        "\(emptyCells == 1 ? "1 cell is" : "\(emptyCells.grouped) cells are") left out without a weight: \(MatrixWeighting.gap)."
      described.warnings.append(line)
      described.footer.append(line)
    }
    described.total = 3
    described.shown = 3
    described.columns = [
      ColumnDescription("file", .text, importance: 2), ColumnDescription("holds", .text, importance: 1),
      ColumnDescription("lines", .integer),
    ]
    try output.write(described) { writer in
      let names = matrix.groupings.map(\.name).joined(separator: ", ")
      for (path, holds, lines) in [
        (
          matrixPath, "row, column, \(weighting?.weight.name ?? "frequency"); from 1",
          matrix.cellCount - emptyCells
        ),
        (rowsPath, "row names: \(names)", matrix.rows.count),
        (columnsPath, "column names: terms", matrix.columns.count),
      ] {
        writer.text(path)
        writer.text(holds)
        writer.integer(lines)
        try writer.endRow()
      }
    }
  }
}
