import CorpusIndex

/// The n-grams of a corpus by how often they occur.
///
/// An n-gram is so many words that follow one another in a sentence, a paragraph or a flow. Punctuation that is
/// tokens of the corpus parts no words. A word that the filter or the list of stop words leaves out, and one that
/// has no value in the layer, does: no n-gram holds it or goes on behind it.
public struct NgramList: ~Copyable {
  /// How many words an n-gram may have.
  public static let lengths = 2...8

  /// What an n-gram's list is asked for.
  public struct Options: Sendable {
    /// Words of an n-gram, within ``NgramList/lengths``.
    public var length: Int
    /// What an n-gram never leaves.
    public var scope: NgramScope
    /// Rows at most, in each group.
    public var top: Int?
    /// The smallest frequency that is listed.
    public var minimum: Int
    /// Matching keys of words that are left out.
    public var stopWords: Set<String>
    /// Threads to work with; the answer is the same for any number.
    public var threads: Int
    /// Bytes to work in; the answer is the same for any number.
    public var memory: Int
    /// A folder where what memory doesn't hold may be put aside.
    public var scratchFolder: String
    var sizes = NgramSizes()

    public init(
      length: Int, scope: NgramScope = .sentence, top: Int? = nil, minimum: Int = 1,
      stopWords: Set<String> = [], threads: Int = 2, memory: Int = 1 << 30, scratchFolder: String = "/tmp"
    ) {
      precondition(NgramList.lengths.contains(length))
      self.length = length
      self.scope = scope
      self.top = top
      self.minimum = max(1, minimum)
      self.stopWords = stopWords
      self.threads = max(1, threads)
      self.memory = memory
      self.scratchFolder = scratchFolder
    }
  }

  /// Rows before `top` cut the list.
  public let total: Int
  /// Rows of the list.
  public let count: Int
  /// Words that the filter admits.
  public let words: Int
  /// N-grams in all, listed or not: the sum of all frequencies.
  public let occurrences: Int
  /// The groups of the list; one without values where nothing is grouped.
  public let groups: [[String?]]
  private let rows: NgramRows

  /// Lists n-grams by frequency, equal ones in the order of their words, word by word as in a frequency list.
  ///
  /// - Parameters:
  ///   - layer: what of a word counts.
  ///   - groupings: an n-gram belongs to the group of its first word.
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - ranges: the filter, which must admit all words of an n-gram; `nil` for all words.
  /// - Throws: `.unknownLayer`, `.index`.
  /// - Complexity: O(words · walks); a walk takes as many n-grams as memory holds.
  public init(
    of layer: FrequencyList.Layer, in corpus: CorpusReader, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, _ options: Options
  ) throws(AnalysisError) {
    words = ranges?.words ?? corpus.wordCount
    let features = try LayerFeatures(layer, corpus)
    let metadata = try MetadataGroups(groupings, corpus)
    do throws(CorpusIndexError) {
      let stopped = FrequencyList.stoppedForms(options.stopWords, corpus.lexicon)
      let source = NgramSource(
        corpus: corpus, words: NgramWords(features, corpus, stopped: stopped), length: options.length,
        borders: try PositionMask.borders(of: options.scope, in: corpus),
        masks: ranges?.segments.map(\.mask) ?? [])
      var groups: [[String?]] = [[]]
      var runs = [Self.runs(of: corpus, in: ranges)]
      if !groupings.isEmpty {
        let table = try GroupTable(corpus, by: groupings, metadata, level: level, in: ranges)
        groups = table.keys
        runs = Self.runs(table, runs[0])
      }
      let counted = try NgramRows(runs, source, options)
      self.groups = groups
      total = counted.totals.reduce(0, +)
      count = counted.totals.reduce(0) { $0 + min($1, options.top ?? $1) }
      occurrences = counted.occurrences
      rows = counted
    } catch { throw .index(error) }
  }

  /// Calls `body` with each row and the words of its n-gram, joined by blanks, in UTF-8.
  ///
  /// - Complexity: O(rows log runs).
  public func forEachRow(_ body: (_ feature: [UInt8], _ row: FrequencyRow) throws -> Void) throws {
    try rows.forEachRow(groups, body)
  }

  /// What the filter admits, as runs.
  private static func runs(of corpus: CorpusReader, in ranges: FilteredRanges?) -> [NgramRun] {
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
  private static func runs(_ table: GroupTable, _ admitted: [NgramRun]) -> [[NgramRun]] {
    var runs = [[NgramRun]](repeating: [], count: table.keys.count)
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
        runs[run.group].append(
          NgramRun(segment: number, starts: run.positions, limit: max(limit, run.positions.upperBound)))
      }
    }
    return runs
  }
}
