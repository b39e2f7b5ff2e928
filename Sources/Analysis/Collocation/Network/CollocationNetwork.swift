import CorpusIndex
import TextStatistics

/// Queries and their collocates, the collocates of these, and which of all of them are collocates of one another.
///
/// A network begins with queries. Words that reach a threshold in their windows are joined to them; then, step by step,
/// words are joined to these words. In the end each node has been searched, the last ones too, so that all edges
/// between nodes are known: an edge stands where one of the two is among the best collocates of the other, or where one of them is
/// a query, and the threshold is reached.
///
/// All counts are those of ``CollocationTable`` around the node that was searched. A position counts once however many
/// hits are near, and the words of hits are taken out, so the counts of two words differ a little with the side from
/// which they are made. A symmetric measure has one edge for both sides, with the counts around the node that was
/// joined first, unless only the other side makes an edge; another measure has an edge for each side.
///
/// Source: V. Brezina, T. McEnery and S. Wattam, Collocations in context: a new perspective on collocation networks,
/// International Journal of Corpus Linguistics 20:2 (2015), 139-173.
public struct CollocationNetwork: Sendable {
  /// What is asked.
  public struct Settings: Sendable {
    /// How collocates are found; its `threshold` and `top` are those of the network.
    public var collocates: CollocationTable.Settings
    /// The least value of the first measure that an edge has.
    public var threshold: Double
    /// The least values of the further measures, in their order; nil for one that may have any value, or none.
    public var furtherThresholds: [Double?] = []
    /// How many steps from the queries words are joined, 1 or more.
    public var depth = 1
    /// How many of a node's collocates are joined to it at most, the best ones; nil for all.
    public var top: Int? = 10
    /// Nodes at most, queries not counted.
    public var nodeLimit = 100
    /// Matching keys of words that don't become nodes.
    public var stopWords: Set<String> = []

    public init(_ collocates: CollocationTable.Settings, threshold: Double) {
      (self.collocates, self.threshold) = (collocates, threshold)
    }

    /// Whether an edge says which of its words was searched and which one stands near it.
    public var isDirected: Bool {
      let measure = collocates.measures.first?.about.measure as? any AssociationMeasure.Type
      return !(measure?.isSymmetric ?? false)
    }
  }

  /// A query, or a word.
  public struct Node: Sendable {
    /// The query as typed, or the word.
    public let name: String
    public let isQuery: Bool
    /// Edges on the shortest way to a query; 0 for a query.
    public internal(set) var depth = 0
    /// Hits of the query, or occurrences of the word, in all that the filter admits.
    public let frequency: Int
    /// Words that count as this node where they stand near others: none for a phrase.
    public internal(set) var words: [String] = []
    /// How many nodes it is joined to.
    public internal(set) var degree = 0
    /// The sum of the first measure over its edges.
    public internal(set) var strength = 0.0
    /// The queries it is joined to, by their numbers.
    public internal(set) var queries: [Int] = []
  }

  /// Two nodes of which one is a collocate of the other.
  public struct Edge: Sendable {
    /// The node that was searched.
    public let from: Int
    /// The node that stands near it.
    public let to: Int
    /// The depth of the farther of the two nodes; 0 for two queries.
    public internal(set) var depth = 0
    /// The counts and numbers of `to` around `from`.
    public let row: CollocationTable.Row

    /// The first measure, by which edges go.
    public var value: Double { row.values.first.flatMap { $0 } ?? 0 }
  }

  /// Queries in their order, then words in the order in which they were joined: step by step, those of the greatest
  /// values first.
  public let nodes: [Node]
  /// The greatest values of the first measure first.
  public let edges: [Edge]
  /// Whether edges have a direction.
  public let isDirected: Bool
  /// Words that the filter admits; N of an edge is less by the words of the hits of the node that was searched.
  public let words: Int
  /// Words that reached the threshold, and for which `nodeLimit` left no room.
  public let leftOut: Int
  /// How many words are collocates of two queries or more, nodes or not.
  public let shared: Int
  /// Edges that these nodes would have with half the threshold, the further ones being the same; nil where that isn't
  /// a lower one.
  public let looserEdges: Int?
  /// Edges that these nodes would have with twice the threshold, the further ones being the same; nil where that isn't
  /// a higher one.
  public let stricterEdges: Int?
  /// For each query without an edge its best collocate, whatever the thresholds: the best of those that only the first
  /// measure keeps away, else the best of all; nil where there is none.
  public let nearest: [Int: CollocationTable.Row]

  /// Grows a network.
  ///
  /// - Parameters:
  ///   - queries: one or more; of the same query twice the first one counts.
  ///   - ranges: which words are looked at, as hits and as collocates.
  /// - Throws: `.index`, and what queries throw.
  /// - Complexity: that of a table of collocates for each node.
  public init(
    of queries: [Query], in corpus: CorpusReader, _ settings: Settings, filter ranges: FilteredRanges? = nil,
    resources: AnswerResources = AnswerResources()
  ) throws(AnalysisError) {
    var distinct: [Query] = []
    for query in queries where !distinct.contains(where: { $0.source == query.source }) {
      distinct.append(query)
    }
    let evaluator = QueryEvaluator(corpus, threads: resources.threads, memory: resources.memory)
    let hits = try evaluator.hits(of: distinct, in: ranges)
    do throws(CorpusIndexError) {
      let words = try NetworkWords(
        distinct, hits, in: corpus, settings, filter: ranges, resources: resources)
      var growth = NetworkGrowth(words, settings)
      try growth.grow()
      let edges = growth.edges(from: settings.threshold)
      (nodes, self.edges) = Self.measured(growth.nodes.map { words.node($0.key) }, edges)
      isDirected = settings.isDirected
      self.words = ranges?.words ?? corpus.wordCount
      (leftOut, shared) = (growth.leftOut, growth.shared)
      let isScaled = settings.threshold > 0
      looserEdges = isScaled ? growth.edges(from: settings.threshold / 2).count : nil
      stricterEdges =
        isScaled && (2 * settings.threshold).isFinite
        ? growth.edges(from: 2 * settings.threshold).count : nil
      nearest = try growth.nearest(withoutEdgeIn: nodes)
    } catch { throw .index(error) }
  }

  /// Nodes and edges with what the whole network makes of them.
  private static func measured(_ nodes: [Node], _ edges: [Edge]) -> (nodes: [Node], edges: [Edge]) {
    var (nodes, edges) = (nodes, edges)
    for edge in edges {
      for (node, other) in [(edge.from, edge.to), (edge.to, edge.from)]
      where nodes[other].isQuery && !nodes[node].queries.contains(other) {
        nodes[node].queries.append(other)
      }
    }
    let weights = edges.map { WeightedNetwork.Edge(from: $0.from, to: $0.to, weight: $0.value) }
    guard let network = WeightedNetwork(nodeCount: nodes.count, edges: weights) else {
      return (nodes, edges)
    }
    let depths = network.steps(from: nodes.indices.filter { nodes[$0].isQuery })
    let numbers = zip(NodeDegree.values(in: network), NodeStrength.values(in: network))
    for (index, (degree, strength)) in numbers.enumerated() {
      nodes[index].degree = Int(degree)
      nodes[index].strength = strength
      nodes[index].queries.sort()
      nodes[index].depth = depths[index] ?? 0
    }
    for index in edges.indices {
      edges[index].depth = max(nodes[edges[index].from].depth, nodes[edges[index].to].depth)
    }
    return (nodes, edges)
  }
}
