/// ΔP from here to the word: how much likelier the word is here than elsewhere.
public enum ForwardDeltaP: EffectSize {
  public static let name = "delta_p_forward"
  public static let aliases = ["delta_p"]
  public static let heading = "ΔP forward"
  public static let formula = "O11/R1-O21/R2"
  public static let range =
    "from -1 (elsewhere only) over 0 (equally likely) to 1 (everything here, nothing elsewhere)"
  public static let source =
    "S. Th. Gries, 50-something years of work on collocations, International Journal of Corpus "
    + "Linguistics 18 (2013), 137-165."
  public static let caution =
    "Across words of different frequency: the probability of any one word is small, so frequent "
    + "words have the greatest differences. For collocations it says how well the node foretells "
    + "the collocate."
  public static let isSymmetric = false
  public static let decimals = 5
  public static let gap: String? = "one side is empty"
  public static let neutral = 0.0
  public static let intervalSource =
    "R. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), 873-890, method 10 (from the Wilson intervals of the two shares)."

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0 else { return nil }
    return table.excess * (Double(table.n) / Double(table.r1) / Double(table.r2))
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    DifferenceInterval.of(
      (table.o11, table.r1), (table.o21, table.r2), difference: value(of: table), level: level)
  }

  public static func reading(of value: Double) -> String {
    if value == 0 { return "equally frequent here and elsewhere" }
    return
      "of a million words \(Readings.number(1_000_000 * abs(value))) \(value > 0 ? "more" : "fewer") are this one here than elsewhere"
  }
}
