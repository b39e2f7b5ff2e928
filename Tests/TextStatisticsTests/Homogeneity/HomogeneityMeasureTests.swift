import Testing

@testable import TextStatistics

@Suite struct `Homogeneity over many groups` {
  /// A word's counts with what scipy 1.17 makes of word and other words by group: `stats.chi2_contingency(table,
  /// correction=False)`, the same with `lambda_="log-likelihood"`, and `contingency.association(table, "cramer")`.
  private static let tables: [(counts: [Int], sizes: [Int], g2: Double, p: Double, chi2: Double, v: Double)] =
    [
      (
        [12, 5, 0, 30], [1000, 2000, 1500, 1200], 64.14796805550726, 7.631251981787879e-14, 63.46050487220116,
        0.10551503166565279
      ),
      (
        [3, 4], [700, 900], 0.002281096690961243, 0.9619068556378714, 0.002277537924565097,
        0.0011930889333378236
      ),
      (
        [200, 210, 190, 205, 195], [100000, 101000, 99000, 100500, 99500], 0.8020344317074617,
        0.9381751124871059, 0.8016713491990407, 0.001266231692226222
      ),
      (
        [1, 0, 0], [120, 4000, 50], 7.1044758951131834, 0.028660427295856657, 33.75809546653874,
        0.08997481057906322
      ),
    ]

  @Test(arguments: tables)
  func `agrees with scipy`(
    counts: [Int], sizes: [Int], g2: Double, p: Double, chi2: Double, v: Double
  ) throws {
    let word = try #require(GroupFrequencies(counts: counts, sizes: sizes))
    // Where counts are nearly as expected scipy's own differences lose digits.
    #expect(try #require(HomogeneityLogLikelihood.value(of: word)).isClose(to: g2, 1e-10))
    #expect(try #require(HomogeneityLogLikelihood.probability(of: word)).isClose(to: p, 1e-10))
    #expect(try #require(HomogeneityChiSquared.value(of: word)).isClose(to: chi2, 1e-10))
    #expect(try #require(CramersV.value(of: word)).isClose(to: v, 1e-10))
    #expect(word.degrees == counts.count - 1)
  }

