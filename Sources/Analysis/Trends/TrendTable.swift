import CorpusIndex
import TextStatistics

/// How often queries match in groups of texts along an order, with bands, and the trends of their rates.
public struct TrendTable: Sendable {
  /// One query.
  public struct Row: Sendable {
    /// The query as typed.
    public let pattern: String
    /// Matches and words of each group.
    public let series: RateSeries
    /// The interval of each group's rate, in occurrences a word, by drawing its units anew; nil where there is none.
    public let bands: [ConfidenceInterval?]
    /// A smooth line through the rates, a value for each group.
    public let line: [Double]
    /// The interval of each value of the line.
    public let lineBands: [ConfidenceInterval?]
    public internal(set) var trend: Trend
  }

  /// In their order, all of them with words.
  public let groups: [TrendGroup]
  public let scale: TrendScale
  public let gaps: TrendGaps
  /// Units of each group.
  public let units: [Int]
  /// A row for each query, in their order.
  public private(set) var rows: [Row]

  /// Counts hits by group and unit, and tests the rates.
  ///
  /// A hit belongs to the group and the unit of its first word.
  ///
  /// - Parameters:
  ///   - hits: those of each pattern.
  ///   - ranges: the filter, `nil` for all words.
  /// - Throws: `.unknownKey`; `.withoutOrder` where a key of metadata holds text; `.index`.
  /// - Complexity: for each query O(hits + runs + (replicates + rounds) · units).
  public init(
    of hits: [Hits], _ patterns: [String], in corpus: CorpusReader, by order: TrendOrder,
    filter ranges: FilteredRanges? = nil, _ settings: TrendSettings = TrendSettings()
  ) throws(AnalysisError) {
    let division = try TrendGroups(corpus, by: order, units: settings.units, in: ranges)
    groups = division.groups
    scale = division.scale
    gaps = division.gaps
    units = division.unitWords.map(\.count)
    let places = groups.map(\.place)
    let moving = MovingRate(at: places)
    var known = KendallDistributions()
    var rows: [Row] = []
    for (pattern, hits) in zip(patterns, hits) {
      let units = division.series(of: division.words.numbers(of: hits))
      let counts = units.map { $0.counts.reduce(0, +) }
      guard let series = RateSeries(counts: counts, words: groups.map(\.words)),
        var trend = Trend(places, series, &known)
      else { continue }
      trend.addDetails(places, series, settings)
      let bootstrap = RateBootstrap(units, seed: settings.seed, level: settings.confidence)
      let bands = WorkerThreads.mapParts(of: groups.count, threads: settings.resources.threads) {
        $0.map { bootstrap.interval(ofGroup: $0) }
      }
      let blocks = zip(counts, series.words).map {
        RatioBlock(numerator: Double($0), denominator: Double($1))
      }
      rows.append(
        Row(
          pattern: pattern, series: series, bands: Array(bands.joined()), line: moving.line(through: blocks),
          lineBands: bootstrap.intervals(of: moving), trend: trend))
    }
    var trends = rows.map(\.trend)
    Trend.correct(&trends, settings)
    for index in rows.indices { rows[index].trend = trends[index] }
    self.rows = rows
  }
}
