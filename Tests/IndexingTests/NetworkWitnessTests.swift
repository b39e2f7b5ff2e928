import Analysis
import CorpusIndex
import Segmentation
import TestSupport
import Testing
import TextStatistics

@testable import Indexing

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
