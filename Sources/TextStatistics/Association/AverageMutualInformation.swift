/// The mutual information of all four cells, each weighted by its count.
public enum AverageMutualInformation: AssociationMeasure {
  public static let name = "average_mi"
  public static let tellsDirection = false
  public static let heading = "average MI"
  public static let formula = "sum(O*log10(O/E)) over four cells"
  public static let range = "from 0 (as expected) upwards"
  public static let source =
    "S. Evert, The Statistics of Word Cooccurrences (2005), section 3.1; average.MI in UCS. It is "
    + "the log-likelihood without its sign by 2*ln(10)."
  public static let caution =
    "It ranks as the log-likelihood does, but without telling attraction from avoidance; the two "
    + "are not two witnesses."
  public static let gap: String? = "there is nothing to compare: a row or a column of the table is empty"

  public static func value(of table: ContingencyTable) -> Double? {
    LogLikelihoodRatio.value(of: table).map { abs($0) / (2 * Logarithm.ten) }
  }

  public static func reading(of value: Double) -> String {
    "a score of \(Readings.number(value)), which only ranks the words of one list: the greater, the closer the tie"
  }
}
