import Analysis
import Reporting
import TextStatistics

/// What measures of a row say, in sentences.
enum MeasureReadings {
  /// What a Log Ratio says where one side lacks the word.
  static let withoutWord =
    "half an occurrence is supposed where the word is missing, since nobody can say how many times as frequent a word is as one that isn't there"

  /// A sentence for each measure.
  ///
  /// - Parameters:
  ///   - table: the counts that they are of; nil where there are none.
  ///   - intervals: of the effect sizes among them; none where it is empty.
  ///   - confidence: how surely they hold the true size.
  static func sentences(
    _ measures: [MeasureDescription], _ values: [Double?], _ intervals: [ConfidenceInterval?] = [],
    of table: ContingencyTable?, confidence: Double = 0.95
  ) -> [String] {
    measures.enumerated().map { index, about in
      guard let value = values[index] else {
        return "\(about.heading) has no value: \(about.gap ?? "the counts give none")."
      }
      var sentence = "\(about.heading) \(Figure.text(value, decimals: about.decimals))"
      if index < intervals.count, let interval = intervals[index] {
        // The reading may be on another scale, so the interval stands beside the number.
        let ends = [interval.low, interval.high].map { Figure.text($0, decimals: about.decimals) }
        sentence += " (\(Wording.confidence(confidence)) interval: \(ends[0]) to \(ends[1]))"
      }
      if let table, let test = about.measure as? any SignificanceTest.Type, !test.isTrusted(for: table) {
        sentence += ": nothing can be said, for \(test.distrust ?? "the counts are too small")"
      } else if let table, about.name == LogRatio.name, min(table.o11, table.o21) == 0 {
        sentence += ": \(withoutWord)"
      } else if let measure = about.measure {
        sentence += ": \(measure.reading(of: value))"
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
