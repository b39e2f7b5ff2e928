/// A point's share in an axis.
public enum PointContribution: Measure {
  public static let name = "contribution"
  public static let aliases = ["ctr"]
  public static let heading = "ctr"
  public static let formula = "r_i*f_ik^2/l_k"
  public static let range =
    "0 to 1; those of all rows to an axis add up to 1, and so do those of all columns; above 1/rows or 1/columns a point makes more of the axis than most"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "A rare word in one small section can make an axis by itself. Where one point has most of an axis, leave it out and look again."
  public static let decimals = 3
  public static let gap: String? = PrincipalCoordinate.gap

  /// - Parameter inertia: the axis's, above 0.
  public static func value(mass: Double, coordinate: Double, inertia: Double) -> Double {
    mass * coordinate * coordinate / inertia
  }

  public static func reading(of value: Double) -> String { "makes \(Readings.percent(value)) of the axis" }
}
