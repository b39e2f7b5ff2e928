/// A table of counts of which only those above 0 are held, row by row.
public struct SparseCounts: Sendable {
  /// A number of a row, with its column.
  public struct Entry: Sendable, Equatable {
    /// From 0.
    public var index: Int
    public var value: Double

    public init(index: Int, value: Double) {
      self.index = index
      self.value = value
    }
  }

  /// For each row its entries, by ascending column.
  public let rows: [[Entry]]
  /// How many columns there are, those of zeros too.
  public let columns: Int

  /// Takes over the rows. O(entries).
  ///
  /// - Parameter rows: for each row its entries, of finite values above 0, by ascending column below `columns`.
  /// - Returns: nil where they aren't so.
  public init?(rows: [[Entry]], columns: Int) {
    for row in rows {
      var next = 0
      for entry in row {
        guard entry.index >= next, entry.index < columns, entry.value > 0, entry.value.isFinite else {
          return nil
        }
        next = entry.index + 1
      }
    }
    self.init(valid: rows, columns)
  }

  private init(valid rows: [[Entry]], _ columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The same with columns for rows. O(rows + columns + entries).
  public var transposed: SparseCounts {
    var result = [[Entry]](repeating: [], count: columns)
    for (row, entries) in rows.enumerated() {
      for entry in entries { result[entry.index].append(Entry(index: row, value: entry.value)) }
    }
    return SparseCounts(valid: result, rows.count)
  }

  /// The sum of each row. O(entries).
  public var sums: [Double] { rows.map { $0.reduce(0) { $0 + $1.value } } }
}
