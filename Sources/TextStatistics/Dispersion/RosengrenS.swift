/// Rosengren's S: how far the square roots of a word's shares go with those of the parts' sizes.
public enum RosengrenS: DispersionMeasure {
  public static let name = "rosengren_s"
  public static let aliases = ["s", "zhang_dc", "dc"]
  public static let heading = "S"
  public static let formula = "(sum sqrt(s_i * v_i))^2 / f"
  public static let range =
    "min s_i (all in the smallest part) to 1 (the same rate in every part): 1 = even, 0 = clumped"
  public static let source =
    "I. Rosengren, 'The quantitative concept of language and its relation to the structure of frequency "
    + "dictionaries', Etudes de linguistique appliquee 1 (1971), 103-127; for equal parts it is Zhang's "
    + "DC as well."
  public static let caution =
    "Parts without the word pull it down by their whole size, so a rare word scores low in many parts "
    + "however it is spread."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    let root = root(of: word)
    return min(1, root * root / Double(word.frequency))
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale that ends at 1 (the same rate in every part) and is the smaller the more it is clumped"
  }

  /// The sum of the roots of s_i v_i.
  static func root(of word: WordDispersion) -> Double {
    zip(word.counts, word.parts.sizes).reduce(0) { sum, part in
      sum + (Double(part.0) * (Double(part.1) / Double(word.parts.words))).squareRoot()
    }
  }
}
