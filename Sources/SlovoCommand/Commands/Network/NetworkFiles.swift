import Analysis
import Reporting
import TextStatistics

/// A network as files: for programs that draw and measure networks, and as a picture.
struct NetworkFiles {
  let answer: NetworkCommand.Answer
  let description: AnswerDescription
  /// How the network was made, for under the picture.
  let pictureNotes: [String]

  /// More would leave no room for their names.
  private static let drawnLimit = 120

  private var network: CollocationNetwork { answer.network }

  private var title: String { "Collocates of " + Wording.list(network.nodes.filter(\.isQuery).map(\.name)) }

  // MARK: - For programs

  var document: GraphDocument {
    let measures = answer.settings.collocates.columns
    let values = network.edges.map(\.value)
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    return GraphDocument(
      title: title, isDirected: network.isDirected,
      nodeAttributes: [
        .init("kind", .text), .init("frequency", .integer), .init(NodeDegree.name, .integer),
        .init(NodeStrength.name, .real), .init("depth", .integer), .init("joined_to", .text),
      ],
      edgeAttributes: [.init("weight", .real), .init("frequency", .integer), .init("expected", .real)]
        + measures.map { .init($0.name, .real) } + [
          .init("p", .real), .init("p_corrected", .real), .init("depth", .integer),
          .init("documents", .integer),
        ],
      nodes: network.nodes.map { node in
        GraphDocument.Node(
          label: node.name, isRoot: node.isQuery,
          values: [
            .text(node.kind), .integer(node.frequency), .integer(node.degree), .real(node.strength),
            .integer(node.depth), .text(network.queries(of: node).joined(separator: "; ")),
          ])
      },
      edges: network.edges.map { edge in
        let row = edge.row
        return GraphDocument.Edge(
          from: edge.from, to: edge.to, strength: high > low ? (edge.value - low) / (high - low) : 0.5,
          values: [.real(edge.value), .integer(row.joint), Self.real(row.counts?.e11)]
            + row.values.map(Self.real) + [
              Self.real(row.probability), Self.real(row.corrected), .integer(edge.depth),
              .integer(row.documents),
            ])
      },
      settings: [NamedValue("slovo", .text(description.version)), NamedValue("title", .text(title))]
        + description.settings + [NamedValue("corpus", .group(description.corpus))])
  }

  private static func real(_ value: Double?) -> SettingValue { value.map { .real($0) } ?? .none }

  // MARK: - As a picture

  var picture: NetworkPicture {
    let drawn = network.nodes.prefix(Self.drawnLimit)
    let measure = answer.settings.collocates.columns[0]
    var notes = [
      "Squares and bold words: queries. Areas of dots: how often words occur. A line joins words that stand near one another; the thicker, the greater is \(measure.heading). Distances only show by how many lines words are joined."
    ]
    if network.isDirected {
      notes.append("Arrows go from the word that was searched to the word that stands near it.")
    }
    if drawn.count < network.nodes.count {
      notes.append("Drawn are the first \(drawn.count) of \(network.nodes.count.grouped) words.")
    }
    return NetworkPicture(
      title: title, notes: notes + pictureNotes,
      nodes: drawn.map { node in
        NetworkPicture.Node(
          label: node.name, frequency: node.frequency, isRoot: node.isQuery,
          isShared: !node.isQuery && node.queries.count > 1,
          title: "\(node.name): \(Figure.times(node.frequency)), joined to \(node.degree)")
      },
      edges: network.edges.map { edge in
        let names = [edge.from, edge.to].map { network.nodes[$0].name }
        return NetworkPicture.Edge(
          from: edge.from, to: edge.to, value: edge.value, isUnsure: !edge.isSure,
          title:
            "\(names[1]) \(Figure.times(edge.row.joint)) near \(names[0]), \(measure.heading) \(Figure.text(edge.value, decimals: measure.decimals))"
        )
      }, isDirected: network.isDirected, measure: measure.heading, decimals: measure.decimals,
      unsure: "p (\(answer.settings.collocates.correction?.name ?? "corrected")) above 0.05, or not known")
  }
}
