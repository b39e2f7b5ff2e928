/// The weights of all edges of a node: its weighted degree.
public enum NodeStrength: NetworkMeasure {
  public static let name = "strength"
  public static let aliases = ["weighted_degree"]
  public static let heading = "strength"
  public static let formula = "sum of the weights of all edges of the node"
  public static let range = "any size, 0 (joined to nothing); the unit is that of the weights"
  public static let source =
    "A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, The architecture of complex weighted networks, "
    + "PNAS 101 (2004), 3747-3752."
  public static let caution =
    "It compares nodes of one network only. One strong edge can outweigh many weak ones, so read it beside the degree."

  public static func values(in network: WeightedNetwork) -> [Double] {
    var sums = [Double](repeating: 0, count: network.nodeCount)
    for edge in network.edges {
      sums[edge.from] += edge.weight
      if edge.to != edge.from { sums[edge.to] += edge.weight }
    }
    return sums
  }

  public static func reading(of value: Double) -> String {
    "its edges together weigh \(PlainNumber.text(value))"
  }
}
