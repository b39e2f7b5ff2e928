import TextStatistics

/// Groups of texts and words as points of one map, by ``CorrespondenceAnalysis`` of how often each word stands in each
/// group.
public struct CorrespondenceMap: Sendable {
  /// What is worked out.
  public struct Settings: Sendable {
    /// The two axes of the map, from 0.
    public var axes = [0, 1]
    /// Groups that make no axis, by their numbers; they are placed on the axes that the others make.
    public var supplementary: Set<Int> = []
    /// Groups with fewer of the words make no axis either: each of few words weighs much in their profile.
    public var fewestWords = 0
    /// What groups are drawn anew by, to see how surely they have their places; nil for no such thing.
    public var unit: ResamplingSettings.Unit?
    /// The same seed gives the same intervals.
    public var seed: UInt64 = 1

    public init() {}
  }

  /// A group or a word. What has no value is nil: coordinates on an axis that there isn't, anything of a group that has none
  /// of the words, and of a word that only supplementary groups have.
  public struct Point: Sendable, Equatable {
    /// Its number among the groups or words of the matrix.
    public let index: Int
    /// How many of the words the group has, or how often the word occurs in all groups.
    public let count: Int
    /// Whether it makes no axis.
    public let isSupplementary: Bool
    /// Whether it has a place, on axes or without any.
    public let hasPlace: Bool
    /// By ``PointMass``; nil of a supplementary group.
    public let mass: Double?
    /// On each of the two axes, by ``PrincipalCoordinate``.
    public let coordinates: [Double?]
    /// To each of the two axes, by ``PointContribution``; nil of a supplementary group.
    public let contributions: [Double?]
    /// On each of the two axes, by ``PointQuality``.
    public let qualities: [Double?]
    /// By ``PlaneContribution``; nil of a supplementary group.
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
  /// - Throws: `.tooLargeMatrix`; `.tooManyGroups`; of units `.tooManyUnits`; `.index`.
  /// - Complexity: O(words of the corpus + cells · groups + groups³), or with terms for groups where those are fewer; with
  ///   units, O(replicates · units) more.
  public init(
    of matrix: TermMatrix, _ settings: Settings = Settings(), memory: Int = AnswerResources().memory
  ) throws(AnalysisError) {
    let counts = try matrix.counts(memory: memory)
    try self.init(of: counts, settings)
    guard let unit = settings.unit, !axes.isEmpty, let units = try matrix.units(of: unit, memory: memory)
    else { return }
    let vertices = axes.map { analysis.columnVertices(onAxis: $0) }
    let spreads = MapBootstrap.spreads(of: units, vertices: vertices, seed: settings.seed)
    for (group, spread) in spreads.enumerated() where groups[group].hasPlace {
      groups[group].spread = spread
    }
  }

  /// Maps counts in memory.
  ///
  /// - Throws: `.tooLargeMatrix`.
  init(of counts: GroupedCounts, _ settings: Settings) throws(AnalysisError) {
    let sizes = counts.cells.map { $0.reduce(0) { $0 + $1.count } }
    let supplementary = settings.supplementary.union(
      sizes.indices.filter { sizes[$0] < settings.fewestWords })
    let rows = counts.cells.map { row in
      row.map { SparseCounts.Entry(index: $0.column, value: Double($0.count)) }
    }
    let tooLarge = AnalysisError.tooLargeMatrix(
      groups: rows.count, terms: counts.terms.count, limit: CorrespondenceAnalysis.largestSide)
    let active = rows.enumerated().map { supplementary.contains($0) ? [] : $1 }
    guard let table = SparseCounts(rows: active, columns: counts.terms.count) else { throw tooLarge }
    let depth = (settings.axes.max() ?? -1) + 1
    let analysis: CorrespondenceAnalysis
    do throws(CorrespondenceAnalysis.Failure) {
      analysis = try CorrespondenceAnalysis(table, axes: depth)
    } catch { throw tooLarge }
    let axes = settings.axes.filter { $0 < analysis.inertias.count }
    groups = rows.indices.map { row in
      let isSupplementary = supplementary.contains(row)
      return Point(
        row, sizes[row],
        isSupplementary ? analysis.supplementary(rows[row], axes: depth) : analysis.rows[row], analysis,
        settings.axes, isSupplementary: isSupplementary)
    }
    let totals = counts.totals
    words = analysis.columns.enumerated().map { Point($0, totals[$0], $1, analysis, settings.axes) }.sorted {
      (-($0.planeContribution ?? 0), $0.index) < (-($1.planeContribution ?? 0), $1.index)
    }
    (self.counts, self.analysis, self.settings, self.axes) = (counts, analysis, settings, axes)
  }
}

extension CorrespondenceMap.Point {
  fileprivate init(
    _ index: Int, _ count: Int, _ point: CorrespondenceAnalysis.Point?, _ analysis: CorrespondenceAnalysis,
    _ wanted: [Int], isSupplementary: Bool = false
  ) {
    self.index = index
    self.count = count
    self.isSupplementary = isSupplementary
    hasPlace = point != nil
    let mass = isSupplementary ? nil : point?.mass
    self.mass = mass
    let inertias = analysis.inertias
    coordinates = wanted.map { $0 < inertias.count ? point?.coordinates[$0] : nil }
    contributions = zip(wanted, coordinates).map { axis, coordinate in
      guard let mass, let coordinate else { return nil }
      return PointContribution.value(mass: mass, coordinate: coordinate, inertia: inertias[axis])
    }
    let squaredDistance = point?.squaredDistance ?? 0
    qualities = coordinates.map {
      $0.flatMap { PointQuality.value(coordinate: $0, squaredDistance: squaredDistance) }
    }
    let known = coordinates.compactMap { $0 }
    planeContribution = mass.flatMap {
      PlaneContribution.value(
        mass: $0, coordinates: known, inertias: wanted.filter { $0 < inertias.count }.map { inertias[$0] })
    }
    planeQuality = PlaneQuality.value(coordinates: known, squaredDistance: squaredDistance)
  }
}
