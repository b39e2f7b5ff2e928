#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Bayesian information criterion of a difference, from the log-likelihood ratio of two cells.
public enum TwoCellBayesianInformationCriterion: AssociationMeasure {
  public static let name = "bic_two_cells"
  public static let tellsDirection = false
  public static let heading = "BIC (2 cells)"
  public static let formula = "|G2|-ln(N), G2 over the two cells of the word"
  public static let range =
    "any size; below 0 the counts speak for no difference, 0 to 2 hardly for one, 2 to 6 for one, "
    + "6 to 10 strongly, above 10 very strongly"
  public static let source =
    "A. Wilson, Embracing Bayes factors for key item analysis in corpus linguistics (2013), 3-11, "
    + "on the log-likelihood of Rayson and Garside, as in Rayson's calculator."
  public static let caution =
    "It says how well the counts bear out a difference, not how large it is. For very frequent "
    + "words it is smaller than the criterion of four cells."
  public static let isSymmetric = false
  public static let gap: String? = "one side is empty, or the word occurs on neither"

  public static func value(of table: ContingencyTable) -> Double? {
    TwoCellLogLikelihood.value(of: table).map { abs($0) - log(Double(table.n)) }
  }

  public static func reading(of value: Double) -> String {
    BayesianInformationCriterion.reading(of: value)
  }
}
