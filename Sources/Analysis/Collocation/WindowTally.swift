import CorpusIndex

/// Counts the words around hits and the words that hits are made of, by feature, on several threads.
struct WindowTally: Sendable {
  let corpus: CorpusReader
  let features: WordFeatures
  let window: CollocationWindow
  let resources: AnswerResources

  /// What is near to hits, and what hits are.
  struct Counts: Sendable {
    var windows: Tally
    var nodes: Tally
  }

  /// - Parameter ranges: where words count; all do where it is nil.
  /// - Complexity: O(hits · window + paragraphs + features · threads).
  func counts(
    around hits: Hits, in ranges: FilteredRanges?
  ) throws(CorpusIndexError) -> Counts {
    let plan = CounterPlan(features: features.count, tables: 2, resources)
    let chunks = DocumentChunk.all(of: corpus, threads: plan.threads)
    let words = try PositionMask.words(of: corpus)
    var paragraphs: [[UInt32]] = []
    for segment in hits.segments {
      paragraphs.append(segment.starts.isEmpty ? [] : try segment.segment.structure.paragraphStarts())
    }
    let admitted = if let ranges { ranges } else { try FilteredRanges.all(of: corpus) }
    let masks = admitted.segments.map(\.admittedWords)
    let empty = Tally(features: features.count)
    let total = SharedValue(Counts(windows: empty, nodes: empty))
    let featureOfTypes = features.ofTypes()
    for slice in plan.slices {
      let work = WorkCounter(chunks.count)
      try WorkerThreads.map(plan.threads) { [paragraphs, window] _ throws(CorpusIndexError) in
        var counters = Counters(
          windows: FeatureCounter(slice, of: featureOfTypes), nodes: FeatureCounter(slice, of: featureOfTypes)
        )
        while let index = work.take() {
          let number = chunks[index].segment
          let scanner = WindowScanner(
            hits.segments[number], window, paragraphs: paragraphs[number], words: words?[number])
          try counters.count(
            chunks[index], hits.segments[number], scanner, admitted.segments[number].ranges, masks[number])
        }
        total.update {
          counters.windows.add(to: &$0.windows)
          counters.nodes.add(to: &$0.nodes)
        }
      }
    }
    return total.value
  }

  private struct Counters: ~Copyable {
    var windows: FeatureCounter
    var nodes: FeatureCounter

    mutating func count(
      _ chunk: DocumentChunk, _ hits: Hits.InSegment, _ scanner: WindowScanner, _ ranges: [Range<Int>],
      _ mask: [UInt64]
    ) throws(CorpusIndexError) {
      let segment = hits.segment
      let structure = segment.structure
      var document = chunk.documents.lowerBound
      var positions = structure.positions(ofDocument: document)
      let end = structure.positions(ofDocument: chunk.documents.upperBound - 1).upperBound
      let first = hits.starts.first(notBelow: positions.lowerBound)
      let last = hits.starts.first(notBelow: end)
      guard first < last else { return }
      var next = ranges.first(endingAfter: positions)
      var scanner = scanner
      try scanner.forEachRun(of: first..<last) { run, isNode throws(CorpusIndexError) in
        while run.lowerBound >= positions.upperBound, document + 1 < chunk.documents.upperBound {
          document += 1
          positions = structure.positions(ofDocument: document)
        }
        let number = UInt32(segment.firstDocument + document + 1)
        while next < ranges.count, ranges[next].upperBound <= run.lowerBound { next += 1 }
        var place = next
        while place < ranges.count, ranges[place].lowerBound < run.upperBound {
          let part = ranges[place].clamped(to: run)
          if isNode {
            try nodes.count(part, of: segment.tokens, document: number, mask: mask)
          } else {
            try windows.count(part, of: segment.tokens, document: number, mask: mask)
          }
          place += 1
        }
      }
    }
  }
}

extension [UInt32] {
  /// The index of the first of these ascending numbers that isn't below another. O(log n).
  func first(notBelow value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
