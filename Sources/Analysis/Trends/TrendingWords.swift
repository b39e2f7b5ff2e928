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
    public let trend: Trend
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
  public let rows: [Row]

  /// Tests all columns of a matrix, whose rows are the groups of the order.
  ///
  /// - Parameters:
  ///   - matrix: made by the groupings of the order.
  ///   - order: not of equal stretches, which a matrix doesn't know.
  ///   - top: rows at most, nil for all.
  /// - Throws: `.unknownKey`, `.withoutOrder`, `.tooManyGroups`, `.index`.
  /// - Complexity: O(words · groups · log groups).
  public init(
    _ matrix: TermMatrix, in corpus: CorpusReader, by order: TrendOrder, filter ranges: FilteredRanges?,
    first: Order, top: Int?, _ settings: TrendSettings
  ) throws(AnalysisError) {
    let division = try TrendGroups(corpus, by: order, units: .document, in: ranges)
    (groups, scale, gaps) = (division.groups, division.scale, division.gaps)
    let places = groups.map(\.place)
    let terms = TermSeries(try matrix.counts(memory: settings.resources.memory), of: groups)
    let parts = WorkerThreads.mapParts(of: terms.names.count, threads: settings.resources.threads) { part in
      var known = KendallDistributions()
      return part.compactMap { term -> Score? in
        guard let series = terms.series(of: term), let trend = Trend(places, series, &known) else {
          return nil
        }
        return Score(term: term, tau: trend.tau.coefficient, probability: trend.probability)
      }
    }
    let all = Array(parts.joined())
    compared = all.count
    let told = all.filter { $0.tau != nil }
    untold = all.count - told.count
    let correction = settings.correction.init(told.compactMap(\.probability))
    let admitted = told.filter { score in
      switch first {
      case .strongest: true
      case .rising: score.strength > 0
      case .falling: score.strength < 0
      }
    }
    total = admitted.count
    // Terms come by frequency, which decides among equals.
    let chosen = admitted.sorted {
      abs($0.strength) != abs($1.strength) ? abs($0.strength) > abs($1.strength) : $0.term < $1.term
    }
    var known = KendallDistributions()
    rows = chosen.prefix(top ?? chosen.count).compactMap { score in
      guard let series = terms.series(of: score.term), var trend = Trend(places, series, &known) else {
        return nil
      }
      trend.corrected = trend.probability.map { correction.corrected($0) }
      trend.addDetails(places, series, settings)
      return Row(feature: terms.names[score.term], series: series, trend: trend)
    }
  }

  /// What all words are put into order by; the rest is worked out of those that are listed.
  private struct Score {
    let term: Int
    let tau: Double?
    let probability: Double?

    var strength: Double { tau ?? 0 }
  }
}

/// The counts of terms in groups of an order, term by term; only those above 0 are held.
private struct TermSeries: Sendable {
  let names: [String]
  private let words: [Int]
  private var cells: [[(place: UInt32, count: UInt32)]]

  init(_ counted: GroupedCounts, of groups: [TrendGroup]) {
    names = counted.terms
    words = groups.map(\.words)
    cells = [[(place: UInt32, count: UInt32)]](repeating: [], count: names.count)
    // Groups without a place, or without words, have rows of the matrix too.
    let rows = Dictionary(
      zip(counted.groups, counted.groups.indices), uniquingKeysWith: { first, _ in first })
    for (place, group) in groups.enumerated() {
      guard let row = rows[group.values] else { continue }
      for cell in counted.cells[row] {
        cells[cell.column].append((UInt32(clamping: place), UInt32(clamping: cell.count)))
      }
    }
  }

  /// O(groups).
  func series(of term: Int) -> RateSeries? {
    var counts = [Int](repeating: 0, count: words.count)
    for cell in cells[term] { counts[Int(cell.place)] = Int(cell.count) }
    return RateSeries(counts: counts, words: words)
  }
}
