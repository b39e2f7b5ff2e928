#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Bayesian information criterion of a difference, from the log-likelihood ratio of four cells.
public enum BayesianInformationCriterion: AssociationMeasure {
  public static let name = "bic"
  public static let aliases = ["bayes_factor"]
  public static let tellsDirection = false
  public static let heading = "BIC"
  public static let formula = "|G2|-ln(N), G2 over four cells"
  public static let range =
    "any size; below 0 the counts speak for no difference, 0 to 2 hardly for one, 2 to 6 for one, "
    + "6 to 10 strongly, above 10 very strongly"
  public static let source =
    "A. Wilson, Embracing Bayes factors for key item analysis in corpus linguistics (2013), in "
    + "New Approaches to the Study of Linguistic Variability, 3-11; the degrees are those of A. "
    + "Raftery, Sociological Methodology 25 (1995), 139."
  public static let caution =
    "It says how well the counts bear out a difference, not how large it is. It has no sign: the "
    + "log-likelihood beside it tells the direction."
  public static let gap: String? = "there is nothing to compare: a row or a column of the table is empty"

  public static func value(of table: ContingencyTable) -> Double? {
    LogLikelihoodRatio.value(of: table).map { abs($0) - log(Double(table.n)) }
  }

  public static func reading(of value: Double) -> String {
    let degree =
      switch value {
      case ..<0: "for no difference rather than for one"
      case ..<2: "hardly for a difference"
      case ..<6: "for a difference"
      case ..<10: "strongly for a difference"
      default: "very strongly for a difference"
      }
    return "at \(Readings.number(value)) the counts speak \(degree)"
  }
}
