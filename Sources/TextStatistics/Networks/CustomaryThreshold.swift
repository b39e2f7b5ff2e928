/// The least value of a measure of association that people ask of collocates, where there is a custom.
///
/// Sources: K. Church and P. Hanks, Word association norms, mutual information, and lexicography, Computational
/// Linguistics 16 (1990), 22-29; S. Hunston, *Corpora in Applied Linguistics* (Cambridge 2002).
public struct CustomaryThreshold: Sendable, Equatable {
  public let value: Double
  /// Where it comes from, as a clause.
  public let reason: String

  /// The custom for a measure; nil where there is none, or where it supposes other counts than those of windows.
  public init?(for measure: any Measure.Type) {
    if measure is any ChiSquaredSignificanceTest.Type {
      (value, reason) = (10.83, "p = 0.001 for a single pair")
    } else if measure is any LogarithmicTest.Type {
      (value, reason) = (3, "p = 0.001 for a single pair")
    } else if measure == MutualInformation.self {
      (value, reason) = (3, "as in Church and Hanks 1990")
    } else if measure == TScore.self {
      (value, reason) = (2, "as in Hunston 2002")
    } else {
      return nil
    }
  }
}
