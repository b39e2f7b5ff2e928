import CorpusIndex

extension FrequencyList {
  /// What is counted as one.
  public enum Layer: String, Sendable, CaseIterable {
    /// Surface forms as they stand.
    case word
    /// Matching keys: case, accents, apostrophes and possessives folded.
    case form
    /// Romanisation keys: all spellings of a Russian word, Cyrillic too, are one.
    case key
    /// Languages of words.
    case lang
    /// Scripts of words.
    case script
  }
}

/// The features of a layer in one corpus: their numbers, and what they are called.
struct LayerFeatures {
  let layer: FrequencyList.Layer
  private let corpus: CorpusReader
  /// How many features there are; their ids count from 0.
  let count: Int

  init(_ layer: FrequencyList.Layer, _ corpus: CorpusReader) {
    self.layer = layer
    self.corpus = corpus
    switch layer {
    case .word: count = corpus.lexicon.typeCount
    case .form: count = corpus.lexicon.formCount
    case .key: count = corpus.lexicon.keyCount
    case .lang: count = corpus.manifest.languages.count
    case .script: count = corpus.manifest.scripts.count
    }
  }

  /// The feature of each word type; none for types whose form is left out. O(types).
  func featureOfTypes(without stopped: Set<UInt32>) -> [UInt32] {
    let lexicon = corpus.lexicon
    return (0..<UInt32(clamping: lexicon.typeCount)).map { type in
      if !stopped.isEmpty, stopped.contains(lexicon.form(ofType: type)) { return .max }
      return switch layer {
      case .word: type
      case .form: lexicon.form(ofType: type)
      case .key: lexicon.key(ofType: type) ?? .max
      case .lang: UInt32(lexicon.language(ofType: type))
      case .script: UInt32(lexicon.script(ofType: type))
      }
    }
  }

  func text(of feature: UInt32) -> String {
    switch layer {
    case .word: corpus.lexicon.surface(ofType: feature)
    case .form: corpus.lexicon.text(ofForm: feature)
    case .key: corpus.lexicon.text(ofKey: feature)
    case .lang: corpus.manifest.language(Int(feature)) ?? ""
    case .script: corpus.manifest.script(Int(feature)) ?? ""
    }
  }

  /// The place of a feature among those of equal frequency: words and forms in collation order, keys in the
  /// order of their bytes, languages and scripts in the manifest's.
  func rank(of feature: UInt32) -> UInt32 {
    switch layer {
    case .word: corpus.lexicon.rank(ofType: feature)
    case .form: corpus.lexicon.rank(ofType: corpus.lexicon.types(ofForm: feature).first ?? 0)
    case .key, .lang, .script: feature
    }
  }

  /// Occurrences and documents of a feature as the postings have them written down, `nil` for layers whose
  /// features aren't in the postings.
  func storedCount(of feature: UInt32) -> FeatureCount? {
    var count = FeatureCount(feature: feature)
    for segment in corpus.segments {
      let postings = segment.postings
      switch layer {
      case .word:
        count.tokens += postings.tokens(ofType: feature)
        count.documents += postings.documents(ofType: feature)
      case .form:
        count.tokens += postings.tokens(ofForm: feature)
        count.documents += postings.documents(ofForm: feature)
      case .key, .lang, .script: return nil
      }
    }
    return count
  }

  /// Whether the postings have the features' counts written down.
  var isStored: Bool { layer == .word || layer == .form }
}
