import Analysis
import TextStatistics

/// What is said of counts and their rates.
extension Wording {
  /// What the columns of rates hold and suppose, for the foot of a table.
  ///
  /// - Parameter place: the words they are rates of, as a clause that begins with a blank, or nothing.
  static func rates(_ convention: RateConvention, place: String) -> [String] {
    [
      "\(convention.column): matches per \(words(convention.scale)) words\(place).",
      "low, high: \(interval(convention)) of the rate, which supposes \(supposition(convention)). Words come in bursts, so the rate of a topic or a name is less sure than that.",
    ]
  }

  /// The name of an interval with its confidence: `Wilson's 95 % interval`.
  static func interval(_ convention: RateConvention) -> String {
    switch convention.interval {
    case .wilson: "Wilson's \(confidence(convention.confidence)) interval"
    case .poisson: "Garwood's exact \(confidence(convention.confidence)) Poisson interval"
    }
  }

  /// The setting that names an interval: `Wilson, 95 %`.
  static func intervalSetting(_ convention: RateConvention) -> String {
    switch convention.interval {
    case .wilson: "Wilson, \(confidence(convention.confidence))"
    case .poisson: "Poisson, \(confidence(convention.confidence))"
    }
  }

  private static func supposition(_ convention: RateConvention) -> String {
    switch convention.interval {
    case .wilson: "that each word is a match or none, whatever the words before it"
    case .poisson: "that matches come independently of one another, at one rate throughout"
    }
  }

  /// A share in per cent, without digits that come from binary fractions.
  static func confidence(_ share: Double) -> String {
    let text = String((share * 1e11).rounded() / 1e9)
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " %"
  }

  /// `thousand`, `million`, or the number.
  private static func words(_ scale: Int) -> String {
    switch scale {
    case 1000: "thousand"
    case 1_000_000: "million"
    default: scale.grouped
    }
  }
}

// MARK: - Reading a row aloud

extension Wording {
  /// What a row of counts says, for a reader who knows no statistics.
  ///
  /// - Parameter group: where it is from, as ``place(_:value:)`` says; empty where nothing is grouped.
  static func reading(_ row: CountTable.Row, group: [String], _ convention: RateConvention) -> String {
    var place = group.map { $0 + ", " }.joined()
    if let first = place.first { place = first.uppercased() + place.dropFirst() }
    let times = row.count == 1 ? "once" : "\(row.count.grouped) times"
    guard row.words > 0 else {
      return "\(place)\(row.pattern): the words counted here are none, so that there is no rate."
    }
    let words = row.words == 1 ? "1 word" : "\(row.words.grouped) words"
    guard row.count > 0 else {
      return "\(place)\(row.pattern) does not stand in the \(words) counted.\(absence(row, convention))"
    }
    let unit = unit(row)
    let rate = figure(Double(row.count) / Double(row.words) * Double(unit))
    let documents = row.documents == 1 ? "one document" : "\(row.documents.grouped) documents"
    return
      "\(place)\(row.pattern) stands \(times) in \(words), about \(rate) in every \(unit.grouped), and in \(documents).\(outlook(row, unit, convention))"
  }

  /// What the interval of a rate says.
  private static func outlook(_ row: CountTable.Row, _ unit: Int, _ convention: RateConvention) -> String {
    guard let interval = interval(row, unit, convention) else {
      return " Matches overlap here and are more than the words, so that there is no interval."
    }
    return
      " If the text went on like this for ever, its rate would be expected to settle between \(figure(interval.low)) and \(figure(interval.high)) in every \(unit.grouped)."
  }

  /// What may be said of the rate of something that was never found.
  private static func absence(_ row: CountTable.Row, _ convention: RateConvention) -> String {
    var unit = 1000
    while unit < 1_000_000_000, let high = interval(row, unit, convention)?.high, high < 1 { unit *= 10 }
    guard let interval = interval(row, unit, convention) else { return "" }
    return
      " That doesn't show that it never would: a rate in the long run of up to \(figure(interval.high)) in every \(unit.grouped) agrees with it."
  }

  private static func interval(
    _ row: CountTable.Row, _ unit: Int, _ convention: RateConvention
  ) -> ConfidenceInterval? {
    RateConvention(scale: unit, interval: convention.interval, confidence: convention.confidence)
      .interval(row.count, of: row.words)
  }

  /// The power of ten, from 1,000 on, of which so many words hold ten matches or more.
  private static func unit(_ row: CountTable.Row) -> Int {
    var unit = 1000
    while unit < 1_000_000_000, Double(row.count) / Double(row.words) * Double(unit) < 10 { unit *= 10 }
    return unit
  }

  /// A number with two digits at least, and no more decimals than that takes.
  static func figure(_ value: Double) -> String {
    if value >= 10 { return Int(value.rounded()).grouped }
    var scale = 10.0
    while value > 0, value * scale < 1, scale < 1e6 { scale *= 10 }
    let text = String((value * scale).rounded() / scale)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Where a row is from, by one of its groupings: `in essay.md`, `where year is 1937`.
  static func place(_ grouping: Grouping, value: String?) -> String {
    switch grouping {
    case .document, .section: value.map { "in \($0)" } ?? "before the first heading"
    case .region, .metadata: "where \(grouping.name) is \(value ?? "missing")"
    }
  }

  /// What is said in place of a value that a group hasn't got.
  static func withoutValue(_ grouping: Grouping) -> String {
    switch grouping {
    case .section: "what stands before the first heading"
    case .metadata(let key): "documents without \(key)"
    case .document, .region: "no \(grouping.name)"
    }
  }

  /// What holds for all rows that are read aloud.
  static func readingsHold(_ convention: RateConvention) -> String {
    "Ranges worked out like this hold the true rate in \(convention.interval == .poisson ? "at least " : "")\(confidence(convention.confidence)) of cases if each word comes independently of the others. Words come in bursts, so that the truth lies outside more often. The ranges say nothing of other authors, years or kinds of text."
  }
}
