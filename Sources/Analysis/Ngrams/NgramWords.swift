import CorpusIndex

/// What n-grams are made of: the features of a layer, numbered in the order in which equal frequencies are
/// listed.
struct NgramWords {
  /// Stands for a token that n-grams pass over: punctuation.
  static let skipped = UInt32.max - 1
  /// Stands for a token that no n-gram holds: a word that is left out or has no value.
  static let parting = UInt32.max

  let features: LayerFeatures
  /// How many numbers there are, from 0.
  let count: Int
  /// For each word type, or in each segment for each value, its number.
  let numbers: [[UInt32]]
  /// For each word type `skipped`, `parting` or 0, where values don't tell; empty where none is either.
  let marks: [UInt32]

  /// - Complexity: O(types), O(types log types) for words as they stand.
  init(_ features: LayerFeatures, _ corpus: CorpusReader, stopped: Set<UInt32>) {
    self.features = features
    count = features.count
    var marks: [UInt32] = []
    if !corpus.lexicon.hasOnlyWords || !stopped.isEmpty {
      marks = features.isStopped(stopped).map { $0 ? Self.parting : 0 }
      if marks.isEmpty { marks = [UInt32](repeating: 0, count: corpus.lexicon.typeCount) }
      for type in corpus.lexicon.nonWordTypes where Int(type) < marks.count {
        marks[Int(type)] = Self.skipped
      }
    }
    if let annotations = features.annotations {
      numbers = annotations.numbers
      self.marks = marks
    } else {
      var places = features.placeOfTypes()
      for (type, mark) in marks.enumerated() where mark != 0 { places[type] = mark }
      numbers = [places]
      self.marks = []
    }
  }

  /// Bits that hold any of so many numbers, and one more number than there are.
  static func bits(for count: Int) -> Int {
    max(1, UInt32.bitWidth - UInt32(clamping: count).leadingZeroBitCount)
  }

  /// Bytes that the tables take.
  var byteCount: Int { (numbers.reduce(marks.count) { $0 + $1.count } + count) * 4 }
}

extension LayerFeatures {
  /// The place of each word type's feature among all features, in the order in which equal frequencies are
  /// listed; `.max` for none. O(types), O(types log types) for words as they stand.
  func placeOfTypes() -> [UInt32] {
    switch layer {
    case .word:
      var places = [UInt32](repeating: .max, count: count)
      for (place, type) in typesInOrder().enumerated() { places[Int(type)] = UInt32(place) }
      return places
    case .form:
      return corpus.lexicon.ranksOfTypes().map { $0 > 0 && $0 <= count ? $0 - 1 : .max }
    case .key, .lang, .script, .annotation:
      return featureOfTypes(without: []).map { $0 < count ? $0 : .max }
    }
  }

  /// The feature at each place in the order in which equal frequencies are listed. O(features).
  func featureOfPlaces() -> [UInt32] {
    switch layer {
    case .word: return typesInOrder()
    case .form:
      var features = [UInt32](repeating: 0, count: count)
      for (form, rank) in corpus.lexicon.ranksOfForms().enumerated() where rank > 0 && rank <= count {
        features[Int(rank) - 1] = UInt32(form)
      }
      return features
    case .key, .lang, .script, .annotation: return Array(0..<UInt32(clamping: count))
    }
  }

  private func typesInOrder() -> [UInt32] {
    var types = (0..<UInt32(clamping: count)).map { ($0, corpus.lexicon.rank(ofType: $0)) }
    types.sort { left, right in
      if left.1 != right.1 { return left.1 < right.1 }
      return text(of: left.0).utf8.lexicographicallyPrecedes(text(of: right.0).utf8)
    }
    return types.map(\.0)
  }
}
