/// The largest share of a word's occurrences that one part has.
public enum MaximumShare: DispersionMeasure {
  public static let name = "maximum_share"
  public static let aliases = ["max_share"]
  public static let heading = "max. share"
  public static let formula = "max t_i"
  public static let range = "above 0 to 1; 1 stands for a word that only one part has"
  public static let source = "Plain description: the largest of the proportions t_i of Gries (2008)."
  public static let caution =
    "A part of half the words has half of any word's occurrences: see the sizes of the parts."
  public static let gap: String? = "the word doesn't occur"

  public static func value(of word: WordDispersion) -> Double? {
    guard word.frequency > 0, let largest = word.counts.max() else { return nil }
    return Double(largest) / Double(word.frequency)
  }

  public static func reading(of value: Double) -> String {
    value == 1
      ? "one part has all of its occurrences"
      : "the part with most of them has \(PlainNumber.percent(value)) of its occurrences"
  }
}
