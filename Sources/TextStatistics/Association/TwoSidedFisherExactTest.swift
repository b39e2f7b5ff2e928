/// Fisher's exact test of both directions: the probability of all outcomes that are no more probable than this one.
public enum TwoSidedFisherExactTest: LogarithmicTest {
  public static let name = "fisher_two_sided"
  public static let tellsDirection = false
  public static let heading = "Fisher (two-sided)"
  public static let formula = "-log10 of the sum of P(X = k) over all k with P(X = k) <= P(X = O11)"
  public static let range = "from 0 (nothing is likelier) upwards, 3 is one in a thousand"
  public static let source =
    "R. A. Fisher, Statistical Methods for Research Workers, 5th edition (1934), section 21.02; "
    + "two-sided as in R's fisher.test."
  public static let caution =
    "It does not say in which direction the word differs; it grows with the corpus like every "
    + "test."
  public static let gap: String? = "the counts are too great for an exact test"
  public static let isExact = true

  public static let event = "would bring something as unlikely"

  public static func value(of table: ContingencyTable) -> Double? {
    let distribution = HypergeometricDistribution(of: table)
    return distribution.isSummable ? Logarithm.score(distribution.twoSidedLogarithm(table.o11)) : nil
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    HypergeometricDistribution(of: table).twoSided(table.o11)
  }
}
