#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// χ² of four cells with Yates' correction for continuity, which goes no further than the expected count.
public enum YatesChiSquaredTest: PearsonTest {
  public static let name = "chi2_yates"
  public static let aliases = ["yates", "chi_squared_yates"]
  public static let heading = "chi-squared (Yates)"
  public static let formula =
    "sum((|O-E|-0.5)^2/E) over four cells, 0 where |O-E| is below 0.5, negative below E11"
  public static let range =
    "from -N to N, 0 as expected, 3.84 (p = 0.05), negative where the word is rarer than expected"
  public static let source =
    "F. Yates, Contingency tables involving small numbers and the chi-squared test, Supplement to "
    + "the Journal of the Royal Statistical Society 1 (1934), 217-235; programs that subtract 0.5 "
    + "from smaller differences too (UCS) give these a positive score again."
  public static let caution =
    "It errs on the side of chance. For small counts Fisher's test answers the question that the "
    + "correction approximates."
  public static let gap: String? = "there is nothing to compare: a row or a column of the table is empty"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.hasMargins else { return nil }
    let excess = table.excess
    let distance = max(0, abs(excess) - 0.5)
    let size = distance * distance * table.reciprocals
    return excess < 0 && size > 0 ? -size : size
  }

  public static func reading(of value: Double) -> String {
    value == 0
      ? "no further from the expected count than rounding to whole words would bring it"
      : Readings.test(value, log10(ChiSquaredDistribution.upperTail(abs(value))))
  }
}
