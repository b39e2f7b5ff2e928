import CorpusIndex
import TextStatistics

/// How often queries match: in all, or by document, section or region.
public struct CountTable: Sendable {
  /// The count of one query in one group.
  public struct Row: Sendable, Equatable {
    /// The values of the groupings, in their order; `nil` where a word has none (before the first heading).
    public var group: [String?]
    /// The query as typed.
    public var pattern: String
    public var count: Int
    /// Words of the group that the filter admits: the denominator of the rate.
    public var words: Int
    /// Documents with at least one match.
    public var documents: Int

    /// Matches per million words, `nil` without words.
    public var perMillion: Double? { Self.perMillion(count, of: words) }

    static func perMillion(_ count: Int, of words: Int) -> Double? {
      words > 0 ? Double(count) * 1_000_000 / Double(words) : nil
    }

    /// Wilson's 95 % interval of the rate, per million words.
    public var interval: ConfidenceInterval? {
      WilsonScoreInterval.interval(count: min(count, words), of: words)?.scaled(by: 1_000_000)
    }
  }

  public let groupings: [Grouping]
  /// Matches of each query in all groups.
  public let counts: [Int]
  /// Words that the filter admits.
  public let words: Int
  /// Groups left out because no query matches in them.
  public let emptyGroups: Int
  let patterns: [String]
  let entries: [Entry]
  /// For each group a place that belongs to it, by which its values are found.
  let places: [GroupDivider.Place]
  let names: GroupNames
  /// For each grouping the groups that have no value for it.
  private let lacking: [[Int]]

  /// A row without its texts.
  struct Entry: Sendable {
    var group: UInt32
    /// Index of the query.
    var query: UInt32
    var count: Int
    var words: Int
    var documents: Int
  }

  /// Counts the matches of each query; a match belongs to the group of its first word.
  ///
  /// - Parameters:
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - threads: threads to work with; the answer is the same for any number.
  /// - Complexity: O(matches + stretches of the groupings); O(types) for a word in all of the corpus.
  public init(
    _ queries: [Query], in corpus: CorpusReader, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, threads: Int = 1
  ) throws(AnalysisError) {
    self.groupings = groupings
    patterns = queries.map(\.source)
    let evaluator = QueryEvaluator(corpus, threads: threads)
    let words = ranges?.words ?? corpus.wordCount
    self.words = words
    let metadata = try MetadataGroups(groupings, corpus)
    names = GroupNames(corpus, groupings, metadata, level: level)
    guard !groupings.isEmpty else {
      let tallies = try evaluator.tallies(of: queries, in: ranges)
      counts = tallies.map(\.matches)
      entries = tallies.enumerated().map { query, tally in
        Entry(group: 0, query: UInt32(query), count: tally.matches, words: words, documents: tally.documents)
      }
      places = []
      lacking = []
      emptyGroups = 0
      return
    }
    let hits = try evaluator.hits(of: queries, in: ranges)
    counts = hits.map(\.count)
    do throws(CorpusIndexError) {
      var divider = try GroupDivider(names, in: ranges, joined: true)
      let tallies = try Self.tallies(hits, &divider, corpus)
      places = divider.places
      lacking = divider.lacking
      let order = metadata.isEmpty ? nil : metadata.order(try names.keys(at: places), groupings)
      entries = Self.entries(tallies, words: divider.words, order: order)
    } catch { throw .index(error) }
    var groups = 0
    for index in entries.indices where index == 0 || entries[index].group != entries[index - 1].group {
      groups += 1
    }
    emptyGroups = places.count - groups
  }

  /// The tally of each query.
  private static func tallies(
    _ hits: [Hits], _ divider: inout GroupDivider, _ corpus: CorpusReader
  ) throws(CorpusIndexError) -> [GroupTally] {
    var tallies = [GroupTally](repeating: GroupTally(), count: hits.count)
    var runs = GroupRuns()
    for (number, segment) in corpus.segments.enumerated() {
      try divider.begin(segment: number)
      for query in tallies.indices { tallies[query].beginSegment() }
      while divider.next(&runs) {
        for query in tallies.indices {
          tallies[query].count(
            hits[query].segments[number].starts, in: runs, of: segment,
            groupCount: max(divider.words.count, divider.words.capacity))
        }
      }
    }
    return tallies
  }

  /// The rows that have matches, group by group.
  private static func entries(_ tallies: [GroupTally], words: [Int], order: [Int]?) -> [Entry] {
    var entries: [Entry] = []
    for place in words.indices {
      let group = order?[place] ?? place
      for (query, tally) in tallies.enumerated() {
        let count = tally.count(of: group)
        guard count.matches > 0 else { continue }
        entries.append(
          Entry(
            group: UInt32(truncatingIfNeeded: group), query: UInt32(truncatingIfNeeded: query),
            count: count.matches, words: words[group], documents: Int(count.documents)))
      }
    }
    return entries
  }

  /// Whether a row has no value for a grouping, given by its index. O(rows).
  public func lacksValues(of grouping: Int) -> Bool {
    let groups = Set(lacking[grouping])
    return !groups.isEmpty && entries.contains { groups.contains(Int($0.group)) }
  }
}
