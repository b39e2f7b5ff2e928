import Reporting
import TextStatistics

/// A column of an answer that is worked out of a table of four counts.
struct StatisticsColumn {
  /// What a cell holds; nil stands for no value.
  enum Cell {
    case integer(Int)
    case real(Double)
    case text(String)
  }

  let name: String
  let heading: String
  let kind: ColumnDescription.Kind
  /// How it is worked out; nil for plain counts.
  let formula: String?
  /// Whether a table for eyes says the formula under it.
  var isExplained = false
  /// Why a cell is empty.
  let gap: String
  let cell: (ContingencyTable) -> Cell?

  var description: ColumnDescription { ColumnDescription(name, kind, heading: heading) }

  /// A count.
  static func count(_ name: String, heading: String? = nil, _ count: @escaping (ContingencyTable) -> Int)
    -> StatisticsColumn
  {
    StatisticsColumn(
      name: name, heading: heading ?? name, kind: .integer, formula: nil, gap: "there is no count",
      cell: { .integer(count($0)) })
  }

  /// A number.
  static func real(
    _ name: String, heading: String? = nil, decimals: Int, formula: String?, gap: String? = nil,
    _ value: @escaping (ContingencyTable) -> Double?
  ) -> StatisticsColumn {
    StatisticsColumn(
      name: name, heading: heading ?? name, kind: .real(decimals: decimals), formula: formula,
      gap: gap ?? "there is no value", cell: { value($0).map { .real($0) } })
  }

  /// The number of a measure.
  static func measure(_ measure: any AssociationMeasure.Type, heading: String? = nil) -> StatisticsColumn {
    var column = real(
      measure.name, heading: heading ?? measure.heading, decimals: measure.decimals, formula: measure.formula,
      gap: measure.gap, { measure.value(of: $0) })
    column.isExplained = true
    return column
  }

  /// The number of a measure with parameters.
  static func measure(_ measure: some ParameterisedMeasure) -> StatisticsColumn {
    let type = type(of: measure)
    return real(
      type.name, heading: type.heading, decimals: type.decimals,
      formula: "\(type.formula); \(measure.parameters)", gap: type.gap, { measure.value(of: $0) })
  }

  /// The probability of a test; nil for a measure that is none. Of tests whose value is a logarithm of a probability it
  /// is that, one-sided where the test is.
  static func probability(_ measure: any AssociationMeasure.Type) -> StatisticsColumn? {
    guard let test = measure as? any SignificanceTest.Type else { return nil }
    let name = "\(test.name)_p"
    if test is any ChiSquaredSignificanceTest.Type {
      return real(
        name, heading: "p", decimals: 4, formula: "two-sided, from chi-squared with one degree of freedom",
        gap: test.gap, { test.probability(of: $0) })
    }
    guard let test = test as? any LogarithmicTest.Type else { return nil }
    return real(
      name, decimals: 4, formula: "10^-\(test.name)", gap: test.gap,
      { test.value(of: $0).map { test.tail(of: $0) } })
  }

  /// The ends of the interval of an effect size; none for a measure that is none.
  static func interval(_ measure: any AssociationMeasure.Type, level: Double) -> [StatisticsColumn] {
    guard let effect = measure as? any EffectSize.Type else { return [] }
    let gap = effect.gap.map { "\($0), or the counts make no interval" } ?? "the counts make no interval"
    return [
      real(
        "\(effect.name)_low", heading: "low", decimals: effect.decimals, formula: effect.intervalSource,
        gap: gap,
        { effect.interval(of: $0, level: level)?.low }),
      real(
        "\(effect.name)_high", heading: "high", decimals: effect.decimals, formula: nil, gap: gap,
        { effect.interval(of: $0, level: level)?.high }),
    ]
  }

  /// The whole table: cells, expected counts and margins.
  static var table: [StatisticsColumn] {
    [
      .count("O11", \.o11), .count("O12", \.o12), .count("O21", \.o21), .count("O22", \.o22),
      .real("E11", decimals: 2, formula: "R1*C1/N", \.e11),
      .real("E12", decimals: 2, formula: "R1*C2/N", \.e12),
      .real("E21", decimals: 2, formula: "R2*C1/N", \.e21),
      .real("E22", decimals: 2, formula: "R2*C2/N", \.e22),
      .count("R1", \.r1), .count("R2", \.r2), .count("C1", \.c1), .count("C2", \.c2), .count("N", \.n),
    ]
  }
}
