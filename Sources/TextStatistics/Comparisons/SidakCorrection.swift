#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Šidák's correction: the probability of even one false find among all independent tests stays below the level.
///
/// Each of m probabilities becomes 1 − (1 − p)ᵐ, worked out so that small ones keep all digits.
///
/// **When not to use it.** Where tests depend on one another negatively, as those of words that share a total do a little:
/// ``HolmCorrection`` holds there too.
///
/// Source: Z. Šidák, "Rectangular confidence regions for the means of multivariate normal distributions", *Journal of the
/// American Statistical Association* 62 (1967), 626–633; CQPweb corrects its log-likelihood so.
public struct SidakCorrection: MultipleComparisonCorrection {
  public static let name = "sidak"
  public static let promise = "the chance of even one false find in independent tests"

  private let family: Double

  public init(_ probabilities: [Double], family: Int) {
    self.family = Double(max(1, family))
  }

  public func corrected(_ probability: Double) -> Double { -expm1(family * log1p(-probability)) }

  /// The level that a single test has to stay below, so that all together stay below `level`.
  ///
  /// - Parameter family: how many tests there are, 1 or more.
  public static func singleLevel(_ level: Double, family: Int) -> Double {
    -expm1(log1p(-level) / Double(max(1, family)))
  }
}
