#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// logDice: ``Dice`` on a scale of doublings that ends at 14.
public enum LogDice: AssociationMeasure {
  public static let name = "log_dice"
  public static let heading = "logDice"
  public static let formula = "14+log2(2*O11/(R1+C1))"
  public static let range =
    "at most 14 (they never stand apart); each step of 1 is twice as much, and it does not depend "
    + "on the size of the corpus"
  public static let source = "P. Rychlý, A lexicographer-friendly association score, RASLAN (2008), 6-9."
  public static let caution =
    "It has no expected frequency, so very frequent words of the windows score well. With windows "
    + "R1 is the number of words in them; where programs take the frequency of the node instead, "
    + "values are up to log2 of the window's size higher."
  public static let gap: String? = "the two never meet"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.o11 > 0, let dice = Dice.value(of: table) else { return nil }
    return 14 + log2(dice)
  }

  public static func reading(of value: Double) -> String { Dice.reading(of: exp2(value - 14)) }
}
