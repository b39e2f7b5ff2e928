import CorpusIndex

/// The words of a corpus by how often they occur.
public struct FrequencyList: Sendable {
  /// What is counted as one.
  public enum Layer: String, Sendable, CaseIterable {
    /// Surface forms as they stand.
    case word
    /// Matching keys: case, accents, apostrophes and possessives folded.
    case form
  }

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
  /// - Complexity: O(features log features); with a filter or groups O(words).
  public init(
    of layer: Layer, in corpus: CorpusReader, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, top: Int? = nil, minimum: Int = 1, stopWords: Set<String> = []
  ) throws(AnalysisError) {
    words = ranges?.words ?? corpus.tokenCount
    do throws(CorpusIndexError) {
      let stopped = Self.stoppedForms(stopWords, corpus.lexicon)
      var rows: [Row] = []
      var total = 0
      if groupings.isEmpty, ranges == nil {
        let counts = Self.storedCounts(layer, corpus)
        let listed = Self.rows(counts, layer, corpus, [], top: top, minimum: minimum, stopped)
        rows = listed.rows
        total = listed.total
      } else {
        let table = try GroupTable(
          corpus, by: groupings.isEmpty ? [.document] : groupings, level: level, in: ranges)
        var runs = [[ScannedRun]](repeating: [], count: groupings.isEmpty ? 1 : table.keys.count)
        for (segment, segmentRuns) in table.runs.enumerated() {
          for run in segmentRuns {
            runs[groupings.isEmpty ? 0 : run.group].append((segment, run.positions))
          }
        }
        var scanner = FrequencyScanner(corpus, layer)
        for (group, groupRuns) in runs.enumerated() {
          let counts = try scanner.counts(groupRuns)
          let key = groupings.isEmpty ? [] : table.keys[group]
          let listed = Self.rows(counts, layer, corpus, key, top: top, minimum: minimum, stopped)
          rows += listed.rows
          total += listed.total
        }
      }
      self.rows = rows
      self.total = total
    } catch { throw .index(error) }
  }

  private static func stoppedForms(_ words: Set<String>, _ lexicon: LexiconReader) -> Set<UInt32> {
    Set(words.compactMap { lexicon.form(of: Array($0.utf8)) })
  }

  private static func storedCounts(_ layer: Layer, _ corpus: CorpusReader) -> [FeatureCount] {
    var counts: [FeatureCount] = []
    let features = layer == .form ? corpus.lexicon.formCount : corpus.lexicon.typeCount
    counts.reserveCapacity(features)
    for feature in 0..<UInt32(features) {
      var count = FeatureCount(feature: feature)
      for segment in corpus.segments {
        let postings = segment.postings
        count.tokens += layer == .form ? postings.tokens(ofForm: feature) : postings.tokens(ofType: feature)
        count.documents +=
          layer == .form ? postings.documents(ofForm: feature) : postings.documents(ofType: feature)
      }
      if count.tokens > 0 { counts.append(count) }
    }
    return counts
  }

  private static func rows(
    _ counts: [FeatureCount], _ layer: Layer, _ corpus: CorpusReader, _ group: [String?], top: Int?,
    minimum: Int,
    _ stopped: Set<UInt32>
  ) -> (rows: [Row], total: Int) {
    let lexicon = corpus.lexicon
    var entries: [(count: FeatureCount, rank: UInt32)] = []
    entries.reserveCapacity(counts.count)
    for count in counts where count.tokens >= minimum {
      let form = layer == .form ? count.feature : lexicon.form(ofType: count.feature)
      if stopped.contains(form) { continue }
      let type = layer == .form ? lexicon.types(ofForm: form).first ?? 0 : count.feature
      entries.append((count, lexicon.rank(ofType: type)))
    }
    let text: (UInt32) -> String = {
      layer == .form ? lexicon.text(ofForm: $0) : lexicon.surface(ofType: $0)
    }
    entries.sort { left, right in
      if left.count.tokens != right.count.tokens { return left.count.tokens > right.count.tokens }
      if left.rank != right.rank { return left.rank < right.rank }
      return Array(text(left.count.feature).utf8).lexicographicallyPrecedes(
        Array(text(right.count.feature).utf8))
    }
    var rows: [Row] = []
    var rank = 0
    var previous = -1
    for (place, entry) in entries.prefix(top ?? entries.count).enumerated() {
      if entry.count.tokens != previous { rank = place + 1 }
      previous = entry.count.tokens
      rows.append(
        Row(
          feature: text(entry.count.feature), frequency: entry.count.tokens, rank: rank,
          documents: entry.count.documents, group: group))
    }
    return (rows, entries.count)
  }
}
