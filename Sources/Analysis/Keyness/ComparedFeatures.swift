import CorpusIndex

/// The words of a comparison: those of the corpus, and behind them those that only the counts have with which it is
/// compared.
struct ComparedFeatures: RankedFeatures {
  let own: WordFeatures
  /// In ascending order of their bytes.
  private(set) var others: [String] = []

  init(_ own: WordFeatures) { self.own = own }

  /// - Returns: the features, and how often each occurs in the reference.
  /// - Complexity: O(features + counts log counts).
  static func joining(_ own: WordFeatures, _ reference: WordCounts) -> (ComparedFeatures, Tally) {
    var features = ComparedFeatures(own)
    var left = reference.counts
    var tally = Tally(features: own.count)
    for feature in 0..<own.count {
      guard let count = left.removeValue(forKey: ExactWord(own.text(of: UInt32(feature)))) else { continue }
      tally.tokens[feature] = count.frequency
      tally.documents[feature] = UInt32(clamping: count.documents ?? 0)
    }
    features.others = left.keys.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for word in features.others {
      let count = left[ExactWord(word)]
      tally.tokens.append(count?.frequency ?? 0)
      tally.documents.append(UInt32(clamping: count?.documents ?? 0))
    }
    return (features, tally)
  }

  var count: Int { own.count + others.count }

  func text(of feature: UInt32) -> String {
    Int(feature) < own.count ? own.text(of: feature) : others[Int(feature) - own.count]
  }

  /// Words of the reference alone have no place in the corpus's alphabet, so where there are such the bytes decide.
  func rank(of feature: UInt32) -> UInt32 { others.isEmpty ? own.rank(of: feature) : 0 }
}
