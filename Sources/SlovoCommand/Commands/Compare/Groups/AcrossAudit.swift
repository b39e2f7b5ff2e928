import Analysis
import Reporting
import TextStatistics

/// `slovo compare --across … --audit`: a row for each word and group, from which all figures can be worked out again.
struct AcrossAudit {
  let comparison: AcrossComparison

  private var table: HomogeneityTable { comparison.table }
  private var groups: ComparedGroups { comparison.groups }

  private static let measures: [any AssociationMeasure.Type] = [
    AdjustedResidual.self, LafonSpecificity.self, LogRatio.self,
  ]

  func write(to output: OutputArguments) throws {
    let total = table.rows.count * table.groups.count
    let measures = MeasureColumns(measures: Self.measures.map { MeasureDescription($0) })
    var description = comparison.description
    description.total = table.total * table.groups.count
    description.shown = total
    description.settings.append(NamedValue("audit", true))
    let others =
      [
        ColumnDescription("feature", .text, heading: "word", importance: 2),
        ColumnDescription("count", .integer), ColumnDescription("words", .integer),
        ColumnDescription("expected", .real(decimals: 2)),
      ] + measures.columns
    description.columns = others.prefix(1) + groups.columns(besides: others) + others.dropFirst()
    description.notes = groups.notes(besides: others) + measures.notes(rows.lazy.map(\.values))
    description.footer =
      ["expected: n_g*C/N, the word's occurrences shared out by the words of the \(groups.noun)s."]
      + measures.formulas.map { $0 } + [groups.line(table.groups)] + description.warnings
    try output.write(description) { writer in
      for row in rows {
        writer.text(row.word.feature)
        groups.write(table.groups[row.place], to: writer)
        writer.integer(row.word.frequencies.counts[row.place])
        writer.integer(row.word.frequencies.sizes[row.place])
        writer.real(row.word.frequencies.expected(row.place))
        MeasureColumns.write(row.values, to: writer)
        try writer.endRow()
      }
    }
  }

  private var rows: [(word: HomogeneityTable.Row, place: Int, values: [Double?])] {
    table.rows.flatMap { word in
      table.groups.indices.map { place in
        let counts = word.frequencies.table(place)
        return (word, place, Self.measures.map { measure in counts.flatMap { measure.value(of: $0) } })
      }
    }
  }
}
