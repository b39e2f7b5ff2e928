/// How many nodes a node is joined to.
public enum NodeDegree: NetworkMeasure {
  public static let name = "degree"
  public static let heading = "degree"
  public static let formula = "number of other nodes that share an edge with the node"
  public static let range = "0 (joined to nothing) to one less than there are nodes"
  public static let source =
    "S. Wasserman and K. Faust, Social Network Analysis: Methods and Applications (Cambridge 1994)."
  public static let caution =
    "It counts what the threshold and the limits of a network admit: a node at the network's rim has further "
    + "neighbours outside. Frequent words pass tests more easily, so they have more neighbours."
  public static let decimals = 0

  /// Edges in both directions between two nodes make one neighbour; an edge to itself makes none.
  public static func values(in network: WeightedNetwork) -> [Double] {
    var neighbours = [Set<Int>](repeating: [], count: network.nodeCount)
    for edge in network.edges where edge.from != edge.to {
      neighbours[edge.from].insert(edge.to)
      neighbours[edge.to].insert(edge.from)
    }
    return neighbours.map { Double($0.count) }
  }

  public static func reading(of value: Double) -> String {
    switch value {
    case 0: "joined to no other word of the network"
    case 1: "joined to 1 other word of the network"
    default: "joined to \(PlainNumber.text(value, decimals: 0)) other words of the network"
    }
  }
}
