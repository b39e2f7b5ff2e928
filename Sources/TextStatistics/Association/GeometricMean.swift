/// The joint frequency by the geometric mean of the margins.
public enum GeometricMean: AssociationMeasure {
  public static let name = "gmean"
  public static let aliases = ["geometric_mean"]
  public static let heading = "geometric mean"
  public static let formula = "O11/sqrt(R1*C1)"
  public static let range = "from 0 (the two never meet) to 1 (they never stand apart)"
  public static let source =
    "S. Evert, The Statistics of Word Cooccurrences (2005), section 3.1; gmean in UCS."
  public static let caution = "It knows neither chance nor the size of the corpus."
  public static let decimals = 4
  public static let gap: String? = "one of the two does not occur"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.c1 > 0 else { return nil }
    return Double(table.o11) / (Double(table.r1) * Double(table.c1)).squareRoot()
  }

  public static func reading(of value: Double) -> String {
    "\(Readings.percent(value)) of the geometric mean of the two, the word and the place, belongs to both"
  }
}
