/// Jaccard's coefficient: of all places that are one of the two, the share that is both.
public enum Jaccard: AssociationMeasure {
  public static let name = "jaccard"
  public static let heading = "Jaccard"
  public static let formula = "O11/(O11+O12+O21)"
  public static let range = "from 0 (the two never meet) to 1 (they never stand apart)"
  public static let source =
    "P. Jaccard, Étude comparative de la distribution florale, Bulletin de la Société vaudoise "
    + "des sciences naturelles 37 (1901), 547-579."
  public static let caution = "It ranks as Dice does, and knows neither chance nor the size of the corpus."
  public static let decimals = 4
  public static let gap: String? = "both are empty"

  public static func value(of table: ContingencyTable) -> Double? {
    let union = table.o11 + table.o12 + table.o21
    return union > 0 ? Double(table.o11) / Double(union) : nil
  }

  public static func reading(of value: Double) -> String {
    "of all places that are here or the word's, \(Readings.percent(value)) are both"
  }
}
