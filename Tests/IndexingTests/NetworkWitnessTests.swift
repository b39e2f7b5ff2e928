import Analysis
import CorpusIndex
import Segmentation
import TestSupport
import Testing
import TextStatistics

@testable import Indexing

/// A network as one would draw it with a pencil: token by token around each node, and pair by pair.
private struct NetworkWitness {
  struct Pair: Equatable {
    var joint: Int
    var value: Double
    var further: Double
  }

  /// Hits of each query, as places among all tokens.
  private let hits: [[Range<Int>]]
  private let tokens: [WitnessToken]
  private let admitted: [Bool]
  /// What each token is called where it stands near a node.
  private let names: [String]
  /// The order of names whose counts are the same.
  private let ranks: [String: UInt32]
  private let queries: [String]
  private let width: Int
  private let settings: CollocationNetwork.Settings

  init(
    _ corpus: CorpusReader, _ queries: [Query], width: Int, _ settings: CollocationNetwork.Settings,
    _ filter: WitnessFilter
  ) throws {
    let tokens = try WitnessToken.all(corpus)
    let admitted = tokens.map { $0.isWord && filter.admits($0) }
    let ranges = filter.text.isEmpty ? nil : try corpus.ranges(filter.text)
    let hits = try queries.map { query in
      let found = try QueryEvaluator(corpus).hits(of: query, in: ranges)
      return zip(corpus.segments, found.segments).flatMap { segment, part in
        part.starts.indices.map { index in
          let positions = part.positions(index)
          return positions.lowerBound + segment.firstPosition..<positions.upperBound + segment.firstPosition
        }
      }
    }
    // Forms that occur as hits of one word alone are the query.
    var owner: [String: Int] = [:]
    for (index, hits) in hits.enumerated() {
      let own = Dictionary(grouping: hits.filter { $0.count == 1 }) { tokens[$0.lowerBound].form }
      for (form, places) in own where owner[form] == nil {
        let all = tokens.indices.count { admitted[$0] && tokens[$0].form == form }
        if all == places.count { owner[form] = index }
      }
    }
    var ranks: [String: UInt32] = [:]
    for number in 0..<UInt32(corpus.lexicon.formCount) {
      let form = corpus.lexicon.text(ofForm: number)
      let name = owner[form].map { queries[$0].source } ?? form
      // The first form of a query stands for it.
      if ranks[name] == nil {
        ranks[name] = corpus.lexicon.rank(ofType: corpus.lexicon.types(ofForm: number).first ?? 0)
      }
    }
    names = tokens.map { token in owner[token.form].map { queries[$0].source } ?? token.form }
    self.queries = queries.map(\.source)
    (self.hits, self.tokens, self.admitted, self.ranks) = (hits, tokens, admitted, ranks)
    (self.width, self.settings) = (width, settings)
  }

  private func places(of node: String) -> [Range<Int>] {
    if let index = queries.firstIndex(of: node) { return hits[index] }
    return tokens.indices.filter { admitted[$0] && names[$0] == node }.map { $0..<$0 + 1 }
  }

  func frequency(of node: String) -> Int { places(of: node).count }

