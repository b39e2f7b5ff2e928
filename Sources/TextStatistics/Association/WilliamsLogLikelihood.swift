/// The log-likelihood ratio of four cells with Williams' correction for small counts.
public enum WilliamsLogLikelihood: ChiSquaredSignificanceTest {
  public static let name = "G2_williams"
  public static let aliases = ["williams"]
  public static let heading = "log-likelihood (Williams)"
  public static let formula = "G2/q, q = 1+(N/R1+N/R2-1)*(N/C1+N/C2-1)/(6*N)"
  public static let range =
    "any size, 0 as expected, 3.84 (p = 0.05), nearer to 0 than G2, negative where the word is "
    + "rarer than expected"
  public static let source =
    "D. A. Williams, Improved likelihood ratio tests for complete contingency tables, Biometrika "
    + "63 (1976), 33-37; R. Sokal and F. Rohlf, Biometry (1995), section 17.4."
  public static let caution =
    "For words that occur once or twice the correction is so great that nothing is left of a "
    + "difference; an exact test serves better there."
  public static let gap: String? = "there is nothing to compare: a row or a column of the table is empty"

  public static func value(of table: ContingencyTable) -> Double? {
    guard let value = LogLikelihoodRatio.value(of: table) else { return nil }
    let n = Double(table.n)
    let rows = n / Double(table.r1) + n / Double(table.r2) - 1
    let columns = n / Double(table.c1) + n / Double(table.c2) - 1
    return value / (1 + rows * (columns / (6 * n)))
  }
}
