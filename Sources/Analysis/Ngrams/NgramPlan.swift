import CorpusIndex

/// What a list of n-grams or frames is counted from: the words, the groups, and where each group's words stand.
struct NgramPlan {
  let source: NgramSource
  /// The values of each group; one group without values where nothing is grouped.
  let names: [[String?]]
  let groups: [NgramGroup]
  /// Words that the filter admits.
  let words: Int

  /// - Parameter isFrames: whether n-grams have a free slot each.
  /// - Throws: `.unknownLayer`, `.index`.
  init(
    of layer: FrequencyList.Layer, in corpus: CorpusReader, by groupings: [Grouping], level: Int?,
    filter ranges: FilteredRanges?, _ options: NgramList.Options, isFrames: Bool
  ) throws(AnalysisError) {
    words = ranges?.words ?? corpus.wordCount
    let features = try LayerFeatures(layer, corpus)
    let metadata = try MetadataGroups(groupings, corpus)
    do throws(CorpusIndexError) {
      let stopped = FrequencyList.stoppedForms(options.stopWords, corpus.lexicon)
      source = try NgramSource(
        corpus, NgramWords(features, corpus, stopped: stopped), options, isFrames: isFrames, in: ranges)
      let admitted = NgramGroup.admitted(of: corpus, in: ranges)
      if groupings.isEmpty {
        names = [[]]
        groups = [NgramGroup(runs: admitted, words: words)]
      } else {
        let table = try GroupTable(corpus, by: groupings, metadata, level: level, in: ranges)
        names = table.keys
        groups = NgramGroup.groups(table, admitted)
      }
    } catch { throw .index(error) }
  }
}

/// The positions of a group, and how many words the filter admits of it.
struct NgramGroup: Sendable {
  var runs: [NgramRun]
  var words: Int

  /// What is listed of the group.
  func limits(_ options: NgramList.Options) -> NgramLimits {
    let least = FrequencyCut.least(options.minimumRate, perMillionOf: words)
    return NgramLimits(
      tokens: UInt32(clamping: max(options.minimum, least)),
      documents: UInt32(clamping: options.minimumDocuments), top: options.top)
  }

  /// What the filter admits, as runs.
  static func admitted(of corpus: CorpusReader, in ranges: FilteredRanges?) -> [NgramRun] {
    var runs: [NgramRun] = []
    for (number, segment) in corpus.segments.enumerated() {
      let admitted = ranges?.segments[number].ranges ?? [0..<segment.tokens.count]
      for range in admitted where !range.isEmpty {
        runs.append(NgramRun(segment: number, starts: range, limit: range.upperBound))
      }
    }
    return runs
  }

  /// The runs of each group; they end where the admitted positions do that hold them.
  static func groups(_ table: GroupTable, _ admitted: [NgramRun]) -> [NgramGroup] {
    var groups = table.words.map { NgramGroup(runs: [], words: $0) }
    var next = 0
    for (number, segment) in table.runs.enumerated() {
      for run in segment {
        while next < admitted.count,
          admitted[next].segment < number
            || (admitted[next].segment == number && admitted[next].limit <= run.positions.lowerBound)
        {
          next += 1
        }
        let limit =
          next < admitted.count && admitted[next].segment == number
          ? admitted[next].limit : run.positions.upperBound
        groups[run.group].runs.append(
          NgramRun(segment: number, starts: run.positions, limit: max(limit, run.positions.upperBound)))
      }
    }
    return groups
  }
}

/// Counts the groups of a plan one after another, with what memory is left beside its tables.
struct NgramWork {
  /// For each group its entries within the limits.
  private(set) var totals: [Int] = []
  /// Keys in all, listed or not.
  private(set) var keys = 0

  mutating func count<Choice: NgramChoice>(
    _ plan: NgramPlan, _ options: NgramList.Options, choosing choice: (NgramLimits) -> Choice
  ) throws(CorpusIndexError) -> NgramRuns<Choice.Entry> {
    let source = plan.source
    let masks = source.corpus.tokenCount / 8 * (source.masks.isEmpty ? 1 : 2)
    let free = max(options.sizes.memory, options.memory - source.words.byteCount - masks)
    var counter = NgramCounter<Choice>(
      source, threads: options.threads, memory: free / 4 * 3, sizes: options.sizes)
    var runs = NgramRuns<Choice.Entry>(folder: options.scratchFolder, memory: free / 4)
    for group in plan.groups {
      runs.beginGroup()
      try counter.count(group.runs, choosing: choice(group.limits(options)), into: &runs)
      totals.append(counter.total)
      keys += counter.occurrences
    }
    try runs.finish()
    return runs
  }
}
