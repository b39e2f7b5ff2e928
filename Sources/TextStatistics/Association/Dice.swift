/// Dice's coefficient: the share of the two things that they have in common.
public enum Dice: AssociationMeasure {
  public static let name = "dice"
  public static let heading = "Dice"
  public static let formula = "2*O11/(R1+C1)"
  public static let range = "from 0 (the two never meet) to 1 (they never stand apart)"
  public static let source =
    "L. R. Dice, Measures of the amount of ecologic association between species, Ecology 26 "
    + "(1945), 297-302."
  public static let caution =
    "It knows neither chance nor the size of the corpus, so it tests nothing. Its values are "
    + "small numbers; logDice ranks the same and reads better."
  public static let decimals = 4
  public static let gap: String? = "both are empty"

  public static func value(of table: ContingencyTable) -> Double? {
    let sum = Double(table.r1) + Double(table.c1)
    return sum > 0 ? 2 * Double(table.o11) / sum : nil
  }

  public static func reading(of value: Double) -> String {
    "the word and the place have \(Readings.percent(value)) of their occurrences in common"
  }
}
