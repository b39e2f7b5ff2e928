/// Nodes and edges with what is known of each, and how they were found: a file for programs that draw and measure
/// networks.
public struct GraphDocument: Sendable {
  /// Something that is known of all nodes or of all edges.
  public struct Attribute: Sendable, Equatable {
    /// What its values are, as GraphML calls it.
    public enum Kind: String, Sendable {
      case text = "string"
      case integer = "long"
      case real = "double"
      case flag = "boolean"
    }

    public let name: String
    public let kind: Kind

    public init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
  }

  public struct Node: Sendable {
    /// What is written beside it.
    public let label: String
    /// Whether it is one of those that the network grew from.
    public let isRoot: Bool
    /// The values of the attributes, in their order; `.none` for one that is missing.
    public let values: [SettingValue]

    public init(label: String, isRoot: Bool, values: [SettingValue]) {
      (self.label, self.isRoot, self.values) = (label, isRoot, values)
    }
  }

  public struct Edge: Sendable {
    /// The indices of its nodes.
    public let from: Int
    public let to: Int
    /// How strong it is, from 0 for the weakest to 1 for the strongest.
    public let strength: Double
    /// The values of the attributes, in their order; `.none` for one that is missing.
    public let values: [SettingValue]

    public init(from: Int, to: Int, strength: Double, values: [SettingValue]) {
      (self.from, self.to, self.strength, self.values) = (from, to, strength, values)
    }
  }

  public let title: String
  public let isDirected: Bool
  public let nodeAttributes: [Attribute]
  public let edgeAttributes: [Attribute]
  public let nodes: [Node]
  public let edges: [Edge]
  /// What was asked, of which corpus, under which settings.
  public let settings: [NamedValue]

  public init(
    title: String, isDirected: Bool, nodeAttributes: [Attribute], edgeAttributes: [Attribute], nodes: [Node],
    edges: [Edge], settings: [NamedValue]
  ) {
    (self.title, self.isDirected, self.settings) = (title, isDirected, settings)
    (self.nodeAttributes, self.edgeAttributes) = (nodeAttributes, edgeAttributes)
    (self.nodes, self.edges) = (nodes, edges)
  }

  /// The settings as names and texts, those of groups under `group.name`; without those that aren't set.
  var settingTexts: [(name: String, text: String)] { Self.texts(settings, under: "") }

  private static func texts(_ values: [NamedValue], under prefix: String) -> [(name: String, text: String)] {
    values.flatMap { value -> [(name: String, text: String)] in
      if case .group(let inner) = value.value { return texts(inner, under: prefix + value.name + ".") }
      return value.value.plainText.map { [(prefix + value.name, $0)] } ?? []
    }
  }
}

extension SettingValue {
  /// The value as files of networks have it; nil for none, for a number that isn't finite, and for a group.
  var plainText: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? String(number) : nil
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): values.compactMap(\.plainText).joined(separator: ", ")
    case .group, .none: nil
    }
  }
}
