import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// `slovo compare --each`: for every group the words that set it apart from the rest.
struct EachComparison {
  let groups: ComparedGroups
  let settings: GroupKeynessTable.Settings
  /// How many of the measures were asked for; the others are effect sizes that every answer has.
  let asked: Int
  let isAudited: Bool
  let isExplained: Bool
  let plot: String?

  func write(to output: OutputArguments) throws {
    let table = try GroupKeynessTable(groups.counts, settings)
    let isColumn = isExplained && output.format != .table
    let readings = EachReadings(groups: groups, settings: settings, table: table, asked: asked)
    var description = description(table)
    if isColumn { description.columns.append(ColumnDescription("explanation", .text)) }
    if isExplained, !isColumn { description.explanation = readings.lines }
    try output.write(description) { writer in
      for row in table.rows {
        write(row, to: writer)
        if isColumn { writer.text(readings.line(row)) }
        try writer.endRow()
      }
    }
    if let plot { try PictureFile.write(picture(table), to: plot) }
  }

  // MARK: Columns and cells

  private var measures: MeasureColumns { MeasureColumns(measures: settings.measures.map(\.about)) }

  private func measures(first: Bool) -> MeasureColumns {
    let all = measures.measures
    return MeasureColumns(
      measures: Array(first ? all.prefix(asked) : all.dropFirst(asked)), detailsFrom: first ? 2 : .max,
      showsIntervals: true)
  }

  private var columns: [ColumnDescription] { groups.columns(besides: others) + others }

  /// The columns behind those of the group.
  private var others: [ColumnDescription] {
    [ColumnDescription("feature", .text, heading: "word", importance: 2)]
      + measures(first: true).columns
      + [
        ColumnDescription("p", .real(decimals: 4), isDetail: true),
        ColumnDescription("n_group", .integer, heading: "here"),
        ColumnDescription("n_rest", .integer, heading: "rest"),
      ] + measures(first: false).columns
      + [
        ColumnDescription(
          "p_corrected", .real(decimals: 4), heading: "p (\(settings.correction.name))"),
        ColumnDescription("groups", .integer, heading: "\(groups.noun)s", isDetail: true),
        ColumnDescription(
          "per_million_group", .real(decimals: 1), heading: "per million (here)", isMinor: true),
        ColumnDescription(
          "per_million_rest", .real(decimals: 1), heading: "per million (rest)", isMinor: true),
      ] + (isAudited ? ContingencyTable.columns : [])
  }

  private func write(_ row: GroupKeynessTable.Row, to writer: any RowWriter) {
    let values = Array(zip(row.values, row.intervals))
    groups.write(row.group, to: writer)
    writer.text(row.feature)
    measures(first: true).write(values.prefix(asked), to: writer)
    MeasureColumns.write([row.probability], to: writer)
    writer.integer(row.counts.o11)
    writer.integer(row.counts.o21)
    measures(first: false).write(values.dropFirst(asked), to: writer)
    MeasureColumns.write([row.corrected], to: writer)
    writer.integer(row.groupsWithWord)
    for (count, words) in [(row.counts.o11, row.counts.r1), (row.counts.o21, row.counts.r2)] {
      if words > 0 { writer.real(Double(count) * 1_000_000 / Double(words)) } else { writer.missing() }
    }
    if isAudited { row.counts.write(to: writer) }
  }

  // MARK: What stands under the table

  private func description(_ table: GroupKeynessTable) -> AnswerDescription {
    let warnings = groups.warnings(
      "part of the others' rest alone", compared: table.groups,
      unknown: table.unknown)
    return AnswerDescription(
      version: SlovoVersion.current, command: "compare",
      settings: groups.settings + measures.settings + [
        NamedValue("confidence", .real(settings.confidence)), NamedValue("test", .text(settings.test.name)),
        NamedValue("correction", .text(settings.correction.name)),
        NamedValue("family", .integer(table.tested)), NamedValue("compared", .integer(table.compared)),
        NamedValue("order", .text(settings.listsAvoidedWords ? "reference" : "target")),
        NamedValue("top", settings.top.map { .integer($0) } ?? .none), NamedValue("expected", "R1*C1/N"),
      ], corpus: Asking.describe(groups.opened), total: table.total, shown: table.rows.count,
      warnings: warnings, notes: notes(table), columns: columns, footer: footer(table) + warnings)
  }

