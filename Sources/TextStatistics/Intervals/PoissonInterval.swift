#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Garwood's exact interval for the mean of a count: how often something might have occurred in so much text.
///
/// The lower end is the mean of which so many or more have half of what the level leaves, the upper one the mean of which
/// so few or fewer have it; they are quantiles of the gamma distribution, χ²(α/2; 2k)/2 and χ²(1 − α/2; 2k + 2)/2.
///
/// **When not to use it.** For words that are common among all, whose share has an upper end: ``WilsonScoreInterval`` knows
/// it. It takes occurrences for independent; words come in bursts, so it is too narrow for names and topics that crowd into
/// a few sections.
///
/// Source: F. Garwood, "Fiducial limits for the Poisson distribution", *Biometrika* 28 (1936), 437–442.
public enum PoissonInterval {
  /// The interval of the mean, or nil where there is none. O(√count).
  ///
  /// - Parameters:
  ///   - count: 0 or more, at most 2⁴⁶, beyond which nobody needs one.
  ///   - level: the probability of covering the true mean, between 0 and 1.
  public static func interval(count: Int, level: Double = 0.95) -> ConfidenceInterval? {
    guard count >= 0, TailSum.isFeasible(variance: Double(count)), level > 0, level < 1 else { return nil }
    let tail = log((1 - level) / 2)
    return ConfidenceInterval(
      low: count == 0 ? 0 : PoissonDistribution.mean(ofUpperTail: count, logarithm: tail),
      high: PoissonDistribution.mean(ofLowerTail: count, logarithm: tail))
  }
}
