/// Nodes joined by edges with weights.
public struct WeightedNetwork: Sendable {
  /// An edge between two nodes, given by their numbers from 0.
  public struct Edge: Sendable, Equatable {
    public let from: Int
    public let to: Int
    public let weight: Double

    public init(from: Int, to: Int, weight: Double) { (self.from, self.to, self.weight) = (from, to, weight) }
  }

  public let nodeCount: Int
  public let edges: [Edge]

  /// Joins nodes and edges; nil where an edge has an end that is no node.
  public init?(nodeCount: Int, edges: [Edge]) {
    let nodes = 0..<max(0, nodeCount)
    guard edges.allSatisfy({ nodes.contains($0.from) && nodes.contains($0.to) }) else { return nil }
    (self.nodeCount, self.edges) = (nodes.count, edges)
  }

  /// How many edges, whatever their direction, lie between each node and the nearest of some others; nil where no way
  /// leads there. O(nodes + edges).
  public func steps(from starts: [Int]) -> [Int?] {
    var neighbours = [[Int]](repeating: [], count: nodeCount)
    for edge in edges {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    var steps = [Int?](repeating: nil, count: nodeCount)
    var queue = starts.filter { (0..<nodeCount).contains($0) }
    for start in queue { steps[start] = 0 }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      for other in neighbours[node] where steps[other] == nil {
        steps[other] = (steps[node] ?? 0) + 1
        queue.append(other)
      }
      next += 1
    }
    return steps
  }
}

/// A number for the place that a node has in a network.
public protocol NetworkMeasure: Measure {
  /// The number of each node, finite unless weights are so great that their sum isn't. O(nodes + edges).
  static func values(in network: WeightedNetwork) -> [Double]
}

/// The measures of nodes, in the order of their columns.
public enum NetworkMeasures {
  public static let all: [any NetworkMeasure.Type] = [NodeDegree.self, NodeStrength.self]
}
