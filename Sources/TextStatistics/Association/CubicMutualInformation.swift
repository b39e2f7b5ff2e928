#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Mutual information with the joint frequency cubed, which favours frequent pairs.
///
///     log₂ (O11³ / E11)
///
/// Unlike ``MutualInformation`` its zero means nothing.
///
/// **When not to use it.** To tell attraction from chance: it only ranks. Its values depend on the size of the
/// corpus and can't be compared between corpora.
///
/// Source: B. Daille, *Approche mixte pour l'extraction automatique de terminologie* (thesis, Paris 7, 1994).
public enum CubicMutualInformation: AssociationMeasure {
  public static let name = "mi3"
  public static let heading = "MI3"
  public static let formula = "log2(O11^3/E11)"
  public static let gap: String? = "the two never meet"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.o11 > 0 else { return nil }
    // The cube of a great count would lose nothing in a logarithm, so it is taken there.
    return 2 * log2(Double(table.o11)) + log2(Double(table.o11) / table.e11)
  }
}
