/// A square matrix that is its own mirror image, held whole and row by row.
public struct SymmetricMatrix: Sendable, Equatable {
  /// Rows, and columns.
  public let order: Int
  /// Row by row.
  private(set) var elements: [Double]

  /// A matrix of zeros.
  ///
  /// - Precondition: `order` is 0 or more.
  public init(order: Int) {
    self.order = order
    elements = [Double](repeating: 0, count: order * order)
  }

  /// An element; writing it writes its mirror image too.
  public subscript(_ row: Int, _ column: Int) -> Double {
    get { elements[row * order + column] }
    set {
      elements[row * order + column] = newValue
      elements[column * order + row] = newValue
    }
  }

  /// Adds the product of a vector with itself to the matrix. O(entries²).
  ///
  /// - Parameter vector: the entries that aren't 0, by ascending index.
  mutating func addSquare(of vector: some RandomAccessCollection<SparseCounts.Entry>) {
    for first in vector {
      let row = first.index * order
      for second in vector {
        guard second.index <= first.index else { break }
        elements[row + second.index] += first.value * second.value
      }
    }
  }

  /// Writes what stands below the diagonal above it too. O(order²).
  mutating func mirror() {
    for row in 0..<order {
      for column in 0..<row { elements[column * order + row] = elements[row * order + column] }
    }
  }
}
