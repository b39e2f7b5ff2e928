/// A row's or column's share of all counts.
public enum PointMass: Measure {
  public static let name = "mass"
  public static let heading = "mass"
  public static let formula = "r_i = n_i/n"
  public static let range = "above 0 to 1; the masses of all rows add up to 1, and so do those of all columns"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "It is what a point weighs, not what it says: the centre lies near heavy points because they are heavy."
  public static let decimals = 3

  public static func reading(of value: Double) -> String { "\(Readings.percent(value)) of all counts" }
}
