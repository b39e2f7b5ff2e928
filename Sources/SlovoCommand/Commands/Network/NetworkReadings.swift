import Analysis
import TextStatistics

/// What the rows of a network say, in sentences for readers without statistics.
struct NetworkReadings {
  let answer: NetworkCommand.Answer

  init(_ answer: NetworkCommand.Answer) { self.answer = answer }

  private var network: CollocationNetwork { answer.network }
  private var settings: CollocationTable.Settings { answer.settings.collocates }

  /// A paragraph for each row that is shown, and some on what holds for all of them.
  func lines(nodes: Bool, first count: Int) -> [String] {
    guard !network.edges.isEmpty else { return [] }
    let rows = nodes ? network.nodes.prefix(count).map(line) : network.edges.prefix(count).map(line)
    return rows + meetings + [sensitivity, sureness, closing].compactMap { $0 }
  }

  func line(_ edge: CollocationNetwork.Edge) -> String {
    let (from, to, row) = (network.nodes[edge.from].name, network.nodes[edge.to].name, edge.row)
    var sentence =
      "\(from) \(network.isDirected ? "→" : "–") \(to): \(to) stands \(Figure.times(row.joint)) near \(from)"
    if let counts = row.counts {
      sentence +=
        ", where about \(counts.e11 < 10 ? Figure.text(counts.e11, decimals: 2) : Int(counts.e11.rounded()).grouped) times were to be expected if it fell anywhere"
    }
    var sentences = [sentence + "."]
    sentences += MeasureReadings.sentences(
      settings.columns, row.values, row.intervals, of: row.counts, confidence: settings.confidence)
    if let corrected = row.corrected, let correction = settings.correction {
      sentences.append(
        "Among all words near \(from) \(corrected <= 0.05 ? "the tie stands even so" : "such a tie may well be chance"): p (\(correction.name)) \(Figure.probability(corrected))."
      )
    }
    return sentences.joined(separator: " ")
  }

  func line(_ node: CollocationNetwork.Node) -> String {
    let hits =
      node.isQuery
      ? "a query with \(node.frequency == 1 ? "1 hit" : "\(node.frequency.grouped) hits")"
      : "it occurs \(Figure.times(node.frequency))"
    var sentence = "\(node.name): \(hits); \(NodeDegree.reading(of: Double(node.degree)))"
    if node.degree > 0 {
      sentence += "; \(NodeStrength.reading(of: node.strength)), in units of \(settings.columns[0].heading)"
    }
    let queries = network.queries(of: node)
    if !queries.isEmpty { sentence += ". It is joined to \(Wording.list(queries))" }
    return sentence + "."
  }

  /// Which words are joined to the same queries.
  private var meetings: [String] {
    guard network.nodes.count(where: \.isQuery) > 1 else { return [] }
    var groups: [(queries: [Int], words: [String])] = []
    for node in network.nodes where !node.isQuery && node.queries.count > 1 {
      if let index = groups.firstIndex(where: { $0.queries == node.queries }) {
        groups[index].words.append(node.name)
      } else {
        groups.append((node.queries, [node.name]))
      }
    }
    guard !groups.isEmpty else {
      return direct + ["No word of the network is joined to two queries at once."]
    }
    return direct
      + groups.map { group in
        "Joined to \(Wording.list(group.queries.map { network.nodes[$0].name })) alike: \(Wording.list(group.words))."
      }
  }

  /// Queries that are joined to one another.
  private var direct: [String] {
    let ties = network.edges.filter { network.nodes[$0.from].isQuery && network.nodes[$0.to].isQuery }
    var pairs: [String] = []
    for edge in ties
    where !ties.contains(where: { $0.from == edge.to && $0.to == edge.from && edge.from > edge.to }) {
      pairs.append("\(network.nodes[edge.from].name) and \(network.nodes[edge.to].name)")
    }
    return pairs.isEmpty ? [] : ["The queries themselves are collocates: \(pairs.joined(separator: "; "))."]
  }

  private var sensitivity: String? {
    guard let looser = network.looserEdges, let stricter = network.stricterEdges else { return nil }
    let threshold = answer.settings.threshold
    return
      "A network shows what its threshold admits. Among these same words \(edges(network.edges.count)) \(network.edges.count == 1 ? "reaches" : "reach") a \(settings.columns[0].heading) of \(Wording.figure(threshold: threshold)); half of it (\(Wording.figure(threshold: threshold / 2))) would admit \(looser.grouped), twice as much (\(Wording.figure(threshold: threshold * 2))) \(stricter.grouped)."
  }

  private var sureness: String? {
    guard let correction = settings.correction else { return nil }
    let sure = network.edges.count(where: \.isSure)
    return
      "Many words are looked at, and some keep company by chance. \(sure == network.edges.count ? "All" : sure == 0 ? "None" : "\(sure.grouped)") of the \(edges(network.edges.count)) \(sure == 1 ? "stands" : "stand") when each word near a word counts as a try (p (\(correction.name)) of 0.05 or less). Words that come in bursts and texts that repeat one another make ties look surer than they are."
  }

  private func edges(_ count: Int) -> String { count == 1 ? "1 edge" : "\(count.grouped) edges" }

  private var closing: String {
    "How to read this: an edge says that two words stand near one another more often than chance explains, not what that means: slovo kwic shows the lines. \"Here\" is near the first word of the pair, \"elsewhere\" is all other text. Two words without an edge may still meet, only less often, or they have \(answer.settings.top.map { "\($0) closer" } ?? "closer") collocates each. Ways of several edges are no ties: two words joined to a third need never meet."
  }
}
