import TextStatistics

/// How rates are given: in how many words, with which interval, and how surely.
public struct RateConvention: Sendable, Equatable {
  /// The intervals that a rate may have.
  public enum Interval: String, Sendable, CaseIterable {
    /// Wilson's score interval: each word either is a match or isn't.
    case wilson
    /// Garwood's exact interval of a Poisson mean: matches come at any rate.
    case poisson
  }

  /// Words that a rate is given in, 1 or more.
  public var scale: Int
  public var interval: Interval
  /// The share of intervals that cover the true rate, between 0 and 1.
  public var confidence: Double

  public init(scale: Int = 1_000_000, interval: Interval = .wilson, confidence: Double = 0.95) {
    self.scale = scale
    self.interval = interval
    self.confidence = confidence
  }

  /// Matches in ``scale`` words, `nil` without words.
  public func rate(_ count: Int, of words: Int) -> Double? {
    words > 0 ? Double(count) * Double(scale) / Double(words) : nil
  }

  /// The interval of the rate in ``scale`` words, `nil` without words, and for Wilson's where matches that overlap
  /// are more than the words.
  public func interval(_ count: Int, of words: Int) -> ConfidenceInterval? {
    guard words > 0 else { return nil }
    switch interval {
    case .wilson:
      return WilsonScoreInterval.interval(count: count, of: words, level: confidence)?
        .scaled(by: Double(scale))
    case .poisson:
      return PoissonInterval.interval(count: count, level: confidence)?
        .scaled(by: Double(scale) / Double(words))
    }
  }
}
