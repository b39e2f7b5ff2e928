import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// The rows of `slovo dispersion`, and what stands under them.
struct DispersionRows {
  let table: DispersionTable
  let measures: [AnyDispersionMeasure]
  let filter: String?
  let isExplained: Bool
  private let values: [[Double?]]

  init(
    table: DispersionTable, measures: [AnyDispersionMeasure], filter: String?, isExplained: Bool
  ) {
    self.table = table
    self.measures = measures
    self.filter = filter
    self.isExplained = isExplained
    values = table.rows.map { row in measures.map { $0.value(of: row.counts, row.distances) } }
  }

  /// Measures that a table keeps however narrow it is; what stands behind them is for wide ones.
  private static let columnsKept = 4

  private var types: [any Measure.Type] { measures.map { $0.measure } }

  private func perMillion(_ row: DispersionTable.Row) -> Double? {
    table.words > 0 ? Double(row.positions.count) * 1_000_000 / Double(table.words) : nil
  }

  func write(first count: Int, to writer: any RowWriter) throws {
    for (index, row) in table.rows.prefix(count).enumerated() {
      writer.text(row.pattern)
      writer.integer(row.positions.count)
      writer.integer(table.words)
      for value in [perMillion(row)] + values[index] {
        if let value { writer.real(value) } else { writer.missing() }
      }
      try writer.endRow()
    }
  }

  func description(
    _ opened: OpenedCorpus, _ settings: [NamedValue], shown: Int, warnings: [String], matching: String,
    remarks: [String]
  ) -> AnswerDescription {
    let explanation = isExplained ? explanation(first: shown) : []
    let parts = partsLine
    let notes =
      table.words > 0
      ? Wording.gaps(types, values)
      : (["per_million"] + types.map { $0.name }).map { ColumnNote(column: $0, reason: "there are no words") }
    var footer = Barcode.lines(table, first: shown, width: Terminal.width) + explanation
    footer += types.map(Wording.convention) + [parts, matching]
    let repeated = table.rows.reduce(0) { $0 + $1.repeatedPlaces }
    if repeated > 0 {
      footer.append(
        "Matches that begin at one word count once: \(repeated.grouped) \(repeated == 1 ? "has" : "have") no place of their own."
      )
    }
    if shown < table.rows.count {
      footer.append("Shown are \(shown.grouped) of \(table.rows.count.grouped) rows; --limit 0 shows all.")
    }
    var partSettings = [NamedValue("words", .integer(table.words))]
    if let parts = table.parts {
      partSettings += [
        NamedValue("parts", .integer(parts.count)),
        NamedValue("parts_without_words", .integer(parts.emptyCount)),
      ]
    }
    if isExplained {
      partSettings.append(NamedValue("explanation", .list(explanation.map { .text($0) })))
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "dispersion",
      settings: settings + partSettings + Wording.settings(types), corpus: Asking.describe(opened),
      total: table.rows.count, shown: shown, warnings: warnings, notes: notes,
      columns: [
        ColumnDescription("pattern", .text, importance: 2),
        ColumnDescription("count", .integer, heading: "hits"),
        ColumnDescription("words", .integer, isDetail: true),
        ColumnDescription("per_million", .real(decimals: 0), heading: "/million"),
      ]
        + types.enumerated().map { index, measure in
          ColumnDescription(
            measure.name, .real(decimals: measure.decimals), heading: measure.heading,
            isDetail: index >= Self.columnsKept)
        },
      footer: footer + remarks)
  }

  /// What the parts are, and what is left out of them.
  private var partsLine: String {
    let place = filter.map { " where \($0)" } ?? ""
    guard let parts = table.parts else { return "There are no words\(place), and so no parts." }
    var line = "Parts (n): \(table.kind.counted(parts.count))"
    if let least = parts.sizes.min(), let most = parts.sizes.max() {
      line +=
        least == most
        ? " of \(least.grouped) \(least == 1 ? "word" : "words")"
        : " of \(least.grouped) to \(most.grouped) words"
    }
    line +=
      "\(place); s_i: a part's share of all words, v_i: hits in it, p_i: their rate, t_i: their share of all hits (f)."
    if parts.emptyCount > 0 {
      line += " \(table.kind.counted(parts.emptyCount)) without words\(place) left out."
    }
    if parts.count == 1 {
      line +=
        " One part has no other to be compared with: --by section, --by paragraph or --by equal:20 makes more."
    }
    return line
  }

  /// Line by line what the figures say.
  private func explanation(first count: Int) -> [String] {
    var lines: [String] = []
    for (index, row) in table.rows.prefix(count).enumerated() {
      let hits = row.positions.count
      lines.append(
        "\(row.pattern): \(hits == 1 ? "1 hit" : "\(hits.grouped) hits") in \(table.words.grouped) words.")
      if hits > 0 { lines += zip(types, values[index]).map { "- " + Wording.reading($1, of: $0) } }
    }
    return lines.isEmpty ? [] : lines + [""]
  }
}

extension DispersionRows {
  /// The columns of `--audit`.
  static let partColumns = [
    ColumnDescription("pattern", .text, importance: 2), ColumnDescription("part", .integer),
    ColumnDescription("document", .text, importance: 1),
    ColumnDescription("section", .text, cut: .start, importance: 1), ColumnDescription("words", .integer),
    ColumnDescription("count", .integer), ColumnDescription("expected", .real(decimals: 2)),
    ColumnDescription("per_million", .real(decimals: 0)),
  ]

  static func partNotes(_ parts: [DispersionTable.Part]) -> [ColumnNote] {
    var notes: [ColumnNote] = []
    if parts.contains(where: { $0.document == nil }) {
      notes.append(ColumnNote(column: "document", reason: "equal parts keep to no document"))
    }
    if parts.contains(where: { $0.section == nil }) {
      notes.append(
        ColumnNote(column: "section", reason: "the part is none, or lies before the first heading"))
    }
    if parts.contains(where: { $0.words == 0 }) {
      notes.append(ColumnNote(column: "per_million", reason: "there are no words to divide by"))
    }
    return notes
  }

  func write(_ parts: [DispersionTable.Part], first count: Int, to writer: any RowWriter) throws {
    var left = count
    for (index, row) in table.rows.enumerated() {
      for (number, part) in parts.enumerated() {
        guard left > 0 else { return }
        left -= 1
        writer.text(row.pattern)
        writer.integer(number + 1)
        for text in [part.document, part.section] {
          if let text { writer.text(text) } else { writer.missing() }
        }
        writer.integer(part.words)
        writer.integer(part.counts[index])
        if table.words > 0 {
          writer.real(Double(row.positions.count) * Double(part.words) / Double(table.words))
        } else {
          writer.missing()
        }
        if part.words > 0 {
          writer.real(Double(part.counts[index]) * 1_000_000 / Double(part.words))
        } else {
          writer.missing()
        }
        try writer.endRow()
      }
    }
  }
}
