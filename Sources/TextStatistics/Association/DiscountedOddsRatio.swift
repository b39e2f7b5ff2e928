/// The odds ratio with ½ added to all cells, so that it always has a value.
public enum DiscountedOddsRatio: EffectSize {
  public static let name = "odds_ratio_discounted"
  public static let heading = "odds ratio (0.5)"
  public static let formula = "(O11+0.5)*(O22+0.5)/((O12+0.5)*(O21+0.5))"
  public static let range = "above 0, 1 is no difference"
  public static let source =
    "J. Haldane, Annals of Human Genetics 20 (1956), 309-311; F. Anscombe, Biometrika 43 (1956), "
    + "461-464; odds.ratio.disc in UCS is its decimal logarithm."
  public static let caution =
    "For rare words what is added moves the value towards that of equal counts, which in corpora "
    + "of unequal size is not 1."
  public static let neutral = 1.0
  public static let intervalSource =
    "Normal on the scale of logarithms, standard error from the reciprocals of the four cells with 0.5 added: J. Gart, Biometrika 53 (1966), 471-475."

  public static func value(of table: ContingencyTable) -> Double? {
    (Double(table.o11) + 0.5) / (Double(table.o12) + 0.5)
      * ((Double(table.o22) + 0.5) / (Double(table.o21) + 0.5))
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    OddsInterval.of(table, adding: 0.5, level: level)
  }

  public static func reading(of value: Double) -> String {
    OddsInterval.reading(value) + ", half a word added to each count"
  }
}
