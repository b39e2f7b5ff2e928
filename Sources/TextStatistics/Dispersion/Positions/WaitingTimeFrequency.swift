/// The frequency of an evenly spread word that one would wait for as long.
public enum WaitingTimeFrequency: PositionDispersionMeasure {
  public static let name = "f_awt"
  public static let heading = "f_AWT"
  public static let formula = "N^2 / sum(d_i^2)"
  public static let range = "1 (all in one place, nearly) to f (equal distances): f = even, 1 = clumped"
  public static let source =
    "P. Savicky and J. Hlavacova, 'Measures of word commonness', Journal of Quantitative Linguistics 9 "
    + "(2002), 215-231."
  public static let caution = "One long stretch without the word outweighs all others."
  public static let gap: String? = "the word doesn't occur"

  public static func value(of word: PositionDispersion) -> Double? {
    guard word.frequency > 0 else { return nil }
    let words = Double(word.words)
    return words / word.squareSum * words
  }

  public static func reading(of value: Double) -> String {
    "one waits for it as long as for a word that stands \(PlainNumber.text(value)) times at equal distances"
  }
}
