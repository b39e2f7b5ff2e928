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

    /// Matches in so many words as the convention says, `nil` without words.
    public func rate(_ convention: RateConvention) -> Double? { convention.rate(count, of: words) }

    /// The interval of the rate, `nil` where there is none.
    public func interval(_ convention: RateConvention) -> ConfidenceInterval? {
      convention.interval(count, of: words)
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
  /// By row.
  let entries: [Entry]
  /// What the queries have in each group.
  private let tallies: [GroupTally]
  private let wordsOfGroups: [Int]
  /// For each group a place that belongs to it, by which its values are found.
  let places: [GroupDivider.Place]
  let names: GroupNames
  /// For each grouping the groups that have no value for it.
  private let lacking: [[Int]]

  /// The group and the query that a row is about, by their indices.
  struct Entry: Sendable {
    var group: UInt32
    var query: UInt32
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
    let evaluator = QueryEvaluator(corpus, threads: threads)
    let patterns = queries.map(\.source)
    guard groupings.isEmpty else {
      let hits = try evaluator.hits(of: queries, in: ranges)
      try self.init(counting: hits, patterns, in: corpus, by: groupings, level: level, filter: ranges)
      return
    }
    try self.init(try evaluator.tallies(of: queries, in: ranges), patterns, corpus, ranges)
  }

  /// Counts matches that have been found, each list of them under a pattern.
  ///
  /// - Complexity: O(matches + stretches of the groupings).
  public init(
    counting hits: [Hits], _ patterns: [String], in corpus: CorpusReader, by groupings: [Grouping] = [],
    level: Int? = nil, filter ranges: FilteredRanges? = nil
  ) throws(AnalysisError) {
    if groupings.isEmpty {
      try self.init(hits.map { QueryTally($0) }, patterns, corpus, ranges)
    } else {
      try self.init(dividing: hits, patterns, corpus, groupings, level, ranges)
    }
  }

  /// A table of groups.
  private init(
    dividing hits: [Hits], _ patterns: [String], _ corpus: CorpusReader, _ groupings: [Grouping],
    _ level: Int?, _ ranges: FilteredRanges?
  ) throws(AnalysisError) {
    self.groupings = groupings
    self.patterns = patterns
    words = ranges?.words ?? corpus.wordCount
    counts = hits.map(\.count)
    let metadata = try MetadataGroups(groupings, corpus)
    names = GroupNames(corpus, groupings, metadata, level: level)
    do throws(CorpusIndexError) {
      var divider = try GroupDivider(names, in: ranges, joined: true)
      tallies = try Self.tallies(hits, &divider, corpus)
      places = divider.places
      lacking = divider.lacking
      let order = metadata.isEmpty ? nil : metadata.order(try names.keys(at: places), groupings)
      entries = Self.entries(tallies, groups: places.count, order: order)
      wordsOfGroups = divider.words
    } catch { throw .index(error) }
    var groups = 0
    for index in entries.indices where index == 0 || entries[index].group != entries[index - 1].group {
      groups += 1
    }
    emptyGroups = places.count - groups
  }

  /// A table of one group.
  private init(
    _ found: [QueryTally], _ patterns: [String], _ corpus: CorpusReader, _ ranges: FilteredRanges?
  ) throws(AnalysisError) {
    groupings = []
    self.patterns = patterns
    words = ranges?.words ?? corpus.wordCount
    names = GroupNames(corpus, [], try MetadataGroups([], corpus), level: nil)
    counts = found.map(\.matches)
    tallies = found.map { GroupTally(matches: $0.matches, documents: $0.documents) }
    entries = found.indices.map { Entry(group: 0, query: UInt32(truncatingIfNeeded: $0)) }
    wordsOfGroups = [words]
    places = []
    lacking = []
    emptyGroups = 0
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
  private static func entries(_ tallies: [GroupTally], groups: Int, order: [Int]?) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(tallies.reduce(0) { $0 + $1.groupsWithMatches })
    for place in 0..<groups {
      let group = order?[place] ?? place
      for query in tallies.indices where tallies[query].count(of: group).matches > 0 {
        entries.append(
          Entry(group: UInt32(truncatingIfNeeded: group), query: UInt32(truncatingIfNeeded: query)))
      }
    }
    return entries
  }

  /// Which of the queries or patterns a row is about, from 0. O(1).
  public func pattern(ofRow index: Int) -> Int { Int(entries[index].query) }

  /// A row without the values of its group. O(1).
  public func row(_ index: Int) -> Row {
    let entry = entries[index]
    let count = tallies[Int(entry.query)].count(of: Int(entry.group))
    return Row(
      group: [], pattern: patterns[Int(entry.query)], count: count.matches,
      words: wordsOfGroups[Int(entry.group)], documents: Int(count.documents))
  }

  /// Whether all rows have a rate, and the lowest of the rates, infinite without any. O(rows).
  public func lowestRate(_ convention: RateConvention) -> (isComplete: Bool, rate: Double) {
    var lowest = (isComplete: true, rate: Double.infinity)
    for entry in entries {
      let count = tallies[Int(entry.query)].count(of: Int(entry.group)).matches
      if let rate = convention.rate(count, of: wordsOfGroups[Int(entry.group)]) {
        lowest.rate = min(lowest.rate, rate)
      } else {
        lowest.isComplete = false
      }
    }
    return lowest
  }

  /// Whether a row counts more matches than it has words, so that there is no interval. O(rows).
  public var hasOverlaps: Bool {
    entries.contains { entry in
      let words = wordsOfGroups[Int(entry.group)]
      return words > 0 && tallies[Int(entry.query)].count(of: Int(entry.group)).matches > words
    }
  }

  /// Whether a row has no value for a grouping, given by its index. O(rows).
  public func lacksValues(of grouping: Int) -> Bool {
    let groups = Set(lacking[grouping])
    return !groups.isEmpty && entries.contains { groups.contains(Int($0.group)) }
  }
}
