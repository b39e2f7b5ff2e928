import CorpusIndex

/// How often a feature occurs: tokens, and documents that hold it.
struct FeatureCount: Sendable, Equatable {
  let feature: UInt32
  var tokens = 0
  var documents = 0

  init(feature: UInt32) {
    self.feature = feature
  }
}

/// Counts features in stretches of the token stream, one group after another.
///
/// Tokens and documents are counted by type or value as they are read. Only where several types are one feature
/// their documents are counted by the feature, since one document may hold several of them.
struct FrequencyScanner {
  /// Where fewer than one position in so many counts, types are read one by one.
  private static let sparseness = 8
  /// Positions that are read at a time, and those between two stretches that are read rather than left out.
  private static let windowSize = 4096
  private static let gapSize = 256

  /// What was counted of a type or value.
  private struct Tally {
    var tokens: UInt32 = 0
    var documents: UInt32 = 0
    /// The last document that held it, from 1.
    var document: UInt32 = 0
    /// The feature where its documents are counted, `.max` where they are counted here.
    var feature = UInt32.max
  }

  /// The last document that held a feature, from 1, and how many did.
  private struct Presence {
    var document: UInt32 = 0
    var documents: UInt32 = 0
  }

  private let corpus: CorpusReader
  /// The feature of each word type, or in each segment of each value; `.max` for what is left out.
  private let featureOfNumbers: [[UInt32]]
  private let annotations: AnnotationLayer?
  /// Whether words of each type are left out of annotations; empty where none are.
  private let isStopped: [Bool]
  /// For each segment the positions that count, where not all do.
  private let masks: [PositionMask?]
  private var tallies: [Tally] = []
  /// Types or values that have a tally.
  private var tallied: [UInt32] = []
  private var tokens: [Int]
  private var presences: [Presence]
  /// Features that have a count.
  private var counted: [UInt32] = []
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
    tokens = [Int](repeating: 0, count: features.count)
    presences = [Presence](repeating: Presence(), count: features.count)
    tallies = [Tally](repeating: Tally(), count: featureOfNumbers.reduce(0) { max($0, $1.count) })
    // Different values are different features, but different types may be one.
    guard annotations == nil else { return }
    var types = [UInt32](repeating: 0, count: features.count)
    for feature in featureOfNumbers[0] where Int(feature) < types.count { types[Int(feature)] += 1 }
    for (type, feature) in featureOfNumbers[0].enumerated()
    where Int(feature) < types.count && types[Int(feature)] > 1 {
      tallies[type].feature = feature
    }
  }

  /// The counts of one group, by ascending feature. O(words + features of the group).
  mutating func counts(_ runs: [ScannedRun]) throws(CorpusIndexError) -> [FeatureCount] {
    var next = 0
    while next < runs.count {
      let segment = runs[next].segment
      let first = next
      while next < runs.count, runs[next].segment == segment { next += 1 }
      if let annotations, annotations.segments[segment] == nil { continue }
      try scan(runs[first..<next], segment)
      addTallies(segment)
    }
    counted.sort()
    let found = counted.map { take($0) }
    counted.removeAll(keepingCapacity: true)
    return found
  }

  /// Tallies runs of one segment, window by window: stretches of one document that lie near each other.
  private mutating func scan(_ runs: ArraySlice<ScannedRun>, _ segment: Int) throws(CorpusIndexError) {
    let structure = corpus.segments[segment].structure
    var window: [Range<Int>] = []
    var document = 0
    var positions = 0..<0
    for run in runs {
      var start = run.positions.lowerBound
      while start < run.positions.upperBound {
        if let first = window.first, let last = window.last,
          start >= positions.upperBound || start - last.upperBound > Self.gapSize
            || start >= first.lowerBound + Self.windowSize
        {
          try count(window, segment, document: document)
          window.removeAll(keepingCapacity: true)
        }
        if window.isEmpty {
          let index = structure.document(at: start)
          positions = structure.positions(ofDocument: index)
          document = corpus.segments[segment].firstDocument + index + 1
        }
        let limit = (window.first?.lowerBound ?? start) + Self.windowSize
        let end = max(start + 1, min(run.positions.upperBound, positions.upperBound, limit))
        window.append(start..<end)
        start = end
      }
    }
    if !window.isEmpty { try count(window, segment, document: document) }
  }

  /// Tallies the stretches of one window.
  private mutating func count(
    _ window: [Range<Int>], _ index: Int, document: Int
  ) throws(CorpusIndexError) {
    let segment = corpus.segments[index]
    let layer = annotations?.segments[index]
    let mask = masks.isEmpty ? nil : masks[index]
    let document = UInt32(truncatingIfNeeded: document)
    // Whole blocks are decoded faster than their parts.
    let range =
      window[0].lowerBound & ~63..<min(segment.tokens.count, (window[window.count - 1].upperBound + 63) & ~63)
    if numbers.count < range.count { numbers = [UInt32](repeating: 0, count: range.count) }
    if let mask, mask.count(in: range) < range.count / Self.sparseness {
      var kept = 0
      for stretch in window {
        try mask.forEach(in: stretch) { position throws(CorpusIndexError) in
          if let layer {
            if !isStopped.isEmpty, isStopped(try segment.tokens.type(at: position)) { return }
            numbers[kept] = try layer.valueNumber(at: position)
          } else {
            numbers[kept] = try segment.tokens.type(at: position)
          }
          kept += 1
        }
      }
      Self.tally(numbers, 0..<kept, document, &tallies, &tallied, &presences)
      return
    }
    if let layer {
      try layer.readValues(range, into: &numbers)
      if !isStopped.isEmpty {
        if types.count < range.count { types = [UInt32](repeating: 0, count: range.count) }
        try segment.readTypes(range, into: &types)
        for offset in 0..<range.count where isStopped(types[offset]) { numbers[offset] = 0 }
      }
    } else {
      try segment.readTypes(range, into: &numbers)
    }
    for stretch in window {
      let places = stretch.lowerBound - range.lowerBound..<stretch.upperBound - range.lowerBound
      if let mask {
        var kept = places.lowerBound
        for place in places where mask.contains(range.lowerBound + place) {
          numbers[kept] = numbers[place]
          kept += 1
        }
        Self.tally(numbers, places.lowerBound..<kept, document, &tallies, &tallied, &presences)
      } else {
        Self.tally(numbers, places, document, &tallies, &tallied, &presences)
      }
    }
  }

  private func isStopped(_ type: UInt32) -> Bool { Int(type) < isStopped.count && isStopped[Int(type)] }

  /// Tallies the numbers at some places, which are of one document.
  private static func tally(
    _ numbers: [UInt32], _ places: Range<Int>, _ document: UInt32, _ tallies: inout [Tally],
    _ tallied: inout [UInt32], _ presences: inout [Presence]
  ) {
    let numbers = numbers.span
    var tallies = tallies.mutableSpan
    var presences = presences.mutableSpan
    for place in places {
      let number = Int(numbers[place])
      guard number < tallies.count else { continue }
      var tally = tallies[number]
      if tally.tokens == 0 { tallied.append(UInt32(truncatingIfNeeded: number)) }
      let isNew = tally.document != document
      tally.tokens &+= 1
      tally.documents &+= isNew ? 1 : 0
      tally.document = document
      tallies[number] = tally
      if isNew, tally.feature != .max, presences[Int(tally.feature)].document != document {
        let documents = presences[Int(tally.feature)].documents
        presences[Int(tally.feature)] = Presence(document: document, documents: documents + 1)
      }
    }
  }

  /// Adds what was tallied to the features' counts; the tallies are then clear.
  private mutating func addTallies(_ segment: Int) {
    let features = featureOfNumbers[annotations == nil ? 0 : segment]
    for number in tallied {
      let tally = tallies[Int(number)]
      tallies[Int(number)] = Tally(feature: tally.feature)
      guard Int(number) < features.count, Int(features[Int(number)]) < tokens.count else { continue }
      let feature = Int(features[Int(number)])
      if tokens[feature] == 0 { counted.append(UInt32(feature)) }
      tokens[feature] += Int(tally.tokens)
      if tally.feature == .max { presences[feature].documents += tally.documents }
    }
    tallied.removeAll(keepingCapacity: true)
  }

  /// The count of a feature; its place in the tables is then clear for the next group.
  private mutating func take(_ feature: UInt32) -> FeatureCount {
    var count = FeatureCount(feature: feature)
    count.tokens = tokens[Int(feature)]
    count.documents = Int(presences[Int(feature)].documents)
    tokens[Int(feature)] = 0
    presences[Int(feature)] = Presence()
    return count
  }
}
