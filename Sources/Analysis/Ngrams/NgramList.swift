import CorpusIndex

/// The n-grams of a corpus by how often they occur.
///
/// An n-gram is so many words that follow one another in a sentence, a paragraph or a flow. A skip-gram is so many
/// words in their order with others left out between them, up to a number in all; each choice of positions counts
/// once, the contiguous ones too (D. Guthrie, B. Allison, W. Liu, L. Guthrie and Y. Wilks, "A closer look at skip-gram
/// modelling", LREC 2006). Punctuation that is
/// tokens of the corpus parts no words. A word that the filter or the list of stop words leaves out, and one that
/// has no value in the layer, does: no n-gram holds it, leaves it out or goes
/// on behind it.
public struct NgramList: ~Copyable {
  /// How many words an n-gram may have.
  public static let lengths = 2...8

  /// How many words may be left out between the words of an n-gram in all.
  public static let skips = 0...8

  /// What an n-gram's list is asked for.
  public struct Options: Sendable {
    /// Words of an n-gram, within ``NgramList/lengths``.
    public var length: Int
    /// Words that may be left out between an n-gram's words in all, within ``NgramList/skips``.
    public var skips = 0
    /// What an n-gram never leaves.
    public var scope: NgramScope
    /// Rows at most, in each group.
    public var top: Int?
    /// The smallest frequency that is listed.
    public var minimum: Int
    /// The smallest rate that is listed, in a million words of the group.
    public var minimumRate = 0.0
    /// The smallest number of documents of the group that hold what is listed.
    public var minimumDocuments = 1
    /// The smallest number of different words in the slot of a frame that is listed.
    public var minimumVariants = 2
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
    let plan = try NgramPlan(
      of: layer, in: corpus, by: groupings, level: level, filter: ranges, options, isFrames: false)
    do throws(CorpusIndexError) {
      let counted = try NgramRows(plan, options)
      words = plan.words
      groups = plan.names
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
}
