/// Dice's coefficient: the share of the two things that they have in common.
///
///     2 O11 / (R1 + C1)
///
/// From 0 to 1. With windows R1 is the number of words in them.
///
/// **When not to use it.** To test anything: it knows neither chance nor the size of the corpus. Its values
/// are small numbers; ``LogDice`` ranks the same and reads better.
///
/// Source: L. R. Dice, "Measures of the amount of ecologic association between species", *Ecology* 26 (1945),
/// 297–302.
public enum Dice: AssociationMeasure {
  public static let name = "dice"
  public static let heading = "Dice"
  public static let formula = "2*O11/(R1+C1)"
  public static let decimals = 4
  public static let gap: String? = "both are empty"

  public static func value(of table: ContingencyTable) -> Double? {
    let sum = Double(table.r1) + Double(table.c1)
    return sum > 0 ? 2 * Double(table.o11) / sum : nil
  }
}
