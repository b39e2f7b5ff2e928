/// Pearson's chi-squared of a word's counts against the sizes of the parts.
public enum ChiSquaredDispersion: DispersionMeasure {
  public static let name = "chi2_dispersion"
  public static let aliases = ["chi2", "chi_squared", "x2"]
  public static let heading = "chi-squared"
  public static let formula = "sum((v_i - f * s_i)^2 / (f * s_i)), n - 1 degrees of freedom"
  public static let range =
    "0 (as even as the sizes of the parts) to f / min s_i - f: 0 = even, larger = clumped"
  public static let source =
    "K. Pearson, Philosophical Magazine 50 (1900), 157-175; for dispersion as in Gries, International "
    + "Journal of Corpus Linguistics 13 (2008)."
  public static let caution =
    "It grows with the frequency, so words can't be compared by it. As a test it takes each occurrence "
    + "for independent of the last, which words in texts aren't."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    return statistic(of: word)
  }

  public static func reading(of value: Double) -> String {
    "the squared distances of its counts from the even ones add up to \(PlainNumber.text(value)) (0 is perfectly even)"
  }

  /// The sum is f times that of s_i (p_i / p − 1)², which keeps its digits near 0.
  static func statistic(of word: WordDispersion) -> Double {
    var sum = 0.0
    for (index, excess) in word.excesses.enumerated() {
      sum += Double(word.parts.sizes[index]) * excess * excess
    }
    return sum / Double(word.parts.words) * Double(word.frequency)
  }
}
