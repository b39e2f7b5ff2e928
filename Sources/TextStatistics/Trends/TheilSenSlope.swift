/// The slope of Theil and Sen: the median of the slopes of all pairs of points.
public struct TheilSenSlope: Measure {
  public static let name = "slope"
  public static let aliases = ["theil_sen"]
  public static let heading = "slope"
  public static let formula =
    "median of (r_j - r_i) / (x_j - x_i) over all pairs of points with different x, r: rate"
  public static let range =
    "any number; the change of the rate with each step of 1 along x, 0: none"
  public static let source =
    "H. Theil, Proceedings of the Koninklijke Nederlandse Akademie van Wetenschappen A 53 (1950); interval of P. K. Sen, Journal of the American Statistical Association 63 (1968), 1379-1389; the same as scipy.stats.theilslopes."
  public static let caution =
    "It draws one straight line through everything. Where more than half of the pairs have the same rate, as of a word that most texts lack, it is 0, and tau may still be far from it."
  public static let gap: String? =
    "all points have the same x, or there is one point, or more than \(Readings.grouped(mostPoints)) of them"

  public static func reading(of value: Double) -> String {
    value == 0
      ? "in the middle of all pairs of points the rate doesn't change"
      : "the rate \(value > 0 ? "rises" : "falls") by \(Readings.number(abs(value))) with each step of 1 along x, in the middle of all pairs of points"
  }

  /// Why the slope has no interval.
  public static let intervalGap = "there are too few points for an interval of such confidence"
  /// More points have too many pairs.
  public static let mostPoints = 1500

  public let slope: Double
  /// nil where even all slopes don't hold the true one so surely, as of four points at 95 %, or the level isn't between 0 and 1.
  public let interval: ConfidenceInterval?

  /// Takes the slopes of all pairs. O(n² log n).
  ///
  /// - Parameters:
  ///   - x: finite, in any order.
  ///   - y: finite, as many.
  ///   - level: how surely the interval holds the true slope, between 0 and 1.
  /// - Returns: nil where no two points differ in x, where there are more than ``mostPoints``, and where a slope is
  ///   beyond all numbers.
  public init?(_ x: [Double], _ y: [Double], level: Double = 0.95) {
    guard x.count == y.count, x.count <= Self.mostPoints, let tau = KendallTau(x, y) else { return nil }
    var slopes: [Double] = []
    for first in x.indices {
      for second in 0..<first where x[first] != x[second] {
        slopes.append((y[first] - y[second]) / (x[first] - x[second]))
      }
    }
    slopes.sort()
    guard let least = slopes.first, let most = slopes.last, least.isFinite, most.isFinite else { return nil }
    let middle = slopes.count / 2
    slope = slopes.count % 2 == 1 ? slopes[middle] : slopes[middle - 1] / 2 + slopes[middle] / 2
    interval = Self.interval(slopes, tau, level)
  }

  /// The slopes that are as many places from the middle as Kendall's score strays from 0 by chance.
  private static func interval(
    _ slopes: [Double], _ tau: KendallTau, _ level: Double
  ) -> ConfidenceInterval? {
    guard let deviations = NormalDistribution.deviations(level) else { return nil }
    func size(_ ties: [Int]) -> Double {
      ties.reduce(0) { $0 + Double($1) * Double($1 - 1) * Double(2 * $1 + 5) }
    }
    let variance = (size([tau.points]) - size(tau.tiesInX) - size(tau.tiesInY)) / 18
    guard variance >= 0 else { return nil }
    let (count, spread) = (Double(slopes.count), deviations * variance.squareRoot())
    let low = Int(((count - spread) / 2).rounded(.toNearestOrEven)) - 1
    let high = Int(((count + spread) / 2).rounded(.toNearestOrEven))
    guard low >= 0, high < slopes.count else { return nil }
    return ConfidenceInterval(low: slopes[low], high: slopes[high])
  }
}
