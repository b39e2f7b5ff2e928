import Analysis

/// What the rows of a table of counts say, in sentences.
struct CountReadings {
  private let table: CountTable
  private let members: [String]?
  private let convention: RateConvention

  init(_ table: CountTable, _ members: [String]?, _ convention: RateConvention) {
    self.table = table
    self.members = members
    self.convention = convention
  }

  /// A line for each of the first rows, and one on what holds for all of them.
  func lines(first count: Int) throws -> [String] {
    var texts = CountTexts(table)
    var lines: [String] = []
    for index in 0..<count {
      try texts.move(to: index)
      lines.append(Self.line(table.row(index), index, texts, members, of: table, convention))
    }
    return lines.isEmpty ? [] : lines + [Wording.readingsHold(convention)]
  }

  /// - Parameter texts: at the row.
  static func line(
    _ row: CountTable.Row, _ index: Int, _ texts: CountTexts, _ members: [String]?, of table: CountTable,
    _ convention: RateConvention
  ) -> String {
    let group = zip(table.groupings, texts.values).map { Wording.place($0, value: $1.string) }
    var row = row
    if let members { row.pattern += " (\(members[table.pattern(ofRow: index)]))" }
    return Wording.reading(row, group: group, convention)
  }
}
