@testable import TextStatistics

extension SparseCounts {
  /// A table written out.
  init?(_ rows: [[Int]]) {
    self.init(
      rows: rows.map { row in
        row.enumerated().filter { $1 > 0 }.map { Entry(index: $0, value: Double($1)) }
      }, columns: rows.first?.count ?? 0)
  }

  /// Whole numbers from 0 to 10 that look random.
  static func scrambled(_ rows: Int, _ columns: Int) -> [[Int]] {
    (0..<rows).map { i in (0..<columns).map { j in (i * i * 7 + j * j * 5 + i * j * 3) % 11 } }
  }
}
