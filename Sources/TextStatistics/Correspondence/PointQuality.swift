/// How well an axis shows where a point lies.
public enum PointQuality: Measure {
  public static let name = "cos2"
  public static let aliases = ["squared_cosine", "COR"]
  public static let heading = "cos²"
  public static let formula =
    "f_ik^2/d_i^2, d_i^2 = sum((n_ij/n_i - c_j)^2/c_j): the squared cosine of the angle between point and axis"
  public static let range =
    "0 to 1; those of a point on all axes add up to 1; 1 where the point lies on the axis"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "It says how true a point's place is, not how far out it lies: a point near the centre can have a high one."
  public static let decimals = 3
  public static let gap: String? = "there is no such axis, or the point lies in the centre"

  /// - Returns: nil of a point in the centre.
  public static func value(coordinate: Double, squaredDistance: Double) -> Double? {
    squaredDistance > 0 ? min(1, coordinate * coordinate / squaredDistance) : nil
  }

  public static func reading(of value: Double) -> String {
    "the axis shows \(Readings.percent(value)) of its squared distance to the centre"
  }
}
