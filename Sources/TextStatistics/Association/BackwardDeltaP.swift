/// ΔP from the word to here: how much likelier it is to be here where the word is than where others are.
public enum BackwardDeltaP: EffectSize {
  public static let name = "delta_p_backward"
  public static let heading = "ΔP backward"
  public static let formula = "O11/C1-O12/C2"
  public static let range =
    "from -1 (only other words are here) over 0 (no difference) to 1 (all places of the word, and "
    + "no others, are here)"
  public static let source =
    "S. Th. Gries, 50-something years of work on collocations, International Journal of Corpus "
    + "Linguistics 18 (2013), 137-165."
  public static let caution =
    "For rare words: two of two are as good as two thousand of two thousand. For collocations it "
    + "says how well the collocate foretells the node."
  public static let isSymmetric = false
  public static let decimals = 5
  public static let gap: String? = "there is no such word, or no other"
  public static let neutral = 0.0
  public static let intervalSource =
    "R. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), 873-890, method 10 (from the Wilson intervals of the two shares)."

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.c1 > 0, table.c2 > 0 else { return nil }
    return table.excess * (Double(table.n) / Double(table.c1) / Double(table.c2))
  }

  public static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    DifferenceInterval.of(
      (table.o11, table.c1), (table.o12, table.c2), difference: value(of: table), level: level)
  }

  public static func reading(of value: Double) -> String {
    if value == 0 { return "the word stands here as often as other words do" }
    return
      "of 100 places of the word \(Readings.number(100 * abs(value))) \(value > 0 ? "more" : "fewer") are here than of 100 places of other words"
  }
}
