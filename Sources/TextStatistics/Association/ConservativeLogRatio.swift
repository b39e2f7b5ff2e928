#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Conservative Log Ratio: that end of an exact interval of the Log Ratio which is nearest to no difference.
///
/// Of all places of the word the share that is here is binomial; its interval is that of C. Clopper and E. Pearson
/// (*Biometrika* 26 (1934), 404–413), by quantiles of the beta distribution. They are found on the scale of the odds, which
/// keeps its digits at both ends.
public struct ConservativeLogRatio: ParameterisedMeasure {
  public static let name = "log_ratio_conservative"
  public static let aliases = ["lrc", "clr", "conservative_log_ratio"]
  public static let heading = "Log Ratio (conservative)"
  public static let formula =
    "log2(R2/R1*b/(1-b)), b the alpha/(2*family) quantile of Beta(O11,O21+1) where O11/R1 >= O21/R2, "
    + "not below 0; else the 1-alpha/(2*family) quantile of Beta(O11+1,O21), not above 0"
  public static let range =
    "any size; 0 where the interval leaves open whether there is a difference, 1 at least twice as frequent here, "
    + "-1 at least twice as frequent elsewhere"
  public static let source =
    "S. Evert, Measuring keyness, Digital Humanities (2022): alpha 0.001, two-sided, Bonferroni's correction for the "
    + "number of types; as in cwb-ccc with exact bounds."
  public static let caution =
    "It depends on how many words are compared, so values of lists of different length can't be compared. It takes words for independent draws, but words come in bursts."
  public static let gap: String? =
    "one side is empty, the word occurs on neither, or the counts are too great for exact bounds"

  /// The probability that any of the intervals misses its true value, above 0 and below 1.
  public let alpha: Double
  /// How many words are compared, 1 or more.
  public let family: Int

  /// Makes the measure for a family of comparisons; nil where a parameter is outside its range.
  public init?(alpha: Double = 0.001, family: Int) {
    guard alpha > 0, alpha < 1, family > 0 else { return nil }
    self.alpha = alpha
    self.family = family
  }

  public var parameters: String { "alpha \(alpha), family \(family)" }

  public func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0, table.c1 > 0,
      TailSum.isFeasible(variance: Double(min(table.o11, table.o21)))
    else { return nil }
    let tail = log(alpha) - log(2 * Double(family))
    // The odds of being here, less what the sizes alone make of them.
    let sizes = log(Double(table.r1) / Double(table.r2))
    if table.excess >= 0 {
      // Where the word doesn't differ at all nothing is lost: the lower end is below 0.
      guard table.o11 > 0 else { return 0 }
      let odds = BinomialDistribution.logarithmOfOdds(
        ofUpperTail: table.o11, in: table.c1, logarithm: tail)
      return max(0, (odds - sizes) / Logarithm.two)
    }
    // The upper end is the lower one of the word's being elsewhere, turned round.
    let odds = -BinomialDistribution.logarithmOfOdds(ofUpperTail: table.o21, in: table.c1, logarithm: tail)
    return min(0, (odds - sizes) / Logarithm.two)
  }

  public static func reading(of value: Double) -> String {
    if value == 0 { return "no difference that the counts vouch for" }
    let times = Readings.number(exp2(abs(value)))
    return
      "at least \(times) times as frequent \(value > 0 ? "here as elsewhere" : "elsewhere as here"), as surely as was asked"
  }
}
