import CorpusIndex

/// How often each term occurs in each document, or section, or group of metadata: a document-term matrix.
///
/// Rows are groups that have words, or marks among the terms, in the order of the corpus or of the metadata's values;
/// columns are terms in the order of a frequency list of all of them, so that sums of columns are that list's
/// frequencies.
public struct TermMatrix: Sendable {
  /// A number of the matrix that isn't 0.
  public struct Cell: Sendable, Equatable {
    /// From 0.
    public var column: Int
    public var count: Int
  }

  /// Which terms are columns.
  public struct Options: Sendable {
    /// What of a word is a term.
    public var layer = FrequencyList.Layer.form
    /// Columns at most.
    public var top: Int?
    /// The smallest frequency of a term in all rows.
    public var minimum = 1
    /// The smallest number of documents that hold a term.
    public var minimumDocuments = 1
    /// Matching keys of words that are left out.
    public var stopWords: Set<String> = []
    /// Whether tokens that are no words (punctuation under some profiles) are terms too. They don't count for ``sizes``.
    public var admitsMarks = true
    /// Threads and memory to choose the terms with.
    public var resources = AnswerResources(threads: 2)

    public init() {}
  }

  /// What rows are.
  public let groupings: [Grouping]
  /// The values of each row; `nil` where it has none (before the first heading).
  public let rows: [[String?]]
  /// Running words of each row, those that are no terms too.
  public let sizes: [Int]
  /// The terms, the most frequent first.
  public let columns: [String]
  /// Terms before `top` cut them.
  public let termCount: Int
  /// Cells that aren't 0.
  public let cellCount: Int
  /// The sum of all cells.
  public let occurrences: Int
  /// Words that the filter admits.
  public let words: Int
  /// Counts features of rows; it is copied for each walk.
  let scanner: FrequencyScanner
  /// For each row what is counted.
  let runs: [[ScannedRun]]
  /// The column of each feature, `.max` for those that are none.
  let columnOfFeatures: [UInt32]
  let corpus: CorpusReader
  let ranges: FilteredRanges?

  /// Chooses terms and rows, and counts the cells once.
  ///
  /// - Parameters:
  ///   - groupings: what rows are, documents where there are none.
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - ranges: the filter, `nil` for all words.
  /// - Throws: `.unknownLayer`, `.unknownKey`, `.index`.
  /// - Complexity: O(words + features + rows).
  public init(
    in corpus: CorpusReader, by groupings: [Grouping] = [.document], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, _ options: Options = Options()
  ) throws(AnalysisError) {
    let marks = options.admitsMarks ? [] : Self.marks(options.layer, corpus.lexicon)
    // Marks are among the most frequent, so a list that is to lose them is cut behind.
    let list = try FrequencyList(
      of: options.layer, in: corpus, filter: ranges, top: marks.isEmpty ? options.top : nil,
      minimum: options.minimum,
      minimumDocuments: options.minimumDocuments, stopWords: options.stopWords, resources: options.resources)
    let metadata = try MetadataGroups(groupings, corpus)
    self.corpus = corpus
    self.ranges = ranges
    self.groupings = groupings
    words = list.words
    let (numbers, texts) = list.features(ofGroup: 0)
    let terms = texts.indices.filter { marks.isEmpty || !marks.contains(ExactWord(texts[$0])) }
    termCount = marks.isEmpty ? list.total : terms.count
    let chosen = terms.prefix(options.top ?? .max)
    columns = chosen.map { texts[$0] }
    var columnOfFeatures = [UInt32](repeating: .max, count: list.featureCount)
    for (column, index) in chosen.enumerated() {
      columnOfFeatures[Int(numbers[index])] = UInt32(column)
    }
    self.columnOfFeatures = columnOfFeatures
    do throws(CorpusIndexError) {
      let table = try GroupTable(corpus, by: groupings, metadata, level: level, in: ranges)
      scanner = list.scanner(
        stopped: FrequencyList.stoppedForms(options.stopWords, corpus.lexicon), in: ranges)
      var (rows, sizes, runs) = ([[String?]](), [Int](), [[ScannedRun]]())
      var (cellCount, occurrences) = (0, 0)
      var walk = scanner
      for (index, row) in ScannedRun.grouped(table).enumerated() {
        let cells = Self.cells(try walk.counts(row), columnOfFeatures)
        guard table.words[index] > 0 || !cells.isEmpty else { continue }
        cellCount += cells.count
        occurrences += cells.reduce(0) { $0 + $1.count }
        rows.append(table.keys[index])
        sizes.append(table.words[index])
        runs.append(row)
      }
      (self.rows, self.sizes, self.runs) = (rows, sizes, runs)
      (self.cellCount, self.occurrences) = (cellCount, occurrences)
    } catch { throw .index(error) }
  }

  /// Calls `body` with each row and its cells that aren't 0, by ascending column.
  ///
  /// - Throws: `AnalysisError.index`, and what `body` throws.
  /// - Complexity: O(words + cells log cells); memory for the features and one row.
  public func forEachRow(_ body: (_ row: Int, _ cells: [Cell]) throws -> Void) throws {
    var walk = scanner
    for (row, runs) in runs.enumerated() {
      let counts: [FeatureCount]
      do throws(CorpusIndexError) { counts = try walk.counts(runs) } catch {
        throw AnalysisError.index(error)
      }
      try body(row, Self.cells(counts, columnOfFeatures).sorted { $0.column < $1.column })
    }
  }

  /// What a layer has for tokens that are no words. O(types that are none).
  private static func marks(_ layer: FrequencyList.Layer, _ lexicon: LexiconReader) -> Set<ExactWord> {
    Set(
      lexicon.nonWordTypes.compactMap { type -> ExactWord? in
        switch layer {
        case .word: ExactWord(lexicon.surface(ofType: type))
        case .form: ExactWord(lexicon.text(ofForm: lexicon.form(ofType: type)))
        case .key: lexicon.key(ofType: type).map { ExactWord(lexicon.text(ofKey: $0)) }
        case .lang, .script, .annotation: nil
        }
      })
  }

  static func cells(_ counts: [FeatureCount], _ columns: [UInt32]) -> [Cell] {
    counts.compactMap { count in
      let column = columns[Int(count.feature)]
      return column == .max || count.tokens == 0 ? nil : Cell(column: Int(column), count: count.tokens)
    }
  }
}

extension FrequencyList {
  /// Features that there are in all, listed or not.
  fileprivate var featureCount: Int { features.count }

  /// What is listed of a group, in order.
  fileprivate func features(ofGroup group: Int) -> (numbers: [UInt32], texts: [String]) {
    let numbers = group < groups.count ? groups[group].entries.map(\.feature) : []
    return (numbers, numbers.map { features.text(of: $0) })
  }

  /// A scanner of the same features.
  fileprivate func scanner(stopped: Set<UInt32>, in ranges: FilteredRanges?) -> FrequencyScanner {
    FrequencyScanner(features.corpus, features, stopped: stopped, in: ranges)
  }
}
