/// The number of parts that a word stands in.
public enum PartRange: DispersionMeasure {
  public static let name = "range"
  public static let aliases = ["parts"]
  public static let heading = "range"
  public static let formula = "number of parts with v_i > 0"
  public static let range = "0 to n; n stands for a word that every part has"
  public static let source = "H. Keniston, 'Common words in Spanish', Hispania 3 (1920)."
  public static let caution =
    "It takes one occurrence in a part for as much as a thousand, and large parts have more words of "
    + "any kind."
  public static let decimals = 0

  public static func value(of word: WordDispersion) -> Double? {
    Double(word.range)
  }

  public static func reading(of value: Double) -> String {
    value == 1 ? "stands in 1 part" : "stands in \(PlainNumber.text(value, decimals: 0)) parts"
  }
}
