/// Burrows's Delta: by how many standard deviations the rates of two groups differ, on the mean of all words.
public enum BurrowsDelta: SimilarityMeasure {
  public static let name = "burrows_delta"
  public static let aliases = ["delta"]
  public static let heading = "Delta"
  public static let formula = "sum(|z_i1 - z_i2|) / m"
  public static let range = "0 (the same rates of all words) upwards: smaller = more alike"
  public static let source =
    "J. Burrows, \"'Delta': a measure of stylistic difference and a guide to likely authorship\", Literary and "
    + "Linguistic Computing 17 (2002), 267-287; sample sd over all groups, as R's scale and the package stylo have it."
  public static let caution =
    "It changes with the other groups compared, and in short texts it is mostly chance. Texts of one subject "
    + "or kind come close to one another, whoever wrote them."
  public static let gap: String? = gapOfScores
  static let gapOfScores = "no word counted has different rates in different groups"
  public static let features = SimilarityFeatures.standardScores

  public static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    guard !left.isEmpty else { return nil }
    return PairSum.of(left, right) { abs($0 - $1) } / Double(left.count)
  }

  public static func reading(of value: Double) -> String {
    value == 0
      ? "no difference in the rates of the words counted"
      : "the rates of a word counted differ by \(Readings.number(value)) standard deviations of all groups' rates, on the mean of these words"
  }
}
