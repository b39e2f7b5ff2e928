/// Cosine similarity: one minus the cosine distance.
public enum CosineSimilarity: SimilarityMeasure {
  public static let name = "cosine_similarity"
  public static let heading = "Cosine"
  public static let formula = "sum(p_i1 * p_i2) / sqrt(sum(p_i1^2) * sum(p_i2^2))"
  public static let range =
    "0 (no word counted in common) to 1 (all in the same proportions): greater = more alike"
  public static let source =
    "G. Salton and M. J. McGill, Introduction to Modern Information Retrieval (1983); of rates."
  public static let caution = CosineDistance.caution
  public static let decimals = 4
  public static let gap: String? = CosineDistance.gap
  public static let features = SimilarityFeatures.directionOfShares
  public static let isDistance = false

  public static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    Cosine.distance(left, right).map { max(0, 1 - $0) }
  }

  public static func reading(of value: Double) -> String { CosineDistance.reading(of: 1 - value) }
}
