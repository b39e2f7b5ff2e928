import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// The rows of `slovo vocabulary --audit`: how many types occur how often, from which all measures of frequencies can be
/// worked out again.
struct SpectrumRows {
  let table: VocabularyTable
  let layer: WordLayer
  let groupings: [Grouping]
  let filter: String?

  var count: Int { table.rows.reduce(0) { $0 + $1.spectrum.classes.count } }

  func write(first count: Int, to writer: any RowWriter) throws {
    var left = count
    for row in table.rows {
      for kind in row.spectrum.classes {
        guard left > 0 else { return }
        left -= 1
        for value in row.group {
          if let value { writer.text(value) } else { writer.missing() }
        }
        writer.integer(kind.frequency)
        writer.integer(kind.types)
        writer.integer(kind.frequency * kind.types)
        try writer.endRow()
      }
    }
  }

  func description(_ opened: OpenedCorpus, shown: Int, remarks: [String]) -> AnswerDescription {
    var footer = [
      "m: occurrences; V_m: types, that is \(layer.unit), that occur m times\(filter.map { " where \($0)" } ?? ""); words: m * V_m. The sum of V_m is V, that of words N."
    ]
    if shown < count {
      footer.append("Shown are \(shown.grouped) of \(count.grouped) rows; --limit 0 shows all.")
    }
    let missing = groupings.enumerated().filter { index, _ in
      table.rows.contains { $0.group[index] == nil }
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "vocabulary",
      settings: [
        NamedValue("audit", true), NamedValue("by", .list(groupings.map { .text($0.name) })),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("of", .text(layer.rawValue)),
        NamedValue("words", .integer(table.words)),
      ],
      corpus: Asking.describe(opened), total: count, shown: shown, warnings: remarks,
      notes: missing.map { _, grouping in
        ColumnNote(
          column: grouping.name,
          reason: grouping == .section ? "before the first heading" : "the document has no \(grouping.name)")
      },
      columns: groupings.map {
        ColumnDescription($0.name, .text, cut: $0 == .section ? .start : .middle, importance: 1)
      } + [
        ColumnDescription("m", .integer), ColumnDescription("V_m", .integer),
        ColumnDescription("words", .integer),
      ],
      footer: footer + remarks)
  }
}
