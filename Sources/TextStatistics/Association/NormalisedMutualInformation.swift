/// Mutual information as a share of the greatest that a pair of this frequency can have.
public enum NormalisedMutualInformation: AssociationMeasure {
  public static let name = "npmi"
  public static let aliases = ["normalised_pmi", "normalized_pmi"]
  public static let heading = "normalised PMI"
  public static let formula = "log2(O11/E11)/-log2(O11/N)"
  public static let range =
    "from -1 (the two never meet) over 0 (as chance gives) to 1 (they never stand apart)"
  public static let source =
    "G. Bouma, Normalized (pointwise) mutual information in collocation extraction, GSCL "
    + "conference (2009), 31-40."
  public static let caution =
    "For rare words: two words that occur once, together, have the value 1. Ask for a minimum "
    + "frequency."
  public static let decimals = 3
  public static let gap: String? = "one of the two does not occur, or there is nothing else"

  public static func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.c1 > 0, table.o11 < table.n else { return nil }
    guard table.o11 > 0 else { return -1 }
    let (joint, all) = (Double(table.o11), Double(table.n))
    let information = Logarithm.ofRatio(joint, table.e11, difference: table.excess)
    return information / -Logarithm.ofRatio(joint, all, difference: Double(table.o11 - table.n))
  }

  public static func reading(of value: Double) -> String {
    if value == 0 { return "found here as often as expected" }
    if value <= -1 { return "never found here" }
    return value > 0
      ? "\(Readings.percent(value)) of the way from what chance gives to never standing apart"
      : "\(Readings.percent(-value)) of the way from what chance gives to never meeting"
  }
}
