/// Relative risk: the rate here by the rate elsewhere.
public enum RelativeRisk: EffectSize {
  public static let name = "relative_risk"
  public static let aliases = ["rr", "risk_ratio"]
  public static let heading = "relative risk"
  public static let formula = "(O11/R1)/(O21/R2)"
  public static let range = "from 0 (not here at all) upwards, 1 is equally frequent"
  public static let source =
    "J. Cornfield, A method of estimating comparative rates from clinical data, Journal of the "
    + "National Cancer Institute 11 (1951), 1269-1275; UCS takes the columns of the table for its "
    + "rows and a decimal logarithm."
  public static let caution =
    "It says how large a difference is, not how sure, and has no value for words that do not "
    + "occur elsewhere; Log Ratio has."
  public static let isSymmetric = false
  public static let gap: String? = "nothing is here, or the word does not occur elsewhere"
  public static let neutral = 1.0
  public static let intervalSource = RateRatio.source

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.o21 > 0 else { return nil }
    return Double(table.o11) / Double(table.r1) / (Double(table.o21) / Double(table.r2))
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    RateRatio.ratioInterval(table, level: level)
  }

  public static func reading(of value: Double) -> String { Readings.ratio(value) }
}
