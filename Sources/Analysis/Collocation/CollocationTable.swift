import CorpusIndex
import TextStatistics

/// The words that stand near the hits of a query more, or less, often than chance would have it.
///
/// The convention: each position near a hit counts once, also where the windows of several hits overlap. The
/// words of the hits themselves are taken out of everything: of the windows, of N and of the words' own
/// frequencies. Windows end where their paragraph or flow ends. So the table of a collocate says of each word
/// that is no node whether it stands in a window, and whether it is the collocate. Conventions of other programs
/// count otherwise.
public struct CollocationTable: Sendable {
  /// What is asked.
  public struct Settings: Sendable {
    public var window: CollocationWindow
    public var layer = WordLayer.form
    /// Measures to be worked out; rows go by the first, greatest first.
    public var measures: [ScoredMeasure]
    /// Another program's convention, whose columns then stand in place of the measures. The window says how it counts.
    public private(set) var convention: CollocationConvention?
    /// How often a word stands in the windows at least, to be listed.
    public var minimum = 1
    /// The least value of the first measure that a row has; rows without a value go too. All have one where it is nil.
    public var threshold: Double?
    /// Rows at most.
    public var top: Int?
    /// The probability with which intervals of effect sizes cover the true size, above 0 and below 1.
    public var confidence = 0.95
    /// How probabilities are corrected for all collocates looked at; none are worked out where it is nil.
    public var correction: (any MultipleComparisonCorrection.Type)?
    /// Whether rows say how often a word stands at each distance from a hit.
    public var countsPlaces = false

    public init(window: CollocationWindow, measures: [ScoredMeasure]) {
      self.window = window
      self.measures = measures
    }

    public init(window: CollocationWindow, measures: [any AssociationMeasure.Type]) {
      self.init(window: window, measures: measures.map { ScoredMeasure($0) })
    }

    /// The numbers of another program.
    ///
    /// - Parameter window: counted by the convention.
    public init(window: CollocationWindow, convention: CollocationConvention) {
      self.init(window: window, measures: [ScoredMeasure]())
      self.convention = convention
    }

    /// Whose probabilities are corrected: the first measure, where it is a test, else the log-likelihood ratio.
    public var test: any SignificanceTest.Type {
      measures.first?.about.measure as? any SignificanceTest.Type ?? LogLikelihoodRatio.self
    }

    /// What is said of the numbers of each row, in their order.
    public var columns: [MeasureDescription] {
      convention?.columns.map { MeasureDescription($0) } ?? measures.map(\.about)
    }
  }

  /// A collocate.
  public struct Row: Sendable {
    public let feature: String
    /// Its number among the features of its layer.
    let number: UInt32
    /// How often it stands in windows.
    public let joint: Int
    /// How often it occurs in all that the filter admits.
    public let frequency: Int
    /// How often it is a word of a hit itself.
    public let frequencyInNodes: Int
    /// Rows: in a window or outside. Columns: this word or another. nil where windows that count a position several
    /// times hold more than there is.
    public let counts: ContingencyTable?
    /// Documents in which it stands in a window.
    public let documents: Int
    /// The measures asked for, in their order; nil where one has no value.
    public let values: [Double?]
    /// Their intervals, nil for what is no effect size.
    public let intervals: [ConfidenceInterval?]
    /// The probability of the test, nil where it can't be made, and unless a correction is asked for.
    public let probability: Double?
    /// The same, corrected for all collocates looked at.
    public let corrected: Double?
    /// How often it stands at each distance, from the farthest before a hit to the farthest behind one; empty
    /// unless asked for. Near several hits the nearest one counts.
    public internal(set) var places: [Int] = []
  }

  public let rows: [Row]
  /// Collocates that were looked at, before a threshold and `top` cut the list.
  public let total: Int
  /// Hits of the query.
  public let hits: Int
  /// Words that hits are made of.
  public let nodeWords: Int
  /// R1: words in windows.
  public let windowWords: Int
  /// All words that the filter admits, without those of hits: N of Slovo's own convention.
  public let words: Int

  /// Finds the collocates of what a query hits.
  ///
  /// - Parameter ranges: which words are looked at, as hits and as collocates; distances are counted over all.
  /// - Throws: `.index`, and what queries throw.
  /// - Complexity: O(hits · window + paragraphs + features · threads); with a filter, O(words) once more.
  public init(
    of query: Query, in corpus: CorpusReader, _ settings: Settings, filter ranges: FilteredRanges? = nil,
    resources: AnswerResources = AnswerResources()
  ) throws(AnalysisError) {
    let found = try QueryEvaluator(corpus, threads: resources.threads).hits(of: query, in: ranges)
    try self.init(around: found, in: corpus, settings, filter: ranges, resources: resources)
  }

