/// The part that both JSON formats share: rows as objects with the columns' names.
struct JSONRows: ~Copyable {
  /// What stands in front of each cell's value, from the row's brace or comma to the colon.
  private let openings: [[UInt8]]
  private var cellCount = 0

  init(columns: [ColumnDescription]) {
    openings = columns.enumerated().map { position, column in
      var bytes = ByteBuffer(capacity: 64)
      bytes.append(position == 0 ? "{" : ",")
      bytes.appendJSON(column.name)
      bytes.append(":")
      return Array(bytes.contents)
    }
  }

  /// Whether no cell of the present row has been written.
  var isAtRowStart: Bool { cellCount == 0 }

  mutating func beginCell(in bytes: inout ByteBuffer) {
    assert(cellCount < openings.count, "a row has more cells than columns")
    bytes.append(openings[cellCount])
    cellCount += 1
  }

  /// Passes cells that have been written with what stands in front of them.
  mutating func skip(_ count: Int) {
    assert(cellCount + count <= openings.count, "a row has more cells than columns")
    cellCount += count
  }

  mutating func endRow(in bytes: inout ByteBuffer) {
    if openings.isEmpty { bytes.append("{") }
    while cellCount < openings.count {
      beginCell(in: &bytes)
      bytes.append("null")
    }
    bytes.append("}")
    cellCount = 0
  }
}
