/// ΔP from the word to here: how much likelier it is that one stands here where the word is than where others
/// are.
///
///     O11 / C1 − O12 / C2
///
/// From −1 to 1. For collocations: how well the collocate foretells the node. ``ForwardDeltaP`` is the other
/// direction.
///
/// **When not to use it.** For rare words: two of two are as good as two thousand of two thousand.
///
/// Source: S. Th. Gries, "50-something years of work on collocations", *International Journal of Corpus
/// Linguistics* 18 (2013), 137–165.
public enum BackwardDeltaP: AssociationMeasure {
  public static let name = "delta_p_backward"
  public static let heading = "ΔP backward"
  public static let formula = "O11/C1-O12/C2"
  public static let decimals = 5
  public static let gap: String? = "there is no other word"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.c1 > 0, table.c2 > 0 else { return nil }
    return table.excess * (Double(table.n) / Double(table.c1) / Double(table.c2))
  }
}
