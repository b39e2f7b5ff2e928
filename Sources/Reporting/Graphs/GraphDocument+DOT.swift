extension GraphDocument {
  /// The file in the language of Graphviz, whose programs lay it out and draw it. O(nodes + edges).
  public var dot: String {
    var text = settingTexts.map { "// \(Self.line($0.name)): \(Self.line($0.text))\n" }.joined()
    text += isDirected ? "digraph network {\n" : "graph network {\n"
    text += "  graph [label=\(Self.label(title)), labelloc=t, overlap=false, outputorder=edgesfirst];\n"
    text +=
      "  node [shape=ellipse, style=filled, fillcolor=white, fontname=\"Helvetica\"];\n"
      + "  edge [color=\"#777777\"];\n"
    for (index, node) in nodes.enumerated() {
      var attributes = ["label=\(Self.label(node.label))"]
      if node.isRoot { attributes += ["shape=box", "penwidth=2", "fontname=\"Helvetica-Bold\""] }
      attributes += Self.attributes(nodeAttributes, node.values)
      text += "  node\(index) [\(attributes.joined(separator: ", "))];\n"
    }
    for edge in edges {
      let width = SVGDrawing.number(0.5 + 4.5 * edge.strength)
      let attributes = ["penwidth=\(width)"] + Self.attributes(edgeAttributes, edge.values)
      text +=
        "  node\(edge.from) \(isDirected ? "->" : "--") node\(edge.to) [\(attributes.joined(separator: ", "))];\n"
    }
    return text + "}\n"
  }

  private static func attributes(_ attributes: [Attribute], _ values: [SettingValue]) -> [String] {
    zip(attributes, values).compactMap { attribute, value in
      value.plainText.map { "\(quoted(attribute.name))=\(quoted($0))" }
    }
  }

  /// A text between quotation marks, which alone have to be escaped. A backslash at the end would escape the mark
  /// behind it, so backslashes are doubled.
  private static func quoted(_ text: String) -> String {
    "\"" + line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A text that is drawn: Graphviz reads HTML's entities in it, and backslashes that stand for line ends.
  private static func label(_ text: String) -> String { quoted(text.replacing("&", with: "&amp;")) }

  /// A text on one line, without control characters.
  private static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
