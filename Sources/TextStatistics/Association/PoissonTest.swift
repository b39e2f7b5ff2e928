#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The exact test of a Poisson count: the probability of meeting the word here at least so often if so many are
/// expected.
public enum PoissonTest: LogarithmicTest {
  public static let name = "poisson"
  public static let heading = "Poisson"
  public static let formula = "-log10 P(X >= O11), X Poisson with mean E11"
  public static let range = "from 0 upwards, 3 is one in a thousand"
  public static let source =
    "U. Quasthoff and C. Wolff, The Poisson collocation measure and its applications, COLLOCATION "
    + "workshop (2002); S. Evert, The Statistics of Word Cooccurrences (2005), section 3.1; "
    + "Poisson.pv in UCS."
  public static let caution =
    "It takes the expected count for known, so for frequent words it is more careful than "
    + "Fisher's test. It looks only for words that are more frequent here."
  public static let gap: String? = "nothing is expected, or the counts are too great for an exact test"
  public static let isExact = true

  public static let event = "would bring the word here so often or more often"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.e11 > 0, TailSum.isFeasible(variance: table.e11) else { return nil }
    return Logarithm.score(
      PoissonDistribution(mean: table.e11).upperTailLogarithm(table.o11, difference: table.excess))
  }

  /// The probability of so many or more, or of so few or fewer, whichever is less, doubled.
  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    let distribution = PoissonDistribution(mean: table.e11)
    return min(
      1,
      2
        * exp(
          min(
            distribution.upperTailLogarithm(table.o11, difference: table.excess),
            distribution.lowerTailLogarithm(table.o11, difference: table.excess))))
  }
}
