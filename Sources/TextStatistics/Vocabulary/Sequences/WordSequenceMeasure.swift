/// A number for how rich a vocabulary is, made of the words in their order: it doesn't depend on how long the
/// text is, as those of the spectrum do.
///
/// Each measure is a type in a file of its own. The new one gets a line in ``WordSequenceMeasures/all``.
public protocol WordSequenceMeasure: Measure {
  /// The measure of a sequence: finite, or nil where it has no value. O(words).
  static func value(of sequence: WordSequence, settings: SequenceSettings) -> Double?
  /// What blocks of so many words contribute to the measure; empty where it has no value. O(words).
  ///
  /// The sum of numerators divided by that of denominators is the measure, but for ends of the text. Neighbouring
  /// words repeat one another, so the bootstrap draws blocks and not single words.
  static func blocks(
    of sequence: WordSequence, settings: SequenceSettings, length: Int
  ) -> [RatioBlock]
}

/// A mean of ratios of stretches: one block that holds all of the text is the measure itself.
protocol MeanRatioMeasure: WordSequenceMeasure {}

extension MeanRatioMeasure {
  public static func value(of sequence: WordSequence, settings: SequenceSettings) -> Double? {
    let sums = blocks(of: sequence, settings: settings, length: .max)
    guard let all = sums.first, all.denominator > 0 else { return nil }
    return all.numerator / all.denominator
  }
}

/// All measures of a sequence, by name.
public enum WordSequenceMeasures {
  /// In the order in which help lists them.
  public static let all: [any WordSequenceMeasure.Type] = [
    StandardisedTypeTokenRatio.self, MovingAverageTypeTokenRatio.self, MTLDBelow.self, MTLDAtMost.self,
    MTLDBelowFromTen.self,
  ]

  /// The measure of a name or alias, whatever its case, `-`, `_` and blanks being the same.
  public static func named(_ name: String) -> (any WordSequenceMeasure.Type)? {
    all.first { $0.isCalled(name) }
  }
}
