#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Log Ratio with ½ added to all counts and sizes, so that it always has a value.
public enum WalterLogRatio: EffectSize {
  public static let name = "log_ratio_walter"
  public static let aliases = ["walter"]
  public static let heading = "Log Ratio (Walter)"
  public static let formula = "log2(((O11+0.5)/(R1+0.5))/((O21+0.5)/(R2+0.5)))"
  public static let range =
    "any size; 0 is equally frequent, 1 twice as frequent here, -1 twice as frequent elsewhere"
  public static let source =
    "S. D. Walter, The distribution of Levin's measure of attributable risk, Biometrika 62 "
    + "(1975), 371-374; as in cwb-ccc."
  public static let caution =
    "It says how large a difference is, not how sure. For rare words what is added moves the "
    + "value towards 0."
  public static let isSymmetric = false
  public static let neutral = 0.0
  public static let intervalSource =
    "Normal on the scale of logarithms, standard error sqrt(1/(O11+0.5)-1/(R1+0.5)+1/(O21+0.5)-1/(R2+0.5)): H. Pettigrew, J. Gart and D. Thomas, Biometrika 73 (1986), 425-435."

  public static func value(of table: ContingencyTable) -> Double? {
    let here = (Double(table.o11) + 0.5) / (Double(table.r1) + 0.5)
    let elsewhere = (Double(table.o21) + 0.5) / (Double(table.r2) + 0.5)
    // The difference of the rates, without that of two rounded numbers.
    let difference =
      (table.excess * Double(table.n) + 0.5 * Double(table.o22 - table.o12))
      / ((Double(table.r1) + 0.5) * (Double(table.r2) + 0.5))
    return Logarithm.ofRatio(here, elsewhere, difference: difference) / Logarithm.two
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    guard let centre = value(of: table), let z = NormalDistribution.deviations(level) else { return nil }
    // 1 / (O11 + ½) − 1 / (R1 + ½), and the same of the other row.
    let variance =
      Double(table.o12) / ((Double(table.o11) + 0.5) * (Double(table.r1) + 0.5))
      + Double(table.o22) / ((Double(table.o21) + 0.5) * (Double(table.r2) + 0.5))
    let half = z * variance.squareRoot() / Logarithm.two
    return ConfidenceInterval(low: centre - half, high: centre + half)
  }

  public static func reading(of value: Double) -> String {
    Readings.ratio(exp2(value)) + ", half a word added on both sides"
  }
}
