/// Gries's deviation of proportions, not normalised.
public enum DeviationOfProportions: DispersionMeasure {
  public static let name = "dp_2008"
  public static let aliases = ["dp", "gries_dp", "deviation_of_proportions"]
  public static let heading = "DP"
  public static let formula = "sum |t_i - s_i| / 2"
  public static let range =
    "0 (as even as the sizes of the parts) to 1 - min s_i (all in the smallest part): 0 = even, 1 = "
    + "clumped"
  public static let source =
    "S. Th. Gries, 'Dispersions and adjusted frequencies in corpora', International Journal of Corpus "
    + "Linguistics 13 (2008), 415."
  public static let caution =
    "Its greatest value depends on the smallest part. Where the word is rarer than there are parts, it "
    + "is high even for a word spread as evenly as can be."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    return deviation(of: word)
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.percent(value)) of its occurrences would have to stand in other parts for its rate to be the same in all"
  }

  /// The sum is of s_i |p_i / p − 1|, which is the same and keeps its digits near 0.
  static func deviation(of word: WordDispersion) -> Double {
    var sum = 0.0
    for (index, excess) in word.excesses.enumerated() { sum += Double(word.parts.sizes[index]) * abs(excess) }
    return sum / Double(word.parts.words) / 2
  }
}
