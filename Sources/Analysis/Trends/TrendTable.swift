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
    /// The interval of each value of the line; nil beyond ``RateBootstrap/mostPoints``.
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
  ///   - hasBands: whether bands are wanted, which are most of the work.
  /// - Throws: `.unknownKey`; `.withoutOrder` where a key of metadata holds text; `.index`.
  /// - Complexity: for each query O(hits + runs + (replicates + rounds) · units).
  public init(
    of hits: [Hits], _ patterns: [String], in corpus: CorpusReader, by order: TrendOrder,
    filter ranges: FilteredRanges? = nil, _ settings: TrendSettings = TrendSettings(), hasBands: Bool = true
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
      let blocks = zip(counts, series.words).map {
        RatioBlock(numerator: Double($0), denominator: Double($1))
      }
      let bands = hasBands ? Self.bands(units, moving, settings) : Self.none(groups.count)
      rows.append(
        Row(
          pattern: pattern, series: series, bands: bands.points, line: moving.line(through: blocks),
          lineBands: bands.line, trend: trend))
    }
    var trends = rows.map(\.trend)
    Trend.correct(&trends, settings)
    for index in rows.indices { rows[index].trend = trends[index] }
    self.rows = rows
  }

  private typealias Bands = (points: [ConfidenceInterval?], line: [ConfidenceInterval?])

  private static func bands(_ units: [RateSeries], _ line: MovingRate, _ settings: TrendSettings) -> Bands {
    let bootstrap = RateBootstrap(units, seed: settings.seed, level: settings.confidence)
    let threads = settings.resources.threads
    let points = WorkerThreads.mapParts(of: units.count, threads: threads) {
      $0.map { bootstrap.interval(ofGroup: $0) }
    }
    // A line of very many points has no band.
    let drawn = units.count <= RateBootstrap.mostPoints ? RateBootstrap.replicates : 0
    let lines = WorkerThreads.mapParts(of: drawn, threads: threads) { bootstrap.lines(of: line, in: $0) }
    return (Array(points.joined()), bootstrap.intervals(of: Array(lines.joined())))
  }

  private static func none(_ groups: Int) -> Bands {
    let none = [ConfidenceInterval?](repeating: nil, count: groups)
    return (none, none)
  }
}
