import TextStatistics

/// The probabilities of collocates, corrected for all that were looked at.
struct CollocationTests {
  private let test: any SignificanceTest.Type
  private let correction: any MultipleComparisonCorrection

  /// - Parameter tables: the counts of all collocates.
  /// - Returns: nil where no correction is asked for.
  /// - Complexity: O(n log n).
  init?(_ settings: CollocationTable.Settings, of tables: some Sequence<ContingencyTable?>) {
    guard let correction = settings.correction else { return nil }
    let test = settings.test
    self.test = test
    self.correction = correction.init(
      tables.compactMap { table in
        table.flatMap { test.isTrusted(for: $0) ? test.probability(of: $0) : nil }
      })
  }

  /// The probability of a collocate, nil where the test can't be made or trusted.
  func probability(of table: ContingencyTable?) -> Double? {
    table.flatMap { test.isTrusted(for: $0) ? test.probability(of: $0) : nil }
  }

  /// The same, corrected.
  func corrected(of table: ContingencyTable?) -> Double? {
    probability(of: table).map { correction.corrected($0) }
  }
}
