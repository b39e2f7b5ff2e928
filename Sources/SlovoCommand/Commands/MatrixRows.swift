import Analysis
import Reporting

/// Writes a matrix as rows of an answer: a row each, or a row for each cell that isn't 0.
struct MatrixRows {
  let matrix: TermMatrix
  /// nil for counts as they are.
  let weighting: MatrixWeighting?
  let isLong: Bool
  /// How many cells of each column have no weight.
  let emptyCells: [Int: Int]

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
        ? [ColumnDescription("feature", .text, importance: 2), number("frequency")]
        : matrix.columns.map { number($0, isWeight: false) })
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
      write(cell, row, to: writer)
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
      write(cell, row, to: writer)
      next += 1
    }
    for _ in next..<matrix.columns.count { writer.integer(0) }
    try writer.endRow()
  }

  private func write(_ cell: TermMatrix.Cell, _ row: Int, to writer: any RowWriter) {
    guard let weighting else { return writer.integer(cell.count) }
    MeasureColumns.write([weighting.value(of: cell, inRow: row)], to: writer)
  }

  /// A column of counts or weights.
  ///
  /// - Parameter isWeight: whether it is named after the weight, where there is one.
  private func number(_ name: String, isWeight: Bool = true) -> ColumnDescription {
    guard let weight = weighting?.weight else { return ColumnDescription(name, .integer) }
    return ColumnDescription(
      isWeight ? weight.name : name, .real(decimals: weight.decimals),
      heading: isWeight ? weight.heading : name)
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

  private var notes: [ColumnNote] { groupNotes + weightNotes }

  /// Why weights are empty.
  private var weightNotes: [ColumnNote] {
    guard let weight = weighting?.weight, !emptyCells.isEmpty else { return [] }
    let names = isLong ? [weight.name] : emptyCells.keys.sorted().map { matrix.columns[$0] }
    return names.map { ColumnNote(column: $0, reason: MatrixWeighting.gap) }
  }

  private var groupNotes: [ColumnNote] {
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
