/// A tree of groups as pictures and drawings of text need it.
public struct TreeOutline: Sendable {
  /// Two clusters joined into one.
  public struct Merge: Sendable {
    /// Numbers below `leaves.count` are leaves, `leaves.count + k` is the cluster of merge k.
    public let left, right: Int
    public let height: Double
    /// From 0 to 1, nil for none.
    public let support: Double?

    public init(left: Int, right: Int, height: Double, support: Double?) {
      (self.left, self.right, self.height, self.support) = (left, right, height, support)
    }
  }

  /// The names of leaves, by their numbers.
  public let leaves: [String]
  /// The leaves as they stand beside one another.
  public let order: [Int]
  /// The last one holds all leaves.
  public let merges: [Merge]

  /// - Parameters:
  ///   - order: each leaf once, so that those of a cluster stand together.
  ///   - merges: one less than leaves; each cluster is joined once, after it was made.
  public init(leaves: [String], order: [Int], merges: [Merge]) {
    (self.leaves, self.order, self.merges) = (leaves, order, merges)
  }

  /// The greatest height, 0 for none.
  public var height: Double { merges.reduce(0) { max($0, $1.height) } }

  /// The height of a leaf or cluster.
  func height(of node: Int) -> Double { node < leaves.count ? 0 : merges[node - leaves.count].height }

  /// Where each leaf and cluster stands among the rows: a cluster halfway between what it joins.
  var places: [Double] {
    var places = [Double](repeating: 0, count: leaves.count)
    for (place, leaf) in order.enumerated() { places[leaf] = Double(place) }
    for merge in merges { places.append((places[merge.left] + places[merge.right]) / 2) }
    return places
  }

  /// The cluster that each leaf and cluster is joined into, nil for the last one.
  var parents: [Int?] {
    var parents = [Int?](repeating: nil, count: leaves.count + merges.count)
    for (index, merge) in merges.enumerated() {
      parents[merge.left] = leaves.count + index
      parents[merge.right] = leaves.count + index
    }
    return parents
  }
}
