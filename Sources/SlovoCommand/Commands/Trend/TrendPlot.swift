import Analysis
import Reporting
import TextStatistics

/// Rates along an order as a picture: a panel for each query or word.
struct TrendPlot {
  let frame: TrendFrame
  let readings: TrendReadings

  /// Panels that a page has room for.
  private static let panels = 8

  /// Queries, with their bands.
  func picture(_ table: TrendTable, notes: [String]) -> TrendPicture {
    let panels = table.rows.prefix(Self.panels).map { row in
      panel(
        TrendSummaryRows.Row(name: row.pattern, series: row.series, trend: row.trend), bands: row.bands,
        line: row.line, lineBands: row.lineBands)
    }
    let units = "\(frame.settings.units.rawValue)s"
    return picture(
      panels, of: table.rows.map(\.pattern),
      notes: [
        "Dots: \(dots); thin lines through them: \(Wording.confidence(frame.settings.confidence)) band by drawing the \(units) of each anew; none where it has fewer than \(RateBootstrap.fewestUnits) \(units) or lacks the word. Blue line: the rate of the nearest \(MovingRate.neighbours(of: frame.groups.count)) points together, near ones counting more; grey: its band by the same draws."
      ] + notes)
  }

  /// Words of a list, without bands.
  func picture(_ rows: [TrendSummaryRows.Row], notes: [String]) -> TrendPicture {
    let moving = MovingRate(at: frame.groups.map(\.place))
    let panels = rows.prefix(Self.panels).map { row in
      let blocks = zip(row.series.counts, row.series.words).map {
        RatioBlock(numerator: Double($0), denominator: Double($1))
      }
      let none = [ConfidenceInterval?](repeating: nil, count: blocks.count)
      return panel(
        row, bands: none, line: moving.line(through: blocks), lineBands: none, isCorrected: true)
    }
    return picture(
      panels, of: rows.map(\.name),
      notes: [
        "Dots: \(dots). Blue line: the rate of the nearest \(MovingRate.neighbours(of: frame.groups.count)) points together, near ones counting more. p (\(frame.settings.correction.name)): corrected for all words tested. Naming a word as a query draws bands too."
      ] + notes)
  }

  private var dots: String {
    switch frame.order {
    case .metadata(let key): "rates of all texts of one \(key)"
    case .documents: "rates of documents"
    case .sections: "rates of sections"
    case .equal: "rates of equal parts"
    }
  }

  private func picture(_ panels: [TrendPicture.Panel], of names: [String], notes: [String]) -> TrendPicture {
    var lines = notes
    lines.append(
      "tau: Kendall's, -1 (falls at every step) to 1 (rises at every step), with its two-sided p."
        + (panels.contains { !$0.changes.isEmpty }
          ? " Dashed: where the rate changes most sharply, drawn where chance, by \(frame.settings.rounds.grouped) random orders of the points, gives as much in 5 % at most."
          : ""))
    lines.append(frame.line)
    if panels.count < names.count {
      lines.append("Drawn are the first \(panels.count) of \(names.count.grouped).")
    }
    let named = names.prefix(4).joined(separator: ", ")
    return TrendPicture(
      title: "How often \(named)\(names.count > 4 ? " and others" : "") occur\(names.count == 1 ? "s" : "")",
      notes: lines, panels: panels, axis: frame.scale == .steps ? .names(frame.labels) : .numbers,
      axisName: axisName, valueName: "per million words")
  }

  private var axisName: String {
    switch frame.order {
    case .metadata(let key): "\(key) (rates: per million words)"
    case .documents: "documents in order (rates: per million words)"
    case .sections: "sections in reading order (rates: per million words)"
    case .equal: "equal parts in reading order (rates: per million words)"
    }
  }

  private func panel(
    _ row: TrendSummaryRows.Row, bands: [ConfidenceInterval?], line: [Double],
    lineBands: [ConfidenceInterval?], isCorrected: Bool = false
  ) -> TrendPicture.Panel {
    let (trend, million) = (row.trend, 1_000_000.0)
    func range(_ interval: ConfidenceInterval?) -> ClosedRange<Double>? {
      interval.map { $0.low * million...max($0.low, $0.high) * million }
    }
    let points = frame.groups.enumerated().map { index, group in
      let rate = row.series.rates[index] * million
      return TrendPicture.Point(
        place: group.place, value: rate, interval: range(bands[index]),
        title:
          "\(frame.labels[index]): \(row.series.counts[index].grouped) in \(row.series.words[index].grouped) words, \(Wording.figure(rate)) per million"
      )
    }
    var changes: [(place: Double, name: String)] = []
    if let found = trend.change, found.probability <= 0.05 {
      let places = frame.groups.map(\.place)
      changes.append(
        (
          (places[found.place - 1] + places[found.place]) / 2,
          "\(frame.labels[found.place]), p \(Figure.text(found.probability, decimals: 3))"
        ))
    }
    let figure =
      if let tau = trend.tau.coefficient,
        let probability = isCorrected ? trend.corrected : trend.probability
      {
        "tau \(Figure.text(tau, decimals: 2)), p\(isCorrected ? " (\(frame.settings.correction.name))" : "") \(Figure.probability(probability))"
      } else { "no tau" }
    return TrendPicture.Panel(
      label: row.name, figure: figure, points: points,
      line: zip(frame.groups, line).map { ($0.place, $1 * million) }, band: lineBands.map(range),
      changes: changes)
  }
}
