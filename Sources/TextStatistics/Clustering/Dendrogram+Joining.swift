extension Dendrogram {
  /// Joins the nearest two clusters until one is left; of several pairs equally near the one whose groups come first.
  ///
  /// - Returns: nil where a pair has no distance.
  /// - Complexity: O(groups²) as a rule, O(groups³) at worst; memory for a copy of the distances.
  public init?(of distances: DistanceMatrix, by linkage: Linkage) {
    guard distances.isComplete else { return nil }
    var clusters = Clusters(distances, linkage)
    var merges: [Merge] = []
    while merges.count < distances.count - 1 { merges.append(clusters.joinNearest()) }
    self.init(distances.count, merges)
  }
}

/// Clusters while they are joined. Each is known by the place of its first group.
private struct Clusters {
  private let linkage: Linkage
  private let count: Int
  /// Working distances of clusters that are left, as in ``DistanceMatrix``.
  private var values: [Double]
  /// The clusters that are left, ascending.
  private var left: [Int]
  /// The number of each in the tree, and how many groups it holds.
  private var (nodes, sizes): ([Int], [Int])
  /// For each cluster the nearest one behind it, the first of several; `count` for none.
  private var nearest: [Int]
  private var merges = 0

  init(_ distances: DistanceMatrix, _ linkage: Linkage) {
    self.linkage = linkage
    count = distances.count
    values = distances.values.map(linkage.working)
    left = Array(0..<count)
    nodes = left
    sizes = [Int](repeating: 1, count: count)
    nearest = [Int](repeating: count, count: count)
    for place in left.indices { findNearest(at: place) }
  }

  private subscript(first: Int, second: Int) -> Double {
    get { values[DistanceMatrix.index(min(first, second), max(first, second), of: count)] }
    set { values[DistanceMatrix.index(min(first, second), max(first, second), of: count)] = newValue }
  }

  /// - Parameter place: of a cluster among those left.
  private mutating func findNearest(at place: Int) {
    let cluster = left[place]
    var (best, smallest) = (count, Double.infinity)
    for other in left[(place + 1)...] where self[cluster, other] < smallest {
      (best, smallest) = (other, self[cluster, other])
    }
    nearest[cluster] = best
  }

  mutating func joinNearest() -> Dendrogram.Merge {
    var (first, smallest) = (left[0], Double.infinity)
    for cluster in left where nearest[cluster] < count && self[cluster, nearest[cluster]] < smallest {
      (first, smallest) = (cluster, self[cluster, nearest[cluster]])
    }
    let second = nearest[first]
    let merge = Dendrogram.Merge(
      left: nodes[first], right: nodes[second], height: linkage.height(smallest),
      size: sizes[first] + sizes[second])
    left.removeAll { $0 == second }
    for other in left where other != first {
      self[first, other] = linkage.joined(
        (self[first, other], Double(sizes[first])), (self[second, other], Double(sizes[second])),
        between: smallest, size: Double(sizes[other]))
    }
    sizes[first] = merge.size
    nodes[first] = count + merges
    merges += 1
    renewNearest(first, second)
    return merge
  }

  /// Mends what the union of two clusters has changed for those before them.
  private mutating func renewNearest(_ first: Int, _ second: Int) {
    for (place, cluster) in left.enumerated() where cluster < second {
      let known = nearest[cluster]
      if cluster == first || known == first || known == second {
        findNearest(at: place)
      } else if cluster < first {
        let distance = self[cluster, first]
        if known == count || (distance, first) < (self[cluster, known], known) { nearest[cluster] = first }
      }
    }
  }
}
