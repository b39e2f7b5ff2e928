import TextStatistics

/// Groups of texts and words as points of one map, by ``CorrespondenceAnalysis`` of how often each word stands in each
/// group.
public struct CorrespondenceMap: Sendable {
  /// What is worked out.
  public struct Settings: Sendable {
    /// The two axes of the map, from 0.
    public var axes = [0, 1]
    /// What groups are drawn anew by, to see how surely they have their places; nil for no such thing.
    public var unit: ResamplingSettings.Unit?
    /// The same seed gives the same intervals.
    public var seed: UInt64 = 1

    public init() {}
  }

  /// A group or a word. What has no value is nil: coordinates on an axis that there isn't, anything of a group that has none
  /// of the words.
  public struct Point: Sendable, Equatable {
    /// Its number among the groups or words of the matrix.
    public let index: Int
    /// How many of the words the group has, or how often the word occurs in all groups.
    public let count: Int
    /// By ``PointMass``.
    public let mass: Double?
    /// On each of the two axes, by ``PrincipalCoordinate``.
    public let coordinates: [Double?]
    /// To each of the two axes, by ``PointContribution``.
    public let contributions: [Double?]
    /// On each of the two axes, by ``PointQuality``.
    public let qualities: [Double?]
    /// By ``PlaneContribution``.
    public let planeContribution: Double?
    /// By ``PlaneQuality``.
    public let planeQuality: Double?
    /// By ``MapBootstrap``, of groups.
    public internal(set) var spread: MapBootstrap.Spread?
  }

  /// What was counted.
  public let counts: GroupedCounts
  /// The axes, and what there is of differences in all.
  public let analysis: CorrespondenceAnalysis
  public let settings: Settings
  /// In the order of the matrix.
  public private(set) var groups: [Point]
  /// Those that make more of the map first; words that make as much of it, the more frequent first.
  public let words: [Point]
  /// How many axes of the map there are: 2, 1 or 0.
  public var axisCount: Int { axes.count }
  /// The axes of the map that there are, from 0.
  private let axes: [Int]

  /// Maps a matrix.
  ///
  /// - Throws: `.tooLargeMatrix`; of units `.tooManyUnits`; `.index`.
  /// - Complexity: O(words of the corpus + cells · groups + groups³), or with terms for groups where those are fewer; with
  ///   units, O(replicates · units) more.
  public init(
    of matrix: TermMatrix, _ settings: Settings = Settings(), memory: Int = AnswerResources().memory
  ) throws(AnalysisError) {
    let counts = try matrix.counts()
    try self.init(of: counts, settings)
    guard let unit = settings.unit, !axes.isEmpty, let units = try matrix.units(of: unit, memory: memory)
    else { return }
    let vertices = axes.map { analysis.columnVertices(onAxis: $0) }
    let spreads = MapBootstrap.spreads(of: units, vertices: vertices, seed: settings.seed)
    for (group, spread) in spreads.enumerated() where groups[group].mass != nil {
      groups[group].spread = spread
    }
  }

  /// Maps counts in memory.
  ///
  /// - Throws: `.tooLargeMatrix`.
  init(of counts: GroupedCounts, _ settings: Settings) throws(AnalysisError) {
    let rows = counts.cells.map { row in
      row.map { SparseCounts.Entry(index: $0.column, value: Double($0.count)) }
    }
    let tooLarge = AnalysisError.tooLargeMatrix(
      groups: rows.count, terms: counts.terms.count, limit: CorrespondenceAnalysis.largestSide)
    guard let table = SparseCounts(rows: rows, columns: counts.terms.count) else { throw tooLarge }
    let analysis: CorrespondenceAnalysis
    do throws(CorrespondenceAnalysis.Failure) {
      analysis = try CorrespondenceAnalysis(table, axes: (settings.axes.max() ?? -1) + 1)
    } catch { throw tooLarge }
    let axes = settings.axes.filter { $0 < analysis.inertias.count }
    let point = { (index: Int, count: Int, point: CorrespondenceAnalysis.Point?) in
      Self.point(index, count, point, analysis, settings.axes, axes)
    }
    let sizes = counts.cells.map { $0.reduce(0) { $0 + $1.count } }
    groups = analysis.rows.enumerated().map { point($0, sizes[$0], $1) }
    let totals = counts.totals
    words = analysis.columns.enumerated().map { point($0, totals[$0], $1) }.sorted {
      (-($0.planeContribution ?? 0), $0.index) < (-($1.planeContribution ?? 0), $1.index)
    }
    (self.counts, self.analysis, self.settings, self.axes) = (counts, analysis, settings, axes)
  }

  private static func point(
    _ index: Int, _ count: Int, _ point: CorrespondenceAnalysis.Point?, _ analysis: CorrespondenceAnalysis,
    _ wanted: [Int], _ axes: [Int]
  ) -> Point {
    guard let point else {
      let none = wanted.map { _ in Double?.none }
      return Point(
        index: index, count: count, mass: nil, coordinates: none, contributions: none, qualities: none,
        planeContribution: nil, planeQuality: nil)
    }
    let values = { (value: (Int) -> Double?) in wanted.map { axes.contains($0) ? value($0) : nil } }
    let coordinates = axes.map { point.coordinates[$0] }
    return Point(
      index: index, count: count, mass: point.mass,
      coordinates: values { point.coordinates[$0] },
      contributions: values {
        PointContribution.value(
          mass: point.mass, coordinate: point.coordinates[$0], inertia: analysis.inertias[$0])
      },
      qualities: values {
        PointQuality.value(coordinate: point.coordinates[$0], squaredDistance: point.squaredDistance)
      },
      planeContribution: PlaneContribution.value(
        mass: point.mass, coordinates: coordinates, inertias: axes.map { analysis.inertias[$0] }),
      planeQuality: PlaneQuality.value(coordinates: coordinates, squaredDistance: point.squaredDistance))
  }
}
