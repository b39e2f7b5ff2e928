/// How many pairs fall when values are put into a random order: exact, also where some values are the same.
///
/// The orders of a multiset by the number of pairs that fall have the generating function of a Gaussian multinomial
/// coefficient (P. A. MacMahon, *Combinatory analysis*, 1915–1916). It is a product of Gaussian binomial coefficients, one
/// for each value; all are worked out by adding, so that small probabilities keep their digits.
public struct KendallDistributions: Sendable {
  /// For each pattern of ties the probability of so many falling pairs or fewer.
  private var known: [[Int]: [Double]] = [:]

  public init() {}

  /// The probability that so many pairs or fewer fall.
  ///
  /// - Parameters:
  ///   - falls: 0 or more.
  ///   - ties: how many values are the same, for each distinct value.
  /// - Complexity: O(n⁴) for a pattern that is new.
  mutating func lowerTail(_ falls: Int, ties: [Int]) -> Double {
    let pattern = ties.sorted()
    let tails: [Double]
    if let found = known[pattern] {
      tails = found
    } else {
      tails = Self.tails(pattern)
      known[pattern] = tails
    }
    return tails[min(max(0, falls), tails.count - 1)]
  }

  private static func tails(_ ties: [Int]) -> [Double] {
    var shares = [1.0]
    var values = 0
    for size in ties {
      shares = product(shares, interleavings(of: size, among: values))
      values += size
    }
    var sum = 0.0
    return shares.map { share in
      sum += share
      return min(1, sum)
    }
  }

  /// The shares of ways to put equal values among so many others, by how many pairs fall.
  private static func interleavings(of size: Int, among others: Int) -> [Double] {
    // ways[k]: k of the equal values are placed, each behind as many of the others as it makes pairs fall.
    var ways = [[Double]](repeating: [], count: size + 1)
    for place in 0...others {
      for placed in 0...size {
        // Either no more values stand at this place, or one more does.
        let before = place == 0 ? (placed == 0 ? [1.0] : []) : ways[placed]
        let here = placed == 0 ? [] : ways[placed - 1]
        var sums = [Double](
          repeating: 0, count: max(before.count, here.isEmpty ? 0 : here.count + place))
        for (falls, count) in before.enumerated() { sums[falls] += count }
        for (falls, count) in here.enumerated() { sums[falls + place] += count }
        ways[placed] = sums
      }
    }
    let all = ways[size].reduce(0, +)
    return ways[size].map { $0 / all }
  }

  private static func product(_ left: [Double], _ right: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: left.count + right.count - 1)
    for (place, factor) in left.enumerated() {
      for (other, value) in right.enumerated() { product[place + other] += factor * value }
    }
    return product
  }
}
