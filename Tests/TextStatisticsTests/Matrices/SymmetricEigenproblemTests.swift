import Testing

@testable import TextStatistics

@Suite struct `The eigenvalues of a symmetric matrix` {
  private func matrix(_ rows: [[Double]]) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(order: rows.count)
    for i in rows.indices { for j in 0...i { matrix[i, j] = rows[i][j] } }
    return matrix
  }

  /// Whole numbers from -9 to 9 that look random.
  private func scrambled(_ order: Int) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(order: order)
    for i in 0..<order {
      for j in 0...i { matrix[i, j] = Double((i * i * 7 + j * j * 5 + i * j * 3) % 19 - 9) }
    }
    return matrix
  }

  /// Values alone, by Jacobi's rotations: a slow way that shares nothing with the one tested.
  private func jacobi(_ matrix: SymmetricMatrix) -> [Double] {
    let n = matrix.order
    var a = (0..<n).map { i in (0..<n).map { matrix[i, $0] } }
    for _ in 0..<60 {
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) where a[p][q] != 0 {
          let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          for k in 0..<n {
            (a[k][p], a[k][q]) = (c * a[k][p] - t * c * a[k][q], t * c * a[k][p] + c * a[k][q])
          }
          for k in 0..<n {
            (a[p][k], a[q][k]) = (c * a[p][k] - t * c * a[q][k], t * c * a[p][k] + c * a[q][k])
          }
        }
      }
    }
    return (0..<n).map { a[$0][$0] }.sorted(by: >)
  }

  /// The greatest error of the equation that defines vectors, and of their lengths and angles.
  private func worstError(_ solved: SymmetricEigenproblem, _ matrix: SymmetricMatrix) -> Double {
    var worst = 0.0
    for (value, vector) in zip(solved.values, solved.vectors) {
      for i in 0..<matrix.order {
        let product = (0..<matrix.order).reduce(0) { $0 + matrix[i, $1] * vector[$1] }
        worst = max(worst, abs(product - value * vector[i]))
      }
    }
    for (i, left) in solved.vectors.enumerated() {
      for (j, right) in solved.vectors.enumerated() {
        worst = max(worst, abs(zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } - (i == j ? 1 : 0)))
      }
    }
    return worst
  }

  @Test func `are those of another program`() throws {
    // numpy 2: numpy.linalg.eigh
    let solved = try #require(
      SymmetricEigenproblem(matrix([[4, 1, -2, 2], [1, 2, 0, 1], [-2, 0, 3, -2], [2, 1, -2, -1]])))
    let values = [6.844621107234965, 2.2685314064312423, 1.0843644637732166, -2.1975169774394243]
    let first = [-0.7180459594506796, -0.2211529881551807, 0.5573513771375096, -0.3533564748939929]
    #expect(zip(solved.values, values).allSatisfy { abs($0 - $1) < 1e-14 })
    let sign = solved.vectors[0][0] < 0 ? 1.0 : -1
    #expect(zip(solved.vectors[0], first).allSatisfy { abs(sign * $0 - $1) < 1e-14 })
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 8, 13, 40])
  func `have vectors that fulfil their equation, for any order`(order: Int) throws {
    let matrix = scrambled(order)
    let solved = try #require(SymmetricEigenproblem(matrix))
    #expect(solved.values.count == order && solved.vectors.count == order)
    #expect(worstError(solved, matrix) < 1e-12 * Double(max(1, order)))
    #expect(zip(solved.values, jacobi(matrix)).allSatisfy { abs($0 - $1) < 1e-11 })
  }

  @Test func `that come several times, or are 0, have vectors at right angles too`() throws {
    let blocks = matrix([
      [2, 0, 0, 0, 0], [0, 2, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 2, 1], [0, 0, 0, 1, 2],
    ])
    // All rows alike: one value, and four zeros.
    let ones = matrix([[Double]](repeating: [Double](repeating: 3, count: 5), count: 5))
    for (matrix, values) in [
      (blocks, [3, 2, 2, 1, 0]), (ones, [15, 0, 0, 0, 0]), (SymmetricMatrix(order: 3), [0, 0, 0]),
    ] as [(SymmetricMatrix, [Double])] {
      let solved = try #require(SymmetricEigenproblem(matrix))
      #expect(zip(solved.values, values).allSatisfy { abs($0 - $1) < 1e-14 })
      #expect(worstError(solved, matrix) < 1e-14)
    }
  }

  @Test(arguments: [1e-200, 1e200])
  func `scale with the matrix, however small or great it is`(scale: Double) throws {
    let plain = try #require(SymmetricEigenproblem(scrambled(6)))
    var matrix = scrambled(6)
    for i in 0..<6 { for j in 0...i { matrix[i, j] *= scale } }
    let solved = try #require(SymmetricEigenproblem(matrix))
    #expect(zip(solved.values, plain.values).allSatisfy { abs($0 / scale - $1) < 1e-12 })
  }

  @Test func `aren't there where an element is no number`() {
    var matrix = scrambled(3)
    matrix[1, 0] = .nan
    #expect(SymmetricEigenproblem(matrix) == nil)
  }
}
