/// Mutual information times the joint frequency: what the pair adds to the average.
public enum LocalMutualInformation: ExpectationMeasure {
  public static let name = "local_mi"
  public static let heading = "local MI"
  public static let formula = "O11*log10(O11/E11)"
  public static let range = "any size; 0 is what chance gives, negative where the two meet more rarely"
  public static let source =
    "S. Evert, The Statistics of Word Cooccurrences (2005), section 3.1; decimal logarithms as in "
    + "UCS and cwb-ccc."
  public static let caution = "It grows with the corpus, and ranks much as the log-likelihood does."
  public static let gap: String? = "nothing is expected"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    if observed == 0 { return 0 }
    guard expected > 0 else { return nil }
    return observed * Logarithm.ofRatio(observed, expected, difference: difference) / Logarithm.ten
  }

  public static func reading(of value: Double) -> String {
    "a score of \(Readings.number(value)), which only ranks the words of one list: the greater, the closer the tie"
  }
}
