import Analysis
import Reporting
import TextStatistics

/// What measures of a row say, in sentences.
enum MeasureReadings {
  /// A sentence for each measure.
  ///
  /// - Parameters:
  ///   - intervals: of the effect sizes among them; none where it is empty.
  ///   - confidence: how surely they hold the true size.
  static func sentences(
    _ measures: [ScoredMeasure], _ values: [Double?], _ intervals: [ConfidenceInterval?] = [],
    confidence: Double = 0.95
  ) -> [String] {
    measures.enumerated().map { index, measure in
      let about = measure.about
      guard let value = values[index] else {
        return "\(about.heading) has no value: \(about.gap ?? "the counts give none")."
      }
      var sentence =
        "\(about.heading) \(Figure.text(value, decimals: about.decimals)): \(about.reading(of: value))"
      if index < intervals.count, let interval = intervals[index] {
        sentence +=
          ", and with \(Figure.percent(confidence)) confidence between "
          + "\(Figure.text(interval.low, decimals: about.decimals)) and \(Figure.text(interval.high, decimals: about.decimals))"
      }
      return sentence + "."
    }
  }
}

/// Numbers as sentences have them.
enum Figure {
  static func text(_ value: Double, decimals: Int) -> String {
    FixedDecimal.text(value, decimals: decimals)
  }

  static func percent(_ share: Double) -> String {
    let hundred = share * 100
    return "\(text(hundred, decimals: abs(hundred - hundred.rounded()) < 1e-9 ? 0 : 1)) %"
  }

  /// A probability, small ones as a bound.
  static func probability(_ value: Double) -> String {
    value < 0.0001 ? "below 0.0001" : text(value, decimals: 4)
  }

  static func times(_ count: Int) -> String {
    switch count {
    case 0: "never"
    case 1: "once"
    case 2: "twice"
    default: "\(count.grouped) times"
    }
  }
}
