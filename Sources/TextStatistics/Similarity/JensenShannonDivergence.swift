#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Jensen–Shannon divergence: how much a word tells of which of two groups it is from.
public enum JensenShannonDivergence: SimilarityMeasure {
  public static let name = "jensen_shannon_divergence"
  public static let aliases = ["jsd"]
  public static let heading = "JS divergence"
  public static let formula =
    "sum(p_i1 * log2(p_i1 / q_i) + p_i2 * log2(p_i2 / q_i)) / 2, q_i = (p_i1 + p_i2) / 2; the words not counted are one word more"
  public static let range =
    "0 (the same share of every word) to 1 bit (no word in common): smaller = more alike"
  public static let source =
    "J. Lin, \"Divergence measures based on the Shannon entropy\", IEEE Transactions on Information Theory 37 (1991), 145-151."
  public static let caution =
    "Chance alone keeps it above 0, and the more so the shorter the texts and the more words are counted: compare "
    + "groups of about the same size."
  public static let decimals = 4
  public static let features = SimilarityFeatures.distribution

  public static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    let sum = PairSum.of(left, right) { p, q in
      // A word that both have in the same share tells nothing; log2 may round what is next to it below 0.
      guard p != q else { return 0 }
      let mean = (p + q) / 2
      return (p > 0 ? p * log2(p / mean) : 0) + (q > 0 ? q * log2(q / mean) : 0)
    }
    return min(1, max(0, sum / 2))
  }

  public static func reading(of value: Double) -> String {
    switch value {
    case 0: "the same share of every word counted"
    case 1: "no word in common, so that each word tells which of the two it is from"
    default:
      "a word drawn from one of the two, whichever falls by a coin, tells \(Readings.number(value)) bits on average of the 1 bit that says which it was"
    }
  }
}
