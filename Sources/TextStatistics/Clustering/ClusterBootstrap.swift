/// Draws the units of each group anew, makes a tree of what was drawn, and looks which clusters of the tree come out
/// again.
///
/// Replicates have random numbers of their own, so that any of them can be made on any thread.
///
/// Source for the comparison of trees: W. H. E. Day, "Optimal algorithms for comparing trees with labeled leaves",
/// *Journal of Classification* 2 (1985), 7–28.
public struct ClusterBootstrap: Sendable {
  /// What came of some replicates.
  public struct Outcome: Sendable, Equatable {
    /// Replicates whose groups could all be compared.
    public var trees: Int
    /// For each merge of the tree, in how many of them its cluster came out.
    public var agreements: [Int]

    /// Adds other replicates of the same tree.
    public mutating func add(_ other: Outcome) {
      trees += other.trees
      for (merge, count) in other.agreements.enumerated() { agreements[merge] += count }
    }

    /// The share of trees that have the cluster of a merge, nil where there is no tree.
    public func support(ofMerge merge: Int) -> Double? {
      trees > 0 ? Double(agreements[merge]) / Double(trees) : nil
    }
  }

  private let tree: Dendrogram
  private let units: UnitCounts
  private let measure: any SimilarityMeasure.Type
  private let linkage: Linkage
  private let seed: UInt64
  /// The place of each group among the tree's leaves.
  private let places: [Int]
  /// The merge of each cluster, by the places that it takes.
  private let mergeOfRange: [Range<Int>: Int]
  /// The group of each unit.
  private let groupOfUnit: [Int]

  /// - Parameters:
  ///   - units: of the groups of the tree, in their order; words are those that it was made of.
  /// - Returns: nil where a group has no unit, or none has more than one.
  public init?(
    of tree: Dendrogram, _ units: UnitCounts, by measure: any SimilarityMeasure.Type, _ linkage: Linkage,
    seed: UInt64
  ) {
    guard units.groups.count == tree.count, units.groups.allSatisfy({ !$0.isEmpty }),
      units.groups.contains(where: { $0.count >= UnitCounts.fewestUnits })
    else { return nil }
    self.tree = tree
    self.units = units
    self.measure = measure
    self.linkage = linkage
    self.seed = seed
    var places = [Int](repeating: 0, count: tree.count)
    for (place, leaf) in tree.leaves.enumerated() { places[leaf] = place }
    self.places = places
    mergeOfRange = Dictionary(
      tree.ranges.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    groupOfUnit = units.groups.enumerated().flatMap { group, units in units.map { _ in group } }
  }

  /// Makes some of the replicates. O(replicates · (counts + groups² · words)).
  public func outcome(of replicates: Range<Int>) -> Outcome {
    var outcome = Outcome(trees: 0, agreements: [Int](repeating: 0, count: tree.merges.count))
    for replicate in replicates {
      guard let profiles = profiles(of: replicate),
        let other = Dendrogram(of: DistanceMatrix(of: profiles, by: measure), by: linkage)
      else { continue }
      outcome.trees += 1
      for merge in agreements(with: other) { outcome.agreements[merge] += 1 }
    }
    return outcome
  }

  /// As many units of each group as it has, drawn from it with replacement.
  private func profiles(of replicate: Int) -> WordProfiles? {
    var generator = SeededGenerator(seed: seed, stream: UInt64(replicate))
    var draws = [Int](repeating: 0, count: units.sizes.count)
    var sizes: [Int] = []
    for group in units.groups {
      var size = 0
      for _ in group {
        let unit = group.lowerBound + generator.next(below: group.count)
        draws[unit] += 1
        size += units.sizes[unit]
      }
      sizes.append(size)
    }
    var counts = [Int](repeating: 0, count: units.words * sizes.count)
    for word in 0..<units.words {
      for place in units.starts[word]..<units.starts[word + 1] {
        let unit = Int(units.units[place])
        guard draws[unit] > 0 else { continue }
        counts[groupOfUnit[unit] * units.words + word] += draws[unit] * Int(units.counts[place])
      }
    }
    return WordProfiles(counts: counts, words: units.words, sizes: sizes)
  }

  /// The merges of the tree whose clusters another one has too. O(groups).
  ///
  /// A cluster of the other tree is one of this tree's where its groups take places without a hole here, and these are
  /// a cluster's.
  private func agreements(with other: Dendrogram) -> [Int] {
    var ranges: [Range<Int>] = []
    func range(_ node: Int) -> Range<Int> {
      node < other.count ? places[node]..<places[node] + 1 : ranges[node - other.count]
    }
    var found: [Int] = []
    for merge in other.merges {
      let (left, right) = (range(merge.left), range(merge.right))
      let joined =
        min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
      ranges.append(joined)
      if joined.count == merge.size, let same = mergeOfRange[joined] { found.append(same) }
    }
    return found
  }
}
