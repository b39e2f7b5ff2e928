import Analysis
import CorpusIndex
import Testing
import TextStatistics

/// A network as one would draw it with a pencil: token by token around each node, and pair by pair.
struct NetworkWitness {
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
