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
        if types.count < end - start { types = [UInt32](repeating: 0, count: max(4096, end - start)) }
        try segment.readTypes(start..<end, into: &types)
        add(start..<end, mask, document: UInt32(segment.firstDocument + document + 1), &seen)
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

  private mutating func add(
    _ positions: Range<Int>, _ mask: PositionMask?, document: UInt32, _ seen: inout [UInt32]
  ) {
    for position in positions {
      if let mask, !mask.contains(position) { continue }
      let type = Int(types[position - positions.lowerBound])
      guard type < featureOfTypes.count else { continue }
      let feature = Int(featureOfTypes[type])
      guard feature < tokens.count else { continue }
      if tokens[feature] == 0 { seen.append(UInt32(feature)) }
      tokens[feature] &+= 1
      if last[feature] != document {
        last[feature] = document
        documents[feature] &+= 1
      }
    }
  }
}
