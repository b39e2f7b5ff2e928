import Testing

@testable import TextStatistics

/// Zachary's karate club (W. W. Zachary, An information flow model for conflict and fission in small groups, Journal of
/// Anthropological Research 33 (1977)), the ties of its first six members among one another, with his weights.
@Suite struct `Measures of nodes` {
  private let network = WeightedNetwork(
    nodeCount: 7,
    edges: [
      (0, 1, 4), (0, 2, 5), (0, 3, 3), (0, 4, 3), (0, 5, 3), (1, 2, 6), (1, 3, 3), (2, 3, 3),
    ].map { WeightedNetwork.Edge(from: $0, to: $1, weight: $2) })

  /// networkx 3.6: dict(g.degree()), dict(g.degree(weight="weight")), with a node that is joined to nothing.
  @Test func `count neighbours and add up weights`() throws {
    let network = try #require(network)
    #expect(NodeDegree.values(in: network) == [5, 3, 3, 3, 1, 1, 0])
    #expect(NodeStrength.values(in: network) == [18, 13, 14, 9, 3, 3, 0])
  }

  @Test func `take two directions for one neighbour, and a loop for none`() throws {
    let network = try #require(
      WeightedNetwork(
        nodeCount: 2,
        edges: [(0, 1), (1, 0), (1, 1)].map { WeightedNetwork.Edge(from: $0, to: $1, weight: 2) }))
    #expect(NodeDegree.values(in: network) == [1, 1])
    #expect(NodeStrength.values(in: network) == [4, 6])
  }

  @Test func `know the way to the nearest start`() throws {
    let network = try #require(network)
    #expect(network.steps(from: [4]) == [1, 2, 2, 2, 0, 2, nil])
    #expect(network.steps(from: [1, 6]) == [1, 0, 1, 1, 2, 2, 0])
    #expect(network.steps(from: []).allSatisfy { $0 == nil })
  }

  @Test func `are of edges between nodes`() {
    #expect(
      WeightedNetwork(nodeCount: 2, edges: [WeightedNetwork.Edge(from: 0, to: 2, weight: 1)]) == nil)
    #expect(WeightedNetwork(nodeCount: -1, edges: [])?.nodeCount == 0)
  }

  @Test func `are read aloud with their number`() {
    #expect(NodeDegree.reading(of: 0) == "joined to no other word of the network")
    #expect(NodeDegree.reading(of: 1) == "joined to 1 other word of the network")
    #expect(NodeDegree.reading(of: 12) == "joined to 12 other words of the network")
    #expect(NodeStrength.reading(of: 1234.5) == "its edges together weigh 1,234.50")
  }

  @Test func `customs are known for tests, MI and T alone`() {
    #expect(CustomaryThreshold(for: LogLikelihoodRatio.self)?.value == 10.83)
    #expect(CustomaryThreshold(for: FisherExactTest.self)?.value == 3)
    #expect(CustomaryThreshold(for: MutualInformation.self)?.value == 3)
    #expect(CustomaryThreshold(for: TScore.self)?.value == 2)
    #expect(CustomaryThreshold(for: LogDice.self) == nil)
    // A test's threshold is the probability that it is said to be.
    #expect(abs(ChiSquaredDistribution.upperTail(10.83) - 0.001) < 1e-5)
  }
}

@Suite struct `Symmetry of measures` {
  /// Tables whose rows and columns differ.
  private static let tables: [ContingencyTable] = [
    (12, 88, 40, 9860), (7, 30, 3, 500), (30, 900, 170, 98_900), (2, 3, 40, 60), (60, 5, 11, 400),
  ].compactMap { ContingencyTable(o11: $0, o12: $1, o21: $2, o22: $3) }

  @Test(arguments: AssociationMeasures.all.map { $0.name })
  func `is said of those that don't tell the word from the place, and of no other`(name: String) throws {
    let measure = try #require(AssociationMeasures.named(name))
    let isSymmetric = try Self.tables.allSatisfy { table in
      let turned = try #require(
        ContingencyTable(o11: table.o11, o12: table.o21, o21: table.o12, o22: table.o22))
      let (one, other) = (measure.value(of: table), measure.value(of: turned))
      guard let one, let other else { return one == nil && other == nil }
      return abs(one - other) <= 1e-9 * max(1, abs(one))
    }
    #expect(measure.isSymmetric == isSymmetric)
  }
}
