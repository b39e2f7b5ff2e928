import CorpusIndex

/// What words are counted as.
public enum WordLayer: String, Sendable, CaseIterable {
  /// Matching keys: case, accents, apostrophes and possessives folded.
  case form
  /// Surface forms as they stand.
  case word
  /// Romanisation keys: all spellings of a Russian word, Cyrillic too, are one.
  case key
}

/// The features of a layer in one corpus: their numbers, from 0, and what they are called.
struct WordFeatures: Sendable {
  let layer: WordLayer
  let corpus: CorpusReader
  /// Features that are counted with another one, each with the number of that one.
  var joined: [UInt32: UInt32] = [:]
  /// What features are called that have a name of their own.
  var names: [UInt32: String] = [:]

  /// How many features there are.
  var count: Int {
    switch layer {
    case .form: corpus.lexicon.formCount
    case .word: corpus.lexicon.typeCount
    case .key: corpus.lexicon.keyCount
    }
  }

  /// The feature of each word type, by id. O(types).
  func ofTypes() -> [UInt32] {
    let features =
      switch layer {
      case .form: corpus.lexicon.formsOfTypes()
      case .word: Array(0..<UInt32(clamping: corpus.lexicon.typeCount))
      case .key: corpus.lexicon.keysOfTypes()
      }
    return joined.isEmpty ? features : features.map { joined[$0] ?? $0 }
  }

  func text(of feature: UInt32) -> String {
    if !names.isEmpty, let name = names[feature] { return name }
    return switch layer {
    case .form: corpus.lexicon.text(ofForm: feature)
    case .word: corpus.lexicon.surface(ofType: feature)
    case .key: corpus.lexicon.text(ofKey: feature)
    }
  }

  /// The place of a feature among those that score alike: in collation order, keys in that of their bytes.
  func rank(of feature: UInt32) -> UInt32 {
    switch layer {
    case .form: corpus.lexicon.rank(ofType: corpus.lexicon.types(ofForm: feature).first ?? 0)
    case .word: corpus.lexicon.rank(ofType: feature)
    case .key: feature
    }
  }

  /// Occurrences in the whole corpus, as written down by type or form; documents too, but for keys and for features
  /// that others are counted with. O(types).
  func stored() -> Tally { joining(storedApart()) }

  /// Occurrences that were counted apart, put together for features that count with others. O(features joined).
  func joining(_ tally: Tally) -> Tally {
    var tally = tally
    for (feature, other) in joined where feature != other {
      tally.tokens[Int(other)] += tally.tokens[Int(feature)]
      tally.tokens[Int(feature)] = 0
    }
    return tally
  }

  private func storedApart() -> Tally {
    var tally = Tally(features: layer == .key ? corpus.lexicon.typeCount : count)
    for segment in corpus.segments {
      if layer == .form {
        segment.postings.addForms(tokens: &tally.tokens, documents: &tally.documents)
      } else {
        segment.postings.addTypes(tokens: &tally.tokens, documents: &tally.documents)
      }
    }
    guard layer == .key else { return tally }
    var keys = Tally(features: count)
    for (type, key) in ofTypes().enumerated() where Int(key) < count {
      keys.tokens[Int(key)] += tally.tokens[type]
    }
    return keys
  }

  /// Whether `stored` knows how many documents hold a feature.
  var storesDocuments: Bool { layer != .key }
}

extension WordFeatures {
  /// Occurrences in all that a filter admits, or in the whole corpus.
  ///
  /// - Complexity: O(types); with a filter, O(words).
  func frequencies(
    in ranges: FilteredRanges?, resources: AnswerResources
  ) throws(CorpusIndexError) -> Tally {
    guard let ranges else { return stored() }
    return try PositionTally(corpus: corpus, features: self, resources: resources).counts(in: ranges)
  }
}
