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
    public var perMillion: Double? {
      words > 0 ? Double(count) * 1_000_000 / Double(words) : nil
    }

    /// Wilson's 95 % interval of the rate, per million words.
    public var interval: ConfidenceInterval? {
      WilsonScoreInterval.interval(count: min(count, words), of: words)?.scaled(by: 1_000_000)
    }
  }

  public let groupings: [Grouping]
  public let rows: [Row]
  /// Matches of each query in all groups.
  public let counts: [Int]
  /// Words that the filter admits.
  public let words: Int
  /// Groups left out because no query matches in them.
  public let emptyGroups: Int

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
    let evaluator = QueryEvaluator(corpus, threads: threads)
    let words = ranges?.words ?? corpus.wordCount
    self.words = words
    guard !groupings.isEmpty else {
      rows = zip(queries, try evaluator.tallies(of: queries, in: ranges)).map { query, tally in
        Row(
          group: [], pattern: query.source, count: tally.matches, words: words, documents: tally.documents)
      }
      counts = rows.map(\.count)
      emptyGroups = 0
      return
    }
    let hits = try evaluator.hits(of: queries, in: ranges)
    counts = hits.map(\.count)
    let metadata = try MetadataGroups(groupings, corpus)
    do throws(CorpusIndexError) {
      let table = try GroupTable(corpus, by: groupings, metadata, level: level, in: ranges, named: false)
      let counted = hits.map { Self.count($0, table) }
      var rows: [Row] = []
      var emptyGroups = 0
      for group in table.words.indices {
        guard counted.contains(where: { $0.tokens[group] > 0 }) else {
          emptyGroups += 1
          continue
        }
        let key = try table.key(of: group)
        for (query, counts) in zip(queries, counted) where counts.tokens[group] > 0 {
          rows.append(
            Row(
              group: key, pattern: query.source, count: counts.tokens[group], words: table.words[group],
              documents: counts.documents[group]))
        }
      }
      self.rows = rows
      self.emptyGroups = emptyGroups
    } catch { throw .index(error) }
  }

  private static func count(_ hits: Hits, _ table: GroupTable) -> (tokens: [Int], documents: [Int]) {
    var tokens = [Int](repeating: 0, count: table.words.count)
    var documents = tokens
    var lastDocument = [Int](repeating: -1, count: table.words.count)
    for (number, segment) in hits.segments.enumerated() {
      var run = 0
      let runs = table.runs[number]
      var document = -1
      var positions = 0..<0
      for start in segment.starts {
        while run < runs.count, runs[run].positions.upperBound <= Int(start) { run += 1 }
        guard run < runs.count, runs[run].positions.contains(Int(start)) else { continue }
        let group = runs[run].group
        tokens[group] += 1
        if !positions.contains(Int(start)) {
          let index = segment.segment.structure.document(
            at: Int(start), near: document - segment.segment.firstDocument)
          positions = segment.segment.structure.positions(ofDocument: index)
          document = segment.segment.firstDocument + index
        }
        if lastDocument[group] != document {
          lastDocument[group] = document
          documents[group] += 1
        }
      }
    }
    return (tokens, documents)
  }
}
