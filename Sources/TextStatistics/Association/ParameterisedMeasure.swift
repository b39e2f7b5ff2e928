/// A measure of a table that needs a number besides the counts.
public protocol ParameterisedMeasure: Measure {
  /// The parameters in words and figures, as a clause.
  var parameters: String { get }
  /// The measure of a table: finite, or nil where it has no value.
  func value(of table: ContingencyTable) -> Double?
}
