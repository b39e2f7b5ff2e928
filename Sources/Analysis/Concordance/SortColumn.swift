/// The ranks of all lines under one key.
struct SortColumn {
  private var ranks: [UInt32]
  private var highest: UInt32

  init(_ ranks: [UInt32]) {
    self.ranks = ranks
    highest = ranks.max() ?? 0
  }

  /// The greatest first; lines without a rank, 0, keep their place.
  mutating func turnRound() {
    for line in ranks.indices where ranks[line] > 0 { ranks[line] = highest + 1 - ranks[line] }
  }

  /// Lines without a rank, 0, behind all others.
  mutating func putMissingLast() {
    highest += 1
    for line in ranks.indices where ranks[line] == 0 { ranks[line] = highest }
  }

  private var width: UInt64 { UInt64(32 - highest.leadingZeroBitCount) }

  /// The first lines in the order of the columns, the first of which counts most; lines alike in all of them
  /// stay in order.
  static func order(of columns: [SortColumn], count: Int, first wanted: Int) -> [UInt32] {
    var entries = (0..<UInt32(count)).map { RadixOrder.Entry(key: 0, number: $0) }
    // Columns whose bits fit into 64 make one key; where there are several keys, the last is sorted by first.
    var end = columns.count
    repeat {
      var start = end
      var width: UInt64 = 0
      while start > 0, width + columns[start - 1].width <= 64 {
        start -= 1
        width += columns[start].width
      }
      for index in entries.indices { entries[index].key = 0 }
      for column in columns[start..<end] {
        for index in entries.indices {
          let rank = UInt64(column.ranks[Int(entries[index].number)])
          entries[index].key = entries[index].key << column.width | rank
        }
      }
      RadixOrder.sort(&entries, first: start == 0 ? wanted : .max)
      end = start
    } while end > 0
    return entries.map(\.number)
  }
}
