import Reporting
import SlovoKit

/// The answer to a table of counts: a row for each row, a column for each number.
struct StatisticsAnswer {
  let command: String
  let tables: CountTables
  let columns: [StatisticsColumn]
  /// The columns that a table for eyes has; the other formats have all.
  let shown: [String]
  var settings: [NamedValue] = []
  /// What a table for eyes says of the conventions, besides formulas.
  var footer: [String] = []

  func write(to output: OutputArguments) throws {
    let isForEyes = output.format == .table
    let columns = isForEyes ? columns.filter { shown.contains($0.name) } : columns
    let cells = tables.rows.map { row in columns.map { $0.cell(row.counts) } }
    let description = description(columns, cells, isForEyes: isForEyes)
    try output.write(description) { writer in
      for (row, cells) in zip(tables.rows, cells) {
        for cell in row.carried { writer.text(cell) }
        for cell in cells {
          switch cell {
          case .integer(let count): writer.integer(count)
          case .real(let value): writer.real(value)
          case .text(let text): writer.text(text)
          case nil: writer.missing()
          }
        }
        try writer.endRow()
      }
    }
  }

  private func description(
    _ columns: [StatisticsColumn], _ cells: [[StatisticsColumn.Cell?]], isForEyes: Bool
  ) -> AnswerDescription {
    let formulas = columns.compactMap { column in column.formula.map { NamedValue(column.name, .text($0)) } }
    let empty = columns.indices.filter { column in cells.contains { $0[column] == nil } }
    let count = self.columns.count - columns.count
    return AnswerDescription(
      version: SlovoVersion.current, command: "statistics \(command)",
      settings: settings + [NamedValue("formulas", .group(formulas))], total: tables.rows.count,
      shown: tables.rows.count,
      notes: empty.map { ColumnNote(column: columns[$0].name, reason: columns[$0].gap) },
      columns: carried(columns) + columns.map(\.description),
      footer: isForEyes
        ? columns.filter(\.isExplained).compactMap { column in
          column.formula.map { "\(column.heading): \($0)." }
        }
          + footer
          + ["\(count) more columns are in the other formats (--format csv, tsv, json or jsonl)."] : [])
  }

  /// The columns of the file itself; one that bears the name of a number gets another.
  private func carried(_ columns: [StatisticsColumn]) -> [ColumnDescription] {
    tables.carried.enumerated().map { index, name in
      ColumnDescription(
        columns.contains { $0.name == name } ? "\(name)_given" : name, .text, importance: index == 0 ? 2 : 0)
    }
  }
}
