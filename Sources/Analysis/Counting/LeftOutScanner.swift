import CorpusIndex

/// Counts words or forms where a filter admits most of the text: what it leaves out is counted, and taken from
/// the counts that are written down.
///
/// Of the words that it admits only their presence in a document is noted, which takes one byte a type and no
/// look at what stood there before.
struct LeftOutScanner {
  /// Positions that are read at a time.
  private static let windowSize = 4096
  private let corpus: CorpusReader
  private let features: LayerFeatures
  private let ranges: FilteredRanges
  private let featureOfTypes: [UInt32]
  /// The types of feature `f` are `typesByFeature[typeStarts[f]..<typeStarts[f + 1]]`.
  private let typeStarts: [Int]
  private let typesByFeature: [UInt32]

  /// What was left out.
  private struct Remainder: Sendable {
    /// By type.
    var tokens: [Int]
    /// By feature, the documents that hold it nowhere else.
    var documents: [UInt32]
  }

  /// `nil` where the filter leaves out too much, or single words, or where the features' counts aren't written
  /// down. O(types).
  init?(_ corpus: CorpusReader, _ features: LayerFeatures, in ranges: FilteredRanges?) {
    guard let ranges, features.layer == .form || features.layer == .word,
      ranges.segments.allSatisfy({ $0.mask == nil })
    else { return nil }
    let admitted = ranges.segments.reduce(0) { $1.ranges.reduce($0) { $0 + $1.count } }
    guard admitted > corpus.tokenCount / 2 else { return nil }
    self.corpus = corpus
    self.features = features
    self.ranges = ranges
    featureOfTypes = features.featureOfTypes(without: [])
    var starts = [Int](repeating: 0, count: features.count + 1)
    for feature in featureOfTypes where Int(feature) < features.count { starts[Int(feature) + 1] += 1 }
    for feature in 0..<features.count { starts[feature + 1] += starts[feature] }
    typeStarts = starts
    var types = [UInt32](repeating: 0, count: featureOfTypes.count)
    for (type, feature) in featureOfTypes.enumerated() where Int(feature) < features.count {
      types[starts[Int(feature)]] = UInt32(type)
      starts[Int(feature)] += 1
    }
    typesByFeature = types
  }

  /// The counts of what is admitted, by ascending feature. O(words).
  func counts(
    stopped: Set<UInt32>, threads: Int, threadTokens: Int = 1 << 17
  ) throws(CorpusIndexError) -> [FeatureCount] {
    // A thread that has too little to do costs more than it does.
    let parts = ScannedRun.divided(
      ScannedRun.all(of: corpus, in: nil), of: corpus,
      into: max(1, min(threads, corpus.tokenCount / threadTokens)))
    let remainders = try WorkerThreads.map(parts.count) { part throws(CorpusIndexError) in
      try remainder(of: parts[part])
    }
    var tokens = features.hasStoredTokens ? features.storedTokens(0..<features.count) : []
    for remainder in remainders {
      for (type, feature) in featureOfTypes.enumerated() where Int(feature) < tokens.count {
        tokens[Int(feature)] -= remainder.tokens[type]
      }
    }
    var counts: [FeatureCount] = []
    for feature in 0..<UInt32(clamping: tokens.count) where tokens[Int(feature)] > 0 {
      if !stopped.isEmpty, features.isStopped(feature, stopped) { continue }
      var count = FeatureCount(feature: feature)
      count.tokens = tokens[Int(feature)]
      count.documents = remainders.reduce(features.storedDocuments(of: feature)) {
        $0 - Int($1.documents[Int(feature)])
      }
      counts.append(count)
    }
    return counts
  }

  private func remainder(of runs: [ScannedRun]) throws(CorpusIndexError) -> Remainder {
    var remainder = Remainder(
      tokens: [Int](repeating: 0, count: featureOfTypes.count),
      documents: [UInt32](repeating: 0, count: features.count))
    var marks = DocumentMarks(typeCount: featureOfTypes.count)
    var types: [UInt32] = []
    for run in runs {
      let segment = corpus.segments[run.segment]
      let admitted = ranges.segments[run.segment].ranges
      var next = 0
      var position = run.positions.lowerBound
      while position < run.positions.upperBound {
        let document = segment.structure.document(at: position)
        let end = min(
          run.positions.upperBound,
          max(position + 1, segment.structure.positions(ofDocument: document).upperBound))
        while next < admitted.count, admitted[next].upperBound <= position { next += 1 }
        // A document that is admitted as a whole leaves nothing out.
        if next == admitted.count || admitted[next].lowerBound > position || admitted[next].upperBound < end {
          try read(position..<end, segment, admitted[next...], &types, &marks, &remainder)
          addMissing(marks, &remainder)
          marks.beginDocument()
        }
        position = end
      }
    }
    return remainder
  }

