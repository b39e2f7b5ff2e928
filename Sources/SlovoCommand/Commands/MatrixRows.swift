import Analysis
import Reporting

/// Writes a matrix as rows of an answer: a row each, or a row for each cell that isn't 0.
struct MatrixRows {
  let matrix: TermMatrix
  let isLong: Bool

  /// - Parameter description: of all but rows and columns.
  func write(_ description: AnswerDescription, to output: OutputArguments) throws {
    var described = description
    let total = isLong ? matrix.cellCount : matrix.rows.count
    let shown = try output.shown(of: total, limit: nil)
    described.total = total
    described.shown = shown
    described.columns =
      groupColumns
      + (isLong
        ? [ColumnDescription("feature", .text, importance: 2), ColumnDescription("frequency", .integer)]
        : matrix.columns.map { ColumnDescription($0, .integer) })
    described.notes = notes
    if shown < total {
      described.footer.append(
        "Shown are \(shown.grouped) of \(total.grouped) numbers; --format csv has the whole matrix.")
    }
    try output.write(described) { writer in
      var left = shown
      try matrix.forEachRow { row, cells in
        isLong ? try writeLong(row, cells, &left, to: writer) : try writeDense(row, cells, to: writer)
      }
    }
  }

  private func writeLong(
    _ row: Int, _ cells: [TermMatrix.Cell], _ left: inout Int, to writer: any RowWriter
  ) throws {
    for cell in cells.prefix(left) {
      writeNames(row, to: writer)
      writer.text(matrix.columns[cell.column])
      writer.integer(cell.count)
      try writer.endRow()
    }
    left -= Swift.min(left, cells.count)
  }

  private func writeDense(_ row: Int, _ cells: [TermMatrix.Cell], to writer: any RowWriter) throws {
    writeNames(row, to: writer)
    var next = 0
    for cell in cells {
      while next < cell.column {
        writer.integer(0)
        next += 1
      }
      writer.integer(cell.count)
      next += 1
    }
    for _ in next..<matrix.columns.count { writer.integer(0) }
    try writer.endRow()
  }

  private func writeNames(_ row: Int, to writer: any RowWriter) {
    for name in matrix.rows[row] {
      if let name { writer.text(name) } else { writer.missing() }
    }
  }

  /// The columns that name a row. Beside columns named after terms they are called so that they aren't taken for one.
  private var groupColumns: [ColumnDescription] {
    let terms = isLong ? [] : Set(matrix.columns)
    return matrix.groupings.map { grouping in
      var name = grouping.name
      if !isLong {
        name = grouping == .document ? "doc_id" : name + "_id"
        while terms.contains(name) { name += "_" }
      }
      return ColumnDescription(name, .text, cut: grouping == .section ? .start : .middle, importance: 1)
    }
  }

  private var notes: [ColumnNote] {
    zip(matrix.groupings, groupColumns).enumerated().compactMap { index, pair in
      guard matrix.rows.contains(where: { $0[index] == nil }) else { return nil }
      return switch pair.0 {
      case .section: ColumnNote(column: pair.1.name, reason: "before the first heading")
      case .metadata(let key): ColumnNote(column: pair.1.name, reason: "the document has no \(key)")
      case .document, .region: nil
      }
    }
  }
}
