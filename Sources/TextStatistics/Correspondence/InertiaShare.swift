/// An axis's share of a table's differences.
public enum InertiaShare: Measure {
  public static let name = "inertia_share"
  public static let heading = "share"
  public static let formula = "l_k/(chi2/n)"
  public static let range =
    "above 0 to 1; those of all axes add up to 1; as many axes as the shorter side has rows, less one, would have equal shares of even differences"
  public static let source = "\(CorrespondenceMeasures.book)."
  public static let caution =
    "It is low in tables of many words even where the first axes show what matters, since each rare word differs in its own way. Compare it with an equal share."
  public static let decimals = 3

  /// - Parameter total: the inertia of all axes, above 0.
  public static func value(inertia: Double, total: Double) -> Double { inertia / total }

  public static func reading(of value: Double) -> String {
    "shows \(Readings.percent(value)) of the differences between profiles"
  }
}