  /// Notes which types a document holds in and outside the admitted ranges.
  private func read(
    _ document: Range<Int>, _ segment: SegmentReader, _ admitted: ArraySlice<Range<Int>>,
    _ types: inout [UInt32], _ marks: inout DocumentMarks, _ remainder: inout Remainder
  ) throws(CorpusIndexError) {
    var next = admitted.startIndex
    var start = document.lowerBound
    while start < document.upperBound {
      // Whole blocks are decoded faster than their parts.
      let window = start & ~63..<min(segment.tokens.count, (start & ~63) + Self.windowSize)
      if types.count < window.count { types = [UInt32](repeating: 0, count: window.count) }
      try segment.readTypes(window, into: &types)
      let end = min(document.upperBound, window.upperBound)
      while start < end {
        while next < admitted.endIndex, admitted[next].upperBound <= start { next += 1 }
        let isAdmitted = next < admitted.endIndex && admitted[next].lowerBound <= start
        let border =
          next == admitted.endIndex ? end : isAdmitted ? admitted[next].upperBound : admitted[next].lowerBound
        let stretch = start - window.lowerBound..<min(end, border) - window.lowerBound
        if isAdmitted {
          marks.markAdmitted(types, stretch)
        } else {
          marks.markLeftOut(types, stretch, &remainder.tokens)
        }
        start = window.lowerBound + stretch.upperBound
      }
    }
  }

  /// Counts the document for each feature that it holds in what is left out alone.
  private func addMissing(_ marks: DocumentMarks, _ remainder: inout Remainder) {
    for type in marks.leftOut where !marks.isAdmitted(type) {
      let feature = Int(featureOfTypes[Int(type)])
      guard feature < features.count else { continue }
      let siblings = typesByFeature[typeStarts[feature]..<typeStarts[feature + 1]]
      // Of the feature's types the first one that is left out here stands for all.
      if siblings.count > 1 {
        guard siblings.first(where: { marks.isLeftOut($0) }) == type else { continue }
      }
      if !siblings.contains(where: { marks.isAdmitted($0) }) { remainder.documents[feature] += 1 }
    }
  }
}

/// The types that one document holds in what a filter admits and in what it leaves out.
struct DocumentMarks {
  /// By type, the number of the last document that held it, which counts from 1 and begins anew after 255.
  private var admitted: [UInt8]
  private var outside: [UInt8]
  private var document: UInt8 = 1
  /// The types in what is left out of the document.
  private(set) var leftOut: [UInt32] = []

  init(typeCount: Int) {
    admitted = [UInt8](repeating: 0, count: typeCount)
    outside = admitted
  }

  /// Forgets the document. O(types) once in 255 documents.
  mutating func beginDocument() {
    leftOut.removeAll(keepingCapacity: true)
    guard document == .max else {
      document += 1
      return
    }
    document = 1
    for type in admitted.indices {
      admitted[type] = 0
      outside[type] = 0
    }
  }

  func isAdmitted(_ type: UInt32) -> Bool { admitted[Int(type)] == document }

  func isLeftOut(_ type: UInt32) -> Bool { outside[Int(type)] == document }

  /// Notes the types at some places as admitted.
  mutating func markAdmitted(_ types: [UInt32], _ places: Range<Int>) {
    Self.mark(types, places, &admitted, document)
  }

  private static func mark(
    _ types: [UInt32], _ places: Range<Int>, _ marks: inout [UInt8], _ document: UInt8
  ) {
    let types = types.span
    var marks = marks.mutableSpan
    for place in places where Int(types[place]) < marks.count { marks[Int(types[place])] = document }
  }

  /// Notes the types at some places as left out, and counts them.
  mutating func markLeftOut(_ types: [UInt32], _ places: Range<Int>, _ tokens: inout [Int]) {
    for place in places where Int(types[place]) < outside.count {
      let type = Int(types[place])
      tokens[type] += 1
      if outside[type] != document {
        outside[type] = document
        leftOut.append(types[place])
      }
    }
  }
}
