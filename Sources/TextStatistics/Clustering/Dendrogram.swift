/// A tree of groups: which clusters were joined, and how far they were from one another.
public struct Dendrogram: Sendable, Equatable {
  /// Two clusters joined into one.
  public struct Merge: Sendable, Equatable {
    /// Numbers below ``Dendrogram/count`` are groups, `count + k` is the cluster of merge k. Left is the cluster that
    /// holds the group that comes first.
    public let left, right: Int
    /// As the linkage says; never less than the heights below it, but for rounding.
    public let height: Double
    /// How many groups it holds.
    public let size: Int
  }

  /// How many groups there are.
  public let count: Int
  /// In the order in which clusters were joined, one less than groups.
  public let merges: [Merge]

  init(_ count: Int, _ merges: [Merge]) { (self.count, self.merges) = (count, merges) }

  /// The groups as they stand beside one another in a drawing, clusters with early groups first. O(groups).
  public var leaves: [Int] {
    guard !merges.isEmpty else { return Array(0..<count) }
    var leaves: [Int] = []
    var waiting = [count + merges.count - 1]
    while let node = waiting.popLast() {
      guard node >= count else {
        leaves.append(node)
        continue
      }
      waiting += [merges[node - count].right, merges[node - count].left]
    }
    return leaves
  }

  /// For each merge the places among ``leaves`` that its cluster takes. O(groups).
  public var ranges: [Range<Int>] {
    var places = [Int](repeating: 0, count: count)
    for (place, leaf) in leaves.enumerated() { places[leaf] = place }
    var ranges: [Range<Int>] = []
    for merge in merges {
      let start = merge.left < count ? places[merge.left] : ranges[merge.left - count].lowerBound
      ranges.append(start..<start + merge.size)
    }
    return ranges
  }

  /// For each pair of groups the height at which they come into one cluster. O(groups²).
  public var copheneticDistances: DistanceMatrix {
    var values = [Double](repeating: 0, count: count * max(0, count - 1) / 2)
    let (leaves, ranges) = (leaves, ranges)
    for (merge, range) in zip(merges, ranges) {
      let size = merge.left < count ? 1 : merges[merge.left - count].size
      for left in leaves[range.prefix(size)] {
        for right in leaves[range.dropFirst(size)] {
          values[DistanceMatrix.index(min(left, right), max(left, right), of: count)] = merge.height
        }
      }
    }
    return DistanceMatrix(count, values)
  }
}
