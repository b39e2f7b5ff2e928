/// Eder's Delta: Burrows's, with more weight on the more frequent words.
public enum EderDelta: SimilarityMeasure {
  public static let name = "eder_delta"
  public static let aliases = ["eder"]
  public static let heading = "Eder Delta"
  public static let formula = "sum((m - i + 2) / m * |z_i1 - z_i2|), i = 1 for the most frequent word"
  public static let range = "0 (the same rates of all words) upwards: smaller = more alike"
  public static let source =
    "M. Eder, J. Rybicki and M. Kestemont, \"Stylometry with R: a package for computational text analysis\", "
    + "The R Journal 8:1 (2016), 107-121; a sum, as dist.eder of the package stylo has it."
  public static let caution =
    "Being a sum, it grows with the number of words: compare it only where as many are counted. "
    + "It changes with the other groups compared."
  public static let gap: String? = BurrowsDelta.gapOfScores
  public static let features = SimilarityFeatures.standardScores

  public static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    guard !left.isEmpty else { return nil }
    let count = Double(left.count)
    var sum = 0.0
    for index in left.indices {
      sum += (count - Double(index) + 1) / count * abs(left[index] - right[index])
    }
    return sum
  }

  public static func reading(of value: Double) -> String {
    value == 0
      ? "no difference in the rates of the words counted"
      : "the rates of all words counted differ by \(Readings.number(value)) standard deviations together, the more frequent words counting for more"
  }
}
