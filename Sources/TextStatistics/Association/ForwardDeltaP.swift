/// ΔP from here to the word: how much likelier the word is here than elsewhere.
///
///     O11 / R1 − O21 / R2
///
/// From −1 to 1. For collocations: how well the node foretells the collocate. ``BackwardDeltaP`` is the other
/// direction.
///
/// **When not to use it.** Across words of different frequency: the probability of any one word is small, so
/// frequent words have the greatest differences.
///
/// Source: S. Th. Gries, "50-something years of work on collocations", *International Journal of Corpus
/// Linguistics* 18 (2013), 137–165.
public enum ForwardDeltaP: AssociationMeasure {
  public static let name = "delta_p_forward"
  public static let aliases = ["delta_p"]
  public static let heading = "ΔP forward"
  public static let formula = "O11/R1-O21/R2"
  public static let decimals = 5
  public static let gap: String? = "one side is empty"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0 else { return nil }
    return table.excess * (Double(table.n) / Double(table.r1) / Double(table.r2))
  }
}
