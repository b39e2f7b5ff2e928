/// Juilland's usage coefficient: the frequency times D.
public enum JuillandU: DispersionMeasure {
  public static let name = "juilland_u"
  public static let aliases = ["u"]
  public static let heading = "U"
  public static let formula = "f * D"
  public static let range = "0 (all in one part) to f (the same rate in every part)"
  public static let source =
    "A. Juilland and E. Chang-Rodriguez, Frequency Dictionary of Spanish Words (1964)."
  public static let caution =
    "It mixes two facts, how often and how evenly, and can't be undone: give both beside it."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    JuillandD.value(of: word).map { Double(word.frequency) * $0 }
  }

  public static func reading(of value: Double) -> String {
    "counts for \(PlainNumber.text(value)) occurrences once its unevenness is taken off (by D)"
  }
}