  /// Party and sex of 2,757 Americans: A. Agresti, *An Introduction to Categorical Data Analysis* (2007), tables 2.5 and
  /// 2.8; the first is the example of R's `chisq.test`, which prints X-squared = 30.07, df = 2, p-value = 2.954e-07.
  @Test func `gives what Agresti and R print`() throws {
    let word = try #require(
      GroupFrequencies(counts: [762, 327, 468], sizes: [762 + 484, 327 + 239, 468 + 477]))
    #expect(try #require(HomogeneityChiSquared.value(of: word)).rounded(to: 2) == 30.07)
    #expect(try #require(HomogeneityChiSquared.probability(of: word)).isClose(to: 2.954e-07, 2e-4))
    let residuals = try (0..<3).map { group in
      let table = try #require(word.table(group))
      return try #require(AdjustedResidual.value(of: table)).rounded(to: 2)
    }
    #expect(residuals == [4.50, 0.70, -5.32])
  }

  /// The formula in numpy: (c-n*C/N)/sqrt(n*C/N*(1-n/N)*(1-C/N)).
  @Test func `has residuals as the formula gives them`() throws {
    let word = try #require(GroupFrequencies(counts: [12, 5, 0, 30], sizes: [1000, 2000, 1500, 1200]))
    let expected = [1.4458187431898721, -3.526748142398896, -4.114033733322978, 7.223318152315306]
    for (group, residual) in expected.enumerated() {
      let table = try #require(word.table(group))
      #expect(try #require(AdjustedResidual.value(of: table)).isClose(to: residual, 1e-13))
      // The square is the χ² of group and rest.
      let square = try #require(ChiSquaredTest.value(of: table))
      #expect(abs(square).isClose(to: residual * residual, 1e-12))
    }
  }

  @Test func `of two groups is that of the four counts`() throws {
    let word = try #require(GroupFrequencies(counts: [120, 30], sizes: [10_000, 20_000]))
    let table = try #require(word.table(0))
    #expect(try #require(word.table(0, against: 1)) == table)
    let (all, four) = (HomogeneityLogLikelihood.value(of: word), LogLikelihoodRatio.value(of: table))
    #expect(try #require(all).isClose(to: try #require(four), 1e-14))
    let (p, q) = (HomogeneityLogLikelihood.probability(of: word), LogLikelihoodRatio.probability(of: table))
    #expect(try #require(p).isClose(to: try #require(q), 1e-12))
  }

  @Test func `has no value where there is nothing to compare`() throws {
    for (counts, sizes) in [([5], [100]), ([0, 0], [10, 20]), ([10, 20], [10, 20]), ([], [])] {
      let word = try #require(GroupFrequencies(counts: counts, sizes: sizes))
      #expect(HomogeneityMeasures.all.allSatisfy { $0.value(of: word) == nil })
      #expect(HomogeneityLogLikelihood.probability(of: word) == nil)
      #expect(!HomogeneityLogLikelihood.isTrusted(for: word))
    }
  }

  @Test func `is 0 where all groups have one rate, and 1 where groups have nothing else`() throws {
    let same = try #require(GroupFrequencies(counts: [1, 2, 3], sizes: [100, 200, 300]))
    #expect(HomogeneityMeasures.all.allSatisfy { $0.value(of: same) == 0 })
    #expect(HomogeneityLogLikelihood.probability(of: same) == 1)
    let apart = try #require(GroupFrequencies(counts: [70, 0, 30], sizes: [70, 50, 30]))
    #expect(try #require(CramersV.value(of: apart)).isClose(to: 1, 1e-14))
  }

  @Test func `is trusted by Cochran's rule`() throws {
    let trusted = { (counts: [Int], sizes: [Int]) in
      HomogeneityLogLikelihood.isTrusted(for: try #require(GroupFrequencies(counts: counts, sizes: sizes)))
    }
    // Expected: 5 each; then one of five below 5; then two of five; then one below 1.
    #expect(try trusted([9, 1, 5], [100, 100, 100]))
    #expect(try trusted([9, 1, 5, 5, 9], [100, 100, 100, 100, 60]))
    #expect(try !trusted([9, 1, 5, 5, 6], [100, 100, 100, 60, 60]))
    #expect(try !trusted([90, 10, 50, 50, 90, 0], [1000, 1000, 1000, 1000, 1000, 10]))
    // All other words may be the rarer.
    #expect(try !trusted([98, 100, 97], [100, 100, 100]))
  }

  @Test func `refuses counts that can't be`() {
    let limit = ContingencyTable.limit
    for (counts, sizes) in [
      ([1], [1, 2]), ([-1, 1], [5, 5]), ([6, 1], [5, 5]), ([0, 0], [0, 5]), ([0, 0], [limit, 1]),
      ([0, 0], [.max, .max]),
    ] {
      #expect(GroupFrequencies(counts: counts, sizes: sizes) == nil)
    }
    #expect(GroupFrequencies(counts: [0, 1], sizes: [limit - 1, 1]) != nil)
  }

  @Test func `keeps its digits with the greatest counts`() throws {
    let size = ContingencyTable.limit / 3
    let word = try #require(
      GroupFrequencies(counts: [size / 2, size / 2 + 1, size / 2], sizes: [size, size, size]))
    let value = try #require(HomogeneityLogLikelihood.value(of: word))
    // Σ excess² / (n p q) with excesses -1/3, 2/3, -1/3.
    let expected = (1.0 / 9 + 4.0 / 9 + 1.0 / 9) / (Double(size) / 4)
    #expect(value.isClose(to: expected, 1e-9))
  }

  @Test func `is read aloud`() {
    #expect(
      CramersV.reading(of: 0.1)
        == "which group a place is in accounts for 1 % of whether the word stands there (V squared, which is small for all words)"
    )
    #expect(
      HomogeneityLogLikelihood.reading(of: 12.5).hasPrefix(
        "the counts lie apart from one common rate by 12.5,"))
    #expect(
      AdjustedResidual.reading(of: -2)
        == "found here less often than expected, by 2 standard deviations of what chance gives if words fell independently"
    )
  }
}

@Suite struct `The tail of chi-squared` {
  /// mpmath at 40 digits: `gammainc(k/2, x/2, inf, regularized=True)`.
  @Test(arguments: [
    (0.5, 2, 0.77880078307140487), (5.991464547107979, 2, 0.050000000000000074), (3, 3, 0.39162517627108896),
    (7.814727903251179, 3, 0.050000000000000018), (100, 3, 1.5541594313896049e-21),
    (700, 40, 1.8762675768329596e-121), (40, 41, 0.51495162030037681), (12, 60, 0.99999999999744274),
    (59, 60, 0.51228885358183058), (1000, 999, 0.48513148927490147), (1200, 999, 1.1129350448258866e-5),
    (2500, 2001, 1.2032457143002528e-13), (1e-9, 4, 1), (1399, 1, 3.4652233615440897e-306), (1500, 3, 0),
    (0, 7, 1),
  ])
  func `agrees with multiple precision`(value: Double, degrees: Int, tail: Double) {
    let found = ChiSquaredDistribution.upperTail(value, degrees: degrees)
    #expect(found.isClose(to: tail, 1e-12), "\(found)")
  }
}

extension Double {
  fileprivate func isClose(to other: Double, _ tolerance: Double) -> Bool {
    abs(self - other) <= tolerance * abs(other)
  }

  fileprivate func rounded(to decimals: Int) -> Double {
    let power = decimals == 2 ? 100.0 : 10_000
    return (self * power).rounded() / power
  }
}
