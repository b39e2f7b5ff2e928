/// How far two clusters are from one another, by which the nearest two are joined again and again.
///
/// Source: G. N. Lance and W. T. Williams, "A general theory of classificatory sorting strategies: 1. Hierarchical
/// systems", *The Computer Journal* 9 (1967), 373–380.
public enum Linkage: String, Sendable, CaseIterable {
  case ward, average, complete, single

  /// The height at which two clusters are joined, on one line, in ASCII; d are distances of groups, A and B clusters.
  public var formula: String {
    switch self {
    case .ward:
      "sqrt(2 * growth of the clusters' squared distances from their means), which is d for two groups"
    case .average: "mean of d over all pairs of a group in A and one in B"
    case .complete: "greatest d of a group in A and one in B"
    case .single: "smallest d of a group in A and one in B"
    }
  }

  /// Where it was published, and what other programs call it.
  public var source: String {
    switch self {
    case .ward:
      "J. H. Ward, Journal of the American Statistical Association 58 (1963), 236-244; F. Murtagh and P. Legendre, "
        + "Journal of Classification 31 (2014), 274-295 (R's ward.D2)."
    case .average:
      "R. R. Sokal and C. D. Michener, University of Kansas Science Bulletin 38 (1958), 1409-1438 (UPGMA)."
    case .complete: "T. Sorensen, Biologiske Skrifter 5:4 (1948) (furthest neighbour)."
    case .single: "P. H. A. Sneath, Journal of General Microbiology 17 (1957), 201-226 (nearest neighbour)."
    }
  }

  /// When not to trust it.
  public var caution: String {
    switch self {
    case .ward:
      "It likes clusters of equal size, and supposes distances as on a map, which Deltas are not quite."
    case .average: "A group unlike all others joins last, by itself."
    case .complete: "One odd group in a cluster keeps others away from it."
    case .single: "It makes chains, in which neighbours are alike and the ends aren't."
    }
  }

  /// What a height says, for a reader who knows no statistics: a clause.
  public func reading(ofHeight height: Double, _ measure: String) -> String {
    let number = Readings.number(height)
    return switch self {
    case .ward:
      "joined at \(number); two groups alone are joined at their \(measure), larger clusters the higher the more groups they hold"
    case .average: "\(measure) of a group of the one and a group of the other is \(number) on average"
    case .complete: "no group of the one and group of the other have a greater \(measure) than \(number)"
    case .single: "the nearest group of the one and group of the other have \(measure) \(number)"
    }
  }

  /// Distances as clusters are joined by: Ward's are squared.
  func working(_ distance: Double) -> Double { self == .ward ? distance * distance : distance }

  /// The height that a working distance stands for.
  func height(_ working: Double) -> Double { self == .ward ? max(0, working).squareRoot() : working }

  /// How far a cluster is from the union of two others.
  ///
  /// - Parameters:
  ///   - left: its distance from the one, and how many groups that has.
  ///   - between: the distance of the two.
  func joined(
    _ left: (distance: Double, size: Double), _ right: (distance: Double, size: Double), between: Double,
    size: Double
  ) -> Double {
    switch self {
    case .ward:
      ((left.size + size) * left.distance + (right.size + size) * right.distance - size * between)
        / (left.size + right.size + size)
    case .average:
      (left.size * left.distance + right.size * right.distance) / (left.size + right.size)
    case .complete: max(left.distance, right.distance)
    case .single: min(left.distance, right.distance)
    }
  }
}
