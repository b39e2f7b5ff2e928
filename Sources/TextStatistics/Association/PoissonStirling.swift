/// The logarithm of a Poisson count's probability by Stirling's formula.
public enum PoissonStirling: ExpectationMeasure {
  public static let name = "poisson_stirling"
  public static let heading = "Poisson-Stirling"
  public static let formula = "O11*(ln(O11/E11)-1)/ln(10)"
  public static let range = "any size; greater for stronger ties, without a meaningful zero"
  public static let source =
    "U. Quasthoff and C. Wolff, The Poisson collocation measure and its applications, COLLOCATION "
    + "workshop (2002); in decimal logarithms as in UCS."
  public static let caution =
    "It approximates the Poisson test only where the word is much more frequent than expected; "
    + "elsewhere it means nothing. Take the Poisson test itself."
  public static let gap: String? = "nothing is expected"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    if observed == 0 { return 0 }
    guard expected > 0 else { return nil }
    return observed * (Logarithm.ofRatio(observed, expected, difference: difference) - 1) / Logarithm.ten
  }

  public static func reading(of value: Double) -> String {
    "a score of \(Readings.number(value)), which only ranks the words of one list: the greater, the closer the tie"
  }
}
