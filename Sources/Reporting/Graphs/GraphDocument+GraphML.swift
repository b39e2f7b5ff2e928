extension GraphDocument {
  /// The file as GraphML 1.0, which Gephi, Cytoscape, yEd, igraph and NetworkX read.
  ///
  /// Source: U. Brandes and others, GraphML progress report, Graph Drawing (2001); the schema of
  /// graphml.graphdrawing.org. O(nodes + edges).
  public var graphML: String {
    let settings = settingTexts
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    for (index, setting) in settings.enumerated() {
      text += Self.key("g\(index)", of: "graph", Attribute(setting.name, .text))
    }
    text += Self.key("label", of: "node", Attribute("label", .text))
    for (index, attribute) in nodeAttributes.enumerated() {
      text += Self.key("n\(index)", of: "node", attribute)
    }
    for (index, attribute) in edgeAttributes.enumerated() {
      text += Self.key("e\(index)", of: "edge", attribute)
    }
    text += "<graph id=\"network\" edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n"
    text += "<desc>\(SVGDrawing.escaped(title))</desc>\n"
    for (index, setting) in settings.enumerated() { text += Self.data("g\(index)", setting.text) }
    for (index, node) in nodes.enumerated() {
      text += "<node id=\"node\(index)\">\n" + Self.data("label", node.label)
      text += Self.data("n", node.values) + "</node>\n"
    }
    for edge in edges {
      text += "<edge source=\"node\(edge.from)\" target=\"node\(edge.to)\">\n"
      text += Self.data("e", edge.values) + "</edge>\n"
    }
    return text + "</graph>\n</graphml>\n"
  }

  private static func key(_ id: String, of domain: String, _ attribute: Attribute) -> String {
    "<key id=\"\(id)\" for=\"\(domain)\" attr.name=\"\(SVGDrawing.escaped(attribute.name))\" "
      + "attr.type=\"\(attribute.kind.rawValue)\"/>\n"
  }

  private static func data(_ prefix: String, _ values: [SettingValue]) -> String {
    values.enumerated().map { index, value in
      value.plainText.map { data("\(prefix)\(index)", $0) } ?? ""
    }.joined()
  }

  private static func data(_ key: String, _ text: String) -> String {
    "<data key=\"\(key)\">\(SVGDrawing.escaped(text))</data>\n"
  }
}
