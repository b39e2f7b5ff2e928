/// Holm's step-down correction: the probability of even one false find among all stays below the level.
///
/// The i-th smallest of m probabilities becomes the greatest of (m − j + 1) · pⱼ for j ≤ i, at most 1.
///
/// **When not to use it.** Where thousands of words are sifted and some false ones do no harm: it lets little
/// pass. ``BenjaminiHochbergCorrection`` bounds their share instead.
///
/// Source: S. Holm, "A simple sequentially rejective multiple test procedure", *Scandinavian Journal of
/// Statistics* 6 (1979), 65–70; the same as R's `p.adjust(p, "holm")`.
public struct HolmCorrection: MultipleComparisonCorrection {
  public static let name = "holm"
  public static let promise = "the chance of even one false find"

  private let sorted: [Double]
  private let corrected: [Double]

  public init(_ probabilities: [Double], family: Int) {
    let sorted = probabilities.sorted()
    var corrected = sorted
    var greatest = 0.0
    for place in sorted.indices {
      greatest = max(greatest, Double(max(1, family - place)) * sorted[place])
      corrected[place] = min(1, greatest)
    }
    self.sorted = sorted
    self.corrected = corrected
  }

  public func corrected(_ probability: Double) -> Double {
    let place = sorted.count(below: probability)
    return place < corrected.count ? corrected[place] : 1
  }
}
