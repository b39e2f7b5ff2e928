import CorpusIndex

/// How often a feature occurs: tokens, and documents that hold it.
struct FeatureCount {
  let feature: UInt32
  var tokens = 0
  var documents = 0

  init(feature: UInt32) {
    self.feature = feature
  }
}

/// A stretch of a segment to be counted: the segment's index and its positions.
typealias ScannedRun = (segment: Int, positions: Range<Int>)

/// Counts features in stretches of the token stream, one group after another, in one table by id.
struct FrequencyScanner {
  /// Where fewer than one position in so many counts, types are read one by one.
  private static let sparseness = 8
  private let corpus: CorpusReader
  /// The feature of each word type; `.max` for types that are left out.
  private let featureOfTypes: [UInt32]
  /// For each segment the positions that count, where not all do.
  private let masks: [PositionMask?]
  private var tokens: [UInt32]
  private var documents: [UInt32]
  /// The last document that held a feature, from 1.
  private var last: [UInt32]
  private var types: [UInt32] = []

  init(
    _ corpus: CorpusReader, _ features: LayerFeatures, stopped: Set<UInt32>, in ranges: FilteredRanges?
  ) {
    self.corpus = corpus
    featureOfTypes = features.featureOfTypes(without: stopped)
    masks = ranges?.segments.map(\.mask) ?? []
    tokens = [UInt32](repeating: 0, count: features.count)
    documents = tokens
    last = tokens
  }

  /// The counts of one group, by ascending id. O(words + features of the group).
  mutating func counts(_ runs: [ScannedRun]) throws(CorpusIndexError) -> [FeatureCount] {
    var seen: [UInt32] = []
    for run in runs {
      let segment = corpus.segments[run.segment]
      let mask = masks.isEmpty ? nil : masks[run.segment]
      var start = run.positions.lowerBound
      while start < run.positions.upperBound {
        let document = segment.structure.document(at: start)
        let documentEnd = max(start + 1, segment.structure.positions(ofDocument: document).upperBound)
        let end = min(run.positions.upperBound, start + 65_536, documentEnd)
        let number = UInt32(segment.firstDocument + document + 1)
        if let mask, mask.count(in: start..<end) < (end - start) / Self.sparseness {
          try mask.forEach(in: start..<end) { position throws(CorpusIndexError) in
            add(try segment.tokens.type(at: position), document: number, &seen)
          }
        } else {
          if types.count < end - start { types = [UInt32](repeating: 0, count: max(4096, end - start)) }
          try segment.readTypes(start..<end, into: &types)
          for position in start..<end where mask?.contains(position) ?? true {
            add(types[position - start], document: number, &seen)
          }
        }
        start = end
      }
    }
    seen.sort()
    var counts: [FeatureCount] = []
    counts.reserveCapacity(seen.count)
    for feature in seen {
      var count = FeatureCount(feature: feature)
      count.tokens = Int(tokens[Int(feature)])
      count.documents = Int(documents[Int(feature)])
      counts.append(count)
      tokens[Int(feature)] = 0
      documents[Int(feature)] = 0
      last[Int(feature)] = 0
    }
    return counts
  }

  @inline(__always)
  private mutating func add(_ type: UInt32, document: UInt32, _ seen: inout [UInt32]) {
    guard Int(type) < featureOfTypes.count else { return }
    let feature = Int(featureOfTypes[Int(type)])
    guard feature < tokens.count else { return }
    if tokens[feature] == 0 { seen.append(UInt32(feature)) }
    tokens[feature] &+= 1
    if last[feature] != document {
      last[feature] = document
      documents[feature] &+= 1
    }
  }
}
