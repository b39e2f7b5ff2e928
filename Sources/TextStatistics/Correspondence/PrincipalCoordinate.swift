/// A point's place on an axis.
public enum PrincipalCoordinate: Measure {
  public static let name = "coordinate"
  public static let heading = "axis"
  public static let formula =
    "f_ik = sqrt(l_k)*u_ik/sqrt(r_i), with u_k the eigenvector of l_k of S*S', S_ij = (n_ij/n - r_i*c_j)/sqrt(r_i*c_j)"
  public static let range =
    "any number; 0 is the profile of all, and points of one kind on the same side differ from it alike"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "Distances between points of one kind have a meaning, those between a row and a column have none: read their direction from the centre. Which side is positive is a choice; here rows rise along an axis, in their order, rather than fall."
  public static let decimals = 2
  public static let gap: String? = "there is no such axis"

  public static func reading(of value: Double) -> String {
    value == 0
      ? "at the centre of the axis"
      : "\(Readings.number(abs(value))) from the centre, on the \(value > 0 ? "positive" : "negative") side"
  }
}
