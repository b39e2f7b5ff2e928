import CorpusIndex
import TextStatistics

/// Where the rates of queries change along texts in reading order.
public struct ChangeTable: Sendable {
  /// A place where the rate of a query changes.
  public struct Change: Sendable, Equatable {
    public let document: String
    /// The path of the section that it lies in; nil where there is none.
    public let section: String?
    /// The first position of the unit behind the change, in its document, from 1.
    public let position: Int
    /// The number of that unit, from 1.
    public let unit: Int
    /// Matches and words from the change before, or the beginning, up to here.
    public let before: (count: Int, words: Int)
    /// Matches and words from here to the next change, or the end.
    public let after: (count: Int, words: Int)
    /// ``RateChangeDeviance`` when it was found.
    public let deviance: Double
    /// ``ChangePointTest``.
    public let probability: Double

    public static func == (left: Change, right: Change) -> Bool {
      left.document == right.document && left.position == right.position && left.before == right.before
        && left.after == right.after && left.probability == right.probability
    }
  }

  /// One query.
  public struct Row: Sendable {
    /// The query as typed.
    public let pattern: String
    public let count: Int
    /// Matches and words of each unit with words, in reading order.
    public let series: RateSeries
    /// The changes that chance seldom gives, in reading order.
    public let changes: [Change]
    /// The sharpest cut of all texts, found or not; nil where nothing changes or there are too few units.
    public let sharpest: Change?
    /// Whether there may be more changes than are looked for.
    public let mayHaveMore: Bool
  }

  /// Changes of greater probability aren't made.
  public static let level = 0.05
  /// Changes of a query at most.
  public static let most = 20

  /// Units with words.
  public let units: Int
  /// Words that the filter admits.
  public let words: Int
  /// A row for each query, in their order.
  public let rows: [Row]

  /// Cuts the texts, and then their parts, where rates change most sharply.
  ///
  /// - Parameters:
  ///   - hits: those of each pattern.
  ///   - kind: the units that are put into random order; not equal parts.
  ///   - ranges: the filter, `nil` for all words.
  /// - Complexity: for each query O(hits + rounds · units · changes).
  public init(
    of hits: [Hits], _ patterns: [String], in corpus: CorpusReader, by kind: DispersionParts,
    filter ranges: FilteredRanges? = nil, _ settings: TrendSettings = TrendSettings()
  ) throws(AnalysisError) {
    let metadata = try MetadataGroups([], corpus)
    let names = GroupNames(corpus, [.document, .section], metadata, level: nil)
    do throws(CorpusIndexError) {
      let words = try AdmittedWords(corpus, in: ranges)
      self.words = words.count
      let division = try PartDivision(corpus, into: kind, of: words)
      let used = division.sizes.indices.filter { division.sizes[$0] > 0 }
      units = used.count
      var rows: [Row] = []
      for (pattern, hits) in zip(patterns, hits) {
        let counts = division.counts(of: words.numbers(of: hits))
        guard
          let series = RateSeries(
            counts: used.map { counts[$0] }, words: used.map { division.sizes[$0] })
        else { continue }
        let found = ChangePoints(
          series, seed: settings.seed, level: Self.level, most: Self.most,
          probability: settings.probability)
        let cuts = [0] + found.changes.map(\.place) + [used.count]
        let changes = try found.changes.enumerated().map { index, change throws(CorpusIndexError) in
          try Self.change(
            change, before: cuts[index]..<change.place, after: change.place..<cuts[index + 2], series,
            division.places[used[change.place]], names)
        }
        let sharpest = try found.sharpest.map { change throws(CorpusIndexError) in
          try Self.change(
            change, before: change.before, after: change.after, series,
            division.places[used[change.place]], names)
        }
        rows.append(
          Row(
            pattern: pattern, count: hits.count, series: series, changes: changes, sharpest: sharpest,
            mayHaveMore: found.mayHaveMore))
      }
      self.rows = rows
    } catch { throw .index(error) }
  }

  private static func change(
    _ change: ChangePoints.Change, before: Range<Int>, after: Range<Int>, _ series: RateSeries,
    _ place: GroupDivider.Place, _ names: GroupNames
  ) throws(CorpusIndexError) -> Change {
    var texts = GroupTexts(names)
    try texts.move(to: place)
    let structure = names.corpus.segments[Int(place.segment)].structure
    let document = structure.document(at: Int(place.position), near: 0)
    return Change(
      document: texts.values[0].string ?? "", section: texts.values[1].string,
      position: Int(place.position) - structure.positions(ofDocument: document).lowerBound + 1,
      unit: change.place + 1, before: series.sum(before), after: series.sum(after),
      deviance: change.deviance, probability: change.probability)
  }
}
