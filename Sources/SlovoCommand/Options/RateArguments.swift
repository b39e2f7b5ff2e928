import Analysis
import ArgumentParser

/// How rates and their intervals are given.
struct RateArguments: ParsableArguments {
  @Option(help: "Give rates in so many words: 1000 for per thousand.")
  var per = 1_000_000

  @Option(
    help:
      "The interval of a rate: wilson (each word either matches or doesn't) or poisson (exact; matches may be more than the words)."
  )
  var interval = RateConvention.Interval.wilson.rawValue

  @Option(help: "How sure an interval is to cover the true rate, below 1: 0.99 for 99 %.")
  var confidence = 0.95

  /// What a confidence may be; nearer to 0 or 1 quantiles of the normal distribution have few digits left.
  static let confidences = 0.01...0.999_999_999

  func convention() throws -> RateConvention {
    guard (1...1_000_000_000).contains(per) else {
      throw Failure.usage("--per: rates are given in 1 to 1,000,000,000 words. Write --per 1000 or 1000000.")
    }
    guard let kind = RateConvention.Interval(rawValue: interval) else {
      let names = RateConvention.Interval.allCases.map(\.rawValue)
      throw Failure.usage(
        "--interval: '\(interval)' is not an interval. \(Wording.suggestion(interval, names))")
    }
    try Self.check(confidence)
    return RateConvention(scale: per, interval: kind, confidence: confidence)
  }

  static func check(_ confidence: Double) throws {
    guard confidences.contains(confidence) else {
      throw Failure.usage("--confidence: a share from 0.01 to 0.999999999 is meant. Write 0.95 for 95 %.")
    }
  }
}

extension RateConvention {
  /// The name of the column of rates.
  var column: String {
    switch scale {
    case 1_000_000: "per_million"
    case 1000: "per_thousand"
    default: "per_\(scale)"
    }
  }

  /// The decimals that a table shows of rates, the lowest of which is given.
  ///
  /// Rates of hundreds come from short texts, and no decimal of them means anything. Low ones keep two digits.
  func decimals(lowest: Double) -> Int {
    guard lowest.isFinite, lowest > 0 else { return 2 }
    if lowest >= 100 { return 0 }
    var decimals = 2
    var rate = lowest * 10
    while rate < 1, decimals < 9 {
      rate *= 10
      decimals += 1
    }
    return decimals
  }
}
