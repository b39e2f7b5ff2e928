import Analysis
import Reporting
import TextStatistics

/// What trends say, in sentences: a line under a table of rates, and paragraphs for readers who know no statistics.
struct TrendReadings {
  let frame: TrendFrame

  /// A trend in one line of figures.
  func line(_ row: TrendSummaryRows.Row) -> String {
    let trend = row.trend
    guard let tau = trend.tau.coefficient, let probability = trend.probability else {
      return "\(row.name): no tau, for \(gap(row))."
    }
    var parts = [
      "tau \(Figure.text(tau, decimals: 2)), p (tau) \(Figure.probability(probability)), \(trend.tau.points.grouped) points"
    ]
    if let slope = trend.slope {
      var text = "slope \(Figure.text(slope.slope, decimals: 2)) per million a \(frame.step)"
      if let interval = slope.interval {
        text +=
          " (\(Figure.text(interval.low, decimals: 2)) to \(Figure.text(interval.high, decimals: 2)))"
      }
      parts.append(text)
    }
    if let early = trend.early, let late = trend.late {
      parts.append("first third \(Wording.figure(early)), last third \(Wording.figure(late)) per million")
    }
    if let change = trend.change { parts.append(self.change(change, row)) }
    return "\(row.name): \(parts.joined(separator: "; "))."
  }

  private func change(_ change: ChangePoints.Change, _ row: TrendSummaryRows.Row) -> String {
    let (before, after) = TrendSummaryRows.rates(row.trend, row.series)
    return
      "sharpest change at \(frame.labels[change.place]): \(Wording.figure(before ?? 0)) before, \(Wording.figure(after ?? 0)) from there on, p (change) \(Figure.probability(change.probability))"
  }

  /// Why there is no τ.
  private func gap(_ row: TrendSummaryRows.Row) -> String {
    if row.trend.tau.points < 2 { return "a trend needs two points" }
    if row.trend.tau.isWithoutOrder { return "all points have the same \(frame.order.name)" }
    let count = row.series.counts.reduce(0, +)
    return count == 0 ? "it stands nowhere" : "all points have the same rate"
  }

  /// A paragraph for each row, and one on what holds for all.
  ///
  /// - Parameter compared: how many were compared.
  func paragraphs(_ rows: [TrendSummaryRows.Row], compared: Int) -> [String] {
    rows.isEmpty ? [] : rows.map { paragraph($0, compared) } + [closing]
  }

  private func paragraph(_ row: TrendSummaryRows.Row, _ compared: Int) -> String {
    let trend = row.trend
    let count = row.series.counts.reduce(0, +)
    let start =
      "\(row.name): \(Figure.times(count)) in \(row.series.words.reduce(0, +).grouped) words, \(frame.counted(trend.tau.points))."
    guard let tau = trend.tau.coefficient, let probability = trend.probability else {
      return start + " Nothing can be said of a trend, for \(gap(row))."
    }
    var sentences = [
      start, Wording.reading(tau, of: KendallTau.self), Wording.reading(probability, of: KendallTest.self),
    ]
    if compared > 1, let corrected = trend.corrected {
      let name = "p (\(frame.settings.correction.name)) \(Figure.probability(corrected))"
      sentences.append(
        corrected <= 0.05
          ? "\(compared.grouped) were tested, and the trend stands even so: \(name)."
          : "\(compared.grouped) were tested, and among so many such a trend may well be chance: \(name), not below 0.05."
      )
    }
    if let slope = trend.slope {
      let unit = frame.scale == .years ? "a year" : "a \(frame.step)"
      sentences.append(
        "\(TheilSenSlope.heading): \(TheilSenSlope.reading(of: slope.slope)), that is per million words and \(unit)."
      )
    }
    if let early = trend.early, let late = trend.late {
      sentences.append(
        "The first third of them has it \(Wording.figure(early)) times in a million words, the last third \(Wording.figure(late)) times."
      )
    }
    if let change = trend.change {
      let (before, after) = TrendSummaryRows.rates(trend, row.series)
      sentences.append(
        "The rate parts most sharply at \(frame.labels[change.place]): \(Wording.figure(before ?? 0)) in a million before, \(Wording.figure(after ?? 0)) from there on; \(ChangePointTest.reading(of: change.probability))."
      )
    }
    return sentences.joined(separator: " ")
  }

  private var closing: String {
    "How to read this: tau says how steadily rates rise or fall, the slope how fast, p how easily chance would do it. The p's take it that without a trend "
      + "any rate could stand at any point; texts near one another are often by one hand or on one subject, and then waves come up that look like trends. "
      + "Look at the single rates and their bands, and at the lines (slovo kwic), before you lean on a figure."
  }
}
