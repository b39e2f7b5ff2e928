/// The log-likelihood ratio of the two counts of a word alone, without the other words.
///
/// As for ``LogLikelihoodRatio`` its terms are all positive.
public enum TwoCellLogLikelihood: ChiSquaredSignificanceTest {
  public static let name = "G2_two_cells"
  public static let aliases = ["ll2", "rayson", "log_likelihood_two_cells"]
  public static let heading = "log-likelihood (2 cells)"
  public static let formula =
    "2*(O11*ln(O11/E11)+O21*ln(O21/E21)), E11 = R1*C1/N, E21 = R2*C1/N, negative below E11"
  public static let range =
    "any size, 0 as expected, 3.84 (p = 0.05), negative where the word is rarer than expected"
  public static let source =
    "P. Rayson and R. Garside, Comparing corpora using frequency profiling, Workshop on Comparing "
    + "Corpora (2000), 1-6; the number of Rayson's calculator, WordSmith and Conc, with a sign."
  public static let caution =
    "It leaves out the words that are not this one, so for very frequent words it is smaller than "
    + "the log-likelihood of four cells. It grows with the corpus."
  public static let isSymmetric = false
  public static let gap: String? = "one side is empty, or the word occurs on neither"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0, table.c1 > 0 else { return nil }
    let excess = table.excess
    let sum =
      Deviance.of(table.o11, mean: table.e11, difference: excess)
      + Deviance.of(table.o21, mean: table.e21, difference: -excess)
    return excess < 0 ? -2 * sum : 2 * sum
  }
}
