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
    public var measures: [any AssociationMeasure.Type]
    /// How often a word stands in the windows at least, to be listed.
    public var minimum = 1
    /// Rows at most.
    public var top: Int?

    public init(window: CollocationWindow, measures: [any AssociationMeasure.Type]) {
      self.window = window
      self.measures = measures
    }
  }

  /// A collocate.
  public struct Row: Sendable {
    public let feature: String
    /// Rows: in a window or outside. Columns: this word or another.
    public let counts: ContingencyTable
    /// Documents in which it stands in a window.
    public let documents: Int
    /// The measures asked for, in their order; nil where one has no value.
    public let values: [Double?]
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
      (rows, total) = Self.rows(margins, features, settings)
    } catch { throw .index(error) }
  }

  private struct Margins {
    let counts: WindowTally.Counts
    let whole: Tally
    let r1: Int
    let n: Int

    /// The table of a feature, nil for one that stands in no window.
    func table(_ feature: Int) -> ContingencyTable? {
      let joint = counts.windows.tokens[feature]
      guard joint > 0 else { return nil }
      return ContingencyTable(
        o11: joint, r1: r1, c1: whole.tokens[feature] - counts.nodes.tokens[feature], n: n)
    }
  }

  private static func rows(
    _ margins: Margins, _ features: WordFeatures, _ settings: Settings
  ) -> (rows: [Row], total: Int) {
    var best = TopFeatures(settings.top, of: features)
    var total = 0
    for feature in 0..<features.count
    where margins.counts.windows.tokens[feature] >= max(1, settings.minimum) {
      guard let table = margins.table(feature) else { continue }
      total += 1
      best.add(
        TopFeatures.Entry(
          feature: UInt32(feature), score: settings.measures.first?.value(of: table), frequency: table.o11))
    }
    let rows = best.sorted().compactMap { entry -> Row? in
      guard let table = margins.table(Int(entry.feature)) else { return nil }
      return Row(
        feature: features.text(of: entry.feature), counts: table,
        documents: Int(margins.counts.windows.documents[Int(entry.feature)]),
        values: settings.measures.enumerated().map { $0 == 0 ? entry.score : $1.value(of: table) })
    }
    return (rows, total)
  }
}
