import CorpusIndex

/// A network while it grows: from the queries outwards, a step at a time.
struct NetworkGrowth {
  struct Node {
    let key: NetworkWords.Key
    let depth: Int
    /// What stands near it, best first, with its place among all that stand there; nil before it is searched.
    var found: [(row: CollocationTable.Row, place: Int)]?
  }

  private let words: NetworkWords
  private let settings: CollocationNetwork.Settings
  private(set) var nodes: [Node]
  private var numbers: [NetworkWords.Key: Int] = [:]
  /// Words for which there was no room.
  private(set) var leftOut = 0
  /// Words that two queries or more share.
  private(set) var shared = 0

  init(_ words: NetworkWords, _ settings: CollocationNetwork.Settings) {
    (self.words, self.settings) = (words, settings)
    nodes = words.queries.indices.map { Node(key: .query($0), depth: 0) }
    for (index, node) in nodes.enumerated() { numbers[node.key] = index }
  }

  /// Joins words to what was joined before, and searches all of them.
  mutating func grow() throws(CorpusIndexError) {
    for depth in 1...max(1, settings.depth) {
      var candidates = Candidates()
      for index in nodes.indices where nodes[index].depth == depth - 1 {
        let found = try found(near: index)
        for (row, place) in found where row.reaches(settings.threshold) {
          candidates.add(row, words.key(of: row), isBest: isBest(place))
        }
        // Without a limit a word may have more collocates than memory has room for. It is searched again when it is
        // known which of them are nodes.
        if isQuery(index) || settings.top != nil { nodes[index].found = found }
      }
      if depth == 1 {
        shared = candidates.shared.count { numbers[$0.key] == nil }
        candidates.chooseShared(settings.top)
      }
      let new = candidates.chosen.filter { numbers[$0] == nil }
      let room = max(0, settings.nodeLimit - (nodes.count - words.queries.count))
      leftOut += max(0, new.count - room)
      for key in new.prefix(room) {
        numbers[key] = nodes.count
        nodes.append(Node(key: key, depth: depth))
      }
    }
    for index in nodes.indices where nodes[index].found == nil {
      nodes[index].found = try found(near: index).filter { numbers[words.key(of: $0.row)] != nil }
    }
  }

  /// The edges that reach a threshold no lower than half of the network's.
  func edges(from threshold: Double) -> [CollocationNetwork.Edge] {
    var edges: [CollocationNetwork.Edge] = []
    var joined: Set<[Int]> = []
    // Of the two sides the one that was joined first is met first.
    for (from, node) in nodes.enumerated() {
      for (row, place) in node.found ?? [] where row.reaches(threshold) {
        guard let to = numbers[words.key(of: row)],
          isBest(place) || isQuery(from) || isQuery(to),
          settings.isDirected || joined.insert([min(from, to), max(from, to)]).inserted
        else { continue }
        edges.append(
          CollocationNetwork.Edge(from: from, to: to, row: row))
      }
    }
    return edges.sorted {
      $0.value != $1.value ? $0.value > $1.value : ($0.from, $0.to) < ($1.from, $1.to)
    }
  }

  /// The best collocates of queries that have no edge, whatever the thresholds; those come first that only the first
  /// measure keeps away.
  func nearest(
    withoutEdgeIn measured: [CollocationNetwork.Node]
  ) throws(CorpusIndexError) -> [Int: CollocationTable.Row] {
    var nearest: [Int: CollocationTable.Row] = [:]
    for (index, node) in measured.enumerated() where node.isQuery && node.degree == 0 {
      let rows = try words.collocates(of: nodes[index].key, threshold: nil, reachesFurther: false)
      nearest[index] = rows.first(where: words.reachesFurther) ?? rows.first
    }
    return nearest
  }

  private func isBest(_ place: Int) -> Bool { settings.top.map { place < $0 } ?? true }

  private func isQuery(_ index: Int) -> Bool { index < words.queries.count }

  /// What stands near a node and can make an edge, with its place among all that stands there.
  private func found(near index: Int) throws(CorpusIndexError) -> [(row: CollocationTable.Row, place: Int)] {
    // What half the threshold would admit is told too.
    let lowest = settings.threshold > 0 ? settings.threshold / 2 : settings.threshold
    return try words.collocates(of: nodes[index].key, threshold: lowest).enumerated().compactMap {
      place, row in
      isQuery(index) || isBest(place) || words.isQuery(row) ? (row, place) : nil
    }
  }
}

/// Words that may become nodes in one step.
private struct Candidates {
  private struct Candidate {
    let name: String
    /// The greatest value that it has near any node, and the least one.
    var best: Double
    var least: Double
    /// How many nodes it stands near.
    var count = 1
    var isChosen: Bool
  }

  private var all: [NetworkWords.Key: Candidate] = [:]

  mutating func add(_ row: CollocationTable.Row, _ key: NetworkWords.Key, isBest: Bool) {
    guard let value = row.values.first.flatMap({ $0 }) else { return }
    guard var known = all[key] else {
      all[key] = Candidate(name: row.feature, best: value, least: value, isChosen: isBest)
      return
    }
    known.best = max(known.best, value)
    known.least = min(known.least, value)
    known.count += 1
    known.isChosen = known.isChosen || isBest
    all[key] = known
  }

  /// What stands near two nodes or more: what is near most of them first, then what is bound closest to the one
  /// that it is bound to least.
  var shared: [(key: NetworkWords.Key, name: String)] {
    all.filter { $0.value.count > 1 }.sorted { left, right in
      let (left, right) = (left.value, right.value)
      if left.count != right.count { return left.count > right.count }
      if left.least != right.least { return left.least > right.least }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }.map { ($0.key, $0.value.name) }
  }

  /// Chooses the best of what is shared too.
  mutating func chooseShared(_ limit: Int?) {
    for (key, _) in shared.prefix(limit ?? .max) { all[key]?.isChosen = true }
  }

  /// The words chosen, those of the greatest values first.
  var chosen: [NetworkWords.Key] {
    all.filter(\.value.isChosen).sorted { left, right in
      if left.value.best != right.value.best { return left.value.best > right.value.best }
      return left.value.name.utf8.lexicographicallyPrecedes(right.value.name.utf8)
    }.map(\.key)
  }
}

extension CollocationTable.Row {
  /// Whether the first measure has a value no lower than a threshold.
  fileprivate func reaches(_ threshold: Double) -> Bool {
    values.first.flatMap { $0 }.map { $0 >= threshold } ?? false
  }
}
