import Analysis
import Reporting

/// Columns behind those that every line of a concordance has: what a reader noted, and how the line is cited.
struct LineExtras: Sendable {
  var decisions: HitDecisions?
  var citations: LineCitations?

  var columns: [ColumnDescription] {
    var columns: [ColumnDescription] = []
    if decisions.map({ !$0.categories.isEmpty }) ?? false {
      columns.append(ColumnDescription("category", .text))
    }
    if citations != nil { columns.append(ColumnDescription("citation", .text)) }
    return columns
  }

  var notes: [ColumnNote] {
    columns.contains { $0.name == "category" }
      ? [ColumnNote(column: "category", reason: "no annotation gives the line a category")] : []
  }

  /// Writes the cells of the present line.
  func write(_ lines: borrowing ConcordanceLines, to writer: any RowWriter) {
    if let decisions, !decisions.categories.isEmpty {
      let category = decisions.category(document: lines.documentNumber, from: lines.from, to: lines.to)
      if let category { writer.text(category) } else { writer.missing() }
    }
    if let citations { writer.text(citations.text(of: lines)) }
  }
}
