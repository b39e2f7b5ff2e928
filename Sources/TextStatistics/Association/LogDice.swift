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
  public static let gap: String? = "the word is never found here"

  public static func value(of table: ContingencyTable) -> Double? {
    value(joint: Double(table.o11), first: Double(table.r1), second: Double(table.c1))
  }

  /// logDice of a joint frequency and two others, which programs count in different ways; nil for a joint one of 0.
  public static func value(joint: Double, first: Double, second: Double) -> Double? {
    joint > 0 ? 14 + log2(2 * joint / (first + second)) : nil
  }

  public static func reading(of value: Double) -> String { Dice.reading(of: exp2(value - 14)) }
}
