/// Benjamini and Hochberg's step-up correction: the expected share of false finds among all finds stays below
/// the level.
///
/// The i-th smallest of m probabilities becomes the smallest of m / j · pⱼ for j ≥ i, at most 1.
///
/// **When not to use it.** Where a single false find would be an error: ``HolmCorrection`` bounds the
/// probability of that. It supposes that tests are independent or depend on one another positively.
///
/// Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", *Journal of the Royal
/// Statistical Society* B 57 (1995), 289–300; the same as R's `p.adjust(p, "BH")`.
public struct BenjaminiHochbergCorrection: MultipleComparisonCorrection {
  public static let name = "bh"
  public static let promise = "the expected share of false finds"

  private let sorted: [Double]
  private let corrected: [Double]

  public init(_ probabilities: [Double], family: Int) {
    let sorted = probabilities.sorted()
    var corrected = sorted
    var smallest = 1.0
    for place in sorted.indices.reversed() {
      smallest = min(smallest, max(1, Double(family) / Double(place + 1)) * sorted[place])
      corrected[place] = smallest
    }
    self.sorted = sorted
    self.corrected = corrected
  }

  public func corrected(_ probability: Double) -> Double {
    let place = sorted.count(below: probability)
    return place < corrected.count ? corrected[place] : 1
  }
}
