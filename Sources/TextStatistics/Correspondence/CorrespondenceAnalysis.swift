/// Correspondence analysis of a table of counts: rows and columns as points whose distances are those of their profiles,
/// seen along the axes on which they differ most.
///
/// A profile is what a row says of the columns, whatever its size: its counts divided by their sum. Distances between
/// profiles are those of χ²: squared differences, divided by the share that the column has of all counts. What there is
/// of differences, the inertia, is χ² divided by the sum of the table; axes share it out, the first one taking most.
///
/// Axes are eigenvectors of the product of the table of standardised residuals with itself, over the table's shorter
/// side; the product is made of the counts above 0 alone. Rows and columns of zeros have no profile and are no points.
///
/// Sources: J.-P. Benzécri, *L'analyse des données*, vol. 2, Paris: Dunod 1973; M. Greenacre, *Theory and Applications of
/// Correspondence Analysis*, London: Academic Press 1984.
public struct CorrespondenceAnalysis: Sendable {
  /// A row or column of the table.
  public struct Point: Sendable, Equatable {
    /// Its share of all counts.
    public let mass: Double
    /// The squared distance of χ² between its profile and that of all; 0 where they are the same.
    public let squaredDistance: Double
    /// Principal coordinates on the axes worked out.
    public fileprivate(set) var coordinates: [Double]
  }

  /// Why there are no axes.
  public enum Gap: Sendable, Equatable {
    /// Fewer than two rows have counts.
    case rows
    /// Fewer than two columns have counts.
    case columns
    /// All rows have the same profile.
    case sameness
  }

  /// Why a table isn't analysed.
  public enum Failure: Error, Equatable {
    /// Both sides are longer than ``largestSide``.
    case tooLarge(rows: Int, columns: Int)
  }

  /// The longest that the shorter side may be: such a table takes about ten seconds.
  public static let largestSide = 1500
  /// An axis with less inertia is none but an error of rounding: χ² of a million million counts would stay below 1.
  private static let leastInertia = 1e-12

  /// The sum of the table.
  public let total: Double
  /// The inertia of all axes together.
  public let inertia: Double
  /// The inertia of each axis, the greatest first, none of them 0.
  public let inertias: [Double]
  /// For each row its point, nil for a row of zeros.
  public let rows: [Point?]
  /// For each column its point, nil for a column of zeros.
  public let columns: [Point?]
  /// nil where there are axes.
  public let gap: Gap?

  /// Analyses a table.
  ///
  /// - Parameter axes: on how many axes points get coordinates, at most.
  /// - Complexity: O(entries · (shorter side + axes) + shorter side³).
  public init(_ table: SparseCounts, axes: Int) throws(Failure) {
    guard min(table.rows.count, table.columns) <= Self.largestSide else {
      throw .tooLarge(rows: table.rows.count, columns: table.columns)
    }
    let transposed = table.transposed
    let (rowSums, columnSums) = (table.sums, transposed.sums)
    total = rowSums.reduce(0, +)
    var rows = Self.points(table, rowSums, columnSums, total)
    var columns = Self.points(transposed, columnSums, rowSums, total)
    inertia = rows.reduce(0) { $0 + ($1.map { $0.mass * $0.squaredDistance } ?? 0) }
    let filled = (rows.count { $0 != nil }, columns.count { $0 != nil })
    let isWide = table.rows.count <= table.columns
    let solved =
      isWide
      ? Self.axes(of: transposed, columnSums, rowSums) : Self.axes(of: table, rowSums, columnSums)
    inertias = Array(solved.values.prefix(max(0, min(filled.0, filled.1) - 1)))
    gap =
      !inertias.isEmpty ? nil : filled.0 < 2 ? .rows : filled.1 < 2 ? .columns : .sameness
    for (inertia, vector) in zip(inertias, solved.vectors).prefix(max(0, axes)) {
      if isWide {
        Self.place(&rows, &columns, rowSums, transposed, columnSums, inertia, vector, total)
      } else {
        Self.place(&columns, &rows, columnSums, table, rowSums, inertia, vector, total)
      }
    }
    for axis in 0..<min(inertias.count, max(0, axes)) where Self.pointsBack(rows, axis) {
      Self.turn(&rows, axis)
      Self.turn(&columns, axis)
    }
    self.rows = rows
    self.columns = columns
  }

  /// The place of a row that took no part in making the axes: where it would lie if it weighed nothing.
  ///
  /// - Parameter entries: its counts, by columns of the table; those in columns of zeros say nothing.
  /// - Returns: nil of a row without counts in other columns. The mass is 0.
  /// - Complexity: O(entries · axes).
  public func supplementary(_ entries: [SparseCounts.Entry], axes: Int) -> Point? {
    let known = entries.filter { columns[$0.index] != nil }
    let sum = known.reduce(0) { $0 + $1.value }
    guard sum > 0 else { return nil }
    let axes = 0..<min(inertias.count, max(0, axes))
    var coordinates = axes.map { _ in 0.0 }
    let roots = axes.map { inertias[$0].squareRoot() }
    for entry in known {
      guard let column = columns[entry.index] else { continue }
      for axis in axes { coordinates[axis] += entry.value / sum * column.coordinates[axis] / roots[axis] }
    }
    return Point(
      mass: 0,
      squaredDistance: Self.squaredDistance(known, sum) { columns[$0]?.mass ?? 0 },
      coordinates: coordinates)
  }

