import Analysis
import Reporting
import TextStatistics

/// The rows of rates along an order: for each query a row for each group.
struct TrendRows {
  let table: TrendTable
  let frame: TrendFrame
  /// Whether x has a column.
  let showsPlaces: Bool

  var count: Int { table.rows.count * table.groups.count }

  var columns: [ColumnDescription] {
    let rate = ColumnDescription.Kind.real(decimals: decimals)
    return [ColumnDescription("pattern", .text, importance: 2, isDetail: table.rows.count == 1)]
      + frame.columns
      + (showsPlaces
        ? [ColumnDescription("x", .real(decimals: frame.scale == .steps ? 0 : 2), isMinor: true)] : [])
      + [
        ColumnDescription("count", .integer, heading: "hits"), ColumnDescription("words", .integer),
        ColumnDescription("per_million", rate, heading: "/million"), ColumnDescription("low", rate),
        ColumnDescription("high", rate), ColumnDescription("smooth", rate, isDetail: true),
        ColumnDescription("smooth_low", rate, heading: "smooth (low end)", isMinor: true),
        ColumnDescription("smooth_high", rate, heading: "smooth (high end)", isMinor: true),
      ]
  }

  private var decimals: Int {
    let rates = table.rows.flatMap { row in row.series.rates }.filter { $0 > 0 }
    return RateConvention().decimals(lowest: (rates.min() ?? 1) * 1_000_000)
  }

  func write(first count: Int, to writer: any RowWriter) throws {
    for index in 0..<count {
      let (row, group) = (table.rows[index / table.groups.count], index % table.groups.count)
      writer.text(row.pattern)
      frame.writeName(of: group, to: writer)
      if showsPlaces { writer.real(table.groups[group].place) }
      writer.integer(row.series.counts[group])
      writer.integer(row.series.words[group])
      let values = [
        row.series.rates[group], row.bands[group]?.low, row.bands[group]?.high, row.line[group],
        row.lineBands[group]?.low, row.lineBands[group]?.high,
      ]
      MeasureColumns.write(values.map { $0.map { $0 * 1_000_000 } }, to: writer)
      try writer.endRow()
    }
  }

  /// Why cells are empty.
  func notes(first count: Int) -> [ColumnNote] {
    let isMissing = (0..<count).contains {
      table.rows[$0 / table.groups.count].bands[$0 % table.groups.count] == nil
    }
    return frame.columnNotes
      + (isMissing ? ["low", "high"].map { ColumnNote(column: $0, reason: gap) } : [])
      + (table.groups.count > RateBootstrap.mostPoints
        ? ["smooth_low", "smooth_high"].map {
          ColumnNote(
            column: $0,
            reason:
              "there are more than \(RateBootstrap.mostPoints.grouped) points, for which memory has no room")
        } : [])
  }

  private var unit: String { frame.settings.units.rawValue }

  private var gap: String { RateBootstrap.gap.replacing("units", with: "\(unit)s") }

  var footer: [String] {
    [
      "per_million: matches per million words\(frame.place). low, high: \(Wording.confidence(frame.settings.confidence)) band by drawing the \(unit)s of each point anew, \(RateBootstrap.replicates.grouped) times; words come in bursts, and so whole \(unit)s are drawn.",
      "smooth: the rate of the nearest \(MovingRate.neighbours(of: table.groups.count).grouped) points together, near ones counting more; its band is of the same draws.",
    ]
  }

  /// The trend of a query, as it travels with rates.
  func setting(_ row: TrendSummaryRows.Row) -> SettingValue {
    func real(_ value: Double?) -> SettingValue { value.map { .real($0) } ?? .none }
    let (before, after) = TrendSummaryRows.rates(row.trend, row.series)
    let trend = row.trend
    return .group([
      NamedValue("pattern", .text(row.name)), NamedValue("points", .integer(trend.tau.points)),
      NamedValue(KendallTau.name, real(trend.tau.coefficient)),
      NamedValue(KendallTest.name, real(trend.probability)), NamedValue("p_exact", .flag(trend.isExact)),
      NamedValue("p_corrected", real(trend.corrected)), NamedValue("slope", real(trend.slope?.slope)),
      NamedValue("slope_low", real(trend.slope?.interval?.low)),
      NamedValue("slope_high", real(trend.slope?.interval?.high)),
      NamedValue("per_million_early", real(trend.early)), NamedValue("per_million_late", real(trend.late)),
      NamedValue("change", trend.change.map { .text(frame.labels[$0.place]) } ?? .none),
      NamedValue("per_million_before", real(before)), NamedValue("per_million_after", real(after)),
      NamedValue(ChangePointTest.name, real(trend.change?.probability)),
    ])
  }
}
