import CorpusIndex

/// The words of a corpus by how often they occur.
public struct FrequencyList: Sendable {
  public struct Row: Sendable, Equatable {
    public var feature: String
    public var frequency: Int
    /// From 1; equal frequencies share the smallest rank.
    public var rank: Int
    /// Documents of the group that hold the feature.
    public var documents: Int
    /// The group, `nil` outside all sections; empty where nothing is grouped.
    public var group: [String?]
  }

  public let rows: [Row]
  /// Rows before `top` cut the list.
  public let total: Int
  /// Words that the filter admits.
  public let words: Int

  /// Lists features by frequency, equal ones in collation order.
  ///
  /// - Parameters:
  ///   - top: rows at most, in each group.
  ///   - minimum: the smallest frequency that is listed.
  ///   - stopWords: matching keys of words that are left out.
  /// - Throws: `.unknownLayer`, `.index`.
  /// - Complexity: O(features log features) for words, forms and annotations; with a filter or groups, and for
  ///   other layers, O(words).
  public init(
    of layer: Layer, in corpus: CorpusReader, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, top: Int? = nil, minimum: Int = 1, stopWords: Set<String> = []
  ) throws(AnalysisError) {
    words = ranges?.words ?? corpus.wordCount
    let features = try LayerFeatures(layer, corpus)
    let metadata = try MetadataGroups(groupings, corpus)
    do throws(CorpusIndexError) {
      let stopped = Self.stoppedForms(stopWords, corpus.lexicon)
      var rows: [Row] = []
      var total = 0
      if groupings.isEmpty, ranges == nil, let counts = Self.storedCounts(features, corpus.lexicon, stopped) {
        let listed = Self.rows(counts, features, [], top: top, minimum: minimum)
        rows = listed.rows
        total = listed.total
      } else {
        let table = try GroupTable(
          corpus, by: groupings.isEmpty ? [.document] : groupings, metadata, level: level, in: ranges)
        var runs = [[ScannedRun]](repeating: [], count: groupings.isEmpty ? 1 : table.keys.count)
        for (segment, segmentRuns) in table.runs.enumerated() {
          for run in segmentRuns {
            runs[groupings.isEmpty ? 0 : run.group].append((segment, run.positions))
          }
        }
        var scanner = FrequencyScanner(corpus, features, stopped: stopped, in: ranges)
        for (group, groupRuns) in runs.enumerated() {
          let counts = try scanner.counts(groupRuns)
          let key = groupings.isEmpty ? [] : table.keys[group]
          let listed = Self.rows(counts, features, key, top: top, minimum: minimum)
          rows += listed.rows
          total += listed.total
        }
      }
      self.rows = rows
      self.total = total
    } catch { throw .index(error) }
  }

  /// The forms that are left out.
  static func stoppedForms(_ words: Set<String>, _ lexicon: LexiconReader) -> Set<UInt32> {
    Set(words.compactMap { lexicon.form(of: Array($0.utf8)) })
  }

  /// The counts that are written down, `nil` where words must be counted.
  private static func storedCounts(
    _ features: LayerFeatures, _ lexicon: LexiconReader, _ stopped: Set<UInt32>
  ) -> [FeatureCount]? {
    if let annotations = features.annotations { return stopped.isEmpty ? annotations.counts() : nil }
    guard features.isStored else { return nil }
    return (0..<UInt32(clamping: features.count)).compactMap { feature in
      let form = features.layer == .form ? feature : lexicon.form(ofType: feature)
      guard !stopped.contains(form), let count = features.storedCount(of: feature), count.tokens > 0 else {
        return nil
      }
      return count
    }
  }

  private static func rows(
    _ counts: [FeatureCount], _ features: LayerFeatures, _ group: [String?], top: Int?, minimum: Int
  ) -> (rows: [Row], total: Int) {
    var entries: [(count: FeatureCount, rank: UInt32)] = []
    entries.reserveCapacity(counts.count)
    for count in counts where count.tokens >= minimum {
      entries.append((count, features.rank(of: count.feature)))
    }
    entries.sort { left, right in
      if left.count.tokens != right.count.tokens { return left.count.tokens > right.count.tokens }
      if left.rank != right.rank { return left.rank < right.rank }
      return features.text(of: left.count.feature).utf8.lexicographicallyPrecedes(
        features.text(of: right.count.feature).utf8)
    }
    var rows: [Row] = []
    var rank = 0
    var previous = -1
    for (place, entry) in entries.prefix(top ?? entries.count).enumerated() {
      if entry.count.tokens != previous { rank = place + 1 }
      previous = entry.count.tokens
      rows.append(
        Row(
          feature: features.text(of: entry.count.feature), frequency: entry.count.tokens, rank: rank,
          documents: entry.count.documents, group: group))
    }
    return (rows, entries.count)
  }
}
