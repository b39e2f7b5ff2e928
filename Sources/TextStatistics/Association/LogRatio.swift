#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Log Ratio: how many times as frequent here as elsewhere, in doublings.
public enum LogRatio: EffectSize {
  public static let name = "log_ratio"
  public static let heading = "Log Ratio"
  public static let formula =
    "log2((O11/R1)/(O21/R2)), 0.5 for a count of 0, not across 0"
  public static let range =
    "any size; 0 is equally frequent, 1 twice as frequent here, -1 twice as frequent elsewhere"
  public static let source =
    "A. Hardie, Log Ratio: an informal introduction (2014); 0.5 for 0 as in CQPweb."
  public static let caution =
    "It says how large a difference is, not how sure, and rare words have the largest ones. Read "
    + "it for words that a test vouches for."
  public static let isSymmetric = false
  public static let gap: String? = "one side is empty, or the word occurs on neither"
  public static let neutral = 0.0
  public static let intervalSource = RateRatio.source

  public static func value(of table: ContingencyTable) -> Double? {
    RateRatio.logarithm(table).map { clamp($0 / Logarithm.two, table) }
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    RateRatio.interval(table, level: level).map {
      // Where a side lacks the word, its end of the interval may not speak for it either.
      ConfidenceInterval(
        low: table.o11 == 0 ? min(0, $0.low / Logarithm.two) : $0.low / Logarithm.two,
        high: table.o21 == 0 ? max(0, $0.high / Logarithm.two) : $0.high / Logarithm.two)
    }
  }

  /// Half an occurrence in a few words is a greater rate than some in many, and would turn the sign round.
  private static func clamp(_ value: Double, _ table: ContingencyTable) -> Double {
    if table.o11 == 0 { return min(0, value) }
    return table.o21 == 0 ? max(0, value) : value
  }

  public static func reading(of value: Double) -> String { Readings.ratio(exp2(value)) }
}
