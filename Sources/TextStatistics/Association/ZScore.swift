/// The z-score: by how many standard deviations of chance the joint frequency exceeds what is expected.
public enum ZScore: ExpectationMeasure {
  public static let name = "z"
  public static let aliases = ["z_score"]
  public static let heading = "z-score"
  public static let formula = "(O11-E11)/sqrt(E11)"
  public static let range =
    "any size, 0 as expected; the variance is that of a Poisson count, without a correction for "
    + "continuity"
  public static let source =
    "T. Dennis, The construction of a thesaurus automatically from a sample of text, Symposium on "
    + "Statistical Association Methods (1965); S. Evert, The Statistics of Word Cooccurrences "
    + "(2005), section 3.1."
  public static let caution =
    "For expected frequencies below 5 it exaggerates as MI does: a single coincidence of rare "
    + "words may score in the hundreds."
  public static let gap: String? = "nothing is expected"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    expected > 0 ? difference / expected.squareRoot() : nil
  }

  public static func reading(of value: Double) -> String {
    Readings.deviations(value, "standard deviations of chance")
  }
}
