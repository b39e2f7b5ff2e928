/// The log-likelihood ratio G² over all four cells.
///
/// It is worked out as 2 Σ (O ln (O / E) − (O − E)), whose terms are all positive, so that nearly equal counts of
/// millions keep their digits.
public enum LogLikelihoodRatio: ChiSquaredSignificanceTest {
  public static let name = "G2"
  public static let aliases = ["log_likelihood", "ll", "lr", "ll4"]
  public static let heading = "log-likelihood"
  public static let formula = "2*sum(O*ln(O/E)) over four cells, 0*ln(0) = 0, negative below E11"
  public static let range =
    "any size, 0 as expected, 3.84 (p = 0.05), 10.83 (p = 0.001), negative where the word is "
    + "rarer than expected"
  public static let source =
    "T. Dunning, Accurate methods for the statistics of surprise and coincidence, Computational "
    + "Linguistics 19 (1993), 61-74; the sign as in CQPweb and cwb-ccc."
  public static let caution =
    "It grows with the corpus, so it does not say how large a difference is. Its probability "
    + "takes words for independent draws, but words come in bursts."
  public static let gap: String? = "there is nothing to compare: a row or a column of the table is empty"

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
}
