#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The eigenvalues of a symmetric matrix with their vectors.
///
/// The matrix is made tridiagonal by reflections and then diagonal by rotations (implicit QL), all of it written here:
/// the matrices have some hundreds of rows at most, and a library such as LAPACK would have to be loaded at the start
/// of every command. Values are exact to about the order times 2⁻⁵² times the greatest of them, whatever their
/// differences; vectors of values that are alike are some orthonormal basis.
///
/// Sources: R. S. Martin, C. Reinsch and J. H. Wilkinson, "Householder's tridiagonalization of a symmetric matrix",
/// *Numerische Mathematik* 11 (1968), 181–195; H. Bowdler, R. S. Martin, C. Reinsch and J. H. Wilkinson, "The QR and QL
/// algorithms for symmetric matrices", *Numerische Mathematik* 11 (1968), 293–306.
public struct SymmetricEigenproblem: Sendable {
  /// The greatest first.
  public let values: [Double]
  /// For each value its vector, of length 1 and at right angles to all others.
  public let vectors: [[Double]]

  /// Rotations of a value at most; two or three are what it takes.
  private static let patience = 60

  /// Solves the problem. O(order³).
  ///
  /// - Returns: nil where an element isn't finite.
  public init?(_ matrix: SymmetricMatrix) {
    let order = matrix.order
    guard matrix.elements.allSatisfy(\.isFinite) else { return nil }
    // Elements near 1 have squares that neither overflow nor vanish.
    let scale = matrix.elements.reduce(0) { max($0, abs($1)) }
    var tridiagonal = Tridiagonal(matrix.elements.map { scale > 0 ? $0 / scale : 0 }, order: order)
    guard tridiagonal.becomesDiagonal(patience: Self.patience) else { return nil }
    let sorted = (0..<order).sorted {
      (-tridiagonal.diagonal[$0], $0) < (-tridiagonal.diagonal[$1], $1)
    }
    values = sorted.map { tridiagonal.diagonal[$0] * scale }
    vectors = sorted.map { Array(tridiagonal.basis[$0 * order..<($0 + 1) * order]) }
  }
}

/// A tridiagonal matrix that stands for another one in a basis of its own.
private struct Tridiagonal {
  let order: Int
  var diagonal: [Double]
  /// What stands beside the diagonal; the last one is 0.
  var beside: [Double]
  /// The vectors of the basis, row by row.
  var basis: [Double]

  /// Reflects a matrix, column by column, until nothing is left but three diagonals.
  init(_ elements: [Double], order: Int) {
    self.order = order
    var a = elements
    var factors = [Double](repeating: 0, count: order)
    var product = [Double](repeating: 0, count: order)
    diagonal = [Double](repeating: 0, count: order)
    beside = [Double](repeating: 0, count: order)
    for step in 0..<max(0, order - 1) {
      let (row, first) = (step * order, step + 1)
      var rest = 0.0
      for j in first..<order { rest += a[row + j] * a[row + j] }
      let length = rest.squareRoot()
      diagonal[step] = a[row + step]
      rest -= a[row + first] * a[row + first]
      guard rest > 0, length > 0 else {
        beside[step] = a[row + first]
        continue
      }
      // Of the two reflections that would do, the one that subtracts nothing.
      beside[step] = -copysign(length, a[row + first])
      a[row + first] -= beside[step]
      factors[step] = 1 / (length * abs(a[row + first]))
      // The matrix less v·wᵀ + w·vᵀ, where v is the mirror's normal, which stays in the row.
      var overlap = 0.0
      for i in first..<order {
        var sum = 0.0
        for j in first..<order { sum += a[i * order + j] * a[row + j] }
        product[i] = sum * factors[step]
        overlap += product[i] * a[row + i]
      }
      overlap *= factors[step] / 2
      for i in first..<order { product[i] -= overlap * a[row + i] }
      for i in first..<order {
        let (v, w) = (a[row + i], product[i])
        for j in first..<order { a[i * order + j] -= v * product[j] + w * a[row + j] }
      }
    }
    if order > 0 { diagonal[order - 1] = a[order * order - 1] }
    basis = [Double](repeating: 0, count: order * order)
    for i in 0..<order { basis[i * order + i] = 1 }
    for step in stride(from: order - 2, through: 0, by: -1) where factors[step] > 0 {
      let (row, first) = (step * order, step + 1)
      for i in first..<order {
        var sum = 0.0
        for j in first..<order { sum += basis[i * order + j] * a[row + j] }
        sum *= factors[step]
        for j in first..<order { basis[i * order + j] -= sum * a[row + j] }
      }
    }
  }

  /// Rotates what stands beside the diagonal away.
  ///
  /// - Returns: false where that takes more than `patience` rounds for a value.
  mutating func becomesDiagonal(patience: Int) -> Bool {
    var greatest = 0.0
    for i in 0..<order { greatest = max(greatest, abs(diagonal[i]) + abs(beside[i])) }
    let nothing = greatest * Double.ulpOfOne
    for first in 0..<order {
      var rounds = 0
      while true {
        let last = (first..<order).first { abs(beside[$0]) <= nothing } ?? order - 1
        if last == first { break }
        guard rounds < patience else { return false }
        rounds += 1
        rotate(first, last)
      }
      beside[first] = 0
    }
    return true
  }

  /// One round of rotations over the block from `first` to `last`, from its end to its beginning.
  private mutating func rotate(_ first: Int, _ last: Int) {
    // The shift is the eigenvalue of the first two rows that lies nearest the first element.
    let half = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first])
    let shift = diagonal[first] - beside[first] / (half + copysign(hypot(half, 1), half))
    var (sine, cosine, moved) = (1.0, 1.0, 0.0)
    var bulge = diagonal[last] - shift
    for i in stride(from: last - 1, through: first, by: -1) {
      let (f, b) = (sine * beside[i], cosine * beside[i])
      let length = hypot(f, bulge)
      beside[i + 1] = length
      guard length > 0 else {
        // The block falls apart here.
        diagonal[i + 1] -= moved
        beside[last] = 0
        return
      }
      (sine, cosine) = (f / length, bulge / length)
      let next = diagonal[i + 1] - moved
      let slope = (diagonal[i] - next) * sine + 2 * cosine * b
      moved = sine * slope
      diagonal[i + 1] = next + moved
      bulge = cosine * slope - b
      let (upper, lower) = (i * order, (i + 1) * order)
      for k in 0..<order {
        let (x, y) = (basis[upper + k], basis[lower + k])
        basis[lower + k] = sine * x + cosine * y
        basis[upper + k] = cosine * x - sine * y
      }
    }
    diagonal[first] -= moved
    beside[first] = bulge
    beside[last] = 0
  }
}
