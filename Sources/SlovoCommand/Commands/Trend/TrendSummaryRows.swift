import Analysis
import Reporting
import TextStatistics

/// One row for each query or word: its trend.
struct TrendSummaryRows {
  struct Row {
    let name: String
    let series: RateSeries
    let trend: Trend
  }

  let rows: [Row]
  let frame: TrendFrame
  /// What the first column is called.
  let nameColumn: String

  static let measures: [any Measure.Type] = TrendMeasures.all

  func columns() -> [ColumnDescription] {
    let rate = ColumnDescription.Kind.real(decimals: rateDecimals)
    let correction = frame.settings.correction.name
    return [
      ColumnDescription(nameColumn, .text, heading: nameColumn == "feature" ? "word" : nil, importance: 2),
      ColumnDescription("count", .integer, heading: "hits"),
      ColumnDescription(
        KendallTau.name, .real(decimals: KendallTau.decimals), heading: KendallTau.heading),
      ColumnDescription(
        KendallTest.name, .real(decimals: KendallTest.decimals), heading: KendallTest.heading, isDetail: true),
      ColumnDescription("p_corrected", .real(decimals: 4), heading: "p (\(correction))"),
      ColumnDescription(TheilSenSlope.name, .real(decimals: 2), heading: TheilSenSlope.heading),
      ColumnDescription("slope_low", .real(decimals: 2), heading: "slope low", isMinor: true),
      ColumnDescription("slope_high", .real(decimals: 2), heading: "slope high", isMinor: true),
      ColumnDescription("per_million_early", rate, heading: "early"),
      ColumnDescription("per_million_late", rate, heading: "late"),
      ColumnDescription(
        "change", .text, heading: "change at",
        cut: .middle),
      ColumnDescription("per_million_before", rate, heading: "before", isDetail: true),
      ColumnDescription("per_million_after", rate, heading: "after", isDetail: true),
      ColumnDescription(
        RateChangeDeviance.name, .real(decimals: 2), heading: RateChangeDeviance.heading, isMinor: true),
      ColumnDescription(
        ChangePointTest.name, .real(decimals: ChangePointTest.decimals), heading: ChangePointTest.heading),
    ]
  }

  private var rateDecimals: Int {
    let rates = rows.flatMap { [$0.trend.early, $0.trend.late].compactMap { $0 } }.filter { $0 > 0 }
    return RateConvention().decimals(lowest: rates.max() ?? 1)
  }

  func write(first count: Int, to writer: any RowWriter) throws {
    for row in rows.prefix(count) {
      let trend = row.trend
      writer.text(row.name)
      writer.integer(row.series.counts.reduce(0, +))
      MeasureColumns.write(
        [
          trend.tau.coefficient, trend.probability, trend.corrected, trend.slope?.slope,
          trend.slope?.interval?.low, trend.slope?.interval?.high, trend.early, trend.late,
        ], to: writer)
      if let change = trend.change {
        writer.text(frame.labels[change.place])
      } else {
        writer.missing()
      }
      let (before, after) = Self.rates(trend, row.series)
      MeasureColumns.write([before, after, trend.change?.deviance, trend.change?.probability], to: writer)
      try writer.endRow()
    }
  }

  /// The rates per million on both sides of the sharpest change.
  static func rates(_ trend: Trend, _ series: RateSeries) -> (before: Double?, after: Double?) {
    guard let change = trend.change else { return (nil, nil) }
    return (
      series.rate(change.before).map { $0 * 1_000_000 }, series.rate(change.after).map { $0 * 1_000_000 }
    )
  }

  /// Why cells are empty.
  func notes(first count: Int) -> [ColumnNote] {
    let trends = rows.prefix(count).map(\.trend)
    var notes: [ColumnNote] = []
    func note(_ columns: [String], _ reason: String?, _ isMissing: (Trend) -> Bool) {
      guard let reason, trends.contains(where: isMissing) else { return }
      notes += columns.map { ColumnNote(column: $0, reason: reason) }
    }
    note([KendallTau.name, KendallTest.name, "p_corrected"], KendallTau.gap) { $0.tau.coefficient == nil }
    note([TheilSenSlope.name, "slope_low", "slope_high"], TheilSenSlope.gap) { $0.slope == nil }
    note(["slope_low", "slope_high"], TheilSenSlope.intervalGap) {
      $0.slope != nil && $0.slope?.interval == nil
    }
    note(["per_million_early", "per_million_late"], "no group has words") { $0.early == nil }
    note(
      ["change", "per_million_before", "per_million_after", RateChangeDeviance.name, ChangePointTest.name],
      "there are fewer than 4 groups, or all have the same rate"
    ) { $0.change == nil }
    return notes
  }

  /// The conventions.
  ///
  /// - Parameter compared: how many were compared, in words; nil for one.
  func footer(compared: String?) -> [String] {
    [
      Wording.convention(KendallTau.self), Wording.convention(KendallTest.self),
      "p (\(frame.settings.correction.name)): "
        + (compared.map {
          "p (tau) corrected, which keeps \(frame.settings.correction.promise) among \($0) below it."
        } ?? "the same as p (tau), since nothing else was compared."),
      "slope: \(TheilSenSlope.formula), rates per million, so per million with each \(frame.step); 0 where most pairs of points are alike. low, high: Sen's \(Wording.confidence(frame.settings.confidence)) interval.",
      "early, late: per million words in the first and in the last third of the points, taken together.",
      "change at: the point from which on the rate is another, where G2 = \(RateChangeDeviance.formula) is greatest. \(ChangePointTest.heading): \(ChangePointTest.formula); the units are the points, \(frame.settings.rounds.grouped) rounds, seed \(frame.settings.seed).",
    ]
  }

  var settingValues: [NamedValue] { Wording.settings(Self.measures) }
}
