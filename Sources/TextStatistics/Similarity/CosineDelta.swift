/// Cosine Delta: whether two groups depart from the mean of all groups in the same words and in the same direction.
public enum CosineDelta: SimilarityMeasure {
  public static let name = "cosine_delta"
  public static let aliases = ["wurzburg", "wuerzburg"]
  public static let heading = "Cosine Delta"
  public static let formula = "1 - sum(z_i1 * z_i2) / sqrt(sum(z_i1^2) * sum(z_i2^2))"
  public static let range =
    "0 (the same words preferred and avoided) by 1 (nothing in common) to 2 (each prefers what the other avoids): smaller = more alike"
  public static let source =
    "P. W. H. Smith and W. Aldridge, \"Improving authorship attribution: optimizing Burrows' Delta method\", "
    + "Journal of Quantitative Linguistics 18 (2011), 63-88; sample sd over all groups."
  public static let caution =
    "It changes with the other groups compared: with two it is always 2. In short texts it is mostly chance."
  public static let gap: String? =
    "no word counted has different rates in different groups, or one of the two lies at the mean in all of them"
  public static let features = SimilarityFeatures.directionOfScores

  public static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    Cosine.distance(left, right)
  }

  public static func reading(of value: Double) -> String {
    let angle =
      "their departures from the mean of all groups point \(Cosine.degrees(value)) degrees apart, on a scale from 0 to 180"
    return value < 1
      ? "the two tend to prefer and avoid the same words; \(angle)"
      : value > 1
        ? "the one tends to prefer what the other avoids; \(angle)"
        : "what the one prefers says nothing of what the other does; \(angle)"
  }
}
