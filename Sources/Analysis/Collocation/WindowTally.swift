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
    let near = try NearHits(hits, window, in: ranges, of: corpus, threads: plan.threads)
    let total = SharedValue(
      Counts(windows: Tally(features: features.count), nodes: Tally(features: features.count)))
    let featureOfTypes = features.ofTypes()
    for slice in plan.slices {
      let work = WorkCounter(near.chunks.count)
      try WorkerThreads.map(plan.threads) { [window] _ throws(CorpusIndexError) in
        var counters = Counters(
          windows: FeatureCounter(slice, of: featureOfTypes), nodes: FeatureCounter(slice, of: featureOfTypes)
        )
        while let index = work.take() {
          guard let chunk = near.chunk(index) else { continue }
          switch window.counting {
          case .positionsOnce: try counters.countPositions(chunk)
          case .eachHit: try counters.countHits(chunk)
          case .wordsOncePerHit: try counters.countWords(chunk, featureOfTypes)
          }
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

    mutating func countPositions(_ chunk: NearHits.Chunk) throws(CorpusIndexError) {
      var chunk = chunk
      var scanner = chunk.scanner
      let tokens = chunk.tokens
      try scanner.forEachRun(of: chunk.hits) { run throws(CorpusIndexError) in
        let number = chunk.document(at: run.positions.lowerBound)
        try chunk.forEachPart(of: run.positions) { part, mask throws(CorpusIndexError) in
          if case .node = run.place {
            try nodes.count(part, of: tokens, document: number, mask: mask)
          } else {
            try windows.count(part, of: tokens, document: number, mask: mask)
          }
        }
      }
    }

    /// Each hit has a window of its own; the words of hits are counted once all the same.
    mutating func countHits(_ chunk: NearHits.Chunk) throws(CorpusIndexError) {
      var chunk = chunk
      var scanner = chunk.scanner
      let tokens = chunk.tokens
      var nodeEnd = 0
      try scanner.forEachHit(of: chunk.hits) { hit, before, behind throws(CorpusIndexError) in
        let number = chunk.document(at: hit.lowerBound)
        for side in [before, behind] {
          try chunk.forEachPart(of: side) { part, mask throws(CorpusIndexError) in
            try windows.count(part, of: tokens, document: number, mask: mask)
          }
        }
        let new = max(hit.lowerBound, nodeEnd)..<max(hit.upperBound, nodeEnd)
        nodeEnd = new.upperBound
        try chunk.forEachPart(of: new) { part, mask throws(CorpusIndexError) in
          try nodes.count(part, of: tokens, document: number, mask: mask)
        }
      }
    }

    /// As `countHits`, but of a word that stands near a hit several times only the first place counts.
    mutating func countWords(
      _ chunk: NearHits.Chunk, _ featureOfTypes: [UInt32]
    ) throws(CorpusIndexError) {
      var chunk = chunk
      var scanner = chunk.scanner
      let tokens = chunk.tokens
      var nodeEnd = 0
      var seen: Set<UInt32> = []
      try scanner.forEachHit(of: chunk.hits) { hit, before, behind throws(CorpusIndexError) in
        let number = chunk.document(at: hit.lowerBound)
        seen.removeAll(keepingCapacity: true)
        for side in [before, behind] {
          try chunk.forEachPart(of: side) { part, mask throws(CorpusIndexError) in
            for position in part {
              let type = Int(try tokens.type(at: position))
              guard mask.admits(position), type < featureOfTypes.count,
                seen.insert(featureOfTypes[type]).inserted
              else { continue }
              try windows.count(position..<position + 1, of: tokens, document: number)
            }
          }
        }
        let new = max(hit.lowerBound, nodeEnd)..<max(hit.upperBound, nodeEnd)
        nodeEnd = new.upperBound
        try chunk.forEachPart(of: new) { part, mask throws(CorpusIndexError) in
          try nodes.count(part, of: tokens, document: number, mask: mask)
        }
      }
    }
  }
}

extension [UInt64] {
  /// Whether the bit of a position is set; all are in an empty mask.
  func admits(_ position: Int) -> Bool {
    isEmpty || position / 64 < count && self[position / 64] >> UInt64(position % 64) & 1 == 1
  }
}
