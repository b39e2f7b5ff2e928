/// The odds ratio: the odds of the word here over its odds elsewhere.
public enum OddsRatio: EffectSize {
  public static let name = "odds_ratio"
  public static let heading = "odds ratio"
  public static let formula = "O11*O22/(O12*O21)"
  public static let range = "from 0 (not here at all) upwards, 1 is no difference"
  public static let source =
    "J. Cornfield, A method of estimating comparative rates from clinical data, Journal of the "
    + "National Cancer Institute 11 (1951), 1269-1275; A. Agresti, Categorical Data Analysis, 3rd "
    + "edition (2013), section 2.2."
  public static let caution =
    "It has no value for words that do not occur elsewhere, as nothing is added to the cells. For "
    + "words, which are few among all, it hardly differs from the relative risk."
  public static let gap: String? = "the word occurs on one side only, or nothing else is here"
  public static let neutral = 1.0
  public static let intervalSource =
    "Normal on the scale of logarithms, standard error sqrt(1/O11+1/O12+1/O21+1/O22): B. Woolf, Annals of Human Genetics 19 (1955), 251-253; 0.5 added to all cells where one is 0: J. Gart, Biometrika 53 (1966), 471-475."

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.o12 > 0, table.o21 > 0 else { return nil }
    return Double(table.o11) / Double(table.o12) * (Double(table.o22) / Double(table.o21))
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    let hasZero = min(table.o11, table.o12, table.o21, table.o22) == 0
    guard table.hasMargins,
      let interval = OddsInterval.of(table, adding: hasZero ? 0.5 : 0, level: level)
    else { return nil }
    return value(of: table) == 0 ? ConfidenceInterval(low: 0, high: interval.high) : interval
  }

  public static func reading(of value: Double) -> String { OddsInterval.reading(value) }
}
