import Analysis
import Reporting
import SlovoKit
import TextStatistics

/// `slovo compare --across … --pairs`: some words in every pair of groups.
struct PairsComparison {
  let groups: ComparedGroups
  let correction: any MultipleComparisonCorrection.Type
  let confidence: Double
  /// Rows at most.
  let top: Int?
  let isExplained: Bool
  let plot: String?

  func write(to output: OutputArguments) throws {
    guard
      let table = GroupPairTable(
        groups.counts, words: groups.features ?? [], confidence: confidence, correction: correction)
    else {
      throw Failure.usage(
        "--pairs: \(ComparedGroups.counted(groups.counts.sizes.count, groups.noun)) make more than \(GroupPairTable.limit.grouped) pairs with these words. Ask for fewer words, or admit fewer \(groups.noun)s with --in."
      )
    }
    let rows = table.rows.prefix(try output.shown(of: table.rows.count, limit: top))
    let isColumn = isExplained && output.format != .table
    var description = description(table, Array(rows))
    if isColumn { description.columns.append(ColumnDescription("explanation", .text)) }
    if isExplained, !isColumn { description.explanation = rows.map(line) }
    try output.write(description) { writer in
      for row in rows {
        write(row, to: writer)
        if isColumn { writer.text(line(row)) }
        try writer.endRow()
      }
    }
    if let plot { try PictureFile.write(picture(Array(rows), table), to: plot) }
  }

  private var columns: [ColumnDescription] {
    let ratio = LogRatio.heading
    return [ColumnDescription("feature", .text, heading: "word", importance: 2)]
      + groups.columns("group_1", details: false) + groups.columns("group_2", details: false)
      + [
        ColumnDescription("n_1", .integer), ColumnDescription("n_2", .integer),
        ColumnDescription("words_1", .integer, isMinor: true),
        ColumnDescription("words_2", .integer, isMinor: true),
        ColumnDescription(LogLikelihoodRatio.name, .real(decimals: 2)),
        ColumnDescription("p", .real(decimals: 4), isDetail: true),
        ColumnDescription("p_corrected", .real(decimals: 4), heading: "p (\(correction.name))"),
        ColumnDescription(LogRatio.name, .real(decimals: 2), heading: ratio),
        ColumnDescription("\(LogRatio.name)_low", .real(decimals: 2), heading: "low", isDetail: true),
        ColumnDescription("\(LogRatio.name)_high", .real(decimals: 2), heading: "high", isDetail: true),
      ]
  }

  private func write(_ row: GroupPairTable.Row, to writer: any RowWriter) {
    writer.text(row.feature)
    groups.write(row.groups.0, details: false, to: writer)
    groups.write(row.groups.1, details: false, to: writer)
    for count in [row.counts.o11, row.counts.o21, row.counts.r1, row.counts.r2] { writer.integer(count) }
    MeasureColumns.write(
      [
        row.logLikelihood, row.probability, row.corrected, row.logRatio,
        row.logRatio == nil ? nil : row.interval?.low, row.logRatio == nil ? nil : row.interval?.high,
      ], to: writer)
  }

