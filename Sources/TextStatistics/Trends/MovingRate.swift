/// A smooth line through the rates of a series: at each point the rate of its neighbourhood, near ones counting more.
///
/// At x it is Σ w·k / Σ w·n over the nearest points, with k occurrences in n words and the tricube weight
/// w = (1 − (d/h)³)³ of the distance d, h being the distance of the farthest of them. It is a rate of real words, so it
/// never falls below 0; at both ends it leans to the middle, since neighbours stand on one side only.
///
/// Source: the neighbourhood and weights of W. S. Cleveland, *Journal of the American Statistical Association* 74
/// (1979), 829–836, with a mean in place of his straight lines.
public struct MovingRate: Sendable {
  /// Where the points of the series stand.
  private let x: [Double]
  /// For each point of the line the points of its neighbourhood, and how far it reaches.
  private let neighbourhoods: [(points: ClosedRange<Int>, width: Double)]

  /// How many points a neighbourhood has, of so many in all: a third of them, five at least and a hundred at most.
  public static func neighbours(of points: Int) -> Int { min(points, max(5, min(100, (points + 2) / 3))) }

  /// Finds the neighbourhoods of all points of a series. O(n · neighbours).
  ///
  /// - Parameter x: where they stand, ascending; so far apart at most that distances are finite.
  public init(at x: [Double]) {
    let count = Self.neighbours(of: x.count)
    self.x = x
    neighbourhoods = x.indices.map { centre in
      var (first, last) = (centre, centre)
      func distance(_ point: Int) -> Double {
        x.indices.contains(point) ? abs(x[point] - x[centre]) : .infinity
      }
      func widen() {
        if distance(first - 1) <= distance(last + 1) { first -= 1 } else { last += 1 }
      }
      while last - first + 1 < count { widen() }
      let farthest = max(distance(first), distance(last))
      // Of points as far away none is left out.
      while first > 0 || last < x.count - 1, min(distance(first - 1), distance(last + 1)) <= farthest {
        widen()
      }
      // The farthest neighbour has a little weight too.
      return (first...last, farthest * (1 + 1e-3))
    }
  }

  /// The line through some rates, in the order of the points. O(n · neighbours).
  ///
  /// - Parameter rates: occurrences by words of each point, the words above 0.
  public func line(through rates: [RatioBlock]) -> [Double] {
    neighbourhoods.enumerated().map { centre, neighbourhood in
      var (count, words) = (0.0, 0.0)
      for point in neighbourhood.points {
        let share = neighbourhood.width > 0 ? abs(x[point] - x[centre]) / neighbourhood.width : 0
        let rest = 1 - share * share * share
        let weight = rest * rest * rest
        count += weight * rates[point].numerator
        words += weight * rates[point].denominator
      }
      return count / words
    }
  }
}
