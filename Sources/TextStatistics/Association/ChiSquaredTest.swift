/// Pearson's χ² of four cells, negative where the word is rarer than expected.
///
///     ± Σ (O − E)² / E  =  ± n (O11 O22 − O12 O21)² / (R1 R2 C1 C2)
///
/// Its size goes from 0 to n, with one degree of freedom: 3.84 stands for a probability of 0.05.
///
/// **When not to use it.** Where an expected count is below 5, as for most words of any text: it overrates
/// them. ``LogLikelihoodRatio`` is safer there, ``FisherExactTest`` exact.
///
/// Source: K. Pearson, "On the criterion that a given system of deviations …", *Philosophical Magazine* 50
/// (1900), 157–175; the sign as in quanteda.
public enum ChiSquaredTest: SignificanceTest {
  public static let name = "chi2"
  public static let aliases = ["chi_squared", "x2"]
  public static let heading = "chi-squared"
  public static let formula = "sum((O-E)^2/E) over four cells, negative below E11"
  public static let gap: String? = "there is nothing to compare"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.hasMargins else { return nil }
    let excess = table.excess
    let size = excess * excess * table.reciprocals
    return excess < 0 ? -size : size
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    ChiSquaredDistribution.upperTail(abs(value))
  }
}
