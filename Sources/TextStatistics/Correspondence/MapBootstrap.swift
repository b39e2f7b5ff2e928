#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How surely groups of texts have their places on a map: each one's paragraphs or documents drawn anew, and placed on the
/// axes as they are.
///
/// The axes stay those of the whole table (a partial bootstrap), so a replicate is a mean of the places of the units drawn,
/// weighted by their counts: units are placed once, and drawing them costs no more than adding two numbers. Each replicate
/// of each group has random numbers of its own.
///
/// Sources: M. Greenacre, *Theory and Applications of Correspondence Analysis*, London: Academic Press 1984; L. Lebart,
/// A. Salem and L. Berry, *Exploring Textual Data*, Dordrecht: Kluwer 1998.
public enum MapBootstrap {
  /// Fewer units of a group than these say too little about how much its units differ.
  public static let fewestUnits = 5
  /// How often each group is drawn anew.
  public static let replicates = 2000
  /// The share of replicates inside an interval, and of a normal cloud like theirs inside an ellipse.
  public static let level = 0.95
  /// How it is made.
  public static let method =
    "for each of \(replicates) replicates as many units as a group has are drawn from it with replacement and placed on the axes of the whole table; low and high are percentiles, the ellipse is that of a normal distribution with their covariances"
  /// What it doesn't say.
  public static let caution =
    "The axes are those that the texts themselves made, so the intervals are rather too short than too long."
  /// Why it is missing.
  public static let gap =
    "the group has fewer than \(fewestUnits) units with words, or drawing them anew can leave it without a word of the map"

  /// Where replicates of a group lie.
  public struct Spread: Sendable, Equatable {
    /// On each axis the interval of the replicates' coordinates.
    public let intervals: [ConfidenceInterval]
    /// nil of one axis.
    public let ellipse: Ellipse?
  }

  /// An ellipse around the middle of the replicates.
  public struct Ellipse: Sendable, Equatable {
    /// Its middle, on the first axis and on the second.
    public let x, y: Double
    /// Half of its longer diameter, and of its shorter one.
    public let longRadius, shortRadius: Double
    /// From the first axis to the longer diameter, in radians against the clock, above -π/2 up to π/2.
    public let angle: Double
  }

  /// Draws each group anew. O(counts + replicates · units).
  ///
  /// - Parameters:
  ///   - units: the counts of the table by units, its words the table's columns.
  ///   - vertices: for each axis, one or two, ``CorrespondenceAnalysis/columnVertices(onAxis:)``.
  /// - Returns: for each group its spread, nil where there is none.
  public static func spreads(of units: UnitCounts, vertices: [[Double?]], seed: UInt64) -> [Spread?] {
    let places = places(of: units, vertices)
    return units.groups.enumerated().map { index, group in
      guard group.count >= fewestUnits else { return nil }
      var coordinates = vertices.map { _ in [Double]() }
      for replicate in 0..<replicates {
        var generator = SeededGenerator(seed: seed, stream: UInt64(index * replicates + replicate))
        var sum = UnitPlace()
        for _ in group {
          sum.add(places[group.lowerBound + generator.next(below: group.count)])
        }
        guard sum.counts > 0 else { return nil }
        for axis in vertices.indices { coordinates[axis].append(sum.moments[axis] / sum.counts) }
      }
      return Spread(
        intervals: coordinates.map(interval),
        ellipse: coordinates.count == 2 ? ellipse(coordinates[0], coordinates[1]) : nil)
    }
  }

  /// What a unit adds to a group's place.
  private struct UnitPlace {
    var moments = SIMD2<Double>.zero
    var counts = 0.0

    mutating func add(_ other: UnitPlace) {
      moments += other.moments
      counts += other.counts
    }
  }

  private static func places(of units: UnitCounts, _ vertices: [[Double?]]) -> [UnitPlace] {
    var places = [UnitPlace](repeating: UnitPlace(), count: units.sizes.count)
    for word in 0..<units.words {
      // A word that the axes know nothing of, as one that only supplementary groups have, has no place to draw to.
      let known = vertices.compactMap { $0[word] }
      guard known.count == vertices.count else { continue }
      for place in units.starts[word]..<units.starts[word + 1] {
        let (unit, count) = (Int(units.units[place]), Double(units.counts[place]))
        places[unit].counts += count
        for axis in vertices.indices { places[unit].moments[axis] += count * known[axis] }
      }
    }
    return places
  }

  private static func interval(_ values: [Double]) -> ConfidenceInterval {
    let sorted = values.sorted()
    let tail = Int((1 - level) / 2 * Double(values.count))
    return ConfidenceInterval(low: sorted[tail], high: sorted[values.count - 1 - tail])
  }

  private static func ellipse(_ x: [Double], _ y: [Double]) -> Ellipse {
    let count = Double(x.count)
    let centre = (x: x.reduce(0, +) / count, y: y.reduce(0, +) / count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for (x, y) in zip(x, y) {
      xx += (x - centre.x) * (x - centre.x)
      xy += (x - centre.x) * (y - centre.y)
      yy += (y - centre.y) * (y - centre.y)
    }
    // χ² of two degrees of freedom is below -2 ln(1 - level) with that probability.
    let scale = -2 * log(1 - level) / (count - 1)
    let (middle, half) = ((xx + yy) / 2, hypot((xx - yy) / 2, xy))
    return Ellipse(
      x: centre.x, y: centre.y, longRadius: (scale * (middle + half)).squareRoot(),
      shortRadius: (scale * max(0, middle - half)).squareRoot(), angle: atan2(2 * xy, xx - yy) / 2)
  }
}
