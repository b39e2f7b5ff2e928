#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Log Ratio: how many times as frequent here as elsewhere, in doublings.
///
///     log₂ ((O11 / R1) / (O21 / R2)),  a count of 0 taken for ½
///
/// 0 is equally frequent, 1 twice as frequent here, −1 twice as frequent elsewhere.
///
/// **When not to use it.** Alone: it says how large a difference is, not how sure, and rare words have the
/// largest ones. Read it for words that ``LogLikelihoodRatio`` vouches for.
///
/// Source: A. Hardie, "Log Ratio: an informal introduction" (2014); ½ for 0 as in CQPweb.
public enum LogRatio: AssociationMeasure {
  public static let name = "log_ratio"
  public static let heading = "Log Ratio"
  public static let formula = "log2((O11/R1)/(O21/R2)), 0.5 for a count of 0"
  public static let gap: String? = "one side is empty, or the word occurs on neither"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0, table.c1 > 0 else { return nil }
    return log2(share(table.o11, table.r1) / share(table.o21, table.r2))
  }

  private static func share(_ count: Int, _ total: Int) -> Double {
    (count == 0 ? 0.5 : Double(count)) / Double(total)
  }
}
