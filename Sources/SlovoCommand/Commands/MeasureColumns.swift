import Analysis
import Reporting
import TextStatistics

/// Columns of measures, their cells, and what stands under a table about them.
struct MeasureColumns {
  let measures: [MeasureDescription]
  /// Which of them a table leaves out for want of room.
  var detailsFrom = Int.max
  /// Whether those go before other details.
  var areMinor = false
  /// Whether effect sizes have columns for the ends of their intervals.
  var showsIntervals = false

  var columns: [ColumnDescription] {
    measures.enumerated().flatMap { index, measure -> [ColumnDescription] in
      let column = ColumnDescription(
        measure.name, .real(decimals: measure.decimals), heading: measure.heading,
        isDetail: index >= detailsFrom, isMinor: areMinor && index >= detailsFrom)
      guard showsIntervals, measure.effectSize != nil else { return [column] }
      return [column]
        + ["low", "high"].map {
          ColumnDescription(
            "\(measure.name)_\($0)", .real(decimals: measure.decimals), heading: "\(measure.heading) \($0)",
            isMinor: true)
        }
    }
  }

  /// The formulas, one line for each measure.
  var formulas: [String] {
    measures.map { "\($0.heading): \($0.formula)." }
  }

  /// Why cells are empty, for the measures that have such.
  func notes(_ rows: some Sequence<[Double?]>) -> [ColumnNote] {
    var isMissing = [Bool](repeating: false, count: measures.count)
    for values in rows {
      for (index, value) in values.enumerated() where value == nil { isMissing[index] = true }
    }
    return zip(measures, isMissing).compactMap { measure, isMissing in
      isMissing ? ColumnNote(column: measure.name, reason: measure.gap ?? "there is no value") : nil
    }
  }

  /// Why intervals are missing: of effect sizes that have a value, but none for some rows.
  func notes(intervals rows: some Sequence<[ConfidenceInterval?]>) -> [ColumnNote] {
    var isMissing = [Bool](repeating: false, count: measures.count)
    for intervals in rows {
      for (index, interval) in intervals.enumerated() where interval == nil { isMissing[index] = true }
    }
    return zip(measures, isMissing).filter { $0.effectSize != nil && $1 }.flatMap { measure, _ in
      ["low", "high"].map {
        ColumnNote(column: "\(measure.name)_\($0)", reason: measure.gap ?? "there is no value")
      }
    }
  }

  /// The settings that name what was worked out.
  var settings: [NamedValue] {
    [
      NamedValue("measures", .list(measures.map { .text($0.name) })),
      NamedValue("formulas", .group(measures.map { NamedValue($0.name, .text($0.formula)) })),
    ]
  }

  /// The cells of `columns`.
  func write(_ values: some Sequence<(Double?, ConfidenceInterval?)>, to writer: any RowWriter) {
    for (measure, (value, interval)) in zip(measures, values) {
      Self.write([value], to: writer)
      guard showsIntervals, measure.effectSize != nil else { continue }
      // An interval without its size would look like a find.
      Self.write(value == nil ? [nil, nil] : [interval?.low, interval?.high], to: writer)
    }
  }

  static func write(_ values: [Double?], to writer: any RowWriter) {
    for value in values {
      if let value { writer.real(value) } else { writer.missing() }
    }
  }
}

extension ContingencyTable? {
  /// The cells of `ContingencyTable.columns`; all are empty where there is no table.
  func write(to writer: any RowWriter) {
    if let self { return self.write(to: writer) }
    for _ in ContingencyTable.columns { writer.missing() }
  }
}

extension ContingencyTable {
  /// The columns of `--audit`.
  static let columns: [ColumnDescription] =
    ["O11", "O12", "O21", "O22"].map { ColumnDescription($0, .integer) }
    + ["E11", "E12", "E21", "E22"].map { ColumnDescription($0, .real(decimals: 2)) }
    + ["R1", "R2", "C1", "C2", "N"].map { ColumnDescription($0, .integer) }

  /// The cells of `columns`.
  func write(to writer: any RowWriter) {
    for count in [o11, o12, o21, o22] { writer.integer(count) }
    for expected in [e11, e12, e21, e22] { writer.real(expected) }
    for count in [r1, r2, c1, c2, n] { writer.integer(count) }
  }
}
