/// A smooth line through the rates of a series: at each point the rate of its neighbourhood, near ones counting more.
///
/// At x it is Σ w·k / Σ w·n over the nearest points, with k occurrences in n words and the tricube weight
/// w = (1 − (d/h)³)³ of the distance d, h being the distance of the farthest of them. It is a rate of real words, so it
/// never falls below 0; at both ends it leans to the middle, since neighbours stand on one side only.
///
/// Source: the neighbourhood and weights of W. S. Cleveland, *Journal of the American Statistical Association* 74
/// (1979), 829–836, with a mean in place of his straight lines.
public struct MovingRate: Sendable {
  /// For each point of the line the weight of each point of the series.
  private let weights: [[(point: Int, weight: Double)]]

  /// How many points a neighbourhood has, of so many in all: a third of them, and five at least.
  public static func neighbours(of points: Int) -> Int { min(points, max(5, (points + 2) / 3)) }

  /// Finds the neighbourhoods of all points of a series. O(n² log n).
  ///
  /// - Parameter x: where they stand, finite.
  public init(at x: [Double]) {
    let count = Self.neighbours(of: x.count)
    weights = x.map { centre in
      let distances = x.map { abs($0 - centre) }
      let farthest = distances.sorted()[count - 1]
      // The farthest neighbour has a little weight too.
      let width = farthest * (1 + 1e-3)
      return distances.indices.compactMap { point in
        guard distances[point] <= farthest else { return nil }
        guard width > 0 else { return (point, 1) }
        let share = distances[point] / width
        let rest = 1 - share * share * share
        return (point, rest * rest * rest)
      }
    }
  }

  /// The line through some rates, in the order of the points. O(n · neighbours).
  ///
  /// - Parameter rates: occurrences by words of each point, the words above 0.
  public func line(through rates: [RatioBlock]) -> [Double] {
    weights.map { neighbours in
      var (count, words) = (0.0, 0.0)
      for (point, weight) in neighbours {
        count += weight * rates[point].numerator
        words += weight * rates[point].denominator
      }
      return count / words
    }
  }
}
