import Analysis
import Reporting

/// The rows of a network: its edges, or its words.
struct NetworkRows {
  let answer: NetworkCommand.Answer
  /// Whether each row ends with what it says, in a sentence.
  let isExplained: Bool

  private var network: CollocationNetwork { answer.network }

  func columns(nodes: Bool) -> [ColumnDescription] {
    (nodes ? nodeColumns : edgeColumns)
      + (isExplained ? [ColumnDescription("explanation", .text)] : [])
  }

  private var edgeColumns: [ColumnDescription] {
    let correction = answer.settings.collocates.correction?.name ?? "corrected"
    return [
      ColumnDescription("from", .text, importance: 2), ColumnDescription("to", .text, importance: 2),
      ColumnDescription("frequency", .integer, heading: "near"),
      ColumnDescription("expected", .real(decimals: 2), isDetail: true),
    ] + answer.measures.columns + [
      ColumnDescription("p", .real(decimals: 4), isDetail: true),
      ColumnDescription("p_corrected", .real(decimals: 4), heading: "p (\(correction))"),
      ColumnDescription("depth", .integer), ColumnDescription("documents", .integer, isDetail: true),
    ]
  }

  private var nodeColumns: [ColumnDescription] {
    [
      ColumnDescription("word", .text, importance: 2), ColumnDescription("kind", .text, isDetail: true),
      ColumnDescription("frequency", .integer), ColumnDescription("degree", .integer),
      ColumnDescription("strength", .real(decimals: 2)), ColumnDescription("depth", .integer),
      ColumnDescription("joined_to", .text, heading: "joined to", cut: .end, importance: 1),
    ]
  }

  func write(nodes: Bool, first count: Int, to writer: any RowWriter) throws {
    let readings = NetworkReadings(answer)
    if nodes {
      for node in network.nodes.prefix(count) {
        write(node, to: writer)
        if isExplained { writer.text(readings.line(node)) }
        try writer.endRow()
      }
    } else {
      for edge in network.edges.prefix(count) {
        write(edge, to: writer)
        if isExplained { writer.text(readings.line(edge)) }
        try writer.endRow()
      }
    }
  }

  private func write(_ edge: CollocationNetwork.Edge, to writer: any RowWriter) {
    let row = edge.row
    writer.text(network.nodes[edge.from].name)
    writer.text(network.nodes[edge.to].name)
    writer.integer(row.joint)
    MeasureColumns.write([row.counts?.e11], to: writer)
    answer.measures.write(zip(row.values, row.intervals), to: writer)
    MeasureColumns.write([row.probability, row.corrected], to: writer)
    writer.integer(edge.depth)
    writer.integer(row.documents)
  }

  private func write(_ node: CollocationNetwork.Node, to writer: any RowWriter) {
    writer.text(node.name)
    writer.text(node.kind)
    writer.integer(node.frequency)
    writer.integer(node.degree)
    writer.real(node.strength)
    writer.integer(node.depth)
    writer.text(network.queries(of: node).joined(separator: "; "))
  }
}

extension CollocationNetwork.Node {
  /// What it is, as a value of a column.
  var kind: String { isQuery ? "query" : "word" }
}

extension CollocationNetwork.Edge {
  /// Whether it stands when all words near the node that was searched count as tries.
  var isSure: Bool { row.corrected.map { $0 <= 0.05 } ?? false }
}

extension CollocationNetwork {
  /// The names of the queries that a node is joined to.
  func queries(of node: Node) -> [String] { node.queries.map { nodes[$0].name } }
}
