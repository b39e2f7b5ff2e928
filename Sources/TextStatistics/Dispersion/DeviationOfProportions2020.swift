/// Gries's deviation of proportions, divided by what it would be if all occurrences stood in the smallest part that has any.
public enum DeviationOfProportions2020: DispersionMeasure {
  public static let name = "dp_2020"
  public static let aliases = ["dp_egbert"]
  public static let heading = "DP 2020"
  public static let formula = "(sum |t_i - s_i| / 2) / (1 - min{s_i: v_i > 0})"
  public static let range =
    "0 (as even as the sizes of the parts) to 1 (all in one part): 0 = even, 1 = clumped"
  public static let source =
    "J. Egbert, B. Burch and D. Biber, 'Lexical dispersion and corpus design', International Journal of "
    + "Corpus Linguistics 25 (2020), 89-115."
  public static let caution =
    "The divisor depends on where the word happens to stand, so that two words of one corpus are "
    + "measured by different scales. Some programs print 1 minus this."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    var smallest = word.parts.words
    for (count, size) in zip(word.counts, word.parts.sizes) where count > 0 { smallest = min(smallest, size) }
    let rest = Double(word.parts.words - smallest) / Double(word.parts.words)
    return DeviationOfProportions.deviation(of: word) / rest
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from 0 (the same rate in every part) to 1 (all in one part)"
  }
}
