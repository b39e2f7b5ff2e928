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
