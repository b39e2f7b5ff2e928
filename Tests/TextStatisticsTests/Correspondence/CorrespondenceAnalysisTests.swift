import Testing

@testable import TextStatistics

@Suite struct `Correspondence analysis` {
  /// Staff of a firm (rows: senior and junior managers, senior and junior employees, secretaries) by how much they smoke (none,
  /// light, medium, heavy). M. Greenacre, Theory and Applications of Correspondence Analysis, London: Academic Press 1984.
  private static let smoke = [
    [4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2],
  ]

  private func analysis(_ rows: [[Int]], axes: Int = 3) throws -> CorrespondenceAnalysis {
    try CorrespondenceAnalysis(try #require(SparseCounts(rows)), axes: axes)
  }

  private func thousandths(_ value: Double?) -> Int? { value.map { Int(($0 * 1000).rounded()) } }

  @Test func `of the staff who smoke gives the published figures`() throws {
    let found = try analysis(Self.smoke)
    // O. Nenadić and M. Greenacre, Journal of Statistical Software 20 (2007), issue 3: summary(ca(smoke)).
    #expect(found.inertias.map { ($0 * 1e6).rounded() } == [74759, 10017, 414])
    #expect((found.inertia * 1e6).rounded() == 85190 && found.total == 193)
    // mass, coordinate, cos² and contribution on two axes, quality; in thousandths.
    let rows = [
      [57, -66, 92, 3, -194, 800, 214, 893], [93, 259, 526, 84, -243, 465, 551, 991],
      [264, -381, 999, 512, -11, 1, 3, 1000], [456, 233, 942, 331, 58, 58, 152, 1000],
      [130, -201, 865, 70, 79, 133, 81, 999],
    ]
    let columns = [
      [316, -393, 994, 654, -30, 6, 29, 1000], [233, 99, 327, 31, 141, 657, 463, 984],
      [321, 196, 982, 166, 7, 1, 2, 983], [130, 294, 684, 150, -198, 310, 506, 995],
    ]
    for (point, expected) in zip(found.rows + found.columns, rows + columns) {
      let point = try #require(point)
      var figures = [thousandths(point.mass)]
      for axis in 0..<2 {
        let coordinate = point.coordinates[axis]
        figures.append(thousandths(coordinate))
        figures.append(
          thousandths(
            PointQuality.value(coordinate: coordinate, squaredDistance: point.squaredDistance)))
        figures.append(
          thousandths(
            PointContribution.value(
              mass: point.mass, coordinate: coordinate, inertia: found.inertias[axis])))
      }
      figures.append(
        thousandths(
          PlaneQuality.value(
            coordinates: Array(point.coordinates[..<2]), squaredDistance: point.squaredDistance)))
      #expect(figures == expected)
    }
    // The national average, a supplementary row of the same source.
    let average = try #require(
      found.supplementary([42, 29, 20, 9].enumerated().map { .init(index: $0, value: $1) }, axes: 2))
    #expect(average.coordinates.map { ($0 * 1e6).rounded() } == [-258368, 117648] && average.mass == 0)
  }

  @Test func `of hair and eyes gives what R gives`() throws {
    // R: datasets::HairEyeColor over both sexes; hair black, brown, red, blond by eyes brown, blue, hazel, green.
    let found = try analysis([[68, 20, 15, 5], [119, 84, 54, 29], [26, 17, 14, 14], [7, 94, 10, 16]])
    #expect(found.inertias.map { ($0 * 1e6).rounded() } == [208773, 22227, 2598])
    // chisq.test: X-squared = 138.29.
    #expect(abs(found.inertia * found.total - 138.29) < 0.005)
    let blond = try #require(found.rows[3]?.coordinates)
    #expect(abs(blond[0] - 0.83534777) < 1e-8)
  }

  @Test func `of a table with zeros gives what a singular value decomposition gives`() throws {
    // numpy 2: numpy.linalg.svd of (P - r c') / sqrt(r c'); axes turned so that rows rise along them.
    let inertias = [
      0.20116055221763535, 0.14806303415319289, 0.06787462682463756, 0.05176514742166312,
      0.014274464189390606,
    ]
    let (second, last) = (
      [
        -0.5036062374712246, 0.11205438756251197, 0.08037363689778834, -0.3374571762980043,
        -0.05196101175945747,
      ],
      [
        -0.6006244142216808, 0.34339977609907185, 0.3986082903329504, -0.01308302619864054,
        -0.03478648103899511,
      ]
    )
    let rows = SparseCounts.scrambled(6, 9)
    // A row and a column of zeros change nothing but the numbers of rows and columns.
    let wide = rows.map { $0 + [0] } + [[Int](repeating: 0, count: 10)]
    for (rows, isWide) in [(rows, false), (wide, true)] {
      let found = try analysis(rows, axes: 9)
      #expect(found.inertias.count == 5)
      #expect(zip(found.inertias, inertias).allSatisfy { abs($0 - $1) < 1e-14 })
      #expect(zip(found.rows[1]?.coordinates ?? [], second).allSatisfy { abs($0 - $1) < 1e-12 })
      #expect(zip(found.columns[8]?.coordinates ?? [], last).allSatisfy { abs($0 - $1) < 1e-12 })
      #expect(found.rows.count { $0 == nil } == (isWide ? 1 : 0))
      #expect(found.columns.count { $0 == nil } == (isWide ? 1 : 0))
    }
  }

