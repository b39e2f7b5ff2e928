import CorpusIndex

/// Counts the words that a filter admits, by feature, in one walk over the token stream on several threads.
struct PositionTally: Sendable {
  let corpus: CorpusReader
  let features: WordFeatures
  let resources: AnswerResources

  /// - Complexity: O(positions admitted + features · threads), as often as the memory has too little room for
  ///   the counters of all features.
  func counts(in ranges: FilteredRanges) throws(CorpusIndexError) -> Tally {
    let plan = CounterPlan(features: features.count, tables: 1, resources)
    let chunks = DocumentChunk.all(of: corpus, threads: plan.threads)
    let masks = ranges.segments.map(\.admittedWords)
    let featureOfTypes = features.ofTypes()
    let total = SharedValue(Tally(features: features.count))
    for slice in plan.slices {
      let work = WorkCounter(chunks.count)
      try WorkerThreads.map(plan.threads) { [corpus] _ throws(CorpusIndexError) in
        var counter = FeatureCounter(slice, of: featureOfTypes)
        while let index = work.take() {
          let chunk = chunks[index]
          try Self.count(
            chunk, of: corpus, ranges.segments[chunk.segment].ranges, masks[chunk.segment], &counter)
        }
        total.update { counter.add(to: &$0) }
      }
    }
    return total.value
  }

  private static func count(
    _ chunk: DocumentChunk, of corpus: CorpusReader, _ ranges: [Range<Int>], _ mask: [UInt64],
    _ counter: inout FeatureCounter
  ) throws(CorpusIndexError) {
    let segment = corpus.segments[chunk.segment]
    var next = ranges.first(endingAfter: segment.structure.positions(ofDocument: chunk.documents.lowerBound))
    for document in chunk.documents {
      let positions = segment.structure.positions(ofDocument: document)
      while next < ranges.count, ranges[next].lowerBound < positions.upperBound {
        let part = ranges[next].clamped(to: positions)
        try counter.count(
          part, of: segment.tokens, document: UInt32(segment.firstDocument + document + 1), mask: mask)
        guard ranges[next].upperBound <= positions.upperBound else { break }
        next += 1
      }
    }
  }
}

extension [Range<Int>] {
  /// The index of the first of these ascending ranges that ends after another begins. O(log n).
  func first(endingAfter other: Range<Int>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= other.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension FeatureCounter {
  /// Adds what was counted.
  func add(to tally: inout Tally) { add(tokens: &tally.tokens, documents: &tally.documents) }
}
