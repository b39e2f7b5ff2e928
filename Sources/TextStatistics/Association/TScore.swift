/// The t-score: by how many of its own standard deviations the joint frequency exceeds what is expected.
public enum TScore: ExpectationMeasure {
  public static let name = "t"
  public static let aliases = ["t_score"]
  public static let heading = "t-score"
  public static let formula = "(O11-E11)/sqrt(O11)"
  public static let range =
    "from far below 0 (rarer than expected) to the square root of O11; 2 is a customary threshold"
  public static let source =
    "K. Church, W. Gale, P. Hanks and D. Hindle, Using statistics in lexical analysis, in U. "
    + "Zernik (ed.), Lexical Acquisition (1991), 115-164."
  public static let caution =
    "It is no test: counts of words are not normal, and the deviation is that of the count "
    + "observed, not that of chance. It ranks much as plain frequency does, function words first."
  public static let gap: String? = "the word is never found here"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    observed > 0 ? difference / observed.squareRoot() : nil
  }

  public static func reading(of value: Double) -> String {
    Readings.deviations(value, "standard deviations of the count itself")
  }
}
