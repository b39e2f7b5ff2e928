/// Jensen–Shannon distance: the divergence's square root, which is a distance as maps and trees suppose it.
public enum JensenShannonDistance: SimilarityMeasure {
  public static let name = "jensen_shannon_distance"
  public static let aliases = ["jensen_shannon", "js"]
  public static let heading = "JS distance"
  public static let formula =
    "sqrt(sum(p_i1 * log2(p_i1 / q_i) + p_i2 * log2(p_i2 / q_i)) / 2), q_i = (p_i1 + p_i2) / 2; the words not counted are one word more"
  public static let range = "0 (the same share of every word) to 1 (no word in common): smaller = more alike"
  public static let source =
    "D. M. Endres and J. E. Schindelin, \"A new metric for probability distributions\", IEEE Transactions on "
    + "Information Theory 49 (2003), 1858-1860; to base 2."
  public static let caution = JensenShannonDivergence.caution
  public static let decimals = 3
  public static let features = SimilarityFeatures.distribution

  public static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    JensenShannonDivergence.value(left, right)?.squareRoot()
  }

  public static func reading(of value: Double) -> String {
    JensenShannonDivergence.reading(of: min(1, value * value))
  }
}
