#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Mutual information with the joint frequency squared, which favours frequent pairs.
public enum SquaredMutualInformation: ExpectationMeasure {
  public static let name = "mi2"
  public static let heading = "MI2"
  public static let formula = "log2(O11^2/E11)"
  public static let range = "any size; greater for stronger ties, without a meaningful zero"
  public static let source =
    "B. Daille, Approche mixte pour l'extraction automatique de terminologie (thesis, Paris 7, "
    + "1994)."
  public static let caution =
    "It only ranks, and does not tell attraction from chance. Its values depend on the size of "
    + "the corpus and can't be compared between corpora."
  public static let gap: String? = "the word is never found here"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    // The square of a great count would lose nothing in a logarithm, so it is taken there.
    MutualInformation.value(observed: observed, expected: expected, difference: difference)
      .map { log2(observed) + $0 }
  }

  public static func reading(of value: Double) -> String {
    "a score of \(Readings.number(value)), which only ranks the words of one list: the greater, the closer the tie"
  }
}
