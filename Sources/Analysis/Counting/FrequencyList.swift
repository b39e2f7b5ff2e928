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

  /// The rows of one group in order.
  struct Group {
    var name: [String?]
    var entries: [FeatureEntry]
  }

  let groups: [Group]
  let features: LayerFeatures
  /// Rows before `top` cut the list.
  public let total: Int
  /// Rows of the list.
  public let count: Int
  /// Words that the filter admits.
  public let words: Int

  /// Lists features by frequency, equal ones in collation order.
  ///
  /// - Parameters:
  ///   - top: rows at most, in each group.
  ///   - minimum: the smallest frequency that is listed.
  ///   - minimumRate: the smallest rate that is listed, in a million words of the group.
  ///   - minimumDocuments: the smallest number of documents of the group that hold what is listed.
  ///   - stopWords: matching keys of words that are left out.
  ///   - resources: threads to count with, as far as the memory has room for each one's counters of all types.
  /// - Throws: `.unknownLayer`, `.index`.
  /// - Complexity: O(features) for words, forms and annotations; with a filter or groups, and for other
  ///   layers, O(words).
  public init(
    of layer: Layer, in corpus: CorpusReader, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, top: Int? = nil, minimum: Int = 1, minimumRate: Double = 0,
    minimumDocuments: Int = 1, stopWords: Set<String> = [],
    resources: AnswerResources = AnswerResources(threads: 2)
  ) throws(AnalysisError) {
    words = ranges?.words ?? corpus.wordCount
    let features = try LayerFeatures(layer, corpus)
    self.features = features
    let metadata = try MetadataGroups(groupings, corpus)
    do throws(CorpusIndexError) {
      let stopped = Self.stoppedForms(stopWords, corpus.lexicon)
      func cut(_ words: Int) -> FrequencyCut {
        FrequencyCut(
          top: top, minimum: max(minimum, FrequencyCut.least(minimumRate, perMillionOf: words)),
          minimumDocuments: minimumDocuments)
      }
      if groupings.isEmpty, ranges == nil, let listed = Self.stored(features, stopped, cut(words)) {
        groups = [Group(name: [], entries: listed.entries)]
        total = listed.total
      } else if groupings.isEmpty {
        let threads = Self.threads(features, resources)
        let counts =
          if let scanner = LeftOutScanner(corpus, features, in: ranges) {
            try scanner.counts(stopped: stopped, threads: threads)
          } else {
            try FrequencyScanner.counts(
              ScannedRun.all(of: corpus, in: ranges), corpus, features, stopped: stopped, in: ranges,
              threads: threads)
          }
        let listed = cut(words).entries(counts, features)
        groups = [Group(name: [], entries: listed.entries)]
        total = listed.total
      } else {
        let table = try GroupTable(corpus, by: groupings, metadata, level: level, in: ranges)
        var scanner = FrequencyScanner(corpus, features, stopped: stopped, in: ranges)
        var groups: [Group] = []
        var total = 0
        for (group, runs) in ScannedRun.grouped(table).enumerated() {
          let listed = cut(table.words[group]).entries(try scanner.counts(runs), features)
          groups.append(Group(name: table.keys[group], entries: listed.entries))
          total += listed.total
        }
        self.groups = groups
        self.total = total
      }
    } catch { throw .index(error) }
    count = groups.reduce(0) { $0 + $1.entries.count }
  }

  /// How many threads the memory has room for, one at least: each has 16 bytes for a type or value and 16 for a
  /// feature.
  private static func threads(_ features: LayerFeatures, _ resources: AnswerResources) -> Int {
    let bytes = 16 * (max(features.corpus.lexicon.typeCount, features.count) + features.count)
    return max(1, min(resources.threads, resources.memory / 2 / max(1, bytes)))
  }

  /// The list's rows. O(rows).
  public var rows: [Row] {
    groups.flatMap { group in
      group.entries.enumerated().map { place, entry in
        Row(
          feature: features.text(of: entry.feature), frequency: entry.frequency,
          rank: group.entries.rank(at: place), documents: entry.documents, group: group.name)
      }
    }
  }

  /// Whether rows have no value for any of the groupings.
  public var hasRowsOutsideGroups: Bool {
    groups.contains { group in !group.entries.isEmpty && group.name.allSatisfy { $0 == nil } }
  }

  /// Calls `body` with each row and what it counts, in UTF-8. O(rows).
  public func forEachRow(_ body: (_ feature: [UInt8], _ row: FrequencyRow) throws -> Void) throws {
    var feature: [UInt8] = []
    for group in groups {
      var row = FrequencyRow(frequency: -1, rank: 0, documents: 0, group: group.name)
      for (place, entry) in group.entries.enumerated() {
        if entry.frequency != row.frequency { row.rank = place + 1 }
        row.frequency = entry.frequency
        row.documents = entry.documents
        feature.removeAll(keepingCapacity: true)
        features.appendText(of: entry.feature, to: &feature)
        try body(feature, row)
      }
    }
  }

  /// The forms that are left out.
  static func stoppedForms(_ words: Set<String>, _ lexicon: LexiconReader) -> Set<UInt32> {
    Set(words.compactMap { lexicon.form(of: Array($0.utf8)) })
  }

  /// What is listed by the counts that are written down, `nil` where words must be counted.
  private static func stored(
    _ features: LayerFeatures, _ stopped: Set<UInt32>, _ cut: FrequencyCut
  ) -> (entries: [FeatureEntry], total: Int)? {
    if let annotations = features.annotations {
      return stopped.isEmpty ? cut.entries(annotations.counts(), features) : nil
    }
    guard features.hasStoredTokens else { return nil }
    return cut.storedEntries(features, stopped)
  }
}

extension [FeatureEntry] {
  /// The rank of a row, from 1; equal frequencies share the smallest. O(log n).
  func rank(at place: Int) -> Int {
    var low = 0
    var high = place
    while low < high {
      let middle = (low + high) / 2
      if self[middle].frequency > self[place].frequency { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}
