/// A point's share in the plane of two axes.
public enum PlaneContribution: Measure {
  public static let name = "plane_contribution"
  public static let heading = "ctr (plane)"
  public static let formula = "r_i*(f_ik^2 + f_im^2)/(l_k + l_m), for axes k and m"
  public static let range =
    "0 to 1; those of all rows add up to 1, and so do those of all columns; above 1/rows or 1/columns a point makes more of the plane than most"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "The stronger axis has the greater say in it, so a point that makes the weaker one may have a small share."
  public static let decimals = 3
  public static let gap: String? = PrincipalCoordinate.gap

  /// - Parameters:
  ///   - coordinates: on the axes of the plane, one or two.
  ///   - inertias: of these axes.
  /// - Returns: nil without an axis.
  public static func value(mass: Double, coordinates: [Double], inertias: [Double]) -> Double? {
    guard !inertias.isEmpty else { return nil }
    return mass * coordinates.reduce(0) { $0 + $1 * $1 } / inertias.reduce(0, +)
  }

  public static func reading(of value: Double) -> String { "makes \(Readings.percent(value)) of the plane" }
}
