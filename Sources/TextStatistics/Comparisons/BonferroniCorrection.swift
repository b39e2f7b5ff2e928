/// Bonferroni's correction: the probability of even one false find among all stays below the level.
///
/// Each of m probabilities becomes m · p, at most 1.
///
/// **When not to use it.** ``HolmCorrection`` promises the same and lets more pass; this one is for comparing with those
/// who use it.
///
/// Source: O. J. Dunn, "Multiple comparisons among means", *Journal of the American Statistical Association* 56 (1961),
/// 52–64; the same as R's `p.adjust(p, "bonferroni")`.
public struct BonferroniCorrection: MultipleComparisonCorrection {
  public static let name = "bonferroni"
  public static let promise = "the chance of even one false find"

  private let family: Double

  public init(_ probabilities: [Double], family: Int) {
    self.family = Double(max(1, family))
  }

  public func corrected(_ probability: Double) -> Double { min(1, family * probability) }
}
