/// χ² of four cells with Yates' correction for continuity, negative where the word is rarer than expected.
///
///     ± Σ (max(0, |O − E| − ½))² / E
///
/// The correction goes no further than the expected count: a difference below ½ scores 0. Programs that
/// subtract ½ without this limit give such small differences a positive score again.
///
/// **When not to use it.** Where a powerful test is wanted: it errs on the side of chance. For small counts
/// ``FisherExactTest`` answers the question that the correction approximates.
///
/// Source: F. Yates, "Contingency tables involving small numbers and the χ² test", *Supplement to the Journal
/// of the Royal Statistical Society* 1 (1934), 217–235.
public enum YatesChiSquaredTest: SignificanceTest {
  public static let name = "chi2_yates"
  public static let aliases = ["yates", "chi_squared_yates"]
  public static let heading = "chi-squared (Yates)"
  public static let formula = "sum((|O-E|-0.5)^2/E) over four cells, 0 below 0.5, negative below E11"
  public static let gap: String? = "there is nothing to compare"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.hasMargins else { return nil }
    let excess = table.excess
    let distance = max(0, abs(excess) - 0.5)
    let size = distance * distance * table.reciprocals
    return excess < 0 && size > 0 ? -size : size
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    ChiSquaredDistribution.upperTail(abs(value))
  }
}