  private func description(_ table: GroupPairTable, _ rows: [GroupPairTable.Row]) -> AnswerDescription {
    let warnings = groups.warnings(
      "left out", compared: table.groups, unknown: table.unknown)
    var footer = [
      groups.line(table.groups),
      "p: of G2 of the two \(groups.noun)s, two-sided; p (\(correction.name)) keeps \(correction.promise) among all \(ComparedGroups.counted(table.tested, "comparison")), every pair with every word, below it.",
      "G2: \(LogLikelihoodRatio.formula); positive where the word is the more frequent in group_1.",
      "\(LogRatio.heading): \(LogRatio.formula), 1 being group_1, 2 group_2; low, high: \(Wording.confidence(confidence)) interval.",
    ]
    footer += groups.conditions
    if rows.count < table.rows.count {
      footer.append(
        "Shown are \(rows.count.grouped) of \(table.rows.count.grouped) rows; --top 0 shows all.")
    }
    var notes: [ColumnNote] = []
    if rows.contains(where: { $0.logLikelihood == nil }) {
      notes += [
        LogLikelihoodRatio.name, "p", "p_corrected", LogRatio.name, "\(LogRatio.name)_low",
        "\(LogRatio.name)_high",
      ]
      .map { ColumnNote(column: $0, reason: "neither \(groups.noun) has the word") }
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "compare",
      settings: groups.settings + [
        NamedValue("confidence", .real(confidence)), NamedValue("test", .text(LogLikelihoodRatio.name)),
        NamedValue("correction", .text(correction.name)), NamedValue("family", .integer(table.tested)),
        NamedValue("top", top.map { .integer($0) } ?? .none),
      ], corpus: Asking.describe(groups.opened), total: table.rows.count, shown: rows.count,
      warnings: warnings, notes: notes, columns: columns, footer: footer + warnings)
  }

  /// What a row says, for readers who know no statistics.
  private func line(_ row: GroupPairTable.Row) -> String {
    let names = [row.groups.0, row.groups.1].map { groups.labels[$0] }
    let counts = row.counts
    var text =
      "\(row.feature): \(Figure.times(counts.o11)) in \(counts.r1.grouped) words of \(names[0]), \(Figure.times(counts.o21)) in \(counts.r2.grouped) of \(names[1])."
    guard let ratio = row.logRatio, let corrected = row.corrected else {
      return text + " Neither has the word, so nothing can be compared."
    }
    text +=
      min(counts.o11, counts.o21) == 0
      ? " Log Ratio \(Figure.text(ratio, decimals: LogRatio.decimals)): \(MeasureReadings.withoutWord)."
      : " If \(names[0]) is here and \(names[1]) elsewhere, it is \(LogRatio.reading(of: ratio))."
    return text
      + (corrected <= 0.05
        ? " Among all pairs compared the difference stands: p (\(correction.name)) \(Figure.probability(corrected))."
        : " Among so many pairs such a difference may well be chance: p (\(correction.name)) \(Figure.probability(corrected)), not below 0.05.")
  }

  private func picture(_ rows: [GroupPairTable.Row], _ table: GroupPairTable) -> IntervalPicture {
    let drawn = rows.prefix(PictureFile.rows)
    var lines: [IntervalPicture.Row] = []
    for (index, row) in drawn.enumerated() {
      if index == 0 || drawn[index - 1].feature != row.feature {
        lines.append(IntervalPicture.Row(heading: row.feature))
      }
      lines.append(
        IntervalPicture.Row(
          label: [row.groups.0, row.groups.1].map { Self.short(groups.labels[$0]) }.joined(separator: " : "),
          value: row.logRatio, interval: row.interval.map { $0.low...Swift.max($0.low, $0.high) },
          figure: "\(row.counts.o11.grouped) : \(row.counts.o21.grouped)"))
    }
    return IntervalPicture(
      title: "\(groups.words?.map(\.typed).joined(separator: ", ") ?? "Words") in pairs of \(groups.noun)s",
      notes: [
        "Bars to the right: the word is more frequent in the first of the two; to the left, in the second. A step of 1 is twice as frequent. Lines: \(Wording.confidence(confidence)) intervals. Figures at the right: counts.",
        groups.line(table.groups),
        "Drawn are \(drawn.count) of \(table.rows.count.grouped) pairs, the greatest G2 of each word first. Log Ratio: \(LogRatio.formula).",
      ],
      rows: lines, shape: .bars, axis: "Log Ratio (doublings)")
  }

  /// A name of which two fit before a bar; its middle goes where it is too long.
  private static func short(_ name: String) -> String {
    name.count <= 14 ? name : "\(name.prefix(7))…\(name.suffix(6))"
  }
}