  /// Where rows lie that are all in one column, along an axis worked out: each column's principal coordinate divided by
  /// the root of the axis's inertia; nil for a column of zeros. Rows are means of these, weighted by their profiles.
  public func columnVertices(onAxis axis: Int) -> [Double?] {
    let root = inertias[axis].squareRoot()
    return columns.map { $0.map { $0.coordinates[axis] / root } }
  }
}

extension CorrespondenceAnalysis {
  /// Masses and distances, without coordinates yet.
  private static func points(
    _ table: SparseCounts, _ sums: [Double], _ columnSums: [Double], _ total: Double
  ) -> [Point?] {
    zip(table.rows, sums).map { row, sum in
      guard sum > 0 else { return nil }
      return Point(
        mass: sum / total, squaredDistance: squaredDistance(row, sum) { columnSums[$0] / total },
        coordinates: [])
    }
  }

  /// The squared distance of a row's profile from the profile of all, which is each column's mass.
  private static func squaredDistance(
    _ row: [SparseCounts.Entry], _ sum: Double, mass: (Int) -> Double
  ) -> Double {
    // Columns that the row lacks differ by their whole mass.
    var (distance, lacking) = (0.0, 1.0)
    for entry in row {
      let mass = mass(entry.index)
      let difference = entry.value / sum - mass
      distance += difference * difference / mass
      lacking -= mass
    }
    distance += max(0, lacking)
    return distance <= leastInertia ? 0 : distance
  }

  /// Inertias above 0 with their vectors over the shorter side, of which `table` holds the columns.
  private static func axes(
    of table: SparseCounts, _ longSums: [Double], _ shortSums: [Double]
  ) -> (values: [Double], vectors: [[Double]]) {
    var product = SymmetricMatrix(order: table.columns)
    let roots = shortSums.map { $0.squareRoot() }
    for (row, sum) in zip(table.rows, longSums) where sum > 0 {
      let root = sum.squareRoot()
      product.addSquare(
        of: row.map { .init(index: $0.index, value: $0.value / (root * roots[$0.index])) })
    }
    product.mirror()
    // What all profiles have in common is an axis too, of inertia 1; it is known, and taken out.
    let total = shortSums.reduce(0, +)
    for i in roots.indices {
      for j in 0...i { product[i, j] -= roots[i] * roots[j] / total }
    }
    guard let solved = SymmetricEigenproblem(product) else { return ([], []) }
    return (solved.values.prefix { $0 > leastInertia }.map { $0 }, solved.vectors)
  }

  /// Adds coordinates on an axis to the points of the shorter side and, as means of them, to those of the longer one.
  private static func place(
    _ short: inout [Point?], _ long: inout [Point?], _ shortSums: [Double], _ table: SparseCounts,
    _ longSums: [Double], _ inertia: Double, _ vector: [Double], _ total: Double
  ) {
    let root = inertia.squareRoot()
    let vertices = zip(vector, shortSums).map { $1 > 0 ? $0 / ($1 / total).squareRoot() : 0 }
    // What is left of a coordinate that is 0 but for rounding isn't shown as a place.
    func place(_ coordinate: Double) -> Double { abs(coordinate) < 1e-13 * root ? 0 : coordinate }
    for index in short.indices { short[index]?.coordinates.append(place(vertices[index] * root)) }
    for (index, row) in table.rows.enumerated() where longSums[index] > 0 {
      let sum = row.reduce(0) { $0 + $1.value * vertices[$1.index] }
      long[index]?.coordinates.append(place(sum / longSums[index]))
    }
  }

  /// Whether an axis is to be turned. Which end of an axis is positive is anybody's choice: here rows rise along it rather
  /// than fall, in their order, so that time runs to the right where rows are in the order of time.
  private static func pointsBack(_ rows: [Point?], _ axis: Int) -> Bool {
    // Coordinates have the weighted mean 0, so numbers of rows needn't be centred.
    let moments = rows.enumerated().map { index, point in
      point.map { $0.mass * $0.coordinates[axis] * Double(index) } ?? 0
    }
    let slope = moments.reduce(0, +)
    let size = moments.reduce(0) { $0 + abs($1) }
    if abs(slope) > 1e-9 * size { return slope < 0 }
    // They neither rise nor fall: then the first row off the centre lies on the negative side.
    let extent = rows.reduce(0) { max($0, abs($1?.coordinates[axis] ?? 0)) }
    let first = rows.lazy.compactMap { $0?.coordinates[axis] }.first { abs($0) > 1e-6 * extent }
    return first.map { $0 > 0 } ?? false
  }

  private static func turn(_ points: inout [Point?], _ axis: Int) {
    for index in points.indices {
      if let value = points[index]?.coordinates[axis] { points[index]?.coordinates[axis] = -value }
    }
  }
}
