/// Berry-Rogghe's z-score, whose variance is that of a binomial count.
public enum BerryRoggheZScore: AssociationMeasure {
  public static let name = "z_berry_rogghe"
  public static let aliases = ["berry_rogghe"]
  public static let heading = "z-score (Berry-Rogghe)"
  public static let formula = "(O11-E11)/sqrt(E11*(1-C1/N))"
  public static let range = "any size, 0 as expected, negative where the word is rarer than expected"
  public static let source =
    "G. Berry-Rogghe, The computation of collocations and their relevance in lexical studies, in "
    + "A. J. Aitken and others (eds), The Computer and Literary Studies (1973), 103-112. Her N "
    + "leaves out the node's own tokens, and her E is C1/N times the words of all windows."
  public static let caution =
    "For expected frequencies below 5 it exaggerates as MI does: a single coincidence of rare "
    + "words may score in the hundreds."
  public static let isSymmetric = false
  public static let gap: String? = "nothing is expected, or there is no other word"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.e11 > 0, table.c2 > 0 else { return nil }
    return table.excess / (table.e11 * (Double(table.c2) / Double(table.n))).squareRoot()
  }

  public static func reading(of value: Double) -> String {
    Readings.deviations(value, "standard deviations of chance")
  }
}
