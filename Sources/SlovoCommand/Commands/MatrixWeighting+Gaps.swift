import Analysis

extension MatrixWeighting {
  /// Why a cell has no weight.
  static let gap =
    "the row has no running words, only punctuation marks"

  /// How many cells of each column have no weight; columns without such cells aren't named. O(words + cells).
  func emptyCells(of matrix: TermMatrix) throws -> [Int: Int] {
    var empty: [Int: Int] = [:]
    try matrix.forEachRow { row, cells in
      for cell in cells where value(of: cell, inRow: row) == nil { empty[cell.column, default: 0] += 1 }
    }
    return empty
  }
}
