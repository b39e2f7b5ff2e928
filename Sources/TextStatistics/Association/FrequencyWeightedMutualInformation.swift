#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// MI.log_f: mutual information times the logarithm of the joint frequency.
public enum FrequencyWeightedMutualInformation: ExpectationMeasure {
  public static let name = "mi_log_f"
  public static let aliases = ["mi.log_f", "mi.log-f", "salience"]
  public static let heading = "MI.log_f"
  public static let formula = "log2(O11/E11)*ln(O11+1)"
  public static let range = "any size; 0 is what chance gives, negative where the two meet more rarely"
  public static let source =
    "A. Kilgarriff and D. Tugwell, Word Sketch: extraction and display of significant "
    + "collocations for lexicography, COLLOCATION workshop (2001), 32-38; the formula is that of "
    + "the Sketch Engine."
  public static let caution = "It only ranks: the factor has no meaning of its own."
  public static let gap: String? = "the word is never found here"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    MutualInformation.value(observed: observed, expected: expected, difference: difference)
      .map { $0 * log1p(observed) }
  }

  public static func reading(of value: Double) -> String {
    "a score of \(Readings.number(value)), which only ranks the words of one list: the greater, the closer the tie"
  }
}
