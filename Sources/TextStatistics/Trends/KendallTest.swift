#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two-sided probability of Kendall's τ: how often chance puts rates into so rising or falling an order.
public struct KendallTest: Measure {
  public static let name = "p_tau"
  public static let heading = "p (tau)"
  public static let formula =
    "share of all orders of the n rates with |C - D| as great; exact below \(fewestForNormal) points, ties in the rates or in x too (in both: below \(fewestForNormalTiedTwice)); else normal with Kendall's correction for ties, without one for continuity"
  public static let range = "above 0 to 1; small values are trends that chance seldom gives"
  public static let source =
    "M. G. Kendall, Rank correlation methods (1948); R's cor.test and scipy.stats.kendalltau (with method='exact' below \(fewestForNormal) points) give the same without ties, and with ties from \(fewestForNormal) points on."
  public static let caution =
    "It supposes that without a trend each rate could stand at any point. Neighbouring texts are often alike, by one author or on one subject: then waves look like trends. Below 5 points it can't be small."
  public static let decimals = 4
  public static let gap: String? = KendallTau.gap

  public static func reading(of value: Double) -> String {
    "if the rates stood in random order, so clear a trend up or down would come up \(Readings.tries(log10(value)))"
  }

  /// As many points, or more, have a normal probability.
  public static let fewestForNormal = 50
  /// As many points, or more, have a normal probability where x and rates both have ties.
  static let fewestForNormalTiedTwice = 9

  public let tau: KendallTau
  /// nil where τ has no value.
  public let probability: Double?
  /// Whether the probability is that of all orders, rather than the normal one.
  public let isExact: Bool

  /// - Parameter known: distributions that series of the same points share. O(n⁴) for a new one, of at most 49 points.
  public init(_ tau: KendallTau, _ known: inout KendallDistributions) {
    self.tau = tau
    guard tau.coefficient != nil else {
      (probability, isExact) = (nil, true)
      return
    }
    let (isTiedInX, isTiedInY) = (tau.tiesInX.count < tau.points, tau.tiesInY.count < tau.points)
    if isTiedInX, isTiedInY {
      isExact = tau.points < Self.fewestForNormalTiedTwice
      probability = isExact ? TiedOrders(tau).probability : Self.normal(tau)
    } else {
      isExact = tau.points < Self.fewestForNormal
      let ties = isTiedInX ? tau.tiesInX : tau.tiesInY
      // As many pairs fall as rise when the order is turned round.
      let falls = (tau.untiedPairs - abs(tau.score)) / 2
      probability = isExact ? min(1, 2 * known.lowerTail(falls, ties: ties)) : Self.normal(tau)
    }
  }

  /// Counts the pairs of a series and tests them.
  ///
  /// - Returns: nil where there are not as many `x` as `y`.
  public init?(_ x: [Double], _ y: [Double]) {
    guard let tau = KendallTau(x, y) else { return nil }
    var known = KendallDistributions()
    self.init(tau, &known)
  }

  private static func normal(_ tau: KendallTau) -> Double? {
    let n = Double(tau.points)
    func sum(_ ties: [Int], _ term: (Double) -> Double) -> Double {
      ties.reduce(0) { $0 + term(Double($1)) }
    }
    let size = { (t: Double) in t * (t - 1) * (2 * t + 5) }
    let pair = { (t: Double) in t * (t - 1) }
    let triple = { (t: Double) in t * (t - 1) * (t - 2) }
    let (x, y) = (tau.tiesInX, tau.tiesInY)
    var variance = (size(n) - sum(x, size) - sum(y, size)) / 18
    variance += sum(x, pair) * sum(y, pair) / (2 * pair(n))
    if n > 2 { variance += sum(x, triple) * sum(y, triple) / (9 * triple(n)) }
    guard variance > 0 else { return nil }
    return ChiSquaredDistribution.upperTail(Double(tau.score) * Double(tau.score) / variance)
  }
}

/// All orders of a few values among points, both with ties: each is as likely as another.
private struct TiedOrders {
  private let pointsOfX: [Int]
  private let score: Int

  private var left: [Int]
  private var chosen: [Int] = []
  private var orders = 0
  private var extreme = 0

  init(_ tau: KendallTau) {
    pointsOfX = tau.tiesInX.enumerated().flatMap { Array(repeating: $0, count: $1) }
    left = tau.tiesInY
    score = abs(tau.score)
  }

  /// The share of orders whose score is as far from 0. O(n · orders).
  var probability: Double {
    var orders = self
    orders.choose(score: 0)
    return Double(orders.extreme) / Double(orders.orders)
  }

  /// Gives the next point each of the values that are left.
  private mutating func choose(score soFar: Int) {
    guard chosen.count < pointsOfX.count else {
      orders += 1
      if abs(soFar) >= score { extreme += 1 }
      return
    }
    let x = pointsOfX[chosen.count]
    for value in left.indices where left[value] > 0 {
      var sum = soFar
      for (point, other) in chosen.enumerated() where pointsOfX[point] < x { sum += (value - other).signum() }
      left[value] -= 1
      chosen.append(value)
      choose(score: sum)
      chosen.removeLast()
      left[value] += 1
    }
  }
}
