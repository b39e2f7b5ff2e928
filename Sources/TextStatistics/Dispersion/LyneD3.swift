/// Lyne's D3: one minus a quarter of chi-squared by occurrence.
public enum LyneD3: DispersionMeasure {
  public static let name = "lyne_d3"
  public static let aliases = ["d3"]
  public static let heading = "D3"
  public static let formula = "1 - chi2 / (4 * f)"
  public static let range =
    "at most 1 (as even as the sizes of the parts), and below 0 for clumped words where there are more "
    + "than five parts: 1 = even, smaller = clumped"
  public static let source =
    "A. A. Lyne, 'Dispersion', in The Vocabulary of French Business Correspondence (1985), 101-124; as "
    + "in Gries, International Journal of Corpus Linguistics 13 (2008)."
  public static let caution =
    "Its lowest value depends on the number of parts: it is made for five equal ones. Use another where "
    + "there are more."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    return 1 - ChiSquaredDispersion.statistic(of: word) / (4 * Double(word.frequency))
  }

  public static func reading(of value: Double) -> String {
    let number = value < 1 ? value < 0 ? PlainNumber.text(value) : PlainNumber.share(value) : "1"
    return
      "\(number) on a scale that ends at 1 (the same rate in every part) and is the smaller the more it is clumped"
  }
}
