/// The odds ratio: the odds of the word here over its odds elsewhere.
///
///     (O11 O22) / (O12 O21)
///
/// From 0; 1 is no difference. For words, which are few among all, it hardly differs from the ratio of rates.
///
/// **When not to use it.** For words that don't occur elsewhere: it has no value there, as nothing is added to
/// the cells.
///
/// Source: A. Agresti, *Categorical Data Analysis*, 3rd edition (2013), section 2.2.
public enum OddsRatio: AssociationMeasure {
  public static let name = "odds_ratio"
  public static let heading = "odds ratio"
  public static let formula = "O11*O22/(O12*O21)"
  public static let gap: String? = "the word occurs on one side only"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.o12 > 0, table.o21 > 0 else { return nil }
    return Double(table.o11) / Double(table.o12) * (Double(table.o22) / Double(table.o21))
  }
}
