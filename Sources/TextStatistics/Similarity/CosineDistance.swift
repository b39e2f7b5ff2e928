#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cosine distance: how far the proportions in which two groups use words point in different directions.
public enum CosineDistance: SimilarityMeasure {
  public static let name = "cosine_distance"
  public static let aliases = ["cosine"]
  public static let heading = "1 - cosine"
  public static let formula = "1 - sum(p_i1 * p_i2) / sqrt(sum(p_i1^2) * sum(p_i2^2))"
  public static let range =
    "0 (the words counted in the same proportions) to 1 (none in common): smaller = more alike"
  public static let source =
    "G. Salton and M. J. McGill, Introduction to Modern Information Retrieval (1983); one minus their cosine, of rates."
  public static let caution =
    "The few most frequent words, such as the and of, make nearly all of it. Leave them out with a list of stop "
    + "words to compare subjects, or take a Delta to compare styles."
  public static let decimals = 4
  public static let gap: String? = "one of the two has none of the words counted"
  public static let features = SimilarityFeatures.directionOfShares

  public static func value(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    Cosine.distance(left, right)
  }

  public static func reading(of value: Double) -> String {
    if value == 0 { return "the words counted in exactly the same proportions" }
    if value == 1 { return "no word counted in common" }
    return
      "the proportions of the words counted point \(Cosine.degrees(value)) degrees apart, on a scale from 0 (the same) to 90 (no word in common)"
  }
}

/// What measures of the angle between two groups share.
enum Cosine {
  /// One minus the cosine of directions, nil where one of the two is zero throughout. O(words).
  ///
  /// It is half the squared distance of the two, which is exact also where the cosine is almost 1.
  static func distance(_ left: Span<Double>, _ right: Span<Double>) -> Double? {
    guard isDirection(left), isDirection(right) else { return nil }
    return min(2, PairSum.of(left, right) { ($0 - $1) * ($0 - $1) } / 2)
  }

  private static func isDirection(_ features: Span<Double>) -> Bool {
    for index in features.indices where features[index] != 0 { return true }
    return false
  }

  /// The angle of a cosine distance.
  static func degrees(_ distance: Double) -> String {
    Readings.number(acos(min(1, max(-1, 1 - distance))) * 180 / .pi)
  }
}
