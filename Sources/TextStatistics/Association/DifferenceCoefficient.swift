#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// DIN: the difference of the two rates in per cent of their sum.
public enum DifferenceCoefficient: EffectSize {
  public static let name = "din"
  public static let aliases = ["difference_coefficient"]
  public static let heading = "DIN"
  public static let formula = "100*(O11/R1-O21/R2)/(O11/R1+O21/R2)"
  public static let range = "from -100 (elsewhere only) over 0 (equally frequent) to 100 (here only)"
  public static let source =
    "K. Hofland and S. Johansson, Word Frequencies in British and American English (1982), the "
    + "difference coefficient; C. Gabrielatos, Keyness analysis, in C. Taylor and A. Marchi (eds), "
    + "Corpus Approaches to Discourse (2018), 225-258."
  public static let caution =
    "All words that occur on one side only have the same value, a single one as well as "
    + "thousands."
  public static let isSymmetric = false
  public static let decimals = 1
  public static let gap: String? = "one side is empty, or the word occurs on neither"
  public static let neutral = 0.0
  public static let intervalSource =
    "The interval of the relative risk on the scale of the coefficient. " + RateRatio.source

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0, table.c1 > 0 else { return nil }
    if table.o11 == 0 { return -100 }
    if table.o21 == 0 { return 100 }
    let sum = Double(table.o11) / Double(table.r1) + Double(table.o21) / Double(table.r2)
    return 100 * table.excess * (Double(table.n) / Double(table.r1) / Double(table.r2)) / sum
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    RateRatio.interval(table, level: level).map {
      // 100 (r − 1) / (r + 1) for the ratio r = eˣ.
      ConfidenceInterval(
        low: table.o11 == 0 ? -100 : 100 * tanh($0.low / 2),
        high: table.o21 == 0 ? 100 : 100 * tanh($0.high / 2))
    }
  }

  public static func reading(of value: Double) -> String {
    value >= 100 ? "found here only" : Readings.ratio(max(0, 100 + value) / (100 - value))
  }
}
