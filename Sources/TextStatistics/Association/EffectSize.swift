/// A measure of how large a difference is, with an interval that says how surely.
public protocol EffectSize: AssociationMeasure {
  /// The value that stands for no difference: an interval that holds it leaves open whether there is one.
  static var neutral: Double { get }
  /// How the interval is made, and who published it.
  static var intervalSource: String { get }
  /// The interval that covers the size with a probability, finite; nil where there is none. O(1).
  ///
  /// It takes words for independent draws, so for words that come in bursts it is too narrow.
  ///
  /// - Parameter level: the probability, between 0 and 1.
  static func interval(of table: ContingencyTable, level: Double) -> ConfidenceInterval?
}
