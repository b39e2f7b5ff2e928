#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pointwise mutual information: how many times as often as expected, in doublings.
///
///     log₂ (O11 / E11)
///
/// 0 is what chance gives, 1 twice as much; the greatest value is −log₂ of the rarer thing's share of all words.
///
/// **When not to use it.** For rare words: a single coincidence of two rare words scores higher than any
/// frequent pair. Ask for a minimum frequency, or rank by ``LogLikelihoodRatio`` and read this beside it.
///
/// Source: K. W. Church and P. Hanks, "Word association norms, mutual information, and lexicography",
/// *Computational Linguistics* 16 (1990), 22–29.
public enum MutualInformation: AssociationMeasure {
  public static let name = "mi"
  public static let heading = "MI"
  public static let formula = "log2(O11/E11)"
  public static let gap: String? = "the two never meet"

  public static func value(of table: ContingencyTable) -> Double? {
    table.o11 > 0 ? log2(Double(table.o11) / table.e11) : nil
  }
}
