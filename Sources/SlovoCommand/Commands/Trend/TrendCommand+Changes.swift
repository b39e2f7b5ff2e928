import Analysis
import CorpusIndex
import Reporting
import SlovoKit
import TextStatistics

extension TrendCommand {
  /// Writes where the rates of queries change along the texts.
  func writeChanges(
    _ answer: Answer, _ asked: QueryList, _ hits: [Hits], _ kind: DispersionParts
  ) throws {
    let table = try ChangeTable(
      of: hits, asked.texts, in: answer.opened.reader, by: kind, filter: answer.ranges, answer.settings)
    let rows = ChangeRows(table: table, kind: kind)
    let shown = try output.shown(of: rows.count, limit: top)
    let explanation = explain ? rows.explanation : []
    var footer = rows.lines
    footer += [
      "Texts are cut between \(kind.name)s where G2 = \(RateChangeDeviance.formula) is greatest; then their parts likewise, as long as p (change) is \(Figure.text(ChangeTable.level, decimals: 2)) at most. before, after: per million words from the change before, and up to the next one.",
      "\(ChangePointTest.heading): \(ChangePointTest.formula); \(answer.settings.rounds.grouped) rounds, seed \(answer.settings.seed). Whole \(kind.name)s change places, since words come in bursts.",
      "\(kind.counted(table.units)) with \(table.words.grouped) words\(place), in reading order\(answer.opened.reader.documentCount > 1 ? ", documents as the corpus has them" : ""). \(queryArguments.matching(.sentence))",
    ]
    if shown < rows.count {
      footer.append("Shown are \(shown.grouped) of \(rows.count.grouped) rows; --top 0 shows all.")
    }
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "trend",
      settings: [
        NamedValue("queries", .list(asked.texts.map { .text($0) })), queryArguments.matchingSetting,
        NamedValue("strategy", queryArguments.strategySetting),
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue("changes", true), NamedValue("by", .text(kind.name)),
        NamedValue("units", .integer(table.units)), NamedValue("words", .integer(table.words)),
        NamedValue("level", .real(ChangeTable.level)),
      ] + settingValues(answer.settings).filter { !["correction", "confidence"].contains($0.name) }
        + Wording.settings([RateChangeDeviance.self, ChangePointTest.self])
        + [NamedValue("whole", .list(rows.settings))]
        + (explain ? [NamedValue("explanation", .list(explanation.map { .text($0) }))] : []),
      corpus: Asking.describe(answer.opened), total: rows.count, shown: shown, warnings: answer.warnings,
      notes: rows.notes, columns: ChangeRows.columns, footer: footer + answer.remarks,
      explanation: explanation)
    try output.write(description) { try rows.write(first: shown, to: $0) }
    if let plot {
      try PictureFile.write(
        ChangePlot(table: table, kind: kind, place: place).picture(
          rounds: answer.settings.rounds, notes: answer.remarks), to: plot)
    }
  }
}

/// The rows of changes along texts, and what stands under them.
struct ChangeRows {
  let table: ChangeTable
  let kind: DispersionParts

  private var changes: [(pattern: String, change: ChangeTable.Change)] {
    table.rows.flatMap { row in row.changes.map { (row.pattern, $0) } }
  }

  var count: Int { changes.count }

  static let columns = [
    ColumnDescription("pattern", .text, importance: 2),
    ColumnDescription("document", .text, importance: 1),
    ColumnDescription("section", .text, cut: .start),
    ColumnDescription("position", .integer), ColumnDescription("unit", .integer, isMinor: true),
    ColumnDescription("count_before", .integer, heading: "hits before", isMinor: true),
    ColumnDescription("words_before", .integer, heading: "words before", isMinor: true),
    ColumnDescription("count_after", .integer, heading: "hits after", isMinor: true),
    ColumnDescription("words_after", .integer, heading: "words after", isMinor: true),
    ColumnDescription("per_million_before", .real(decimals: 0), heading: "before"),
    ColumnDescription("per_million_after", .real(decimals: 0), heading: "after"),
    ColumnDescription(
      RateChangeDeviance.name, .real(decimals: 2), heading: RateChangeDeviance.heading, isMinor: true),
    ColumnDescription(
      ChangePointTest.name, .real(decimals: ChangePointTest.decimals), heading: ChangePointTest.heading),
  ]

  func write(first count: Int, to writer: any RowWriter) throws {
    for (pattern, change) in changes.prefix(count) {
      writer.text(pattern)
      writer.text(change.document)
      if let section = change.section { writer.text(section) } else { writer.missing() }
      for value in [
        change.position, change.unit, change.before.count, change.before.words, change.after.count,
        change.after.words,
      ] { writer.integer(value) }
      MeasureColumns.write(
        [Self.rate(change.before), Self.rate(change.after), change.deviance, change.probability], to: writer)
      try writer.endRow()
    }
  }

  private static func rate(_ side: (count: Int, words: Int)) -> Double? {
    side.words > 0 ? Double(side.count) * 1_000_000 / Double(side.words) : nil
  }

  var notes: [ColumnNote] {
    changes.contains { $0.change.section == nil }
      ? [ColumnNote(column: "section", reason: "before the first heading")] : []
  }

  /// What holds for each query as a whole.
  var lines: [String] { table.rows.map(line) }

  private func line(_ row: ChangeTable.Row) -> String {
    guard let sharpest = row.sharpest else {
      let reason =
        table.units < 4
        ? "\(kind.counted(table.units)) can't be cut into two sides of two. --by paragraph makes more"
        : row.count == 0 ? "it stands nowhere" : "all \(kind.name)s have the same rate"
      return "\(row.pattern): no change, for \(reason)."
    }
    if row.changes.isEmpty {
      return
        "\(row.pattern): no change that chance seldom gives; the sharpest cut, at \(Self.place(sharpest)), has p (change) \(Figure.probability(sharpest.probability))."
    }
    let found = row.changes.count == 1 ? "1 change" : "\(row.changes.count.grouped) changes"
    return
      "\(row.pattern): \(found)\(row.mayHaveMore ? ", and there may be more: \(ChangeTable.most) are looked for" : ""); the sharpest at \(Self.place(sharpest))."
  }

  /// As `slovo show` takes it.
  private static func place(_ change: ChangeTable.Change) -> String {
    "\(change.document):\(change.position)"
  }

  /// For each query the sharpest cut of all texts.
  var settings: [SettingValue] {
    table.rows.map { row in
      .group([
        NamedValue("pattern", .text(row.pattern)), NamedValue("count", .integer(row.count)),
        NamedValue("sharpest", row.sharpest.map { .text(Self.place($0)) } ?? .none),
        NamedValue("p_change", row.sharpest.map { .real($0.probability) } ?? .none),
        NamedValue("may_have_more", .flag(row.mayHaveMore)),
      ])
    }
  }

  var explanation: [String] {
    let rows = changes.map { pattern, change in
      "\(pattern): at \(Self.place(change)) the rate goes from \(Wording.figure(Self.rate(change.before) ?? 0)) to \(Wording.figure(Self.rate(change.after) ?? 0)) in a million words. \(ChangePointTest.heading): \(ChangePointTest.reading(of: change.probability))."
    }
    return rows
      + [
        "How to read this: the first cut is tested against all texts; a cut in a part of them only tells that part's two sides apart. A rate that rises slowly is cut somewhere too. slovo show CORPUS DOCUMENT:POSITION shows a place."
      ]
  }
}