  /// What stands near a node, best first.
  func collocates(of node: String) -> [(name: String, pair: Pair)] {
    let places = places(of: node)
    let own = Set(places.flatMap { Array($0) })
    var near: Set<Int> = []
    for place in places {
      for (start, step) in [(place.lowerBound - 1, -1), (place.upperBound, 1)] {
        var (index, left) = (start, width)
        while left > 0, tokens.indices.contains(index),
          tokens[index].segment == tokens[place.lowerBound].segment,
          tokens[index].paragraph == tokens[place.lowerBound].paragraph,
          tokens[index].flow == tokens[place.lowerBound].flow
        {
          if tokens[index].isWord { left -= 1 }
          if !own.contains(index), admitted[index] { near.insert(index) }
          index += step
        }
      }
    }
    var (joint, all, n): ([String: Int], [String: Int], Int) = ([:], [:], 0)
    for index in tokens.indices where admitted[index] && !own.contains(index) {
      all[names[index], default: 0] += 1
      n += 1
      if near.contains(index) { joint[names[index], default: 0] += 1 }
    }
    var found: [(name: String, pair: Pair)] = []
    for (name, count) in joint where count >= settings.collocates.minimum {
      guard !settings.stopWords.contains(name),
        let table = ContingencyTable(o11: count, r1: near.count, c1: all[name] ?? 0, n: n),
        let value = LogLikelihoodRatio.value(of: table), let further = MutualInformation.value(of: table),
        further >= settings.furtherThresholds[0] ?? -.infinity
      else { continue }
      found.append((name, Pair(joint: count, value: value, further: further)))
    }
    return found.sorted { left, right in
      if left.pair.value != right.pair.value { return left.pair.value > right.pair.value }
      if left.pair.joint != right.pair.joint { return left.pair.joint > right.pair.joint }
      return ranks[left.name] ?? 0 < ranks[right.name] ?? 0
    }.filter { $0.pair.value >= settings.threshold }
  }

  /// Nodes in the order in which they are joined, and an edge for each two that have one.
  func network() -> (nodes: [String], edges: [String: Pair]) {
    let top = settings.top ?? .max
    var nodes = queries
    var rim = queries
    for step in 1...settings.depth {
      var values: [String: [Double]] = [:]
      var chosen: Set<String> = []
      for node in rim {
        for (place, (name, pair)) in collocates(of: node).enumerated() {
          values[name, default: []].append(pair.value)
          if place < top { chosen.insert(name) }
        }
      }
      if step == 1 {
        let shared = values.filter { $0.value.count > 1 }.sorted { left, right in
          if left.value.count != right.value.count { return left.value.count > right.value.count }
          let (least, other) = (left.value.min() ?? 0, right.value.min() ?? 0)
          return least != other ? least > other : left.key < right.key
        }
        chosen.formUnion(shared.prefix(top).map(\.key))
      }
      rim = chosen.subtracting(nodes).sorted { left, right in
        let (best, other) = (values[left]?.max() ?? 0, values[right]?.max() ?? 0)
        return best != other ? best > other : left < right
      }
      rim = Array(rim.prefix(settings.nodeLimit - (nodes.count - queries.count)))
      nodes += rim
    }
    var edges: [String: Pair] = [:]
    for (index, node) in nodes.enumerated() {
      for (place, (name, pair)) in collocates(of: node).enumerated() {
        guard let other = nodes.firstIndex(of: name),
          place < top || index < queries.count || other < queries.count,
          edges["\(name) near \(node)"] == nil, edges["\(node) near \(name)"] == nil
        else { continue }
        edges["\(name) near \(node)"] = pair
      }
    }
    return (nodes, edges)
  }
}

@Suite struct `Networks of collocates against a count step by step` {
  private static let filters: [WitnessFilter] = [
    ("", { _ in true }), ("region=body", { $0.region == "body" }), ("document%3<2", { $0.document % 3 < 2 }),
  ]
  private static let queries = [
    ["terror"], ["~yezhov", "fear", "absent"], ["great purge*", "state"], ["the", "purge*", "legitim*"],
    ["terror|fear", "terror"],
  ]

  private func settings(
    width: Int, threshold: Double, further: Double?, minimum: Int
  ) throws -> CollocationNetwork.Settings {
    var collocates = CollocationTable.Settings(
      window: try #require(CollocationWindow(left: width, right: width)),
      measures: [LogLikelihoodRatio.self, MutualInformation.self])
    collocates.minimum = minimum
    collocates.correction = HolmCorrection.self
    var settings = CollocationNetwork.Settings(collocates, threshold: threshold)
    settings.furtherThresholds = [further]
    return settings
  }

