import TextStatistics

/// How trends are looked for.
public struct TrendSettings: Sendable {
  /// What is drawn anew within a group for its band, and what a text is cut into where it is searched for changes.
  public var units = ResamplingSettings.Unit.paragraph
  /// How surely intervals and bands hold the true rate, between 0 and 1.
  public var confidence = 0.95
  /// How often units are put into random order for the probability of a change; 1 or more.
  public var rounds = 999
  /// The same seed gives the same numbers, on any number of threads.
  public var seed: UInt64 = 1
  /// How probabilities are corrected for all that was compared.
  public var correction: any MultipleComparisonCorrection.Type = HolmCorrection.self
  /// Threads and memory to work with.
  public var resources = AnswerResources(threads: 1)

  public init() {}

  /// The probability of a change, worked out on several threads.
  func probability(_ test: ChangePointTest) -> Double {
    let found = WorkerThreads.mapParts(of: rounds, threads: resources.threads) {
      test.exceedances(in: $0)
    }
    return ChangePointTest.probability(exceedances: found.reduce(0, +), rounds: rounds)
  }
}

/// What is said of the rates of something along an order.
public struct Trend: Sendable {
  public let tau: KendallTau
  /// By ``KendallTest``; nil where τ has no value.
  public let probability: Double?
  /// Whether that is the probability of all orders, rather than the normal one.
  public let isExact: Bool
  /// Corrected for all that was compared.
  public internal(set) var corrected: Double?
  /// The change of the rate per million words with each step of 1.
  public internal(set) var slope: TheilSenSlope?
  /// Where the rate changes most sharply, between groups.
  public internal(set) var change: ChangePoints.Change?
  /// Occurrences in a million words of the first third of the groups and of the last, rounded down, one at least.
  public let early: Double?
  public let late: Double?

  /// - Parameters:
  ///   - places: where the groups stand, ascending.
  ///   - series: their counts and words.
  init?(_ places: [Double], _ series: RateSeries, _ known: inout KendallDistributions) {
    guard let tau = KendallTau(places, series.rates) else { return nil }
    let test = KendallTest(tau, &known)
    (self.tau, probability, isExact) = (tau, test.probability, test.isExact)
    let third = max(1, places.count / 3)
    early = series.rate(0..<min(third, places.count)).map { $0 * 1_000_000 }
    late = series.rate(max(0, places.count - third)..<places.count).map { $0 * 1_000_000 }
  }

  /// Adds what takes longer to work out.
  mutating func addDetails(_ places: [Double], _ series: RateSeries, _ settings: TrendSettings) {
    slope = TheilSenSlope(places, series.rates.map { $0 * 1_000_000 }, level: settings.confidence)
    change = ChangePoints(series, seed: settings.seed, most: 0, probability: settings.probability).sharpest
  }

  /// Corrects the probabilities of some trends for all of them.
  static func correct(_ trends: inout [Trend], _ settings: TrendSettings) {
    let correction = settings.correction.init(trends.compactMap(\.probability))
    for index in trends.indices {
      trends[index].corrected = trends[index].probability.map { correction.corrected($0) }
    }
  }
}
