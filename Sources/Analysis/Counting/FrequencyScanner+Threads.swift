import CorpusIndex

extension FrequencyScanner {
  /// The counts of some runs, by ascending feature, found by several threads. O(words).
  static func counts(
    _ runs: [ScannedRun], _ corpus: CorpusReader, _ features: LayerFeatures, stopped: Set<UInt32>,
    in ranges: FilteredRanges?, threads: Int, threadTokens: Int = 1 << 17
  ) throws(CorpusIndexError) -> [FeatureCount] {
    // A thread that has too little to do costs more than it does.
    let size = runs.reduce(0) { sum, run in
      sum + (ranges?.segments[run.segment].mask?.count(in: run.positions) ?? run.positions.count)
    }
    let parts = ScannedRun.divided(runs, of: corpus, into: max(1, min(threads, size / threadTokens)))
    let scanner = FrequencyScanner(corpus, features, stopped: stopped, in: ranges)
    let counts = try WorkerThreads.map(parts.count) { part throws(CorpusIndexError) in
      var own = scanner
      return try own.counts(parts[part])
    }
    var sum = counts[0]
    for more in counts.dropFirst() { sum = merged(sum, more) }
    return sum
  }

  /// The sums of counts of different documents.
  private static func merged(_ left: [FeatureCount], _ right: [FeatureCount]) -> [FeatureCount] {
    var sums: [FeatureCount] = []
    sums.reserveCapacity(max(left.count, right.count))
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if j == right.count || (i < left.count && left[i].feature < right[j].feature) {
        sums.append(left[i])
        i += 1
      } else if i == left.count || right[j].feature < left[i].feature {
        sums.append(right[j])
        j += 1
      } else {
        var sum = left[i]
        sum.tokens += right[j].tokens
        sum.documents += right[j].documents
        sums.append(sum)
        (i, j) = (i + 1, j + 1)
      }
    }
    return sums
  }
}
