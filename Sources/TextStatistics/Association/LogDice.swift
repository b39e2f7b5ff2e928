#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// logDice: ``Dice`` on a scale of doublings that ends at 14.
///
///     14 + log₂ (2 O11 / (R1 + C1))
///
/// At most 14; each step of 1 is twice as much. It doesn't depend on the size of the corpus, so corpora can be
/// compared.
///
/// **When not to use it.** To tell attraction from chance: it has no expected frequency, so very frequent
/// words of the windows score well. With windows R1 is the number of words in them; where programs take the
/// frequency of the node instead, values are up to log₂ of the window's size higher.
///
/// Source: P. Rychlý, "A lexicographer-friendly association score", *RASLAN 2008*, 6–9.
public enum LogDice: AssociationMeasure {
  public static let name = "log_dice"
  public static let heading = "logDice"
  public static let formula = "14+log2(2*O11/(R1+C1))"
  public static let gap: String? = "the two never meet"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.o11 > 0, let dice = Dice.value(of: table) else { return nil }
    return 14 + log2(dice)
  }
}
