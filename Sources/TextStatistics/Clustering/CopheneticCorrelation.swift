/// Cophenetic correlation: how well a tree keeps the distances that it was made of.
public enum CopheneticCorrelation: Measure {
  public static let name = "cophenetic_correlation"
  public static let heading = "Cophenetic r"
  public static let formula =
    "Pearson's r of all distances with the heights at which the two groups come together"
  public static let range = "-1 to 1; 1 = the tree keeps all distances"
  public static let source =
    "R. R. Sokal and F. J. Rohlf, \"The comparison of dendrograms by objective methods\", Taxon 11 (1962), 33-40."
  public static let caution =
    "A high value doesn't show that there are clusters, only that the tree agrees with the distances. Trees of Ward "
    + "have lower values by design."
  public static let gap: String? =
    "there are fewer than three groups, or all distances or heights are the same"

  /// The correlation of a tree with what it was made of, nil where it has none. O(groups²).
  public static func value(of tree: Dendrogram, _ distances: DistanceMatrix) -> Double? {
    guard tree.count == distances.count, distances.isComplete else { return nil }
    let heights = tree.copheneticDistances.values
    guard let first = distances.values.first, let height = heights.first,
      distances.values.contains(where: { $0 != first }), heights.contains(where: { $0 != height })
    else { return nil }
    let count = Double(heights.count)
    let means = (distances.values.reduce(0, +) / count, heights.reduce(0, +) / count)
    var (product, squares) = (0.0, (0.0, 0.0))
    for (distance, height) in zip(distances.values, heights) {
      let deviations = (distance - means.0, height - means.1)
      product += deviations.0 * deviations.1
      squares.0 += deviations.0 * deviations.0
      squares.1 += deviations.1 * deviations.1
    }
    let length = squares.0.squareRoot() * squares.1.squareRoot()
    return length > 0 ? min(1, max(-1, product / length)) : nil
  }

  public static func reading(of value: Double) -> String {
    "heights in the tree follow the distances with a correlation of \(PlainNumber.text(value)), where 1 would be a tree that keeps them all"
  }
}
