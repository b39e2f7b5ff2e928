/// Lafon's specificity: how improbable so great or so small a share of the word's places is.
public enum LafonSpecificity: SignificanceTest {
  public static let name = "specificity"
  public static let aliases = ["lafon", "specificities", "txm"]
  public static let heading = "specificity"
  public static let formula =
    "-log10 P(X >= O11) where O11 >= E11, else log10 P(X <= O11), X hypergeometric with the "
    + "margins of the table"
  public static let range =
    "any size, 3 is one in a thousand, negative where the word is rarer than expected"
  public static let source =
    "P. Lafon, Sur la variabilité de la fréquence des formes dans un corpus, Mots 1 (1980), "
    + "127-165; as in TXM, which takes counts as they are."
  public static let caution =
    "It grows with the corpus like every test. Programs that work with the probability itself "
    + "give infinite scores to frequent words; a logarithm has no such end."
  public static let gap: String? = "the counts are too great for an exact test"
  public static let isExact = true

  public static func value(of table: ContingencyTable) -> Double? {
    let distribution = HypergeometricDistribution(of: table)
    guard distribution.isSummable else { return nil }
    return table.excess >= 0
      ? Logarithm.score(distribution.upperTailLogarithm(table.o11))
      : 0 - Logarithm.score(distribution.lowerTailLogarithm(table.o11))
  }

  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    HypergeometricDistribution(of: table).twoSided(table.o11)
  }

  public static func reading(of value: Double) -> String {
    value < 0
      ? "chance alone would bring the word here so rarely or more rarely \(Readings.tries(value)), if words fell independently"
      : "chance alone would bring the word here so often or more often \(Readings.tries(-value)), if words fell independently"
  }
}