  @Test(arguments: [("default", 1934), ("quanteda", 1935)])
  func `the same on segments, threads and little memory`(profile: String, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(8, seed: seed, to: folder)
    let inputs = try folder.inputs("texts")
    var numbers = SeededGenerator(seed: seed)
    var edgesSeen = 0
    for texts in Self.queries {
      let queries = try texts.map { try QueryParser.parse($0) }
      let filter = numbers.pick(Self.filters)
      let width = 2 + numbers.below(4)
      var settings = try settings(
        width: width, threshold: [0.4, 1.5, 3.84][numbers.below(3)], further: [nil, 0.5][numbers.below(2)],
        minimum: 1 + numbers.below(3))
      settings.depth = 1 + numbers.below(2)
      settings.top = [nil, 2, 5][numbers.below(3)]
      settings.nodeLimit = [100, 7][numbers.below(2)]
      settings.stopWords = numbers.below(2) == 0 ? ["of", "and"] : []
      for segmentTokens in [BuildOptions.segmentLimit, 300] {
        var options = BuildOptions(segmentTokens: segmentTokens)
        options.profile = try #require(TokenizerProfile.named(profile))
        try folder.build(inputs, "\(segmentTokens).slovo", options)
        let corpus = try folder.open("\(segmentTokens).slovo")
        let witness = try NetworkWitness(corpus, queries, width: width, settings, filter)
        let expected = witness.network()
        let ranges = filter.text.isEmpty ? nil : try corpus.ranges(filter.text)
        for resources in [AnswerResources(), AnswerResources(threads: 3, memory: 6000)] {
          let found = try CollocationNetwork(
            of: queries, in: corpus, settings, filter: ranges, resources: resources)
          #expect(found.nodes.map(\.name) == expected.nodes, "\(texts) \(settings.depth)")
          #expect(found.nodes.map(\.frequency) == expected.nodes.map { witness.frequency(of: $0) })
          let pairs = found.edges.map { edge in
            let (from, to) = (found.nodes[edge.from].name, found.nodes[edge.to].name)
            return (
              "\(to) near \(from)",
              NetworkWitness.Pair(
                joint: edge.row.joint, value: edge.value, further: edge.row.values[1] ?? .nan)
            )
          }
          #expect(Dictionary(pairs) { first, _ in first } == expected.edges, "\(texts)")
          #expect(pairs.count == expected.edges.count)
          edgesSeen += pairs.count
          #expect(found.edges.map(\.value) == found.edges.map(\.value).sorted(by: >))
          for (index, node) in found.nodes.enumerated() {
            let own = found.edges.filter { $0.from == index || $0.to == index }
            #expect(node.degree == own.count)
            #expect(abs(node.strength - own.reduce(0) { $0 + $1.value }) < 1e-9 * (1 + node.strength))
            #expect(node.isQuery ? node.depth == 0 : (1...settings.depth).contains(node.depth))
          }
        }
      }
    }
    #expect(edgesSeen > 100)
  }

  private func corpus(_ text: String, _ folder: TemporaryFolder) throws -> CorpusReader {
    try folder.write(text, "texts/a.txt")
    try folder.build(folder.inputs("texts"), "a.slovo")
    return try folder.open("a.slovo")
  }

  @Test func `edges have the numbers of the table of collocates`() throws {
    let folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: 1936, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo")
    let corpus = try folder.open("a.slovo")
    var settings = try settings(width: 5, threshold: 1, further: nil, minimum: 2)
    settings.depth = 2
    let network = try CollocationNetwork(of: [QueryParser.parse("terror")], in: corpus, settings)
    var compared = 0
    for edge in network.edges {
      let (from, to) = (network.nodes[edge.from].name, network.nodes[edge.to].name)
      guard from.allSatisfy(\.isASCII), from.allSatisfy(\.isLetter) else { continue }
      let table = try CollocationTable(of: QueryParser.parse(from), in: corpus, settings.collocates)
      let row = try #require(table.rows.first { $0.feature == to })
      #expect(row.counts == edge.row.counts && row.values == edge.row.values)
      #expect(row.probability == edge.row.probability && row.corrected == edge.row.corrected)
      #expect(row.documents == edge.row.documents)
      compared += 1
    }
    #expect(compared > 10)
  }

