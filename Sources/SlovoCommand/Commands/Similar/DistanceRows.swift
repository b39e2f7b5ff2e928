import Analysis
import Reporting
import TextStatistics

/// One measure of all pairs as a square table, for R and Python.
struct DistanceRows {
  let answer: SimilarityAnswer

  func write(to output: OutputArguments, limit: Int?) throws {
    let (labels, matrix, measure) = (answer.labels, answer.table.matrices[0], answer.measures[0])
    let shown = try output.shown(of: labels.count, limit: limit)
    // A group may be called as the column of names is.
    var name = "group"
    while labels.contains(name) { name += "_" }
    let lacking = labels.indices.filter { row in
      labels.indices.contains { $0 != row && matrix[row, $0] == nil }
    }
    let description = answer.description(
      total: labels.count, shown: shown,
      notes: lacking.map { ColumnNote(column: labels[$0], reason: measure.gap ?? "there is no value") },
      columns: [ColumnDescription(name, .text, cut: .middle, importance: 1)]
        + labels.map {
          ColumnDescription($0, .real(decimals: min(3, measure.decimals)), isDetail: true)
        },
      footer: ["Numbers: \(measure.heading) of row and column."])
    try output.write(description) { writer in
      for row in labels.indices.prefix(shown) {
        writer.text(labels[row])
        for column in labels.indices {
          if row == column {
            writer.real(measure.isDistance ? 0 : 1)
          } else {
            MeasureColumns.write([matrix[row, column]], to: writer)
          }
        }
        try writer.endRow()
      }
    }
  }
}
