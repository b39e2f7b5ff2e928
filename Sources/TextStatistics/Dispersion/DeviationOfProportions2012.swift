/// Gries's deviation of proportions, divided by the greatest value it can have.
public enum DeviationOfProportions2012: DispersionMeasure {
  public static let name = "dp_2012"
  public static let aliases = ["dp_norm", "dpnorm", "dp_lijffijt_gries"]
  public static let heading = "DP 2012"
  public static let formula = "(sum |t_i - s_i| / 2) / (1 - min s_i)"
  public static let range =
    "0 (as even as the sizes of the parts) to 1 (all in the smallest part): 0 = even, 1 = clumped"
  public static let source =
    "J. Lijffijt and S. Th. Gries, 'Correction to \"Dispersions and adjusted frequencies in corpora\"', "
    + "International Journal of Corpus Linguistics 17 (2012), 147-149."
  public static let caution =
    "Where the word is rarer than there are parts, it is high even for a word spread as evenly as can "
    + "be."
  public static let gap: String? = gapOfEvenness

  public static func value(of word: WordDispersion) -> Double? {
    guard word.isComparable else { return nil }
    let rest = Double(word.parts.words - word.parts.smallest) / Double(word.parts.words)
    return DeviationOfProportions.deviation(of: word) / rest
  }

  public static func reading(of value: Double) -> String {
    "\(PlainNumber.share(value)) on a scale from 0 (the same rate in every part) to 1 (all in the smallest part)"
  }
}
