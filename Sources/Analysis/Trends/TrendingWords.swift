import CorpusIndex
import TextStatistics

/// The words whose rates rise or fall most steadily along an order of texts.
public struct TrendingWords: Sendable {
  /// Which words come first.
  public enum Order: String, Sendable, CaseIterable {
    /// Those with the strongest trends, up or down.
    case strongest
    /// Those that rise most steadily.
    case rising
    /// Those that fall most steadily.
    case falling
  }

  /// One word.
  public struct Row: Sendable {
    public let feature: String
    public let series: RateSeries
    public internal(set) var trend: Trend
  }

  /// In their order, all of them with words.
  public let groups: [TrendGroup]
  public let scale: TrendScale
  public let gaps: TrendGaps
  /// Words that were compared, for which probabilities are corrected.
  public let compared: Int
  /// How many of these have a trend that can't be told, since all groups have the same rate.
  public let untold: Int
  /// How many there are that the order admits.
  public let total: Int
  public private(set) var rows: [Row]

  /// Tests all columns of a matrix, whose rows are the groups of the order.
  ///
  /// - Parameters:
  ///   - matrix: made by the groupings of the order.
  ///   - order: not of equal stretches, which a matrix doesn't know.
  ///   - top: rows at most, nil for all.
  /// - Throws: `.unknownKey`, `.withoutOrder`, `.index`.
  /// - Complexity: O(words · groups · log groups).
  public init(
    _ matrix: TermMatrix, in corpus: CorpusReader, by order: TrendOrder, filter ranges: FilteredRanges?,
    first: Order, top: Int?, _ settings: TrendSettings
  ) throws(AnalysisError) {
    let division = try TrendGroups(corpus, by: order, units: .document, in: ranges)
    (groups, scale, gaps) = (division.groups, division.scale, division.gaps)
    let counted = try matrix.counts()
    let places = groups.map(\.place)
    let words = groups.map(\.words)
    let counts = Self.counts(counted, of: groups)
    let parts = WorkerThreads.mapParts(of: counts.count, threads: settings.resources.threads) { part in
      var known = KendallDistributions()
      return part.compactMap { index -> Row? in
        guard let series = RateSeries(counts: counts[index], words: words),
          let trend = Trend(places, series, &known)
        else { return nil }
        return Row(feature: counted.terms[index], series: series, trend: trend)
      }
    }
    var all = Array(parts.joined())
    compared = all.count
    var trends = all.map(\.trend)
    Trend.correct(&trends, settings)
    for index in all.indices { all[index].trend = trends[index] }
    untold = all.count { $0.trend.tau.coefficient == nil }
    all = all.filter { row in
      guard let tau = row.trend.tau.coefficient else { return false }
      return switch first {
      case .strongest: true
      case .rising: tau > 0
      case .falling: tau < 0
      }
    }
    total = all.count
    // Words came by frequency, which decides among equals.
    let strength = all.map { abs($0.trend.tau.coefficient ?? 0) }
    let chosen = all.indices.sorted { strength[$0] != strength[$1] ? strength[$0] > strength[$1] : $0 < $1 }
    rows = chosen.prefix(top ?? chosen.count).map { index in
      var row = all[index]
      row.trend.addDetails(places, row.series, settings)
      return row
    }
  }
  /// How often each term stands in each group.
  private static func counts(_ counted: GroupedCounts, of groups: [TrendGroup]) -> [[Int]] {
    // Groups without a place, or without words, have rows of the matrix too.
    let rowOfValues = Dictionary(
      zip(counted.groups, counted.groups.indices), uniquingKeysWith: { first, _ in first })
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: groups.count), count: counted.terms.count)
    for (place, group) in groups.enumerated() {
      guard let row = rowOfValues[group.values] else { continue }
      for cell in counted.cells[row] { counts[cell.column][place] = cell.count }
    }
    return counts
  }
}
