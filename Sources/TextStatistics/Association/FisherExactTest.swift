/// Fisher's exact test: with these margins, the probability of meeting the word here at least so often.
///
/// ``probability(of:value:)`` is two-sided, as in R: all outcomes that are no more probable than this one, by their
/// summed probabilities.
public enum FisherExactTest: LogarithmicTest {
  public static let name = "fisher"
  public static let aliases = ["exact", "fisher_exact", "fisher_right"]
  public static let heading = "Fisher"
  public static let formula = "-log10 P(X >= O11), X hypergeometric with the margins of the table"
  public static let range =
    "from 0 (as rare as can be) upwards, 3 is one in a thousand; a logarithm, so that it still "
    + "ranks where the probability itself would be rounded to 0"
  public static let source =
    "R. A. Fisher, Statistical Methods for Research Workers, 5th edition (1934), section 21.02; "
    + "T. Pedersen, Fishing for exactness, SCSUG (1996), 188-200, for words."
  public static let caution =
    "It grows with the corpus like every test, and looks only for words that are more frequent "
    + "here. For large counts the log-likelihood ranks the same and takes a thousandth of the time."
  public static let gap: String? = "the counts are too great for an exact test"
  public static let isExact = true

  public static let event = "would bring the word here so often or more often"

  public static func value(of table: ContingencyTable) -> Double? {
    let distribution = HypergeometricDistribution(of: table)
    return distribution.isSummable ? Logarithm.score(distribution.upperTailLogarithm(table.o11)) : nil
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    HypergeometricDistribution(of: table).twoSided(table.o11)
  }
}

extension HypergeometricDistribution {
  /// How often the word would stand here if its places were drawn from all, with the margins of a table.
  init(of table: ContingencyTable) {
    self.init(total: table.n, marked: table.c1, drawn: table.r1)
  }

  /// Whether the tails can be summed within a second; beyond that, from counts of about 10¹⁴ on, no test is needed.
  var isSummable: Bool {
    let share = Double(marked) / Double(total)
    let rest = Double(total - marked) / Double(total)
    return TailSum.isFeasible(
      variance: Double(drawn) * (Double(total - drawn) / Double(total)) * share * rest)
  }
}
