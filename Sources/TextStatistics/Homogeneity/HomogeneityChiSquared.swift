/// Pearson's χ² over all groups: how far a word's counts lie from those of one common rate.
public enum HomogeneityChiSquared: HomogeneityTest {
  public static let name = "chi2_groups"
  public static let aliases = ["chi2", "chi_squared", "x2"]
  public static let heading = "chi-squared"
  public static let formula =
    "sum((O-E)^2/E) over the 2*k cells of word and other words by group, E = n_g*C/N for the word; k - 1 degrees of freedom"
  public static let range =
    "0 (the same rate in every group) to N; chance alone gives about k - 1 where words are independent draws"
  public static let source =
    "K. Pearson, Philosophical Magazine 50 (1900), 157-175, with the degrees of freedom of R. A. Fisher, Journal of the Royal Statistical Society 85 (1922), 87-94; the same as R's chisq.test without Yates' correction."
  public static let caution =
    "As of G2; where expected counts are small it exaggerates more."
  public static let gap: String? = nothingToCompare

  public static func value(of word: GroupFrequencies) -> Double? {
    guard word.isComparable else { return nil }
    // (O − E)² / E of both cells of a group add up to excess² / (n p (1 − p)).
    let (share, others) = (
      Double(word.total) / Double(word.words), Double(word.words - word.total) / Double(word.words)
    )
    var sum = 0.0
    for group in word.sizes.indices {
      let excess = word.excess(group)
      sum += excess * excess / Double(word.sizes[group])
    }
    return sum / share / others
  }

  public static func reading(of value: Double) -> String { HomogeneityLogLikelihood.reading(of: value) }
}
