#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The frequency of an evenly spread word that has the same average logarithmic distance.
public enum LogarithmicDistanceFrequency: PositionDispersionMeasure {
  public static let name = "f_ald"
  public static let heading = "f_ALD"
  public static let formula = "N * exp(-sum(d_i / N * ln(d_i)))"
  public static let range = "1 (all in one place, nearly) to f (equal distances): f = even, 1 = clumped"
  public static let source =
    "P. Savicky and J. Hlavacova, 'Measures of word commonness', Journal of Quantitative Linguistics 9 "
    + "(2002), 215-231."
  public static let caution = "It isn't a share: compare it with the frequency."
  public static let gap: String? = "the word doesn't occur"

  public static func value(of word: PositionDispersion) -> Double? {
    word.frequency > 0 ? Double(word.words) * exp(-word.logarithmSum / Double(word.words)) : nil
  }

  public static func reading(of value: Double) -> String {
    "seen from a random place its distances are, as a geometric mean, those of a word that stands \(PlainNumber.text(value)) times at equal distances"
  }
}
