/// The numbers of a correspondence analysis, in the order of their columns.
public enum CorrespondenceMeasures {
  /// Those of a point.
  public static let points: [any Measure.Type] = [
    PointMass.self, PrincipalCoordinate.self, PointContribution.self, PointQuality.self,
    PlaneContribution.self, PlaneQuality.self,
  ]

  /// Those of an axis.
  public static let axes: [any Measure.Type] = [PrincipalInertia.self, InertiaShare.self]

  /// Those that deal with whole units.
  public static let tests: [any Measure.Type] = [AxisPermutation.self]

  /// What the letters of all formulas stand for.
  public static let letters =
    "n_ij is the count of row i and column j of a table whose sum is n, n_i the sum of row i; r_i = n_i/n is the mass of a row, c_j that of a column, l_k the inertia of axis k. Of columns the same holds with rows and columns exchanged."

  /// Where the letters of all formulas are explained in full.
  static let book =
    "M. Greenacre, Theory and Applications of Correspondence Analysis, London: Academic Press 1984"
}
