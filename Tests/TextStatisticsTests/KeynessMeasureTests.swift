import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Measures of keyness` {
  /// Words of Austen's *Emma* (160,952 words) against five other novels (563,674), from the README of the R package
  /// KeynessMeasures; its log-likelihood is that of two cells.
  @Test(arguments: [
    (786, 1, 2350.3189, 0.0006281, 2336.8255), (415, 4, 1205.6112, 0.000367, 1192.1178),
    (389, 0, 1170.5395, 0.0003623, 1157.0461), (320, 0, 962.9117, 0.0003117, 949.4183),
  ])
  func `agree with KeynessMeasures`(here: Int, elsewhere: Int, ll: Double, ell: Double, bic: Double) throws {
    let table = try #require(
      ContingencyTable(o11: here, o12: 160_952 - here, o21: elsewhere, o22: 563_674 - elsewhere))
    #expect(isNear(TwoCellLogLikelihood.value(of: table), ll, 0.000051))
    #expect(isNear(EffectSizeOfLogLikelihood.value(of: table), ell, 0.000000051))
    #expect(isNear(TwoCellBayesianInformationCriterion.value(of: table), bic, 0.000051))
  }

  /// 120 of 10,000 words here, 30 of 20,000 elsewhere, as Rayson's calculator and others have it.
  @Test func `agree with a worked example to its last digit`() throws {
    let table = try #require(ContingencyTable(o11: 120, o12: 9880, o21: 30, o22: 19_970))
    let values: [(Double?, Double, Double)] = [
      (TwoCellLogLikelihood.value(of: table), 137.87, 0.01),
      (LogLikelihoodRatio.value(of: table), 138.61, 0.01),
      (WilliamsLogLikelihood.value(of: table), 138.08, 0.01), (ChiSquaredTest.value(of: table), 147.74, 0.01),
      (LogRatio.value(of: table), 3.00, 0.01), (PercentDifference.value(of: table), 700, 1),
      (OddsRatio.value(of: table), 8.085, 0.001),
      (BayesianInformationCriterion.value(of: table), 128.30, 0.01),
      (SimpleMaths()?.value(of: table), 7.995, 0.001),
      (SimpleMaths(constant: 100)?.value(of: table), 7.563, 0.001),
      (SimpleMaths(constant: 1000)?.value(of: table), 5.20, 0.01),
      (DifferenceCoefficient.value(of: table), 77.8, 0.1),
    ]
    for (value, expected, step) in values { #expect(isNear(value, expected, step / 2 + 1e-9), "\(expected)") }
    let absent = try #require(ContingencyTable(o11: 12, o12: 9988, o21: 0, o22: 20_000))
    #expect(isNear(LogRatio.value(of: absent), 5.585, 0.0005))
    #expect(isNear(WalterLogRatio.value(of: absent), 5.644, 0.0005))
  }

  @Test func `have intervals that hold the value and change places with the sides`() throws {
    for cells in [(120, 9880, 30, 19_970), (3, 7, 5, 5), (0, 50, 9, 41), (9, 41, 0, 50), (5, 0, 2, 3)] {
      let table = try #require(
        ContingencyTable(o11: cells.0, o12: cells.1, o21: cells.2, o22: cells.3))
      let turned = try #require(
        ContingencyTable(o11: cells.2, o12: cells.3, o21: cells.0, o22: cells.1))
      for measure in AssociationMeasures.effectSizes {
        guard let value = measure.value(of: table) else { continue }
        let found = measure.interval(of: table, level: 0.95)
        let interval = try #require(found, "\(measure.name) of \(cells)")
        #expect(interval.low <= value && value <= interval.high, "\(measure.name) of \(cells)")
        let wide = measure.interval(of: table, level: 0.999)
        #expect(wide.map { $0.low <= interval.low && $0.high >= interval.high } == true, "\(measure.name)")
        let none = [0, 1, -1, Double.nan].map { measure.interval(of: table, level: $0) }
        #expect(none.allSatisfy { $0 == nil })
      }
      for measure in [LogRatio.self, WalterLogRatio.self, ForwardDeltaP.self] as [any EffectSize.Type] {
        let (here, there) = (
          measure.interval(of: table, level: 0.9), measure.interval(of: turned, level: 0.9)
        )
        #expect(agree(here?.low, -(there?.high ?? 0)), "\(measure.name) of \(cells)")
      }
    }
  }

  /// R. Newcombe (1998, as for ``ForwardDeltaP``), table II, method 10.
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (10, 10, 0, 20, 0.6791, 1.0),
    (10, 10, 0, 10, 0.6075, 1.0),
  ])
  func `agree with Newcombe's table of differences`(
    here: Int, words: Int, elsewhere: Int, others: Int, low: Double, high: Double
  ) throws {
    let table = try #require(
      ContingencyTable(o11: here, o12: words - here, o21: elsewhere, o22: others - elsewhere))
    let interval = try #require(ForwardDeltaP.interval(of: table, level: 0.95))
    #expect(abs(interval.low - low) < 0.000051)
    #expect(abs(interval.high - high) < 0.000051)
  }

  @Test func `are corrected towards no difference, the more the more words are compared`() throws {
    let table = try #require(ContingencyTable(o11: 120, o12: 9880, o21: 30, o22: 19_970))
    let values = [1, 100, 10_000].map { ConservativeLogRatio(family: $0)?.value(of: table) ?? -1 }
    #expect(values == values.sorted(by: >) && values[0] < 3 && values[2] > 0)
    let few = try #require(ContingencyTable(o11: 3, o12: 997, o21: 2, o22: 998))
    #expect(ConservativeLogRatio(family: 10)?.value(of: few) == 0)
    #expect(ConservativeLogRatio(alpha: 0, family: 1) == nil)
    #expect(ConservativeLogRatio(alpha: 1, family: 1) == nil)
    #expect(ConservativeLogRatio(family: 0) == nil)
    #expect(SimpleMaths(constant: 0) == nil)
    #expect(SimpleMaths(constant: .infinity) == nil)
  }

  @Test(arguments: [0.05, 1e-12, 0.9])
  func `are tested at a level that keeps all tests together below another`(level: Double) {
    for family in [1, 50, 1_000_000] {
      let single = SidakCorrection.singleLevel(level, family: family)
      #expect(agree(SidakCorrection([], family: family).corrected(single), level))
    }
  }
}
