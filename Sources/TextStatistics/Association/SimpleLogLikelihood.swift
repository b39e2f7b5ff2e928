/// The log-likelihood ratio of one count against what is expected of it.
public enum SimpleLogLikelihood: ExpectationMeasure, ChiSquaredSignificanceTest {
  public static let name = "simple_ll"
  public static let heading = "simple log-likelihood"
  public static let formula = "2*(O11*ln(O11/E11)-(O11-E11)), negative below E11"
  public static let range =
    "any size, 0 as expected, 3.84 (p = 0.05) while the word is rare, negative where it is rarer "
    + "than expected"
  public static let source =
    "S. Evert, Corpora and collocations, in A. Lüdeling and M. Kytö (eds), Corpus Linguistics, "
    + "vol. 2 (2009), 1212-1248; signed as in cwb-ccc."
  public static let caution =
    "It takes the expected count for known, so for frequent words it differs from the log-"
    + "likelihood of four cells. It grows with the corpus."
  public static let gap: String? = "nothing is expected"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    guard expected > 0 else { return nil }
    let size = 2 * Deviance.of(observed, mean: expected, difference: difference)
    return difference < 0 ? -size : size
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    ChiSquaredDistribution.upperTail(abs(value))
  }
}
