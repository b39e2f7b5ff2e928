import TextStatistics

/// Works out the numbers of a collocate.
struct CollocationScorer: Sendable {
  private let functions: [@Sendable (CollocationCounts) -> Double?]
  /// The table of four that they are worked out of, nil where the counts make none.
  let table: @Sendable (CollocationCounts) -> ContingencyTable?

  /// - Parameter family: how many collocates are compared.
  init(_ settings: CollocationTable.Settings, family: Int) {
    if let convention = settings.convention {
      table = convention.table
      functions = convention.columns.map(\.value)
    } else {
      let table = CollocationConvention.slovo.table
      self.table = table
      functions = settings.measures.map { measure in
        let function = measure.function(family: family)
        return { counts in table(counts).flatMap(function) }
      }
    }
  }

  /// What rows go by.
  func first(_ counts: CollocationCounts) -> Double? { functions.first?(counts) ?? nil }

  /// The other numbers.
  func rest(_ counts: CollocationCounts) -> [Double?] { functions.dropFirst().map { $0(counts) } }
}
