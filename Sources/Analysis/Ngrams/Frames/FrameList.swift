import CorpusIndex

/// The frames of a corpus by how often they occur: n-grams with one inner word left free, `the * of`.
///
/// They are what W. Fletcher's kfNgram calls phrase-frames. Each n-gram of three words and more belongs to as many
/// frames as it has inner words, and a frame is listed with what fills its slot. N-grams are those of ``NgramList``.
public struct FrameList: ~Copyable {
  /// How many words a frame may have, its free one included.
  public static let lengths = 3...7

  /// What a frame's slot is called.
  public static let slot = "*"

  /// A frame's row without its words.
  public struct Row: Sendable {
    /// How often the frame occurs, its rank, its documents and its group.
    public var frequency: FrequencyRow
    /// Different words that fill the slot.
    public var variants: Int
    /// The entropy of these words, in bits.
    public var entropy: Double
    /// The commonest of them in UTF-8, with how often each fills the slot.
    public var fillers: [(text: [UInt8], frequency: Int)]
  }

  /// Rows before `top` cut the list.
  public let total: Int
  /// Rows of the list.
  public let count: Int
  /// Words that the filter admits.
  public let words: Int
  /// N-grams that the frames are made of, listed or not.
  public let occurrences: Int
  /// The groups of the list; one without values where nothing is grouped.
  public let groups: [[String?]]
  private let rows: FrameRows

  /// Lists frames by frequency, equal ones in the order of their words, the slot last.
  ///
  /// - Parameters:
  ///   - layer: what of a word counts.
  ///   - groupings: a frame belongs to the group of its first word.
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - ranges: the filter, which must admit all words of an n-gram; `nil` for all words.
  ///   - options: of a length within ``lengths``, without skips.
  /// - Throws: `.unknownLayer`, `.index`.
  /// - Complexity: O(words · length · walks); a walk takes as many frames as memory holds.
  public init(
    of layer: FrequencyList.Layer, in corpus: CorpusReader, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, _ options: NgramList.Options
  ) throws(AnalysisError) {
    precondition(Self.lengths.contains(options.length) && options.skips == 0)
    let plan = try NgramPlan(
      of: layer, in: corpus, by: groupings, level: level, filter: ranges, options, isFrames: true)
    do throws(CorpusIndexError) {
      let counted = try FrameRows(plan, options)
      words = plan.words
      groups = plan.names
      total = counted.totals.reduce(0, +)
      count = counted.totals.reduce(0) { $0 + min($1, options.top ?? $1) }
      // Each n-gram makes two keys for each of its inner words.
      occurrences = counted.keys / (2 * (options.length - 2))
      rows = counted
    } catch { throw .index(error) }
  }

  /// Calls `body` with each row and the words of its frame, joined by blanks, in UTF-8.
  ///
  /// - Complexity: O(rows log runs).
  public func forEachRow(_ body: (_ feature: [UInt8], _ row: Row) throws -> Void) throws {
    try rows.forEachRow(groups, body)
  }
}
