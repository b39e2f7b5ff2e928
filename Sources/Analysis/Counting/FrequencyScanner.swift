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
  /// The feature of each word type, or in each segment of each value; `.max` for what is left out.
  private let featureOfNumbers: [[UInt32]]
  private let annotations: AnnotationLayer?
  /// Whether words of each type are left out of annotations; empty where none are.
  private let isStopped: [Bool]
  /// For each segment the positions that count, where not all do.
  private let masks: [PositionMask?]
  private var tokens: [UInt32]
  private var documents: [UInt32]
  /// The last document that held a feature, from 1.
  private var last: [UInt32]
  private var numbers: [UInt32] = []
  private var types: [UInt32] = []

  init(
    _ corpus: CorpusReader, _ features: LayerFeatures, stopped: Set<UInt32>, in ranges: FilteredRanges?
  ) {
    self.corpus = corpus
    annotations = features.annotations
    featureOfNumbers = annotations?.numbers ?? [features.featureOfTypes(without: stopped)]
    isStopped = annotations == nil ? [] : features.isStopped(stopped)
    masks = ranges?.segments.map(\.mask) ?? []
    tokens = [UInt32](repeating: 0, count: features.count)
    documents = tokens
    last = tokens
  }

  /// The counts of one group, by ascending id. O(words + features of the group).
  mutating func counts(_ runs: [ScannedRun]) throws(CorpusIndexError) -> [FeatureCount] {
    var seen: [UInt32] = []
    for run in runs {
      if let annotations, annotations.segments[run.segment] == nil { continue }
      let structure = corpus.segments[run.segment].structure
      var start = run.positions.lowerBound
      while start < run.positions.upperBound {
        let document = structure.document(at: start)
        let documentEnd = max(start + 1, structure.positions(ofDocument: document).upperBound)
        let end = min(run.positions.upperBound, start + 65_536, documentEnd)
        let number = UInt32(corpus.segments[run.segment].firstDocument + document + 1)
        try count(start..<end, ofSegment: run.segment, document: number, &seen)
        start = end
      }
    }
    seen.sort()
    return seen.map { take($0) }
  }

  /// Counts positions of one document.
  private mutating func count(
    _ range: Range<Int>, ofSegment index: Int, document: UInt32, _ seen: inout [UInt32]
  ) throws(CorpusIndexError) {
    let segment = corpus.segments[index]
    let layer = annotations?.segments[index]
    let features = featureOfNumbers[annotations == nil ? 0 : index]
    let mask = masks.isEmpty ? nil : masks[index]
    if let mask, mask.count(in: range) < range.count / Self.sparseness {
      try mask.forEach(in: range) { position throws(CorpusIndexError) in
        if let layer {
          if !isStopped.isEmpty, isStopped(try segment.tokens.type(at: position)) { return }
          add(try layer.valueNumber(at: position), features, document: document, &seen)
        } else {
          add(try segment.tokens.type(at: position), features, document: document, &seen)
        }
      }
      return
    }
    if numbers.count < range.count { numbers = [UInt32](repeating: 0, count: max(4096, range.count)) }
    if let layer {
      try layer.readValues(range, into: &numbers)
      if !isStopped.isEmpty {
        if types.count < range.count { types = [UInt32](repeating: 0, count: max(4096, range.count)) }
        try segment.readTypes(range, into: &types)
        for offset in 0..<range.count where isStopped(types[offset]) { numbers[offset] = 0 }
      }
    } else {
      try segment.readTypes(range, into: &numbers)
    }
    for position in range where mask?.contains(position) ?? true {
      add(numbers[position - range.lowerBound], features, document: document, &seen)
    }
  }

  private func isStopped(_ type: UInt32) -> Bool { Int(type) < isStopped.count && isStopped[Int(type)] }

  @inline(__always)
  private mutating func add(
    _ number: UInt32, _ features: [UInt32], document: UInt32, _ seen: inout [UInt32]
  ) {
    guard Int(number) < features.count else { return }
    let feature = Int(features[Int(number)])
    guard feature < tokens.count else { return }
    if tokens[feature] == 0 { seen.append(UInt32(feature)) }
    tokens[feature] &+= 1
    if last[feature] != document {
      last[feature] = document
      documents[feature] &+= 1
    }
  }

  /// The count of a feature; its place in the tables is then clear for the next group.
  private mutating func take(_ feature: UInt32) -> FeatureCount {
    var count = FeatureCount(feature: feature)
    count.tokens = Int(tokens[Int(feature)])
    count.documents = Int(documents[Int(feature)])
    tokens[Int(feature)] = 0
    documents[Int(feature)] = 0
    last[Int(feature)] = 0
    return count
  }
}
