/// The share of the parts that a word stands in.
public enum PartRangeShare: DispersionMeasure {
  public static let name = "range_share"
  public static let aliases = ["relative_range", "rrel"]
  public static let heading = "range share"
  public static let formula = "range / n"
  public static let range = "0 (in no part) to 1 (in every part)"
  public static let source =
    "H. Keniston, 'Common words in Spanish', Hispania 3 (1920); relative to the number of parts as in "
    + "L. Soenning's tlda."
  public static let caution =
    "It takes one occurrence in a part for as much as a thousand, and large parts have more words of "
    + "any kind."

  public static func value(of word: WordDispersion) -> Double? {
    Double(word.range) / Double(word.parts.count)
  }

  public static func reading(of value: Double) -> String {
    value == 0
      ? "stands in no part"
      : value == 1 ? "stands in every part" : "stands in \(PlainNumber.percent(value)) of the parts"
  }
}
