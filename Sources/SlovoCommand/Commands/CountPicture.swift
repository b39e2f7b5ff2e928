import Analysis
import Reporting

/// The rows of a table of counts as a picture: a dot for each rate, with its interval.
struct CountPicture {
  private let table: CountTable
  private let members: [String]?
  private let convention: RateConvention

  init(_ table: CountTable, _ members: [String]?, _ convention: RateConvention) {
    self.table = table
    self.members = members
    self.convention = convention
  }

  /// - Parameters:
  ///   - count: rows of the table; as many are drawn as fit a page.
  ///   - notes: what stands under the table.
  func picture(first count: Int, notes: [String]) throws -> IntervalPicture {
    let drawn = min(count, PictureFile.rows)
    var texts = CountTexts(table)
    var rows: [IntervalPicture.Row] = []
    let queries = Set((0..<drawn).map { table.row($0).pattern })
    for index in 0..<drawn {
      try texts.move(to: index)
      let row = table.row(index)
      var parts = zip(table.groupings, texts.values).map { $1.string ?? Wording.withoutValue($0) }
      if let members { parts.append(members[table.pattern(ofRow: index)]) }
      // One query stands in the heading; of several each row names its own.
      if queries.count > 1 || parts.isEmpty { parts.append(row.pattern) }
      let interval = row.interval(convention)
      rows.append(
        IntervalPicture.Row(
          label: parts.joined(separator: ", "), value: row.rate(convention),
          interval: interval.map { $0.low...max($0.low, $0.high) },
          figure: "\(row.count.grouped) of \(row.words.grouped)"))
    }
    var lines = [
      "Dots: rates; lines: their intervals; figures at the right: matches and words."
    ]
    if drawn < count { lines.append("Drawn are the first \(drawn) of \(count.grouped) rows.") }
    let named = queries.sorted().prefix(4).joined(separator: ", ")
    return IntervalPicture(
      title:
        "How often \(named)\(queries.count > 4 ? " and others" : "") occur\(queries.count == 1 ? "s" : "")",
      notes: lines + notes, rows: rows, shape: .dots, axis: convention.column.replacing("_", with: " "))
  }
}
