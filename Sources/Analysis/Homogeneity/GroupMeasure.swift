import TextStatistics

/// A number for how strongly a word is drawn to one of several groups: a measure of keyness of the group beside the
/// rest, or a weight of the word in the group.
public struct GroupMeasure: Sendable {
  /// What is said of it.
  public let about: MeasureDescription
  /// Makes the function for so many words compared.
  private let make: @Sendable (_ family: Int) -> @Sendable (ContingencyTable, TermOccurrence) -> Double?

  /// A measure of the group beside the rest.
  public init(_ measure: ScoredMeasure) {
    about = measure.about
    make = { family in
      let function = measure.function(family: family)
      return { table, _ in function(table) }
    }
  }

  /// A weight.
  public init(_ weight: any TermWeight.Type) {
    about = MeasureDescription(weight)
    make = { _ in { _, term in weight.value(of: term) } }
  }

  /// The function that scores a word, where so many are compared.
  func function(family: Int) -> @Sendable (ContingencyTable, TermOccurrence) -> Double? { make(family) }
}
