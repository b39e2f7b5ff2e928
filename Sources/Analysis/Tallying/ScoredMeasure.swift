import TextStatistics

/// A measure of tables of four counts whose parameters are set, so that words can be scored by it.
public struct ScoredMeasure: Sendable {
  /// What is said of the measure.
  public let about: any Measure.Type
  /// Its parameters in words and figures; nil where it has none.
  public let parameters: String?
  /// Makes the function for so many words compared.
  private let make: @Sendable (_ family: Int) -> @Sendable (ContingencyTable) -> Double?

  /// A measure that needs nothing but the counts.
  public init(_ measure: any AssociationMeasure.Type) {
    about = measure
    parameters = nil
    make = { _ in { table in measure.value(of: table) } }
  }

  /// A measure with its parameters.
  public init(_ measure: some ParameterisedMeasure) {
    about = type(of: measure)
    parameters = measure.parameters
    make = { _ in { table in measure.value(of: table) } }
  }

  /// The conservative Log Ratio, which depends on how many words are compared.
  ///
  /// - Returns: nil where `alpha` isn't between 0 and 1.
  public init?(conservativeLogRatioAt alpha: Double) {
    guard ConservativeLogRatio(alpha: alpha, family: 1) != nil else { return nil }
    about = ConservativeLogRatio.self
    parameters = "alpha \(alpha), family: all words compared"
    make = { family in
      let measure = ConservativeLogRatio(alpha: alpha, family: max(1, family))
      return { table in measure?.value(of: table) }
    }
  }

  /// The measure as an effect size, where it is one and has an interval.
  public var effectSize: (any EffectSize.Type)? { about as? any EffectSize.Type }

  /// The function that scores a table, where so many words are compared.
  func function(family: Int) -> @Sendable (ContingencyTable) -> Double? { make(family) }
}
