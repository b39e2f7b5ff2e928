#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// %DIFF: by how many per cent the word is more frequent here than elsewhere.
public enum PercentDifference: EffectSize {
  public static let name = "percent_diff"
  public static let aliases = ["%diff", "diff"]
  public static let heading = "% difference"
  public static let formula = "100*(O11/R1-O21/R2)/(O21/R2)"
  public static let range =
    "from -100 (not here at all) upwards, 0 is equally frequent, 100 twice as frequent here"
  public static let source =
    "C. Gabrielatos and A. Marchi, Keyness: appropriate metrics and practical issues, CADS "
    + "conference, Bologna (2012)."
  public static let caution =
    "It has no value for words that do not occur elsewhere; what others put in its place (a rate "
    + "of 1e-18) ranks by nothing but the count. Log Ratio has a value for those, and its two "
    + "directions are of equal length."
  public static let isSymmetric = false
  public static let decimals = 1
  public static let gap: String? = "nothing is here, or the word does not occur elsewhere"
  public static let neutral = 0.0
  public static let intervalSource =
    "The interval of the relative risk less 1, in per cent. " + RateRatio.source

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.o21 > 0, table.r1 > 0 else { return nil }
    if table.o11 == 0 { return -100 }
    // The difference of the rates is excess · n / (r1 · r2).
    return 100 * table.excess * (Double(table.n) / Double(table.r1)) / Double(table.o21)
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    RateRatio.interval(table, level: level).map {
      ConfidenceInterval(low: table.o11 == 0 ? -100 : 100 * expm1($0.low), high: 100 * expm1($0.high))
    }
  }

  public static func reading(of value: Double) -> String {
    if value == 0 { return "equally frequent here and elsewhere" }
    return value > 0
      ? "\(Readings.number(value)) % more frequent here than elsewhere"
      : value == -100
        ? "found elsewhere only" : "\(Readings.number(-value)) % less frequent here than elsewhere"
  }
}
