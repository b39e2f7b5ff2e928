import TextStatistics

/// What is said of a number in a column, wherever it comes from.
public struct MeasureDescription: Sendable {
  /// The name of its column.
  public let name: String
  /// The heading of its column in a table for eyes.
  public let heading: String
  /// The formula on one line, parameters at its end.
  public let formula: String
  /// Decimals that a table for eyes shows.
  public let decimals: Int
  /// Where it has no value, as a clause; nil where it always has one.
  public let gap: String?
  /// Whether it tells words that are more frequent here from those that are less so.
  public let tellsDirection: Bool
  /// The measure that it is, nil for a number that only another program's convention has.
  public let measure: (any Measure.Type)?

  /// Describes a measure.
  public init(_ measure: any Measure.Type, parameters: String? = nil) {
    name = measure.name
    heading = measure.heading
    formula = measure.formula + (parameters.map { ", \($0)" } ?? "")
    decimals = measure.decimals
    gap = measure.gap
    tellsDirection = (measure as? any AssociationMeasure.Type)?.tellsDirection ?? true
    self.measure = measure
  }

  /// Describes a column of another program's convention.
  public init<Counts>(_ column: ConventionColumn<Counts>) {
    name = column.name
    heading = column.heading
    formula = column.formula
    decimals = column.decimals
    gap = column.gap
    tellsDirection = column.tellsDirection
    measure = nil
  }

  /// The measure as an effect size, where it is one and has an interval.
  public var effectSize: (any EffectSize.Type)? { measure as? any EffectSize.Type }
}

/// A measure of tables of four counts whose parameters are set, so that words can be scored by it.
public struct ScoredMeasure: Sendable {
  /// What is said of it.
  public let about: MeasureDescription
  /// Makes the function for so many words compared.
  private let make: @Sendable (_ family: Int) -> @Sendable (ContingencyTable) -> Double?

  /// A measure that needs nothing but the counts.
  public init(_ measure: any AssociationMeasure.Type) {
    about = MeasureDescription(measure)
    make = { _ in { table in measure.value(of: table) } }
  }

  /// A measure with its parameters.
  public init(_ measure: some ParameterisedMeasure) {
    about = MeasureDescription(type(of: measure), parameters: measure.parameters)
    make = { _ in { table in measure.value(of: table) } }
  }

  /// A number of another program's convention.
  public init(_ column: ConventionColumn<ContingencyTable>) {
    about = MeasureDescription(column)
    make = { _ in column.value }
  }

  /// The conservative Log Ratio, which depends on how many words are compared.
  ///
  /// - Returns: nil where `alpha` isn't between 0 and 1.
  public init?(conservativeLogRatioAt alpha: Double) {
    guard ConservativeLogRatio(alpha: alpha, family: 1) != nil else { return nil }
    about = MeasureDescription(
      ConservativeLogRatio.self, parameters: "alpha \(alpha), family: all words compared")
    make = { family in
      let measure = ConservativeLogRatio(alpha: alpha, family: max(1, family))
      return { table in measure?.value(of: table) }
    }
  }

  /// The function that scores a table, where so many words are compared.
  func function(family: Int) -> @Sendable (ContingencyTable) -> Double? { make(family) }
}
