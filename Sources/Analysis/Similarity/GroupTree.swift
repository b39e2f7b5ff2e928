import TextStatistics

/// A tree of groups of texts, with what drawing their units anew says of each of its clusters.
public struct GroupTree: Sendable {
  /// How a tree is made.
  public struct Settings: Sendable, Equatable {
    public var linkage = Linkage.average
    /// How often units are drawn anew; 0 for never.
    public var replicates = 500
    /// What is drawn as a whole.
    public var unit = ResamplingSettings.Unit.paragraph
    /// The same seed gives the same support, on any number of threads.
    public var seed: UInt64 = 1

    public init() {}
  }

  public let tree: Dendrogram
  /// nil where it has no value.
  public let copheneticCorrelation: Double?
  /// For each merge the share of replicates that have its cluster, nil where nothing could be drawn anew.
  public let support: [Double?]
  /// Replicates whose groups could all be compared.
  public let replicates: Int
  /// Groups of a single unit, which are the same in each replicate.
  public let groupsOfOneUnit: [Int]

  /// Makes a tree by the first measure of a table.
  ///
  /// - Parameter matrix: of the table's counts.
  /// - Returns: nil where two groups can't be compared.
  /// - Throws: `.tooManyUnits`, `.index`.
  /// - Complexity: O(words of the corpus + replicates · (counts of units + groups² · words)), on several threads.
  public init?(
    of table: SimilarityTable, _ matrix: TermMatrix, _ settings: Settings, _ resources: AnswerResources
  ) throws(AnalysisError) {
    guard let measure = table.measures.first, let distances = table.matrices.first,
      let tree = Dendrogram(of: distances, by: settings.linkage)
    else { return nil }
    self.tree = tree
    copheneticCorrelation = CopheneticCorrelation.value(of: tree, distances)
    guard settings.replicates > 0, tree.count > 2,
      let units = try matrix.units(of: settings.unit, memory: resources.memory)?.keeping(
        groups: matrix.sizes.indices.filter { matrix.sizes[$0] >= table.minimumWords },
        words: Array(matrix.columns.indices))
    else {
      (support, replicates, groupsOfOneUnit) = (tree.merges.map { _ in nil }, 0, [])
      return
    }
    groupsOfOneUnit = units.groups.indices.filter { units.groups[$0].count < UnitCounts.fewestUnits }
    var outcome: ClusterBootstrap.Outcome?
    if let bootstrap = ClusterBootstrap(of: tree, units, by: measure, settings.linkage, seed: settings.seed) {
      // Each thread has counts of its own.
      let room =
        Double(resources.memory) / SimilarityTable.bytes(groups: tree.count, words: table.profiles.words)
      let threads = max(1, Int(min(Double(resources.threads), room)))
      let parts = WorkerThreads.mapParts(of: settings.replicates, threads: threads) {
        bootstrap.outcome(of: $0)
      }
      outcome = parts.first
      for part in parts.dropFirst() { outcome?.add(part) }
    }
    support = tree.merges.indices.map { outcome?.support(ofMerge: $0) }
    replicates = outcome?.trees ?? 0
  }
}
