/// The z-score with Yates' correction for continuity, as CQPweb has it.
public enum YatesZScore: ExpectationMeasure {
  public static let name = "z_yates"
  public static let heading = "z-score (Yates)"
  public static let formula =
    "(|O11-E11|-0.5)/sqrt(E11), |O11-E11|/(2*sqrt(E11)) where |O11-E11| <= 0.5, negative below "
    + "E11"
  public static let range = "any size, 0 as expected, negative where the word is rarer than expected"
  public static let source =
    "F. Yates, Supplement to the Journal of the Royal Statistical Society 1 (1934), 217-235; "
    + "halved differences below 0.5 as in CQPweb."
  public static let caution =
    "For expected frequencies below 5 it exaggerates as MI does: a single coincidence of rare "
    + "words may score in the hundreds."
  public static let gap: String? = "nothing is expected"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    guard expected > 0 else { return nil }
    let distance = abs(difference)
    let corrected = distance <= 0.5 ? distance / 2 : distance - 0.5
    return (difference < 0 ? -corrected : corrected) / expected.squareRoot()
  }

  public static func reading(of value: Double) -> String {
    Readings.deviations(value, "standard deviations of chance, half a word left off")
  }
}
