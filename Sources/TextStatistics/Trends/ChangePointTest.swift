#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the rate of a series changes most sharply, and how often chance does as much.
///
/// Each cut of the series into two has a likelihood ratio: of two rates, one on each side, against one for all. The
/// greatest one is the change. Words come in bursts, so its distribution isn't χ², even apart from the choice among many
/// cuts. So whole stretches (paragraphs, documents) are put into random order, and the greatest ratio of all cuts is
/// taken anew each time.
public struct ChangePointTest: Measure {
  public static let name = "p_change"
  public static let heading = "p (change)"
  public static let formula =
    "(1 + rounds whose greatest G2 of all cuts is as great) / (1 + rounds); in each round whole units stand in random order; a side has 2 units and a twentieth of them at least"
  public static let range =
    "above 0 to 1; small values are changes that chance seldom gives"
  public static let source =
    "A. N. Pettitt, Applied Statistics 28 (1979), 126-135, for the question; (1 + b)/(1 + rounds) as in B. Phipson and G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010), article 39."
  public static let caution =
    "It supposes that without a change the units could stand in any order. A slow rise has a sharpest place too, and a subject that fills some neighbouring paragraphs is a change: look whether the rate goes on as it began."
  public static let decimals = 4
  public static let gap: String? =
    "there are fewer than 4 units with words, or all have the same rate"

  public static func reading(of value: Double) -> String {
    "if the units stood in random order, some cut or other would part rates so sharply \(Readings.tries(log10(value)))"
  }

  /// How many units stand before the change.
  public let place: Int
  /// ``RateChangeDeviance`` of that cut.
  public let deviance: Double

  private let counts: [Int]
  private let words: [Int]
  private let seed: UInt64
  private let threshold: Double

  /// Finds the sharpest change of some neighbouring units; of several as sharp, the first. O(units).
  ///
  /// - Returns: nil where there are too few units, or all have the same rate.
  public init?(_ series: RateSeries, _ units: Range<Int>, seed: UInt64) {
    counts = Array(series.counts[units])
    words = Array(series.words[units])
    // Each stretch of a series is put into orders of its own.
    self.seed = seed ^ (UInt64(units.lowerBound) << 32 | UInt64(truncatingIfNeeded: units.upperBound))
    guard let best = Self.greatest(counts, words), best.deviance > 1e-9 else { return nil }
    (place, deviance) = best
    threshold = deviance * (1 - 1e-9)
  }

  /// How many units a side has at least, of so many in all.
  public static func fewestUnits(of all: Int) -> Int { max(2, all / 20) }

  /// In how many of some rounds the greatest deviance is as great. O(rounds · units).
  ///
  /// - Parameter rounds: their numbers, from 0; each has random numbers of its own.
  public func exceedances(in rounds: Range<Int>) -> Int {
    var (counts, words) = (counts, words)
    var found = 0
    for round in rounds {
      var generator = SeededGenerator(seed: seed, stream: UInt64(round))
      (counts, words) = (self.counts, self.words)
      for index in stride(from: counts.count - 1, to: 0, by: -1) {
        let other = generator.next(below: index + 1)
        counts.swapAt(index, other)
        words.swapAt(index, other)
      }
      if let best = Self.greatest(counts, words), best.deviance >= threshold { found += 1 }
    }
    return found
  }

  /// The probability after so many rounds.
  public static func probability(exceedances: Int, rounds: Int) -> Double {
    Double(1 + exceedances) / Double(1 + rounds)
  }

  private static func greatest(_ counts: [Int], _ words: [Int]) -> (place: Int, deviance: Double)? {
    let fewest = fewestUnits(of: counts.count)
    guard counts.count >= 2 * fewest, counts.contains(where: { $0 > 0 }) else { return nil }
    let all = (count: counts.reduce(0, +), words: words.reduce(0, +))
    var best: (place: Int, deviance: Double)?
    var before = (count: 0, words: 0)
    for place in 1...counts.count - fewest {
      before.count += counts[place - 1]
      before.words += words[place - 1]
      guard place >= fewest else { continue }
      // Among units without occurrences the deviance is a convex function of the words before the cut, so that it is
      // greatest at one end of them.
      let isEnd = place == fewest || place == counts.count - fewest
      guard isEnd || counts[place - 1] > 0 || counts[place] > 0 else { continue }
      let deviance = RateChangeDeviance.value(
        before, (all.count - before.count, all.words - before.words))
      if best.map({ deviance > $0.deviance }) ?? true { best = (place, deviance) }
    }
    return best
  }
}

/// How sharply a cut parts the rates on its two sides: the likelihood ratio of two rates against one.
public enum RateChangeDeviance: Measure {
  public static let name = "g2_change"
  public static let heading = "G2 (change)"
  public static let formula =
    "2 * (k_1*ln(k_1/E_1) + k_2*ln(k_2/E_2)), k: occurrences before and after, E: those expected of their words at one rate, 0*ln(0) = 0"
  public static let range = "0 (the same rate on both sides) upwards"
  public static let source =
    "N. E. Cressie and T. R. C. Read, Goodness-of-fit statistics for discrete multivariate data (1988), for the statistic; K. J. Worsley, Biometrika 73 (1986), 91-104, for its greatest value over all cuts."
  public static let caution =
    "Not to be read off a table of chi-squared: it is the greatest of many, and words come in bursts. Its p is worked out by permutation."

  public static func reading(of value: Double) -> String {
    value == 0
      ? "both sides have the same rate"
      : "the sharpest of all cuts scores \(Readings.number(value)), which says something only beside its p"
  }

  /// The value for two sides with words, 0 or more.
  static func value(_ before: (count: Int, words: Int), _ after: (count: Int, words: Int)) -> Double {
    let rate = Double(before.count + after.count) / Double(before.words + after.words)
    func term(_ side: (count: Int, words: Int)) -> Double {
      side.count == 0 ? 0 : Double(side.count) * log(Double(side.count) / (Double(side.words) * rate))
    }
    return max(0, 2 * (term(before) + term(after)))
  }
}
