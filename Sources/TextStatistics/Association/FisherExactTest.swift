/// Fisher's exact test: the probability, with these margins, of meeting the word here at least so often.
///
///     −log₁₀ P(X ≥ O11),  X hypergeometric
///
/// The measure is one-sided, from 0 (as rare as can be) upwards: 3 stands for one in a thousand. As a
/// logarithm it keeps ranking where the probability itself would be rounded to 0. ``probability(of:value:)`` is
/// two-sided, as in R: all outcomes that are no more probable than this one, by their summed probabilities.
///
/// **When not to use it.** As a measure of size: it grows with the corpus like every test. For large counts
/// ``LogLikelihoodRatio`` ranks the same and takes a thousandth of the time.
///
/// Source: R. A. Fisher, *Statistical Methods for Research Workers*, 5th edition (1934), §21.02; T. Pedersen,
/// "Fishing for exactness" (1996), for words.
public enum FisherExactTest: SignificanceTest {
  public static let name = "fisher"
  public static let aliases = ["exact", "fisher_exact"]
  public static let heading = "Fisher"
  public static let formula = "-log10 P(X >= O11), X hypergeometric"
  public static let isExact = true

  public static func value(of table: ContingencyTable) -> Double? {
    // Without this a probability of 1 would be minus 0.
    max(0, -HypergeometricDistribution(of: table).upperTailLogarithm(table.o11) / 2.302585092994046)
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
}
