/// How much of a table's differences lies along an axis.
public enum PrincipalInertia: Measure {
  public static let name = "inertia"
  public static let aliases = ["eigenvalue"]
  public static let heading = "inertia"
  public static let formula = "l_k, the k-th eigenvalue of S*S'; all of them add up to chi2/n"
  public static let range =
    "above 0 to 1; 1 where the table falls into two parts that share no column, near 0 where profiles hardly differ along the axis"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "It isn't a test: chance makes inertia too, the more of it the rarer the words and the shorter the sections are."
  public static let decimals = 4

  public static func reading(of value: Double) -> String {
    "the axis adds \(Readings.number(value)) to chi-squared for every count of the table"
  }
}
