/// Liddell's difference of proportions, which equals ``BackwardDeltaP``.
public enum Liddell: EffectSize {
  public static let name = "liddell"
  public static let heading = "Liddell"
  public static let formula = "(O11*O22-O12*O21)/(C1*C2)"
  public static let range =
    "from -1 (only other words are here) over 0 (no difference) to 1 (all places of the word, and "
    + "no others, are here)"
  public static let source =
    "D. Liddell, Practical tests of 2x2 contingency tables, The Statistician 25 (1976), 295-304; "
    + "S. Evert, The Statistics of Word Cooccurrences (2005), section 3.1."
  public static let caution =
    "It is the same number as the backward delta P; the two are not two witnesses."
  public static let isSymmetric = false
  public static let decimals = 5
  public static let gap: String? = "there is no such word, or no other"
  public static let neutral = BackwardDeltaP.neutral
  public static let intervalSource = BackwardDeltaP.intervalSource

  public static func value(of table: ContingencyTable) -> Double? { BackwardDeltaP.value(of: table) }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    BackwardDeltaP.interval(of: table, level: level)
  }

  public static func reading(of value: Double) -> String { BackwardDeltaP.reading(of: value) }
}