  @Test(arguments: [(5, 4), (4, 12), (20, 7), (7, 20), (2, 9), (9, 2)])
  func `has axes that give back the table, and points that keep their distances`(rows: Int, columns: Int)
    throws
  {
    let table = SparseCounts.scrambled(rows, columns)
    let found = try analysis(table, axes: 20)
    #expect(found.inertias.count <= min(rows, columns) - 1)
    #expect(abs(found.inertias.reduce(0, +) - found.inertia) < 1e-13)
    for (i, row) in found.rows.enumerated() {
      guard let row else { continue }
      for (j, column) in found.columns.enumerated() {
        guard let column else { continue }
        // The formula of reconstitution.
        let sum = found.inertias.indices.reduce(1.0) {
          $0 + row.coordinates[$1] * column.coordinates[$1] / found.inertias[$1].squareRoot()
        }
        #expect(abs(found.total * row.mass * column.mass * sum - Double(table[i][j])) < 1e-11)
      }
    }
    for points in [found.rows.compactMap { $0 }, found.columns.compactMap { $0 }] {
      #expect(abs(points.reduce(0) { $0 + $1.mass } - 1) < 1e-14)
      for point in points {
        let squares = point.coordinates.reduce(0) { $0 + $1 * $1 }
        #expect(abs(squares - point.squaredDistance) < 1e-12)
      }
      for axis in found.inertias.indices {
        #expect(abs(points.reduce(0) { $0 + $1.mass * $1.coordinates[axis] }) < 1e-13)
        let contributions = points.map {
          PointContribution.value(
            mass: $0.mass, coordinate: $0.coordinates[axis], inertia: found.inertias[axis])
        }
        #expect(abs(contributions.reduce(0, +) - 1) < 1e-11)
      }
    }
  }

  @Test func `places a supplementary row where the same row lies that makes axes`() throws {
    let table = try #require(SparseCounts(Self.smoke))
    let found = try CorrespondenceAnalysis(table, axes: 3)
    for (row, point) in zip(table.rows, found.rows) {
      let placed = try #require(found.supplementary(row, axes: 3))
      let point = try #require(point)
      #expect(zip(placed.coordinates, point.coordinates).allSatisfy { abs($0 - $1) < 1e-13 })
      #expect(abs(placed.squaredDistance - point.squaredDistance) < 1e-14)
    }
    #expect(found.supplementary([], axes: 3) == nil)
  }

  @Test func `turns axes so that rows rise along them`() throws {
    let forth = try analysis(Self.smoke)
    let back = try analysis(Self.smoke.reversed())
    for axis in 0..<3 {
      for found in [forth, back] {
        let slope = found.rows.enumerated().reduce(0.0) { sum, row in
          sum + (row.element.map { $0.mass * $0.coordinates[axis] * Double(row.offset) } ?? 0)
        }
        #expect(slope > 0)
      }
    }
  }

  @Test func `says why there are no axes`() throws {
    #expect(try analysis([[0, 0], [0, 0]]).gap == .rows)
    #expect(try analysis([[3, 4, 5]]).gap == .rows)
    #expect(try analysis([[3, 4, 5], [0, 0, 0]]).gap == .rows)
    #expect(try analysis([[3], [4]]).gap == .columns)
    #expect(try analysis([[3, 0], [4, 0]]).gap == .columns)
    let same = try analysis([[2, 4, 6], [1, 2, 3], [3, 6, 9]])
    #expect(same.gap == .sameness && same.inertia == 0 && same.rows.allSatisfy { $0?.squaredDistance == 0 })
    #expect(try analysis([]).gap == .rows)
    #expect(try analysis([[1, 2], [2, 1]]).gap == nil)
  }

  @Test func `of two rows that share no column has an axis of inertia 1`() throws {
    let found = try analysis([[3, 5, 0], [0, 0, 4]])
    #expect(found.inertias.count == 1 && abs(found.inertias[0] - 1) < 1e-14)
    let quality = try #require(
      found.rows[0].flatMap {
        PointQuality.value(coordinate: $0.coordinates[0], squaredDistance: $0.squaredDistance)
      })
    #expect(abs(quality - 1) < 1e-14)
  }

  @Test func `is refused where both sides are too long`() throws {
    let side = CorrespondenceAnalysis.largestSide + 1
    let table = try #require(
      SparseCounts(rows: [[SparseCounts.Entry]](repeating: [], count: side), columns: side))
    #expect(throws: CorrespondenceAnalysis.Failure.tooLarge(rows: side, columns: side)) {
      try CorrespondenceAnalysis(table, axes: 2)
    }
  }

  @Test func `takes no table whose entries aren't counts in order`() {
    let entry = { SparseCounts.Entry(index: $0, value: $1) }
    for row in [
      [entry(1, 2), entry(0, 1)], [entry(0, 1), entry(0, 1)], [entry(2, 1)], [entry(0, 0)], [entry(0, .nan)],
    ] {
      #expect(SparseCounts(rows: [row], columns: 2) == nil)
    }
  }
}
