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
  private let layer: FrequencyList.Layer
  private var tokens: [UInt32]
  private var documents: [UInt32]
  /// The last document that held a feature, from 1.
  private var last: [UInt32]
  private var types: [UInt32] = []

  init(_ corpus: CorpusReader, _ layer: FrequencyList.Layer) {
    self.corpus = corpus
    self.layer = layer
    let features = layer == .form ? corpus.lexicon.formCount : corpus.lexicon.typeCount
    tokens = [UInt32](repeating: 0, count: features)
    documents = tokens
    last = tokens
  }

  /// The counts of one group, by ascending id. O(words + features of the group).
  mutating func counts(_ runs: [ScannedRun]) throws(CorpusIndexError) -> [FeatureCount] {
    var seen: [UInt32] = []
    for run in runs {
      let segment = corpus.segments[run.segment]
      var start = run.positions.lowerBound
      while start < run.positions.upperBound {
        let document = segment.structure.document(at: start)
        let documentEnd = max(start + 1, segment.structure.positions(ofDocument: document).upperBound)
        let end = min(run.positions.upperBound, start + 65_536, documentEnd)
        if types.count < end - start { types = [UInt32](repeating: 0, count: max(4096, end - start)) }
        try segment.readTypes(start..<end, into: &types)
        add(end - start, document: UInt32(segment.firstDocument + document + 1), &seen)
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

  private mutating func add(_ count: Int, document: UInt32, _ seen: inout [UInt32]) {
    for index in 0..<count {
      let id = layer == .form ? corpus.lexicon.form(ofType: types[index]) : types[index]
      let feature = Int(id)
      guard feature < tokens.count else { continue }
      if tokens[feature] == 0 { seen.append(id) }
      tokens[feature] &+= 1
      if last[feature] != document {
        last[feature] = document
        documents[feature] &+= 1
      }
    }
  }
}
