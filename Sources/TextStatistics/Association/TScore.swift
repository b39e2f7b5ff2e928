/// The t-score: by how many of its own standard deviations the joint frequency exceeds what is expected.
///
///     (O11 − E11) / √O11
///
/// From below 0 (rarer than expected) to √O11; 2 is a customary threshold.
///
/// **When not to use it.** As a test: counts of words aren't normal, and the deviation is that of the count
/// observed, not that of chance. It ranks much as plain frequency does, function words first.
///
/// Source: K. Church, W. Gale, P. Hanks and D. Hindle, "Using statistics in lexical analysis", in U. Zernik
/// (ed.), *Lexical Acquisition* (1991), 115–164.
public enum TScore: AssociationMeasure {
  public static let name = "t"
  public static let aliases = ["t_score"]
  public static let heading = "t-score"
  public static let formula = "(O11-E11)/sqrt(O11)"
  public static let gap: String? = "the two never meet"

  public static func value(of table: ContingencyTable) -> Double? {
    table.o11 > 0 ? table.excess / Double(table.o11).squareRoot() : nil
  }
}
