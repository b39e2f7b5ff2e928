#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The average logarithmic distance: the decimal logarithm of distances between occurrences, averaged over all words.
public enum AverageLogarithmicDistance: PositionDispersionMeasure {
  public static let name = "ald"
  public static let aliases = ["average_logarithmic_distance"]
  public static let heading = "ALD"
  public static let formula = "sum(d_i * log10(d_i)) / N"
  public static let range =
    "log10(N / f) (equal distances) to log10(N): smaller = even or frequent, larger = clumped or rare"
  public static let source =
    "P. Savicky and J. Hlavacova, 'Measures of word commonness', Journal of Quantitative Linguistics 9 "
    + "(2002), 215-231; logarithm of base 10, as in Gries, International Journal of Corpus Linguistics 13 "
    + "(2008)."
  public static let caution =
    "A logarithm: 1 more is ten times the distance. Compare words of about the same frequency."
  public static let decimals = 3
  public static let gap: String? = "the word doesn't occur"

  public static func value(of word: PositionDispersion) -> Double? {
    word.frequency > 0 ? word.logarithmSum / Double(word.words) / Logarithm.ten : nil
  }

  public static func reading(of value: Double) -> String {
    "a random place lies between two occurrences that are \(PlainNumber.text(exp(value * Logarithm.ten))) words apart, as a geometric mean"
  }
}
