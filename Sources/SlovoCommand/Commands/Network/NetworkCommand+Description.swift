import Analysis
import Reporting
import SlovoKit
import TextStatistics

extension NetworkCommand {
  func description(_ answer: Answer, _ opened: OpenedCorpus, shown: Int) -> AnswerDescription {
    let network = answer.network
    let warnings = answer.notes.suggestions + unjoined(answer) + crowded(answer)
    return AnswerDescription(
      version: SlovoVersion.current, command: "network", settings: self.settings(answer),
      corpus: Asking.describe(opened), total: nodes ? network.nodes.count : network.edges.count, shown: shown,
      warnings: answer.notes.spellings + warnings + answer.doubts, notes: nodes ? [] : gaps(answer),
      columns: NetworkRows(answer: answer, isExplained: isExplainedByColumn).columns(nodes: nodes),
      footer: footer(answer, shown),
      explanation: explain && !isExplainedByColumn
        ? NetworkReadings(answer).lines(nodes: nodes, first: shown) : [])
  }

  private func settings(_ answer: Answer) -> [NamedValue] {
    let (network, settings) = (answer.network, answer.settings)
    let window = settings.collocates.window
    return [
      NamedValue("queries", .list(network.nodes.filter(\.isQuery).map { .text($0.name) })),
      queryArguments.matchingSetting, NamedValue("strategy", queryArguments.strategySetting),
      NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
      NamedValue("depth", .integer(depth)),
    ] + answer.measures.settings + [
      answer.thresholds.settings, NamedValue("directed", .flag(network.isDirected)),
      NamedValue("min", .integer(min)), NamedValue("top", settings.top.map { .integer($0) } ?? .none),
      NamedValue("max_nodes", .integer(maxNodes)),
      NamedValue(
        "window",
        window.isWhole
          ? .text(window.boundary.rawValue) : .list([.integer(window.left), .integer(window.right)])),
      NamedValue("boundary", .text(window.boundary.rawValue)),
      NamedValue("overlap", .text(window.counting.words)), NamedValue("expected", "R1*C1/N"),
      NamedValue("correction", .text(correction.lowercased())), NamedValue("of", .text(of.rawValue)),
      NamedValue("in", filter.map { .text($0) } ?? .none),
      NamedValue("stop_words", stopWords.map { .text($0) } ?? .none),
      NamedValue("parameters", .text(Wording.parameters(answer, stopWords: stopWords, filter: filter))),
      NamedValue("N", .integer(network.words)), NamedValue("nodes", .integer(network.nodes.count)),
      NamedValue("edges", .integer(network.edges.count)), NamedValue("left_out", .integer(network.leftOut)),
      NamedValue("shared", .integer(network.shared)),
    ]
  }

  private func gaps(_ answer: Answer) -> [ColumnNote] {
    let rows = answer.network.edges.lazy.map(\.row)
    var notes = answer.measures.notes(rows.map(\.values))
    if rows.contains(where: { $0.probability == nil }) {
      let reason = answer.settings.collocates.test.distrust ?? "the test has no value for these counts"
      notes += ["p", "p_corrected"].map { ColumnNote(column: $0, reason: reason) }
    }
    return notes
  }

  // MARK: - Lines under the table

  private func footer(_ answer: Answer, _ shown: Int) -> [String] {
    let ends = answer.notes.spellings + unjoined(answer) + crowded(answer) + answer.doubts
    // Where nothing is found there are no numbers to explain.
    guard answer.network.nodes.contains(where: { $0.frequency > 0 }) else { return sizes(answer) + ends }
    return sizes(answer) + convention(answer)
      + (nodes
        ? measures(of: answer.settings)
        : ["depth: edges from the queries to the farther word."] + answer.measures.formulas)
      + ends + shortened(answer, shown)
  }

