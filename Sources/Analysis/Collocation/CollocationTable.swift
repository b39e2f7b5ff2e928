import CorpusIndex
import TextStatistics

/// The words that stand near the hits of a query more, or less, often than chance would have it.
///
/// The convention: each position near a hit counts once, also where the windows of several hits overlap. The
/// words of the hits themselves are taken out of everything: of the windows, of N and of the words' own
/// frequencies. Windows end where their paragraph or flow ends. So the table of a collocate says of each word
/// that is no node whether it stands in a window, and whether it is the collocate.
public struct CollocationTable: Sendable {
  /// What is asked.
  public struct Settings: Sendable {
    public var window: CollocationWindow
    public var layer = WordLayer.form
    /// Measures to be worked out; rows go by the first, greatest first.
    public var measures: [ScoredMeasure]
    /// How often a word stands in the windows at least, to be listed.
    public var minimum = 1
    /// Rows at most.
    public var top: Int?
    /// The probability with which intervals of effect sizes cover the true size, above 0 and below 1.
    public var confidence = 0.95
    /// Whether rows say how often a word stands at each distance from a hit.
    public var countsPlaces = false

    public init(window: CollocationWindow, measures: [ScoredMeasure]) {
      self.window = window
      self.measures = measures
    }

    public init(window: CollocationWindow, measures: [any AssociationMeasure.Type]) {
      self.init(window: window, measures: measures.map { ScoredMeasure($0) })
    }
  }

  /// A collocate.
  public struct Row: Sendable {
    public let feature: String
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
    /// How often it stands at each distance, from the farthest before a hit to the farthest behind one; empty
    /// unless asked for. Near several hits the nearest one counts.
    public internal(set) var places: [Int] = []
  }

  public let rows: [Row]
  /// Rows before `top` cut the list.
  public let total: Int
  /// Hits of the query.
  public let hits: Int
  /// Words that hits are made of.
  public let nodeWords: Int
  /// R1: words in windows.
  public let windowWords: Int
  /// N: all words that the filter admits, without those of hits.
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
    hits = found.count
    do throws(CorpusIndexError) {
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
        if let ranges {
          try PositionTally(corpus: corpus, features: features, resources: resources).counts(in: ranges)
        } else { features.stored() }
      let margins = Margins(counts: counts, whole: whole, r1: windowWords, n: words)
      var (rows, listed, total) = Self.rows(margins, features, settings)
      if settings.countsPlaces, !settings.window.isWhole {
        let places = try WindowPlaces(
          corpus: corpus, features: features, window: settings.window, resources: resources
        ).counts(of: listed, around: found, in: ranges)
        for index in rows.indices { rows[index].places = places[index] }
      }
      self.rows = rows
      self.total = total
    } catch { throw .index(error) }
  }

  private struct Margins {
    let counts: WindowTally.Counts
    let whole: Tally
    let r1: Int
    let n: Int

    func table(_ feature: Int) -> ContingencyTable? {
      ContingencyTable(
        o11: counts.windows.tokens[feature], r1: r1,
        c1: whole.tokens[feature] - counts.nodes.tokens[feature], n: n)
    }
  }

  private static func rows(
    _ margins: Margins, _ features: WordFeatures, _ settings: Settings
  ) -> (rows: [Row], listed: [UInt32], total: Int) {
    var best = TopFeatures(settings.top, of: features)
    let near = (0..<features.count).filter {
      margins.counts.windows.tokens[$0] >= max(1, settings.minimum)
    }
    let functions = settings.measures.map { $0.function(family: near.count) }
    for feature in near {
      best.add(
        ScoredFeature(
          feature: UInt32(feature), score: margins.table(feature).flatMap { functions.first?($0) },
          frequency: margins.counts.windows.tokens[feature]))
    }
    var rows: [Row] = []
    var listed: [UInt32] = []
    for entry in best.sorted() {
      let feature = Int(entry.feature)
      let table = margins.table(feature)
      listed.append(entry.feature)
      rows.append(
        Row(
          feature: features.text(of: entry.feature), joint: margins.counts.windows.tokens[feature],
          frequency: margins.whole.tokens[feature],
          frequencyInNodes: margins.counts.nodes.tokens[feature], counts: table,
          documents: Int(margins.counts.windows.documents[feature]),
          values: functions.enumerated().map { place, function in
            place == 0 ? entry.score : table.flatMap(function)
          },
          intervals: settings.measures.map { measure in
            table.flatMap { measure.effectSize?.interval(of: $0, level: settings.confidence) }
          }))
    }
    return (rows, listed, near.count)
  }
}
