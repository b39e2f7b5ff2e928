import TextStatistics

/// What resampling says of a word; what has no value is nil.
public struct ResampledWord: Sendable, Equatable {
  /// By ``PermutationTest``.
  public var probability: Double?
  /// By ``MaximumPermutationTest``: corrected for all words resampled.
  public var corrected: Double?
  /// By ``RankSumTest``.
  public var rankSum: Double?
  /// By ``InterArrivalTest``.
  public var interArrival: Double?
  /// Of the Log Ratio, by ``UnitBootstrap``.
  public var interval: ConfidenceInterval?

  /// Where the usual test and resampling don't say the same.
  public enum Disagreement: String, Sendable, CaseIterable {
    /// The usual test finds a difference that chance deals out easily: a few units are full of the word.
    case burst
    /// The usual test finds a difference, and so does resampling; but among so many words chance deals out one like it.
    case weak
    /// Resampling finds a difference that the usual test doesn't: units have the word more evenly than it supposes.
    case even
  }

  /// Where a probability of the usual test, corrected for all words compared, doesn't say the same. Where one of them
  /// says nothing there is nothing to disagree about.
  func disagreement(with usual: Double?) -> Disagreement? {
    guard let usual, let probability, let corrected else { return nil }
    let level = 0.05
    if usual > level { return corrected <= level ? .even : nil }
    if probability > level { return .burst }
    return corrected > level ? .weak : nil
  }
}

/// What was resampled in a comparison.
public struct ResamplingSummary: Sendable, Equatable {
  /// Units of the target that have words.
  public let targetUnits: Int
  /// Units of the reference that have words.
  public let referenceUnits: Int
  /// Words resampled, for which probabilities are corrected; 0 where a side has too few units.
  public let words: Int
  /// In how many ways the units can be dealt out.
  public let deals: Double
  /// How many words of all that were resampled there are in each kind of disagreement.
  public internal(set) var disagreements: [ResampledWord.Disagreement: Int] = [:]

  /// Whether both sides have units enough.
  public var isResampled: Bool { min(targetUnits, referenceUnits) >= UnitCounts.fewestUnits }
}
