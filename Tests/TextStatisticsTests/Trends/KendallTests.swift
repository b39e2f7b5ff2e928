import Testing

@testable import TextStatistics

@Suite struct `Kendall's tau` {
  /// Lightness of canned tuna by a meter, and how consumers liked it: M. Hollander and D. A. Wolfe, *Nonparametric statistical
  /// methods* (1973), 185 f.; the example of R's `cor.test`.
  private static let lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
  private static let liking = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]

  @Test func `is what R's manual prints: tau = 0.4444444, T = 26, p = 0.1194`() throws {
    let test = try #require(KendallTest(Self.lightness, Self.liking))
    #expect(test.tau.coefficient == 16.0 / 36)
    // T counts the pairs that rise.
    #expect((36 + test.tau.score) / 2 == 26 && test.isExact)
    #expect(abs(try #require(test.probability) - 0.11943893298059964) < 1e-15)
  }

  @Test(
    arguments: [
      (LongSeries.years, 0.43184053887247, 1.8294040921219978e-06),
      (LongSeries.pairs, 0.43671507998295983, 1.6929182750244763e-06),
    ])
  func `with ties is that of scipy 1.17, kendalltau`(x: [Double], tau: Double, p: Double) throws {
    let test = try #require(KendallTest(x, LongSeries.values))
    #expect(abs(try #require(test.tau.coefficient) - tau) < 1e-14 && !test.isExact)
    #expect(abs(try #require(test.probability) / p - 1) < 1e-12)
  }

  @Test func `without ties is exact as scipy's, in the far tail too`() throws {
    let steps = (0..<49).map { Double($0) }
    let values = (0..<30).map { (step: Int) -> Double in Double(step * 37 % 31) + Double(step) * 0.6 }
    let some = try #require(KendallTest(Array(steps[..<30]), values))
    #expect(abs(try #require(some.probability) - 0.00417492062708703) < 1e-15)
    let others = (0..<49).map { (step: Int) -> Double in Double(step * 37 % 53) }
    let mixed = try #require(KendallTest(steps, others))
    #expect(abs(try #require(mixed.probability) - 0.8706107020010827) < 1e-13)
    var nearly = steps
    nearly.swapAt(3, 4)
    let rising = try #require(KendallTest(steps, nearly))
    #expect(abs(try #require(rising.probability) / 1.6110952141502476e-61 - 1) < 1e-12)
  }

  @Test func `counts pairs as a slow reader does, whatever the ties`() throws {
    var numbers = SeededGenerator(seed: 1945)
    for length in [1, 2, 3, 7, 20, 33] {
      for values in [2, 5, 100] {
        let x = (0..<length).map { _ in Double(numbers.next(below: values)) }
        let y = (0..<length).map { _ in Double(numbers.next(below: values)) }
        let tau = try #require(KendallTau(x, y))
        var (score, apart) = (0, (x: 0, y: 0))
        for first in 0..<length {
          for second in 0..<first {
            let (a, b) = (x[first] - x[second], y[first] - y[second])
            score += a * b > 0 ? 1 : a * b < 0 ? -1 : 0
            if a != 0 { apart.x += 1 }
            if b != 0 { apart.y += 1 }
          }
        }
        #expect(tau.score == score)
        let expected = Double(score) / (Double(apart.x) * Double(apart.y)).squareRoot()
        #expect(tau.coefficient.map { abs($0 - expected) < 1e-14 } ?? (apart.x == 0 || apart.y == 0))
      }
    }
  }

  /// All orders, one by one.
  private static func share(_ x: [Double], _ y: [Double]) -> Double {
    let found = abs(score(x, y))
    var (orders, extreme) = (0, 0)
    func permute(_ y: [Double], _ fixed: Int) {
      guard fixed < y.count else {
        orders += 1
        if abs(score(x, y)) >= found { extreme += 1 }
        return
      }
      for index in fixed..<y.count {
        var y = y
        y.swapAt(fixed, index)
        permute(y, fixed + 1)
      }
    }
    permute(y, 0)
    return Double(extreme) / Double(orders)
  }

  private static func score(_ x: [Double], _ y: [Double]) -> Int {
    x.indices.reduce(0) { sum, first in
      sum
        + (0..<first).reduce(0) { sum, second in
          let product = (x[first] - x[second]) * (y[first] - y[second])
          return sum + (product > 0 ? 1 : product < 0 ? -1 : 0)
        }
    }
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7], [0, 0, 3, 1, 0, 2, 5]), ([1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 0, 1]),
      ([1, 1, 2, 3, 4, 5], [6, 1, 2, 5, 4, 3]), ([1, 1, 2, 2, 3, 4, 5], [1, 2, 2, 2, 3, 3, 4]),
      ([1, 1, 1, 2], [0, 0, 1, 1]), ([1, 2], [1, 2]), ([1, 2, 3], [3, 2, 1]),
    ] as [([Double], [Double])])
  func `has the share of all orders for its p, with ties in either or both`(x: [Double], y: [Double]) throws {
    let test = try #require(KendallTest(x, y))
    #expect(test.isExact)
    #expect(abs(try #require(test.probability) - Self.share(x, y)) < 1e-14)
  }

  @Test func `has no value where nothing could rise`() throws {
    for (x, y) in [([1.0, 1, 1], [1.0, 2, 3]), ([1, 2, 3], [4, 4, 4]), ([1], [1]), ([], [])] {
      let test = try #require(KendallTest(x, y))
      #expect(test.tau.coefficient == nil && test.probability == nil)
    }
    #expect(try #require(KendallTau([1, 1], [1, 2])).isWithoutOrder)
    #expect(KendallTau([1, 2], [1]) == nil)
  }

  @Test
  func `without a trend is below 0.05 in 5 % of a thousand random orders at most, and not in far fewer`()
    throws
  {
    var numbers = SeededGenerator(seed: 26)
    var finds = (untied: 0, tied: 0, long: 0)
    var known = KendallDistributions()
    for _ in 0..<1000 {
      let random = (0..<60).map { _ in numbers.next(below: 1 << 40) }
      let x = (0..<60).map(Double.init)
      func p(_ count: Int, _ y: [Double]) throws -> Double {
        let tau = try #require(KendallTau(Array(x[..<count]), y))
        return try #require(KendallTest(tau, &known).probability)
      }
      if try p(20, random[..<20].map { Double($0) }) <= 0.05 { finds.untied += 1 }
      if try p(20, random[..<20].map { Double(max(0, $0 % 9 - 4)) }) <= 0.05 { finds.tied += 1 }
      if try p(60, random.map { Double($0 % 20) }) <= 0.05 { finds.long += 1 }
    }
    // The central 99.9 % of a binomial variable of a thousand orders and 5 %.
    let expected = 28...73
    #expect(expected.contains(finds.untied) && expected.contains(finds.tied) && expected.contains(finds.long))
    // The page on trends gives these.
    #expect(finds == (untied: 46, tied: 45, long: 47), "\(finds)")
  }

  @Test func `is read aloud`() {
    #expect(KendallTau.reading(of: 1) == "wherever x rises, the rate rises")
    #expect(KendallTau.reading(of: -0.5).contains("rates fall more often than they rise: -0.5 on a scale"))
    #expect(KendallTest.reading(of: 0.03).hasSuffix("would come up in about 3 of 100 tries"))
  }
}
