@testable import TextStatistics

extension UnitCounts {
  /// A table of words by units, zeros too.
  init?(sizes: [Int], targetUnits: Int, rows: [[Int32]]) {
    self.init(sizes: sizes, unitsOfGroups: [targetUnits, sizes.count - targetUnits], rows: rows)
  }

  init?(sizes: [Int], unitsOfGroups: [Int], rows: [[Int32]]) {
    var (starts, units, counts) = ([0], [UInt32](), [Int32]())
    for row in rows {
      for (unit, count) in row.enumerated() where count > 0 {
        units.append(UInt32(unit))
        counts.append(count)
      }
      starts.append(counts.count)
    }
    self.init(sizes: sizes, unitsOfGroups: unitsOfGroups, starts: starts, units: units, counts: counts)
  }
}
