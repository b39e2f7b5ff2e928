/// The z-score: by how many standard deviations of chance the joint frequency exceeds what is expected.
///
///     (O11 − E11) / √E11
///
/// Unbounded above; not corrected for continuity, and the variance is that of a Poisson count.
///
/// **When not to use it.** For expected frequencies below 5, where it exaggerates like
/// ``MutualInformation``: a single coincidence of rare words may score in the hundreds.
///
/// Source: S. Evert, *The Statistics of Word Cooccurrences* (2005), section 3.1; Berry-Rogghe's z (1973)
/// divides by √(E11 (1 − p)), which differs little for small windows.
public enum ZScore: AssociationMeasure {
  public static let name = "z"
  public static let aliases = ["z_score"]
  public static let heading = "z-score"
  public static let formula = "(O11-E11)/sqrt(E11)"
  public static let gap: String? = "nothing is expected"

  public static func value(of table: ContingencyTable) -> Double? {
    let expected = table.e11
    return expected > 0 ? table.excess / expected.squareRoot() : nil
  }
}
