/// Minimum sensitivity: the smaller of the two shares that the joint frequency has of the margins.
public enum MinimumSensitivity: AssociationMeasure {
  public static let name = "min_sensitivity"
  public static let aliases = ["minimum_sensitivity", "ms"]
  public static let tellsDirection = false
  public static let heading = "minimum sensitivity"
  public static let formula = "min(O11/R1,O11/C1)"
  public static let range = "from 0 (the two never meet) to 1 (they never stand apart)"
  public static let source = "T. Pedersen, Dependent bigram identification, AAAI (1998), 1197."
  public static let caution =
    "It knows neither chance nor the size of the corpus, and where the place is far larger than "
    + "the word it is no more than a frequency."
  public static let decimals = 5
  public static let gap: String? = "both are empty"

  public static func value(of table: ContingencyTable) -> Double? {
    let greatest = max(table.r1, table.c1)
    return greatest > 0 ? Double(table.o11) / Double(greatest) : nil
  }

  public static func reading(of value: Double) -> String {
    "\(Readings.percent(value)) of the larger of the two, the word and the place, belongs to both"
  }
}
