import Analysis
import Reporting
import SlovoKit
import TextStatistics

extension TrendCommand {
  /// Writes the rates of queries by group, or their summary, and draws them.
  func write(_ table: TrendTable, _ answer: Answer, _ asked: QueryList, _ order: TrendOrder) throws {
    let frame = TrendFrame(
      order, table.groups, table.scale, table.gaps, answer.settings, place: place)
    let summaries = TrendSummaryRows(
      rows: table.rows.map { TrendSummaryRows.Row(name: $0.pattern, series: $0.series, trend: $0.trend) },
      frame: frame, nameColumn: "pattern")
    // For eyes a year says once where it stands.
    let series = TrendRows(
      table: table, frame: frame, showsPlaces: output.format != .table || !frame.namesArePlaces)
    let readings = TrendReadings(frame: frame)
    let total = summary ? summaries.rows.count : series.count
    let shown = try output.shown(of: total, limit: top)
    let explanation =
      explain ? readings.paragraphs(summaries.rows, compared: summaries.rows.count) : []
    let compared = summaries.rows.count == 1 ? nil : "all \(summaries.rows.count.grouped) queries"
    var footer =
      summary ? summaries.footer(compared: compared) : series.footer + summaries.rows.map(readings.line)
    if !summary { footer += [Self.legend(frame, summaries.rows)] }
    footer += [frame.line, queryArguments.matching(.sentence)]
    if shown < total {
      footer.append("Shown are \(shown.grouped) of \(total.grouped) rows; --top 0 shows all.")
    }
    let warnings = frame.warnings + answer.warnings
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "trend",
      settings: [
        NamedValue("queries", .list(asked.texts.map { .text($0) })), queryArguments.matchingSetting,
        NamedValue("strategy", queryArguments.strategySetting),
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
      ] + frame.settingValues + [
        NamedValue("summary", .flag(summary)), NamedValue("units", .text(answer.settings.units.rawValue)),
        NamedValue("replicates", .integer(RateBootstrap.replicates)),
      ] + settingValues(answer.settings) + summaries.settingValues
        + (summary ? [] : [NamedValue("trends", .list(summaries.rows.map(series.setting)))])
        + (explain ? [NamedValue("explanation", .list(explanation.map { .text($0) }))] : []),
      corpus: Asking.describe(answer.opened), total: total, shown: shown, warnings: warnings,
      notes: summary ? summaries.notes(first: shown) : series.notes(first: shown),
      columns: summary ? summaries.columns() : series.columns,
      footer: footer + frame.warnings + answer.remarks, explanation: explanation)
    try output.write(description) { writer in
      summary
        ? try summaries.write(first: shown, to: writer) : try series.write(first: shown, to: writer)
    }
    if let plot {
      try PictureFile.write(
        TrendPlot(frame: frame, readings: readings).picture(
          table, notes: frame.warnings + answer.remarks), to: plot)
    }
  }

  /// What the figures of a trend's line are, in short.
  private static func legend(_ frame: TrendFrame, _ rows: [TrendSummaryRows.Row]) -> String {
    let tested = rows.filter { $0.trend.probability != nil }
    let normal = tested.filter { !$0.trend.isExact }.map(\.name)
    let distribution =
      normal.isEmpty
      ? "of all orders"
      : normal.count == tested.count
        ? "normal" : "of all orders, but normal for \(Wording.list(normal, limit: 3))"
    return
      "tau: Kendall's, -1 (falls at every step) to 1 (rises at every step); p (tau): two-sided, \(distribution); slope: of Theil and Sen, with Sen's \(Wording.confidence(frame.settings.confidence)) interval; p (change): of \(frame.settings.rounds.grouped) random orders of the points, seed \(frame.settings.seed). --summary has the formulas."
  }

  /// Tests all words, and writes those with the strongest trends.
  func writeWords(_ answer: Answer, _ order: TrendOrder, _ stopped: Set<String>) throws {
    guard !order.groupings.isEmpty else {
      throw Failure.usage(
        "equal parts are for queries. Name a word, or test all words with --by document, section or a key of dates."
      )
    }
    var options = TermMatrix.Options()
    options.layer = of ?? .form
    options.minimum = min ?? 10
    options.minimumDocuments = minDocuments ?? 1
    options.stopWords = stopped
    options.resources = answer.settings.resources
    options.admitsMarks = false
    let level: Int? = if case .sections(let level) = order { level } else { nil }
    let matrix = try TermMatrix(
      in: answer.opened.reader, by: order.groupings, level: level, filter: answer.ranges, options)
    let first = self.order ?? .strongest
    let table = try TrendingWords(
      matrix, in: answer.opened.reader, by: order, filter: answer.ranges, first: first,
      top: (top ?? 20) == 0 ? nil : top ?? 20, answer.settings)
    let frame = TrendFrame(order, table.groups, table.scale, table.gaps, answer.settings, place: place)
    let rows = TrendSummaryRows(
      rows: table.rows.map { TrendSummaryRows.Row(name: $0.feature, series: $0.series, trend: $0.trend) },
      frame: frame, nameColumn: "feature")
    let tested = table.compared - table.untold
    var footer = rows.footer(compared: "all \(tested.grouped) words")
    footer.append(
      "Tested: \(tested.grouped) \(options.layer.unit) that occur \(options.minimum.grouped) times or more\(options.minimumDocuments > 1 ? ", in \(options.minimumDocuments.grouped) documents or more" : ""); \(Self.said(first))."
    )
    if table.untold > 0 {
      footer.append("\(table.untold.grouped) more have the same rate in all points, and no trend.")
    }
    footer.append(frame.line)
    if rows.rows.count < table.total {
      footer.append(
        "Shown are \(rows.rows.count.grouped) of \(table.total.grouped) rows; --top 0 shows all.")
    }
    let readings = TrendReadings(frame: frame)
    let explanation = explain ? readings.paragraphs(rows.rows, compared: tested) : []
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "trend",
      settings: [
        NamedValue("of", .text(options.layer.name)), NamedValue("order", .text(first.rawValue)),
        NamedValue("min", .integer(options.minimum)),
        NamedValue("min_documents", .integer(options.minimumDocuments)),
        NamedValue("stop_words", stopWords.map { .text($0) } ?? .none),
        NamedValue("top", .integer(top ?? 20)), NamedValue("family", .integer(tested)),
      ] + frame.settingValues + settingValues(answer.settings) + rows.settingValues
        + (explain ? [NamedValue("explanation", .list(explanation.map { .text($0) }))] : []),
      corpus: Asking.describe(answer.opened), total: table.total, shown: rows.rows.count,
      warnings: frame.warnings + answer.warnings, notes: rows.notes(first: rows.rows.count),
      columns: rows.columns(), footer: footer + frame.warnings + answer.remarks, explanation: explanation)
    try output.write(description) { try rows.write(first: rows.rows.count, to: $0) }
    if let plot {
      try PictureFile.write(
        TrendPlot(frame: frame, readings: readings).picture(
          rows.rows, notes: frame.warnings + answer.remarks), to: plot)
    }
  }

  private static func said(_ order: TrendingWords.Order) -> String {
    switch order {
    case .strongest: "those come first whose tau is farthest from 0"
    case .rising: "those come first that rise most steadily"
    case .falling: "those come first that fall most steadily"
    }
  }
}
