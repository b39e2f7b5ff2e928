import CorpusIndex
import TextStatistics

/// A matrix's numbers as weights in place of counts.
public struct MatrixWeighting: Sendable {
  public let weight: any TermWeight.Type
  private let sizes: [Int]
  /// How many rows have the term of each column.
  private let rowsWithTerm: [Int]
  /// Rows that have running words, and how many of them on average.
  private let rowsWithWords: Int
  private let meanSize: Double

  /// Counts in how many rows each term stands.
  ///
  /// - Throws: `.index`.
  /// - Complexity: O(words + cells log cells).
  public init(_ matrix: TermMatrix, by weight: any TermWeight.Type) throws(AnalysisError) {
    self.weight = weight
    sizes = matrix.sizes
    rowsWithWords = sizes.count { $0 > 0 }
    meanSize = Double(sizes.reduce(0, +)) / Double(max(1, rowsWithWords))
    var rowsWithTerm = [Int](repeating: 0, count: matrix.columns.count)
    var walk = matrix.scanner
    do throws(CorpusIndexError) {
      for (row, size) in zip(matrix.runs, sizes) where size > 0 {
        for cell in TermMatrix.cells(try walk.counts(row), matrix.columnOfFeatures) {
          rowsWithTerm[cell.column] += 1
        }
      }
    } catch { throw .index(error) }
    self.rowsWithTerm = rowsWithTerm
  }

  /// The weight of a cell: finite, 0 where it has none; nil where there is no such cell, or a row without
  /// running words. O(1).
  public func value(of cell: TermMatrix.Cell, inRow row: Int) -> Double? {
    guard sizes.indices.contains(row), rowsWithTerm.indices.contains(cell.column) else { return nil }
    return weight.value(
      of: TermOccurrence(
        count: cell.count, size: sizes[row], groups: rowsWithWords,
        groupsWithTerm: rowsWithTerm[cell.column], meanSize: meanSize))
  }
}
