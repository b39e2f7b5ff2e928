/// Permutation corrected for all words: how often the most extreme of all words deviates as much as this one.
public enum MaximumPermutationTest: Measure {
  public static let name = "p_permutation_corrected"
  public static let heading = "p (permutation, max-T)"
  public static let formula =
    "(1 + rounds whose greatest |z| of all words is as great) / (1 + rounds), z as in p_permutation"
  public static let range =
    "above 0 to 1; the chance of even one false find among all words tested stays below it"
  public static let source =
    "P. H. Westfall and S. S. Young, Resampling-based multiple testing (1993), chapter 2 (single-step max-T)."
  public static let caution =
    "It shares the suppositions of p_permutation, and knows no smaller value than 1/(1 + rounds). Where one side has few units, chance gives bursty words large z there, so it is strict with all others."
  public static let decimals = 4
  public static let gap = PermutationTest.gap

  public static func reading(of value: Double) -> String {
    Deals.reading(value, "so great a difference for some word or other")
  }
}
