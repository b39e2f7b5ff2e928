#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The adjusted standardised residual: how many standard deviations a group's count lies above or below what is expected.
public enum AdjustedResidual: AssociationMeasure {
  public static let name = "residual"
  public static let aliases = ["adjusted_residual", "haberman"]
  public static let heading = "residual"
  public static let formula = "(x_g - n_g*C/N)/sqrt(n_g*C/N*(1 - n_g/N)*(1 - C/N))"
  public static let range =
    "any size; 0 as expected, beyond 2 or -2 seldom by chance for one group and one word, negative where the word is rarer than expected"
  public static let source =
    "S. J. Haberman, The analysis of residuals in cross-classified tables, Biometrics 29 (1973), 205-220; the stdres of R's chisq.test."
  public static let caution =
    "It takes each occurrence for a draw of its own, but words come in bursts. Among many groups and words some lie beyond 2 by chance, and where less than 5 are expected it isn't normal."
  public static let gap: String? =
    "there is nothing to compare: one side is empty, or has nothing but the word"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.hasMargins else { return nil }
    // Its square is Pearson's χ² of the group and the rest.
    return table.excess * table.reciprocals.squareRoot()
  }

  public static func reading(of value: Double) -> String {
    Readings.deviations(value, "standard deviations of what chance gives if words fell independently")
  }
}
