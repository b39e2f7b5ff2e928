/// How well the plane of two axes shows where a point lies.
public enum PlaneQuality: Measure {
  public static let name = "quality"
  public static let aliases = ["QLT"]
  public static let heading = "quality"
  public static let formula = "(f_ik^2 + f_im^2)/d_i^2, for axes k and m: the sum of cos2 on them"
  public static let range =
    "0 to 1; 1 where the point lies on the plane, near 0 where the map doesn't show how it differs"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "A point of low quality may lie far from those it stands beside on the map. Look at further axes before you call them alike."
  public static let decimals = 3
  public static let gap: String? = PointQuality.gap

  /// - Returns: nil without an axis, and of a point in the centre.
  public static func value(coordinates: [Double], squaredDistance: Double) -> Double? {
    guard !coordinates.isEmpty, squaredDistance > 0 else { return nil }
    return min(1, coordinates.reduce(0) { $0 + $1 * $1 } / squaredDistance)
  }

  public static func reading(of value: Double) -> String {
    "the map shows \(Readings.percent(value)) of its squared distance to the centre"
  }
}