  private func sizes(_ answer: Answer) -> [String] {
    let network = answer.network
    let place = filter.map { " where \($0)" } ?? ""
    let queries = network.nodes.filter(\.isQuery).map { query in
      "\(query.name) (\(query.frequency == 1 ? "1 hit" : "\(query.frequency.grouped) hits"))"
    }
    let words = network.nodes.count - queries.count
    return [
      "\(Wording.list(queries)) in \(network.words.grouped) words\(place), joined to \(words == 1 ? "1 word" : "\(words.grouped) words") by \(network.edges.count == 1 ? "1 edge" : "\(network.edges.count.grouped) edges"); \(of.unit)."
    ]
  }

  private func convention(_ answer: Answer) -> [String] {
    let settings = answer.settings
    let measure = settings.collocates.columns[0]
    let direction =
      answer.network.isDirected
      ? "\(measure.heading) depends on which word is searched: edges have a direction, to stands near from."
      : "\(measure.heading) takes both words alike: two words have one edge, counted around from, which joined the network first; around the other one the counts may differ a little."
    return [
      "An edge: \(answer.thresholds.words.joined(separator: ", "))\(best(answer)).",
      direction,
      "near (O11): \(settings.collocates.window.words), each position once; expected: R1*C1/N, N without the words of from.",
    ] + parameters(answer)
      + (settings.collocates.correction.map { correction in
        [
          "p (\(correction.name)): of \(settings.collocates.test.heading), two-sided, corrected for all words near from."
        ]
      } ?? [])
  }

  private func best(_ answer: Answer) -> String {
    answer.settings.top.map {
      ", and one word is \($0 == 1 ? "the best collocate" : "among the \($0) best collocates") of the other, or is a query"
    } ?? ""
  }

  private func parameters(_ answer: Answer) -> [String] {
    ["Parameters: \(Wording.parameters(answer, stopWords: stopWords, filter: filter))."]
  }

  /// What stands under a picture: how it was made, in words that need no table.
  func pictureNotes(_ answer: Answer) -> [String] {
    let settings = answer.settings.collocates
    return sizes(answer) + [
      "An edge: \(answer.thresholds.words.joined(separator: ", "))\(best(answer)).",
      "Near: \(settings.window.words), each position once. \(settings.columns[0].heading): \(settings.columns[0].formula).",
    ] + parameters(answer) + unjoined(answer) + crowded(answer) + answer.doubts
  }

  private func measures(of settings: CollocationNetwork.Settings) -> [String] {
    [
      "degree: \(NodeDegree.formula). strength: sum of \(settings.collocates.columns[0].heading) over its edges.",
      "depth: edges to the nearest query. joined to: queries that the word shares an edge with.",
    ]
  }

  private func unjoined(_ answer: Answer) -> [String] {
    answer.network.nodes.enumerated().filter { $1.isQuery && $1.degree == 0 }.map { index, query in
      Wording.unjoined(query, nearest: answer.network.nearest[index], answer)
    }
  }

  private func crowded(_ answer: Answer) -> [String] {
    let left = answer.network.leftOut
    guard left > 0 else { return [] }
    return [
      "\(left == 1 ? "1 more word reaches" : "\(left.grouped) more words reach") the threshold and had no room among \(maxNodes.grouped); --max-nodes makes room, --threshold or --top asks for less."
    ]
  }

  private func shortened(_ answer: Answer, _ shown: Int) -> [String] {
    let network = answer.network
    var lines: [String] = []
    let drawn = network.nodes.count { !$0.isQuery && $0.queries.count > 1 }
    if network.shared > 0 {
      lines.append(
        "\(network.shared == 1 ? "1 word is a collocate" : "\(network.shared.grouped) words are collocates") of two queries or more\(drawn < network.shared ? "; \(drawn.grouped) of them are in the network" : "")."
      )
    }
    let total = nodes ? network.nodes.count : network.edges.count
    if shown < total {
      lines.append("Shown are \(shown.grouped) of \(total.grouped) rows; --limit 0 shows all.")
    }
    return lines
  }
}
