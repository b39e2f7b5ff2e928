/// A measure of vocabulary, by frequencies or by the order of words.
public enum AnyVocabularyMeasure: Sendable {
  case spectrum(any VocabularyMeasure.Type)
  case sequence(any WordSequenceMeasure.Type)

  /// All measures: those of the order of words, then those of the spectrum.
  public static let all =
    WordSequenceMeasures.all.map { Self.sequence($0) } + VocabularyMeasures.all.map { .spectrum($0) }

  /// The measure of a name or alias.
  public static func named(_ name: String) -> AnyVocabularyMeasure? {
    WordSequenceMeasures.named(name).map { .sequence($0) }
      ?? VocabularyMeasures.named(name).map { .spectrum($0) }
  }

  /// What is said of it.
  public var measure: any Measure.Type {
    switch self {
    case .spectrum(let measure): measure
    case .sequence(let measure): measure
    }
  }

  /// Whether an interval can be had by drawing blocks of the text.
  public var hasInterval: Bool {
    switch self {
    case .spectrum: false
    case .sequence: true
    }
  }

  /// Its value, nil where it has none. O(words) for those of the order of words.
  public func value(
    of sequence: WordSequence, _ spectrum: FrequencySpectrum, settings: SequenceSettings
  ) -> Double? {
    switch self {
    case .spectrum(let measure): measure.value(of: spectrum)
    case .sequence(let measure): measure.value(of: sequence, settings: settings)
    }
  }

  /// Its 95 % interval, nil where there are fewer than ``BlockBootstrap/fewestBlocks`` blocks. O(words).
  public func interval(
    of sequence: WordSequence, settings: SequenceSettings, seed: UInt64
  ) -> ConfidenceInterval? {
    guard case .sequence(let measure) = self else { return nil }
    let length = BlockBootstrap.blockLength(
      words: sequence.words.count, window: max(settings.window, settings.segment))
    guard sequence.words.count >= length * BlockBootstrap.fewestBlocks else { return nil }
    return BlockBootstrap.interval(
      of: measure.blocks(of: sequence, settings: settings, length: length), seed: seed)
  }
}
