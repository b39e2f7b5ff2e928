/// The mutual information of the two things in bits a word.
public enum TrueMutualInformation: AssociationMeasure {
  public static let name = "true_mi"
  public static let aliases = ["tmi"]
  public static let tellsDirection = false
  public static let heading = "true MI"
  public static let formula = "sum(O*log2(O/E))/N over four cells"
  public static let range = "from 0 (the one says nothing of the other) to 1 bit"
  public static let source =
    "C. Shannon, A mathematical theory of communication, Bell System Technical Journal 27 (1948), "
    + "379-423; tmi in Text::NSP."
  public static let caution =
    "It is the log-likelihood without its sign by 2*N*ln(2): words are so rare that its values "
    + "are tiny."
  public static let decimals = 6
  public static let gap: String? = "there is nothing to compare: a row or a column of the table is empty"

  public static func value(of table: ContingencyTable) -> Double? {
    LogLikelihoodRatio.value(of: table).map { abs($0) / (2 * Logarithm.two) / Double(table.n) }
  }

  public static func reading(of value: Double) -> String {
    "to know whether a place holds the word tells \(Readings.number(value)) bits of whether the place is here"
  }
}
