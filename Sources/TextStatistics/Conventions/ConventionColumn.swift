/// A number that a convention gives for each word, as another program prints it.
public struct ConventionColumn<Counts: Sendable>: Sendable {
  /// The name of its column, in lower case with `_`; the measure's own where the number is the same.
  public let name: String
  /// The heading of its column in a table for eyes.
  public let heading: String
  /// The formula on one line, in the letters of the convention.
  public let formula: String
  /// Decimals that a table for eyes shows.
  public let decimals: Int
  /// Where it has no value, as a clause; nil where it always has one.
  public let gap: String?
  /// Whether it tells words that are more frequent here from those that are less so.
  public private(set) var tellsDirection = true
  /// The number of a word: finite, or nil where it has no value.
  public let value: @Sendable (Counts) -> Double?

  init(
    _ name: String, _ heading: String, _ formula: String, decimals: Int = 2, gap: String? = nil,
    _ value: @escaping @Sendable (Counts) -> Double?
  ) {
    self.name = name
    self.heading = heading
    self.formula = formula
    self.decimals = decimals
    self.gap = gap
    self.value = value
  }

  /// The same number without its sign.
  var unsigned: ConventionColumn {
    let value = value
    var column = ConventionColumn(
      name, heading, formula.replacing(", negative below E11", with: ""), decimals: decimals, gap: gap,
      { value($0).map { abs($0) } })
    column.tellsDirection = false
    return column
  }
}

extension ConventionColumn<ContingencyTable> {
  /// A measure as it is.
  static func measure(_ measure: any AssociationMeasure.Type) -> ConventionColumn {
    ConventionColumn(
      measure.name, measure.heading, measure.formula, decimals: measure.decimals, gap: measure.gap,
      { measure.value(of: $0) })
  }

  /// A measure with parameters.
  static func measure(_ measure: some ParameterisedMeasure) -> ConventionColumn {
    let type = type(of: measure)
    return ConventionColumn(
      type.name, type.heading, "\(type.formula); \(measure.parameters)", decimals: type.decimals,
      gap: type.gap,
      { measure.value(of: $0) })
  }
}