  /// Both words stand twice, *b* twice near one *a*: windows count *b* twice near *a*, and *a* once near *b*.
  @Test func `a symmetric measure has one edge, counted around the node that came first, another one two`()
    throws
  {
    let folder = try TemporaryFolder()
    let corpus = try corpus("b a b x x x x x x x x x x a x x x x x x x x.", folder)
    func edges(_ queries: [String], _ measures: [any AssociationMeasure.Type]) throws -> [String] {
      let settings = CollocationNetwork.Settings(
        CollocationTable.Settings(
          window: try #require(CollocationWindow(left: 1, right: 1)), measures: measures), threshold: -100)
      let network = try CollocationNetwork(
        of: try queries.map { try QueryParser.parse($0) }, in: corpus, settings)
      #expect(network.isDirected == (measures[0] == LogRatio.self))
      return network.edges.filter { network.nodes[$0.from].isQuery && network.nodes[$0.to].isQuery }
        .map { "\(network.nodes[$0.from].name) \($0.row.joint) \(network.nodes[$0.to].name)" }.sorted()
    }
    #expect(try edges(["a", "b"], [MutualInformation.self]) == ["a 2 b"])
    #expect(try edges(["b", "a"], [MutualInformation.self]) == ["b 1 a"])
    #expect(try edges(["a", "b"], [LogRatio.self]) == ["a 2 b", "b 1 a"])
  }

  @Test func `a query and the word that it asks for are one node, and a phrase is no collocate`() throws {
    let folder = try TemporaryFolder()
    let corpus = try corpus(
      "Ezhov met fear. Yezhov met fear. Great fear met Ežov. The great purge met fear. Purge and fear.",
      folder)
    var settings = try settings(width: 4, threshold: -100, further: nil, minimum: 1)
    settings.top = nil
    let network = try CollocationNetwork(
      of: ["~ezhov", "great purge", "fear", "fear", "Great"].map { try QueryParser.parse($0) }, in: corpus,
      settings)
    let queries = network.nodes.filter(\.isQuery)
    #expect(queries.map(\.name) == ["~ezhov", "great purge", "fear", "Great"])
    #expect(queries.map(\.frequency) == [3, 1, 5, 2])
    #expect(queries[0].words.sorted() == ["ezhov", "ezov", "yezhov"] && queries[1].words.isEmpty)
    // The word purge also stands outside the phrase, so it is a word of its own.
    let words = network.nodes.filter { !$0.isQuery }.map(\.name)
    #expect(Set(words) == ["met", "the", "purge", "and"])
    #expect(network.edges.allSatisfy { $0.to != 1 })
    let ends = network.edges.map { [network.nodes[$0.from].name, network.nodes[$0.to].name] }
    #expect(ends.contains(["~ezhov", "fear"]))
  }

  @Test func `what isn't found, and what has no room, is said`() throws {
    let folder = try TemporaryFolder()
    let corpus = try corpus(
      "One two three. One two three. One four. Five six seven eight nine ten, eleven, twelve.", folder)
    var settings = try settings(width: 2, threshold: 1e9, further: nil, minimum: 1)
    func network(_ queries: String...) throws -> CollocationNetwork {
      try CollocationNetwork(of: try queries.map { try QueryParser.parse($0) }, in: corpus, settings)
    }
    let none = try network("one", "absent")
    #expect(none.edges.isEmpty && none.nodes.map(\.frequency) == [3, 0])
    #expect(none.nearest[0]?.joint ?? 0 > 0 && none.nearest[1] == nil)
    settings.threshold = -1e9
    settings.top = nil
    settings.nodeLimit = 1
    let small = try network("one", "three")
    #expect(small.nodes.count == 3 && small.leftOut > 0)
    #expect(small.looserEdges == nil && small.stricterEdges == nil)
    settings.nodeLimit = 100
    let all = try network("one", "three")
    #expect(all.leftOut == 0 && all.nodes.count == 2 + small.leftOut + 1)
    #expect(all.shared > 0)
    settings.threshold = 0.5
    let counted = try network("one", "three")
    #expect(counted.looserEdges ?? 0 >= counted.edges.count)
    #expect(counted.stricterEdges == counted.edges.count { $0.value >= 1 })
  }
}
