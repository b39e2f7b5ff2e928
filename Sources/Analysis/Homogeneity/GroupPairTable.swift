import TextStatistics

/// Some words in every pair of groups of texts: which groups differ from which.
///
/// Groups with fewer words than ``KeynessTable/smallestTestedSide`` are left out.
public struct GroupPairTable: Sendable {
  /// A word in two groups.
  public struct Row: Sendable {
    public let feature: String
    /// The groups' numbers, the earlier first.
    public let groups: (Int, Int)
    /// Rows: the first group or the second. Columns: this word or another.
    public let counts: ContingencyTable
    /// G², positive where the word is the more frequent in the first group; nil where neither has it.
    public let logLikelihood: Double?
    /// How many doublings lie between the rates, positive where the first group's is the higher.
    public let logRatio: Double?
    public let interval: ConfidenceInterval?
    /// Two-sided, of G²; nil where neither group has the word.
    public let probability: Double?
    /// The same, corrected for all pairs and words.
    public let corrected: Double?
  }

  /// Word by word in the order of their frequency, the greatest difference (by G²) first.
  public let rows: [Row]
  /// For how many pairs there is a probability.
  public let tested: Int
  /// The groups compared, by their numbers.
  public let groups: [Int]
  /// Words asked for that no group has.
  public let unknown: [String]

  /// How many pairs of groups, times words, are compared at most.
  public static let limit = 1_000_000

  /// Compares pairs. O(words · groups² · log groups).
  ///
  /// - Parameters:
  ///   - words: as the layer writes them.
  ///   - confidence: with which intervals cover the true size, above 0 and below 1.
  /// - Returns: nil where there are more than ``limit`` rows.
  public init?(
    _ counts: GroupedCounts, words asked: [String], confidence: Double,
    correction: any MultipleComparisonCorrection.Type = HolmCorrection.self
  ) {
    let words = GroupedWords(counts, smallest: KeynessTable.smallestTestedSide)
    let (columns, unknown) = counts.columns(of: asked)
    groups = words.groups
    self.unknown = unknown + columns.filter { words.totals[$0] == 0 }.map { counts.terms[$0] }
    let (pairs, overflow) = groups.count.multipliedReportingOverflow(by: max(0, groups.count - 1))
    guard !overflow, pairs / 2 <= Self.limit / max(1, columns.count) else { return nil }
    var found: [(column: Int, first: Int, second: Int, counts: ContingencyTable, value: Double?)] = []
    for column in columns where words.totals[column] > 0 {
      guard let word = words.frequencies(column) else { continue }
      var rows = found.prefix(0)
      for first in groups.indices {
        for second in groups.indices.dropFirst(first + 1) {
          guard let table = word.table(first, against: second) else { continue }
          rows.append((column, first, second, table, LogLikelihoodRatio.value(of: table)))
        }
      }
      // Pairs of which neither has the word come last.
      found += rows.enumerated().sorted { left, right in
        let (size, other) = (
          left.element.value.map { abs($0) } ?? -1, right.element.value.map { abs($0) } ?? -1
        )
        return size == other ? left.offset < right.offset : size > other
      }.map(\.element)
    }
    let probabilities = found.map { row in
      row.value.map { LogLikelihoodRatio.probability(of: row.counts, value: $0) }
    }
    let corrected = correction.init(probabilities.compactMap { $0 })
    tested = probabilities.count { $0 != nil }
    let numbers = groups
    rows = zip(found, probabilities).map { row, probability in
      Row(
        feature: counts.terms[row.column], groups: (numbers[row.first], numbers[row.second]),
        counts: row.counts, logLikelihood: row.value, logRatio: LogRatio.value(of: row.counts),
        interval: LogRatio.interval(of: row.counts, level: confidence), probability: probability,
        corrected: probability.map { corrected.corrected($0) })
    }
  }
}
