import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Values of 50 digits, for zero cells, one token, whole-corpus sections and counts of up to a million millions.
@Suite struct `Reference values of many digits` {
  @Test func `are agreed with by every measure of association`() throws {
    let rows = ReferenceValues.of("measure")
    #expect(Set(rows.map(\.name)) == Set(AssociationMeasures.all.map { $0.name }))
    for row in rows {
      let measure = try #require(AssociationMeasures.named(row.name))
      let table = try row.table()
      let (value, expected) = (measure.value(of: table), row.values[0])
      // Where a value is 0 but for rounding, what it is made of has no more digits either.
      let tolerance = 1e-9 * max(abs(expected ?? 0), row.name.hasPrefix("mi") ? 1e-6 : 1e-12)
      #expect((value == nil) == (expected == nil), "\(row): \(String(describing: value))")
      if let value, let expected {
        #expect(abs(value - expected) <= tolerance, "\(row): \(value), \(expected)")
      }
    }
  }

  @Test func `are agreed with by the intervals of effect sizes`() throws {
    let rows = ReferenceValues.of("interval")
    #expect(Set(rows.map(\.name)) == Set(AssociationMeasures.effectSizes.map { $0.name }))
    for row in rows {
      let measure = try #require(AssociationMeasures.named(row.name) as? any EffectSize.Type)
      let found = measure.interval(of: try row.table(), level: try row.number(4))
      let interval = try #require(found, "\(row)")
      #expect(agree(interval.low, try row.value()), "\(row): \(interval)")
      #expect(agree(interval.high, try row.value(1)), "\(row): \(interval)")
    }
  }

  @Test func `are agreed with by the conservative Log Ratio`() throws {
    for row in ReferenceValues.of("conservative") {
      let measure = try #require(ConservativeLogRatio(alpha: row.number(4), family: row.count(5)))
      let value = measure.value(of: try row.table())
      #expect(agree(value, try row.value()), "\(row): \(String(describing: value))")
    }
  }

  @Test func `are agreed with by the tails of the Poisson distribution`() throws {
    for row in ReferenceValues.of("poisson_upper") + ReferenceValues.of("poisson_lower") {
      let distribution = PoissonDistribution(mean: try row.number(0))
      let count = try row.count(1)
      let value =
        row.kind == "poisson_upper"
        ? distribution.upperTailLogarithm(count) : distribution.lowerTailLogarithm(count)
      #expect(agree(value, try row.value()), "\(row): \(value)")
    }
  }

  @Test func `are agreed with by exact intervals of a count`() throws {
    let rows = ReferenceValues.of("poisson_interval")
    #expect(rows.count > 20)
    for row in rows {
      let interval = try #require(PoissonInterval.interval(count: row.count(0), level: row.number(1)))
      #expect(agree(interval.low, try row.value()), "\(row): \(interval)")
      #expect(agree(interval.high, try row.value(1)), "\(row): \(interval)")
    }
  }

  @Test func `are agreed with by corrections and the tail of chi-squared`() throws {
    for row in ReferenceValues.of("sidak") + ReferenceValues.of("bonferroni") {
      let correction = try #require(
        MultipleComparisonCorrections.all.first { $0.name == row.name })
      let (p, family) = (try row.number(0), try row.count(1))
      #expect(agree(correction.init([p], family: family).corrected(p), try row.value()), "\(row)")
    }
    for row in ReferenceValues.of("chi2_tail") {
      let tail = ChiSquaredDistribution.upperTail(try row.number(0))
      let expected = try row.value()
      #expect(abs(tail - expected) <= 1e-9 * expected, "\(row)")
    }
  }
}