  private func notes(_ table: GroupKeynessTable) -> [ColumnNote] {
    var notes =
      groups.notes(besides: others) + measures.notes(table.rows.lazy.map(\.values))
      + measures.notes(intervals: table.rows.lazy.map(\.intervals))
    if table.rows.contains(where: { $0.probability == nil }) {
      let reason =
        table.rows.contains { $0.probability == nil && $0.counts.r2 < KeynessTable.smallestTestedSide }
        ? "the rest has fewer than \(KeynessTable.smallestTestedSide) words, too few for a test"
        : settings.test.distrust ?? "there is nothing to compare"
      notes += ["p", "p_corrected"].map { ColumnNote(column: $0, reason: reason) }
    }
    if table.rows.contains(where: { $0.counts.r2 == 0 }) {
      notes.append(ColumnNote(column: "per_million_rest", reason: "there is no rest"))
    }
    return notes
  }

  private func footer(_ table: GroupKeynessTable) -> [String] {
    let first = settings.measures.first?.about
    var lines = [
      "\(groups.line(Array(groups.counts.sizes.indices))) Each \(groups.noun) is compared with all the others together: here, rest.",
      "\(table.compared.grouped) words compared in each of \(table.groups.count.grouped); expected is R1*C1/N, R1 the \(groups.noun)'s words, N those of all.",
      "p: of \(settings.test.heading), two-sided; p (\(settings.correction.name)) keeps \(settings.correction.promise) among all \(table.tested.grouped) words of all \(groups.noun)s below it.",
    ]
    if let first, !first.tellsDirection {
      lines.append(
        "\(first.heading) doesn't say on which side a word is the more frequent; words of both sides stand mixed."
      )
    }
    if settings.listsAvoidedWords {
      lines.append("Listed first are words that the \(groups.noun) has less often than the rest.")
    }
    lines += measures.formulas + groups.conditions
    if table.rows.count < table.total, let top = settings.top {
      lines.append(
        "Shown are the first \(ComparedGroups.counted(top, "word")) of each \(groups.noun), \(table.rows.count.grouped) of \(table.total.grouped) rows; --top 0 shows all."
      )
    }
    return lines
  }

  // MARK: Picture

  /// Lines that fit a page.
  private static let lines = 54

  /// The words of each group as bars of their Log Ratios.
  private func picture(_ table: GroupKeynessTable) -> IntervalPicture {
    let drawn = table.groups.prefix(Self.lines / 2)
    let words = Swift.max(1, Swift.min(settings.top ?? 10, Self.lines / Swift.max(1, drawn.count) - 1))
    let index = settings.measures.firstIndex { $0.about.name == LogRatio.name }
    let ofGroups = Dictionary(grouping: table.rows, by: \.group)
    let rows = drawn.flatMap { group in
      [IntervalPicture.Row(heading: groups.labels[group])]
        + (ofGroups[group] ?? []).prefix(words).map { row in
          let interval = index.flatMap { row.intervals[$0] }
          return IntervalPicture.Row(
            label: row.feature, value: index.flatMap { row.values[$0] },
            interval: interval.map { $0.low...Swift.max($0.low, $0.high) },
            figure: "\(row.counts.o11.grouped) : \(row.counts.o21.grouped)")
        }
    }
    var notes = [
      "Bars to the right: words more frequent in the \(groups.noun) than in all the others together; a step of 1 is twice as frequent. Lines: \(Wording.confidence(settings.confidence)) intervals. Figures at the right: counts in the \(groups.noun) and in the rest.",
      "Drawn are the first \(ComparedGroups.counted(words, "word")) of each \(groups.noun) by \(settings.measures.first?.about.heading ?? "the first measure"), of \(table.compared.grouped) compared. Log Ratio: \(LogRatio.formula).",
      groups.line(Array(groups.counts.sizes.indices)),
    ]
    if drawn.count < table.groups.count {
      notes.append("Drawn are the first \(drawn.count) of \(table.groups.count.grouped) \(groups.noun)s.")
    }
    return IntervalPicture(
      title: "The words that set each \(groups.noun) apart", notes: notes, rows: rows, shape: .bars,
      axis: "Log Ratio (doublings)")
  }
}
