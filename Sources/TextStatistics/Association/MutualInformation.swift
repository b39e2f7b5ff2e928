#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pointwise mutual information: how many times as often as expected, in doublings.
public enum MutualInformation: ExpectationMeasure {
  public static let name = "mi"
  public static let aliases = ["pmi", "mutual_information"]
  public static let heading = "MI"
  public static let formula = "log2(O11/E11)"
  public static let range =
    "any size; 0 is what chance gives, 1 twice as much, at most -log2 of the commoner thing's "
    + "share of all words"
  public static let source =
    "K. W. Church and P. Hanks, Word association norms, mutual information, and lexicography, "
    + "Computational Linguistics 16 (1990), 22-29."
  public static let caution =
    "For rare words: a single coincidence of two rare words scores higher than any frequent pair. "
    + "Ask for a minimum frequency, or rank by a test and read this beside it."
  public static let gap: String? = "the word is never found here"

  public static func value(observed: Double, expected: Double, difference: Double) -> Double? {
    guard observed > 0, expected > 0 else { return nil }
    return Logarithm.ofRatio(observed, expected, difference: difference) / Logarithm.two
  }

  public static func reading(of value: Double) -> String { Readings.ratioToExpected(exp2(value)) }
}
