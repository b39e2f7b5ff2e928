import Reporting
import TextStatistics

/// What commands say of measures, made of what the measures say of themselves.
extension Wording {
  /// The line under a table: how a measure is worked out, and what its ends stand for.
  static func convention(_ measure: any Measure.Type) -> String {
    "\(measure.heading): \(measure.formula); \(measure.range)."
  }

  /// A line of `--explain`.
  static func reading(_ value: Double?, of measure: any Measure.Type) -> String {
    guard let value else { return "\(measure.heading): no value, for \(measure.gap ?? "there is none")." }
    return "\(measure.heading): \(measure.reading(of: value))."
  }

  /// The settings that name what was worked out.
  static func settings(_ measures: [any Measure.Type]) -> [NamedValue] {
    [
      NamedValue("measures", .list(measures.map { .text($0.name) })),
      NamedValue("formulas", .group(measures.map { NamedValue($0.name, .text($0.formula)) })),
      NamedValue("ranges", .group(measures.map { NamedValue($0.name, .text($0.range)) })),
    ]
  }

  /// Why cells are empty, for the measures that have such.
  ///
  /// - Parameter rows: for each row its values, in the order of the measures.
  static func gaps(_ measures: [any Measure.Type], _ rows: [[Double?]]) -> [ColumnNote] {
    measures.enumerated().compactMap { index, measure in
      rows.contains { $0[index] == nil }
        ? ColumnNote(column: measure.name, reason: measure.gap ?? "there is no value") : nil
    }
  }
}
