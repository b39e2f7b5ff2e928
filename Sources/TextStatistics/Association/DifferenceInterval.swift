/// Newcombe's interval of the difference of two shares.
enum DifferenceInterval {
  /// The difference less √((p₁ − l₁)² + (u₂ − p₂)²), and plus √((u₁ − p₁)² + (p₂ − l₂)²), where l and u are the ends of
  /// Wilson's intervals; nil where a share has no whole or `level` isn't between 0 and 1.
  static func of(
    _ first: (count: Int, total: Int), _ second: (count: Int, total: Int), difference: Double?, level: Double
  ) -> ConfidenceInterval? {
    guard let difference, let z = NormalDistribution.deviations(level) else { return nil }
    let left = WilsonScoreInterval.distances(count: first.count, of: first.total, deviations: z)
    let right = WilsonScoreInterval.distances(count: second.count, of: second.total, deviations: z)
    return ConfidenceInterval(
      low: difference - length(left.down, right.up), high: difference + length(left.up, right.down))
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
