import CorpusIndex
import TextStatistics

/// Reads the words of stretches as sequences of their features, numbered from 0 in the order in which they first occur.
struct SequenceReader {
  /// Positions that are read at a time.
  private static let windowSize = 1 << 14

  private let corpus: CorpusReader
  private let featureOfTypes: [UInt32]
  /// For each segment the positions that count, where not all do.
  private let masks: [PositionMask?]
  /// 1 + the number of each feature; 0 for those that haven't occurred.
  private var numbers: [UInt32]
  /// The features that have a number.
  private var numbered: [UInt32] = []
  private var types = [UInt32](repeating: 0, count: windowSize)

  init(
    _ corpus: CorpusReader, of layer: WordLayer, in ranges: FilteredRanges?
  ) throws(CorpusIndexError) {
    self.corpus = corpus
    let features = WordFeatures(layer: layer, corpus: corpus)
    featureOfTypes = features.ofTypes()
    numbers = [UInt32](repeating: 0, count: features.count)
    let ranges = if let ranges { ranges } else { try FilteredRanges.all(of: corpus) }
    masks = zip(ranges.segments, corpus.segments).map {
      let bits = $0.admittedWords
      return bits.isEmpty ? nil : PositionMask(count: $1.tokens.count, words: bits)
    }
  }

  /// The words of some runs, in their order. O(words + features among them).
  mutating func sequence(_ runs: [ScannedRun]) throws(CorpusIndexError) -> WordSequence {
    var words: [UInt32] = []
    words.reserveCapacity(runs.reduce(0) { $0 + $1.positions.count })
    for run in runs {
      var start = run.positions.lowerBound
      while start < run.positions.upperBound {
        let end = min(run.positions.upperBound, start + Self.windowSize)
        try append(start..<end, run.segment, to: &words)
        start = end
      }
    }
    for feature in numbered { numbers[Int(feature)] = 0 }
    numbered.removeAll(keepingCapacity: true)
    return WordSequence(words)
  }

  private mutating func append(
    _ positions: Range<Int>, _ segment: Int, to words: inout [UInt32]
  ) throws(CorpusIndexError) {
    try corpus.segments[segment].readTypes(positions, into: &types)
    let mask = masks[segment]
    for offset in 0..<positions.count where mask?.contains(positions.lowerBound + offset) ?? true {
      let type = Int(types[offset])
      guard type < featureOfTypes.count, Int(featureOfTypes[type]) < numbers.count else { continue }
      let feature = featureOfTypes[type]
      var number = numbers[Int(feature)]
      if number == 0 {
        numbered.append(feature)
        number = UInt32(truncatingIfNeeded: numbered.count)
        numbers[Int(feature)] = number
      }
      words.append(number - 1)
    }
  }
}
