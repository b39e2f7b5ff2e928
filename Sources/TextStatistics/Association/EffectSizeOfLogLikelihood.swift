#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The log-likelihood ratio of two cells as a share of the greatest that such corpora allow.
public enum EffectSizeOfLogLikelihood: AssociationMeasure {
  public static let name = "ell"
  public static let tellsDirection = false
  public static let isSymmetric = false
  public static let heading = "ELL"
  public static let formula = "|G2|/(N*ln(min(E11,E21))), G2 over the two cells of the word"
  public static let range = "from 0, no difference, to 1"
  public static let source =
    "J. Johnston, K. Berry and P. Mielke, Measures of effect size for chi-squared and likelihood-"
    + "ratio goodness-of-fit tests, Perceptual and Motor Skills 103 (2006), 412-414; as in Rayson's "
    + "calculator."
  public static let caution =
    "It has no sign, no value for rare words, and its sizes are so small that few people can "
    + "compare them: Log Ratio says the same more plainly."
  public static let decimals = 6
  public static let gap: String? = "the least expected count is 1 or less"

  public static func value(of table: ContingencyTable) -> Double? {
    let least = min(table.e11, table.e21)
    guard least > 1, let value = TwoCellLogLikelihood.value(of: table) else { return nil }
    return abs(value) / (Double(table.n) * log(least))
  }

  public static func reading(of value: Double) -> String {
    "\(Readings.percent(value)) of the greatest difference that the measure knows"
  }
}
