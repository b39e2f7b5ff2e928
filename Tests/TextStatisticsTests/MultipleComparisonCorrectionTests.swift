import Testing

@testable import TextStatistics

@Suite struct `Corrections for many comparisons` {
  /// R's `p.adjust(p, "holm")` and `p.adjust(p, "BH")`.
  @Test func `agree with R`() {
    let p = [0.01, 0.02, 0.03, 0.04, 0.05]
    let holm = HolmCorrection(p)
    let hochberg = BenjaminiHochbergCorrection(p)
    for (value, expected) in zip(p, [0.05, 0.08, 0.09, 0.09, 0.09]) {
      #expect(agree(holm.corrected(value), expected))
      #expect(agree(hochberg.corrected(value), 0.05))
    }
  }

  /// R's `p.adjust(p, method, n = 10)`: five more tests were made, and found nothing.
  @Test func `agree with R for a family that is greater than the list`() {
    let p = [0.01, 0.02, 0.03, 0.04, 0.05]
    let holm = HolmCorrection(p, family: 10)
    let hochberg = BenjaminiHochbergCorrection(p, family: 10)
    let bonferroni = BonferroniCorrection(p, family: 10)
    for (place, expected) in [0.1, 0.18, 0.24, 0.28, 0.3].enumerated() {
      #expect(agree(holm.corrected(p[place]), expected))
      #expect(agree(hochberg.corrected(p[place]), 0.1))
      #expect(agree(bonferroni.corrected(p[place]), 10 * p[place]))
    }
  }

  @Test(arguments: MultipleComparisonCorrections.all.map { $0.name })
  func `correct nothing where one test was made, and stay between the probability and 1`(name: String) throws
  {
    let correction = try #require(MultipleComparisonCorrections.all.first { $0.name == name })
    let p = [1e-300, 0.0004, 0.02, 0.02, 0.7, 1]
    let (alone, many) = (correction.init(p, family: 1), correction.init(p, family: 1_000_000))
    for value in p {
      #expect(agree(alone.corrected(value), value))
      #expect((value...1).contains(many.corrected(value)))
    }
  }

  @Test(arguments: [
    [0.04, 0.001, 0.5, 0.04, 0.9, 0.0004, 0.04], [1, 1, 1], [0.2], [0, 0, 0.5],
    [0.3, 0.3, 0.01, 0.3, 1e-300],
  ])
  func `agree with their definitions, equal probabilities too`(p: [Double]) {
    let sorted = p.sorted()
    let m = Double(p.count)
    for (place, value) in sorted.enumerated() {
      let down = sorted[...place].enumerated().map { (m - Double($0)) * $1 }.max() ?? 1
      let firstOfEqual = sorted.firstIndex(of: value) ?? place
      let lastOfEqual = sorted.lastIndex(of: value) ?? place
      let holm = sorted[...firstOfEqual].enumerated().map { (m - Double($0)) * $1 }.max() ?? 1
      #expect(down == holm)
      let up = (lastOfEqual..<p.count).map { m / Double($0 + 1) * sorted[$0] }.min() ?? 1
      #expect(agree(HolmCorrection(p).corrected(value), min(1, holm), tolerance: 1e-15))
      #expect(agree(BenjaminiHochbergCorrection(p).corrected(value), min(1, up), tolerance: 1e-15))
    }
  }

  @Test func `leave one comparison alone and have nothing to say of none`() {
    #expect(HolmCorrection([0.03]).corrected(0.03) == 0.03)
    #expect(BenjaminiHochbergCorrection([0.03]).corrected(0.03) == 0.03)
    #expect(HolmCorrection([]).corrected(0.03) == 1)
  }
}
