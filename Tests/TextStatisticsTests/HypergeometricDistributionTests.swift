import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `The hypergeometric distribution` {
  /// ln P(X ≥ x), summed term by term in numbers of forty digits (mpmath).
  @Test(arguments: [
    (1_000_000_000_000, 400_000_000_000, 300_000_000_000, 120_000_700_000, -7.0017640442444678),
    (1_000_000_000_000, 10_000_000, 100_000_000, 1200, -21.483896250664926),
    (1_000_000_000_000, 1_000_000_000, 1_000_000, 1100, -6.9512247115423445),
    (1_000_000_000_000, 500, 100_000_000_000, 90, -17.122335344727186),
    (1_000_000_000_000, 999_999_999_995, 100_000_000_000, 99_999_999_997, -0.00046010583243312033),
    (1_000_000_000, 1_000_000, 1_000_000, 100_000, -371680.463111289),
    (1_000_000_000_000, 1_000_000, 1_000_000, 60, -189.61507163523026),
  ])
  func `keeps its digits up to counts of a million millions`(
    total: Int, marked: Int, drawn: Int, outcome: Int, logarithm: Double
  ) {
    let distribution = HypergeometricDistribution(total: total, marked: marked, drawn: drawn)
    #expect(agree(distribution.upperTailLogarithm(outcome), logarithm, tolerance: 1e-9))
    // What is drawn and what is marked may change places.
    let turned = HypergeometricDistribution(total: total, marked: drawn, drawn: marked)
    #expect(agree(turned.upperTailLogarithm(outcome), logarithm, tolerance: 1e-9))
  }

  /// Lafon's specificities of words in Robespierre's speeches, as the R package textometry prints them: ± log₁₀ of the
  /// tail beyond the count.
  @Test(arguments: [
    (8395, 464, 3173, 1.2477), (2558, 165, 3173, 2.6891), (3920, 194, 3173, -0.5534),
    (13_933, 662, 3173, -2.2050), (6903, 14, 296, -4.1743), (8395, 6, 153, -4.2432), (7896, 53, 296, 2.1122),
  ])
  func `has the tails of published specificities`(
    part: Int, count: Int, frequency: Int, score: Double
  ) {
    let distribution = HypergeometricDistribution(total: 61_449, marked: frequency, drawn: part)
    let tail = score > 0 ? distribution.upperTailLogarithm(count) : distribution.lowerTailLogarithm(count)
    #expect(abs((score > 0 ? -tail : tail) / log(10) - score) < 0.00005)
  }

  /// Small lots can be counted out: binomial coefficients are exact there.
  @Test func `agrees with counting out all small lots`() {
    var coefficients: [[Double]] = [[1]]
    for row in 1...12 {
      coefficients.append(
        (0...row).map {
          ($0 > 0 ? coefficients[row - 1][$0 - 1] : 0) + ($0 < row ? coefficients[row - 1][$0] : 0)
        })
    }
    for total in 1...12 {
      for marked in 0...total {
        for drawn in 0...total {
          let distribution = HypergeometricDistribution(total: total, marked: marked, drawn: drawn)
          let probabilities = distribution.outcomes.map {
            coefficients[marked][$0] * coefficients[total - marked][drawn - $0] / coefficients[total][drawn]
          }
          for (index, outcome) in distribution.outcomes.enumerated() {
            #expect(abs(exp(distribution.logarithm(outcome)) - probabilities[index]) < 1e-13)
            let upper = probabilities[index...].reduce(0, +)
            let lower = probabilities[...index].reduce(0, +)
            let both = probabilities.filter { $0 <= probabilities[index] * (1 + 1e-7) }.reduce(0, +)
            #expect(abs(exp(distribution.upperTailLogarithm(outcome)) - upper) < 1e-13)
            #expect(abs(exp(distribution.lowerTailLogarithm(outcome)) - lower) < 1e-13)
            #expect(abs(distribution.twoSided(outcome) - both) < 1e-12)
          }
          let (first, last) = (distribution.outcomes.lowerBound, distribution.outcomes.upperBound)
          #expect(distribution.upperTailLogarithm(last + 1) == -.infinity)
          #expect(distribution.lowerTailLogarithm(first - 1) == -.infinity)
        }
      }
    }
  }
}
