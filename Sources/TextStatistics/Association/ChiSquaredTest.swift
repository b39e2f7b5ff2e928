/// Pearson's χ² of four cells, worked out as n (O11 O22 − O12 O21)² / (R1 R2 C1 C2).
public enum ChiSquaredTest: PearsonTest {
  public static let name = "chi2"
  public static let aliases = ["chi_squared", "x2"]
  public static let heading = "chi-squared"
  public static let formula = "sum((O-E)^2/E) over four cells, negative below E11"
  public static let range =
    "from -N to N, 0 as expected, 3.84 (p = 0.05), negative where the word is rarer than expected"
  public static let source =
    "K. Pearson, On the criterion that a given system of deviations ..., Philosophical Magazine "
    + "50 (1900), 157-175; the sign as in quanteda."
  public static let caution =
    "Where an expected count is below 5, as for most words of any text, it overrates them: the "
    + "log-likelihood is safer there, and Fisher's test is exact."
  public static let gap: String? = "there is nothing to compare: a row or a column of the table is empty"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.hasMargins else { return nil }
    let excess = table.excess
    let size = excess * excess * table.reciprocals
    return excess < 0 ? -size : size
  }
}
