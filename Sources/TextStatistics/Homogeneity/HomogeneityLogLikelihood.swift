/// The log-likelihood ratio G² over all groups: how far a word's counts lie from those of one common rate.
///
/// Its terms 2 (O ln (O / E) − (O − E)) are all positive, so that nearly equal counts of millions keep their digits.
public enum HomogeneityLogLikelihood: HomogeneityTest {
  public static let name = "g2_groups"
  public static let aliases = ["G2", "log_likelihood", "ll"]
  public static let heading = "G2"
  public static let formula =
    "2*sum(O*ln(O/E)) over the 2*k cells of word and other words by group, E = n_g*C/N for the word, 0*ln(0) = 0; k - 1 degrees of freedom"
  public static let range =
    "0 (the same rate in every group) and up; chance alone gives about k - 1 where words are independent draws"
  public static let source =
    "T. Dunning, Computational Linguistics 19 (1993), 61-74, for words; for tables of any size A. Agresti, Categorical Data Analysis, 3rd ed. (2013)."
  public static let caution =
    "It takes each occurrence for a draw of its own, but words come in bursts, so its p finds too many differences: the more so the more groups there are. It grows with the texts, so it doesn't say how large a difference is."
  public static let gap: String? = nothingToCompare

  public static func value(of word: GroupFrequencies) -> Double? {
    guard word.isComparable else { return nil }
    var sum = 0.0
    for group in word.sizes.indices {
      let (expected, excess) = (word.expected(group), word.excess(group))
      let (size, count) = (word.sizes[group], word.counts[group])
      sum += Deviance.of(count, mean: expected, difference: excess)
      let others = Double(size) * (Double(word.words - word.total) / Double(word.words))
      sum += Deviance.of(size - count, mean: others, difference: -excess)
    }
    return 2 * sum
  }

  public static func reading(of value: Double) -> String {
    value == 0
      ? "the word has the same rate in every group"
      : "the counts lie apart from one common rate by \(Readings.number(value)), where chance alone gives about 1 for each group but one if words fell independently"
  }
}