  /// Finds the collocates of matches that have been found and chosen; what was left out is a word like any other.
  ///
  /// - Complexity: as for a query.
  public init(
    around found: Hits, in corpus: CorpusReader, _ settings: Settings, filter ranges: FilteredRanges? = nil,
    resources: AnswerResources = AnswerResources()
  ) throws(AnalysisError) {
    let features = WordFeatures(layer: settings.layer, corpus: corpus)
    do throws(CorpusIndexError) {
      try self.init(around: found, of: features, settings, filter: ranges, resources: resources)
    } catch { throw .index(error) }
  }

  /// Finds the collocates of matches among some features.
  ///
  /// - Parameters:
  ///   - frequencies: how often each feature occurs in all that the filter admits; counted where it is nil.
  ///   - leftOut: features that get no row.
  init(
    around found: Hits, of features: WordFeatures, _ settings: Settings, filter ranges: FilteredRanges?,
    frequencies: Tally? = nil, leftOut: Set<UInt32> = [], resources: AnswerResources
  ) throws(CorpusIndexError) {
    let corpus = features.corpus
    hits = found.count
    let all = ranges?.words ?? corpus.wordCount
    guard found.count > 0 else {
      (rows, total, nodeWords, windowWords, words) = ([], 0, 0, 0, all)
      return
    }
    let counts = try WindowTally(
      corpus: corpus, features: features, window: settings.window, resources: resources
    ).counts(around: found, in: ranges)
    nodeWords = counts.nodes.sum
    windowWords = counts.windows.sum
    words = all - nodeWords
    let whole =
      if let frequencies { frequencies } else {
        try features.frequencies(in: ranges, resources: resources)
      }
    let margins = Margins(
      windows: counts.windows, nodes: counts.nodes, whole: whole, hits: hits, windowWords: windowWords,
      nodeWords: nodeWords, words: words, span: settings.window.left + settings.window.right)
    var (rows, listed, total) = Self.rows(margins, features, settings, leftOut)
    if settings.countsPlaces, !settings.window.isWhole {
      let places = try WindowPlaces(
        corpus: corpus, features: features, window: settings.window, resources: resources
      ).counts(of: listed, around: found, in: ranges)
      for index in rows.indices { rows[index].places = places[index] }
    }
    self.rows = rows
    self.total = total
  }

  /// The counts of all features, and how they are scored.
  private struct Margins {
    let windows: Tally
    let nodes: Tally
    let whole: Tally
    let hits: Int
    let windowWords: Int
    let nodeWords: Int
    let words: Int
    let span: Int

    func counts(_ feature: Int) -> CollocationCounts {
      CollocationCounts(
        joint: windows.tokens[feature], hits: hits, nodeTokens: nodeWords, collocate: whole.tokens[feature],
        collocateInNodes: nodes.tokens[feature], windowTokens: windowWords, span: span,
        corpus: words + nodeWords)
    }
  }

  private static func rows(
    _ margins: Margins, _ features: WordFeatures, _ settings: Settings, _ leftOut: Set<UInt32>
  ) -> (rows: [Row], listed: [UInt32], total: Int) {
    var best = TopFeatures(settings.top, of: features)
    let near = (0..<features.count).filter { margins.windows.tokens[$0] >= max(1, settings.minimum) }
    let scorer = CollocationScorer(settings, family: near.count)
    for feature in near where !leftOut.contains(UInt32(feature)) {
      let score = scorer.first(margins.counts(feature))
      if let threshold = settings.threshold, score.map({ $0 < threshold }) ?? true { continue }
      best.add(
        ScoredFeature(
          feature: UInt32(feature), score: score, frequency: margins.windows.tokens[feature]))
    }
    let tests = CollocationTests(settings, of: near.lazy.map { scorer.table(margins.counts($0)) })
    var rows: [Row] = []
    var listed: [UInt32] = []
    for entry in best.sorted() {
      let feature = Int(entry.feature)
      let counts = margins.counts(feature)
      let table = scorer.table(counts)
      listed.append(entry.feature)
      rows.append(
        Row(
          feature: features.text(of: entry.feature), number: entry.feature, joint: counts.joint,
          frequency: counts.collocate,
          frequencyInNodes: counts.collocateInNodes, counts: table,
          documents: Int(margins.windows.documents[feature]),
          // The first one is known, and may have taken long.
          values: [entry.score] + scorer.rest(counts),
          intervals: settings.columns.map { column in
            table.flatMap { column.effectSize?.interval(of: $0, level: settings.confidence) }
          },
          probability: tests?.probability(of: table), corrected: tests?.corrected(of: table)))
    }
    return (rows, listed, near.count)
  }
}
