/// Fisher's exact test the other way: the probability of meeting the word here at most so often.
public enum LeftFisherExactTest: LogarithmicTest {
  public static let name = "fisher_left"
  public static let tellsDirection = false
  public static let heading = "Fisher (left)"
  public static let formula = "-log10 P(X <= O11), X hypergeometric with the margins of the table"
  public static let range = "from 0 (as frequent as can be) upwards, 3 is one in a thousand"
  public static let source =
    "R. A. Fisher, Statistical Methods for Research Workers, 5th edition (1934), section 21.02; "
    + "leftFisher in Text::NSP is its probability."
  public static let caution =
    "It looks only for words that are rarer here; it grows with the corpus like every test."
  public static let gap: String? = "the counts are too great for an exact test"
  public static let isExact = true

  public static let event = "would bring the word here so rarely or more rarely"

  public static func value(of table: ContingencyTable) -> Double? {
    let distribution = HypergeometricDistribution(of: table)
    return distribution.isSummable ? Logarithm.score(distribution.lowerTailLogarithm(table.o11)) : nil
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    HypergeometricDistribution(of: table).twoSided(table.o11)
  }
}
