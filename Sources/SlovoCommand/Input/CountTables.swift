import TextStatistics

/// Tables of four counts that a person brings, one a row, and whatever else stands in the rows.
struct CountTables {
  /// A row.
  struct Row {
    /// The cells of the columns that are no counts.
    let carried: [String]
    let counts: ContingencyTable
  }

  /// The names of the columns that are no counts; one called feature or item stands first.
  let carried: [String]
  /// In the file's order.
  let rows: [Row]

  /// The sets of columns that a file may have; the first whole one is read.
  private enum Layout: CaseIterable {
    case cells
    case margins
    case sides

    /// The names that each of the four columns may have.
    var names: [[String]] {
      switch self {
      case .cells: [["O11"], ["O12"], ["O21"], ["O22"]]
      case .margins: [["O11", "f"], ["R1", "f1"], ["C1", "f2"], ["N"]]
      case .sides: [["a"], ["b"], ["c"], ["d"]]
      }
    }
  }

  /// Reads a file, or standard input for `-`.
  init(_ file: String) throws {
    let file = try CountFile(file)
    do throws(CountFileError) { try self.init(file) } catch { throw Wording.failure(error) }
  }

  private init(_ file: CountFile) throws(CountFileError) {
    for layout in Layout.allCases {
      var columns: [Int] = []
      for names in layout.names {
        if let column = try file.column(names) { columns.append(column) }
      }
      guard columns.count == layout.names.count else { continue }
      let labels = ["feature", "item"]
      var rest = file.header.indices.filter { !columns.contains($0) }
      if let label = rest.firstIndex(where: { labels.contains(file.header[$0].lowercased()) }) {
        rest.insert(rest.remove(at: label), at: 0)
      }
      carried = rest.map { file.header[$0] }
      var rows: [Row] = []
      rows.reserveCapacity(file.rows.count)
      for row in file.rows {
        let reader = CountReader(file: file, columns: columns, row: row)
        let table =
          switch layout {
          case .cells: try reader.cells()
          case .margins: try reader.margins()
          case .sides: try reader.sides()
          }
        rows.append(Row(carried: rest.map { row.cells[$0] }, counts: table))
      }
      self.rows = rows
      return
    }
    throw CountFileError(
      file: file.name,
      problem: .missingColumns(
        wanted: Layout.allCases.map { $0.names.map { $0[0] } } + [["f", "f1", "f2", "N"]], header: file.header
      ))
  }
}

/// Makes the table of one row.
private struct CountReader {
  let file: CountFile
  /// Where the four counts stand.
  let columns: [Int]
  let row: CountFile.Row

  /// Of the four cells.
  func cells() throws(CountFileError) -> ContingencyTable {
    let counts = try counts()
    return try whole(
      ContingencyTable(o11: counts[0], o12: counts[1], o21: counts[2], o22: counts[3]), counts)
  }

  /// Of one cell and the margins.
  func margins() throws(CountFileError) -> ContingencyTable {
    let counts = try counts()
    for (part, whole) in [(0, 1), (0, 2), (1, 3), (2, 3)] { try expect(part, within: whole, counts) }
    return try whole(ContingencyTable(o11: counts[0], r1: counts[1], c1: counts[2], n: counts[3]), counts)
  }

  /// Of two counts and the sizes that they are counts in.
  func sides() throws(CountFileError) -> ContingencyTable {
    let counts = try counts()
    for (part, whole) in [(0, 2), (1, 3)] { try expect(part, within: whole, counts) }
    return try whole(
      ContingencyTable(
        o11: counts[0], o12: counts[2] - counts[0], o21: counts[1], o22: counts[3] - counts[1]), counts)
  }

  private func counts() throws(CountFileError) -> [Int] {
    var counts: [Int] = []
    for column in columns { counts.append(try file.count(column, in: row)) }
    return counts
  }

  private func expect(_ part: Int, within whole: Int, _ counts: [Int]) throws(CountFileError) {
    guard counts[part] > counts[whole] else { return }
    throw error(.exceeds(part: named(part, counts), whole: named(whole, counts)))
  }

  private func whole(_ table: ContingencyTable?, _ counts: [Int]) throws(CountFileError) -> ContingencyTable {
    guard let table else {
      throw error(.noTable(counts.indices.map { named($0, counts) }.joined(separator: ", ")))
    }
    return table
  }

  private func named(_ place: Int, _ counts: [Int]) -> String {
    "\(file.header[columns[place]]) = \(counts[place])"
  }

  private func error(_ problem: CountFileError.Problem) -> CountFileError {
    CountFileError(file: file.name, row: (row.number, row.line), problem: problem)
  }
}
