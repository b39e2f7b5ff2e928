import Foundation
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads GraphML back: the texts of nodes, edges and the graph by the names of their keys.
private final class GraphReader: NSObject, XMLParserDelegate {
  var direction = ""
  var graph: [String: String] = [:]
  var nodes: [(id: String, values: [String: String])] = []
  var edges: [(source: String, target: String, values: [String: String])] = []
  var types: [String: String] = [:]
  private var names: [String: String] = [:]
  private var open: [String] = []
  private var key: String?
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(element)
    switch element {
    case "key":
      names[attributes["id"] ?? ""] = attributes["attr.name"]
      types[attributes["attr.name"] ?? ""] = attributes["attr.type"]
    case "graph": direction = attributes["edgedefault"] ?? ""
    case "node": nodes.append((attributes["id"] ?? "", [:]))
    case "edge": edges.append((attributes["source"] ?? "", attributes["target"] ?? "", [:]))
    case "data":
      key = names[attributes["key"] ?? ""]
      text = ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
    guard element == "data", let key, let owner = open.last else { return }
    switch owner {
    case "node": nodes[nodes.count - 1].values[key] = text
    case "edge": edges[edges.count - 1].values[key] = text
    default: graph[key] = text
    }
  }
}

@Suite struct `Files of networks` {
  private static let labels = [
    "terror", "«Ежов» & <co>", "\"quoted\" \\", "a\u{1}b\nc", "💥 naïve", "&amp;", "\\N",
  ]

  private func document(isDirected: Bool) -> GraphDocument {
    GraphDocument(
      title: "A \"title\" & more", isDirected: isDirected,
      nodeAttributes: [.init("kind", .text), .init("frequency", .integer)],
      edgeAttributes: [.init("weight", .real), .init("p", .real)],
      nodes: Self.labels.enumerated().map { index, label in
        GraphDocument.Node(
          label: label, isRoot: index == 0, values: [.text(index == 0 ? "query" : "word"), .integer(index)])
      },
      edges: (1..<Self.labels.count).map { index in
        GraphDocument.Edge(
          from: 0, to: index, strength: Double(index) / 10,
          values: [.real(Double(index) + 0.5), index == 2 ? .none : .real(1e-300)])
      },
      settings: [
        NamedValue("queries", .list([.text("terror"), .text("<fear>")])),
        NamedValue("formulas", .group([NamedValue("G2", .text("2*sum(O*ln(O/E))"))])),
        NamedValue("in", .none), NamedValue("threshold", .real(10.83)),
      ])
  }

  @Test(arguments: [false, true])
  func `GraphML is read back as it was`(isDirected: Bool) throws {
    let reader = GraphReader()
    let parser = XMLParser(data: Data(document(isDirected: isDirected).graphML.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.direction == (isDirected ? "directed" : "undirected"))
    let labels = Self.labels.map { $0.replacing("\u{1}", with: "\u{FFFD}") }
    #expect(reader.nodes.map { $0.values["label"] } == labels)
    #expect(reader.nodes.map(\.id) == labels.indices.map { "node\($0)" })
    #expect(reader.nodes.map { $0.values["frequency"] } == labels.indices.map { "\($0)" })
    #expect(reader.edges.map(\.target) == labels.indices.dropFirst().map { "node\($0)" })
    #expect(reader.edges.allSatisfy { $0.source == "node0" })
    #expect(reader.edges.map { Double($0.values["weight"] ?? "") } == [1.5, 2.5, 3.5, 4.5, 5.5, 6.5])
    #expect(reader.edges[1].values["p"] == nil && reader.edges[0].values["p"] == "1e-300")
    #expect(reader.types["weight"] == "double" && reader.types["frequency"] == "long")
    #expect(
      reader.graph == ["queries": "terror, <fear>", "formulas.G2": "2*sum(O*ln(O/E))", "threshold": "10.83"])
  }

  /// Texts between quotation marks as Graphviz's scanner reads them: a backslash before a mark, or before another
  /// backslash, takes what follows with it.
  private func quoted(_ line: Substring) -> [String]? {
    var texts: [String] = []
    var current: String?
    var rest = line
    while let character = rest.popFirst() {
      guard var text = current else {
        if character == "\"" { current = "" }
        continue
      }
      switch character {
      case "\\":
        guard let next = rest.popFirst() else { return nil }
        text.append(next)
        current = text
      case "\"":
        texts.append(text)
        current = nil
      default:
        text.append(character)
        current = text
      }
    }
    return current == nil ? texts : nil
  }

  @Test(arguments: [false, true])
  func `for Graphviz have a line for each node and edge, whatever words hold`(isDirected: Bool) throws {
    let dot = document(isDirected: isDirected).dot
    let lines = dot.split(separator: "\n")
    #expect(lines.contains(isDirected ? "digraph network {" : "graph network {") && lines.last == "}")
    let nodes = lines.filter { $0.hasPrefix("  node") && $0.contains("label=") }
    let labels = Self.labels.map {
      $0.replacing("\u{1}", with: " ").replacing("\n", with: " ").replacing("&", with: "&amp;")
    }
    #expect(try nodes.map { try #require(quoted($0)).first } == labels)
    #expect(nodes[0].contains("shape=box") && !nodes[1].contains("shape=box"))
    let arrow = isDirected ? "->" : "--"
    #expect(lines.count { $0.contains(" \(arrow) ") } == labels.count - 1)
    #expect(dot.contains("// formulas.G2: 2*sum(O*ln(O/E))") && dot.contains("\"weight\"=\"1.5\""))
  }
}
