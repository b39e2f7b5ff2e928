/// The log-likelihood ratio G² over all four cells, negative where the word is rarer than expected.
///
///     ± 2 Σ O ln (O / E),  0 ln 0 = 0
///
/// Its size is unbounded; by itself it follows the χ² distribution with one degree of freedom: 3.84 stands for
/// a probability of 0.05, 10.83 for 0.001. It is worked out as 2 Σ (O ln (O / E) − (O − E)), whose terms are
/// all positive, so that nearly equal counts of millions keep their digits.
///
/// **When not to use it.** As a measure of how large a difference is: it grows with the corpus. Read
/// ``LogRatio`` beside it. The probability takes words for independent draws; they come in bursts, so look at
/// the number of documents too.
///
/// Source: T. Dunning, "Accurate methods for the statistics of surprise and coincidence", *Computational
/// Linguistics* 19 (1993), 61–74; the sign as in CQPweb and cwb-ccc.
public enum LogLikelihoodRatio: SignificanceTest {
  public static let name = "G2"
  public static let aliases = ["log_likelihood", "ll", "lr"]
  public static let heading = "log-likelihood"
  public static let formula = "2*sum(O*ln(O/E)) over four cells, negative below E11"
  public static let gap: String? = "there is nothing to compare"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.hasMargins else { return nil }
    let excess = table.excess
    let sum =
      Deviance.of(table.o11, mean: table.e11, difference: excess)
      + Deviance.of(table.o12, mean: table.e12, difference: -excess)
      + Deviance.of(table.o21, mean: table.e21, difference: -excess)
      + Deviance.of(table.o22, mean: table.e22, difference: excess)
    return excess < 0 ? -2 * sum : 2 * sum
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    ChiSquaredDistribution.upperTail(abs(value))
  }
}
