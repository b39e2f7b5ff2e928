/// Wilson's score interval for a proportion: how far a word's true rate may lie from its count.
///
/// With *k* hits in *n* words and *z* the normal quantile of the level, its ends are
///
///     (k + z²/2 ± z √(k (n − k) / n + z²/4)) / (n + z²)
///
/// without a correction for continuity. The ends lie from 0 to 1, and unlike those of the textbook
/// interval *p* ± *z* √(*p* (1 − *p*) / *n*) they stay sensible for rare words and for none at all.
///
/// **When not to use it.** It takes every word for an independent draw. Words come in bursts, so the
/// interval is too narrow for names and topics that crowd into a few sections; compare documents or
/// paragraphs by resampling there. It doesn't cover the difference of two rates.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// *Journal of the American Statistical Association* 22 (1927), 209–212; method 3 in R. G. Newcombe,
/// "Two-sided confidence intervals for the single proportion", *Statistics in Medicine* 17 (1998),
/// 857–872.
public enum WilsonScoreInterval {
  /// The interval of the rate per word, or nil where the counts make no proportion.
  ///
  /// - Parameters:
  ///   - count: hits, from 0 to `total`.
  ///   - total: words in which they were counted, 1 or more.
  ///   - level: the probability of covering the true rate, between 0 and 1.
  /// - Returns: an interval within 0...1, or nil if an argument is outside its range.
  public static func interval(count: Int, of total: Int, level: Double = 0.95) -> ConfidenceInterval? {
    guard total > 0, (0...total).contains(count), level > 0, level < 1,
      let z = level == 0.95 ? usualQuantile : NormalDistribution.quantile(0.5 + level / 2)
    else { return nil }
    let hits = Double(count)
    let words = Double(total)
    let centre = hits + z * z / 2
    let half = z * (hits * (words - hits) / words + z * z / 4).squareRoot()
    let scale = words + z * z
    // The lower end comes from the product of the two roots, k²/n : (n + z²), because subtracting
    // `half` from `centre` loses the digits of a rare word's rate.
    return ConfidenceInterval(
      low: hits * (hits / words) / (centre + half),
      high: count == total ? 1 : (centre + half) / scale)
  }

  /// How far the ends lie from the share itself, each with all its digits.
  ///
  /// - Parameters:
  ///   - count: 0...total.
  ///   - total: 1 or more.
  ///   - z: the normal quantile of the level.
  static func distances(count: Int, of total: Int, deviations z: Double) -> (down: Double, up: Double) {
    let words = Double(total)
    let share = Double(count) / words
    let rest = Double(total - count) / words
    let half = z * (words * share * rest + z * z / 4).squareRoot()
    // The nearer end comes from the product of the two, z² p (1 − p) / (n + z²), which no subtraction spoils.
    let far = (half + z * z * abs(share - 0.5)) / (words + z * z)
    let near = z * z * share * rest / (half + z * z * abs(share - 0.5))
    return share > 0.5 ? (far, near) : (near, far)
  }

  /// The normal quantile of the level 0.95, worked out once.
  private static let usualQuantile = NormalDistribution.quantile(0.5 + 0.95 / 2)
}
