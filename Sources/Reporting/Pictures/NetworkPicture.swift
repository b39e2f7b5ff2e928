#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A network: words as dots, and lines between those that belong together, the thicker the closer.
public struct NetworkPicture: Picture {
  public struct Node: Sendable {
    public let label: String
    /// What a dot's area stands for.
    public let frequency: Int
    /// Whether the network grew from it.
    public let isRoot: Bool
    /// Whether it is joined to two roots or more.
    public let isShared: Bool
    /// What is known of it, in words.
    public let title: String

    public init(label: String, frequency: Int, isRoot: Bool, isShared: Bool, title: String) {
      (self.label, self.frequency, self.title) = (label, frequency, title)
      (self.isRoot, self.isShared) = (isRoot, isShared)
    }
  }

  public struct Edge: Sendable {
    public let from: Int
    public let to: Int
    /// What a line's thickness stands for.
    public let value: Double
    /// Whether it may be there by chance; its line is then dashed.
    public let isUnsure: Bool
    /// What is known of it, in words.
    public let title: String

    public init(from: Int, to: Int, value: Double, isUnsure: Bool, title: String) {
      (self.from, self.to, self.value, self.title) = (from, to, value, title)
      self.isUnsure = isUnsure
    }
  }

  public let title: String
  public let notes: [String]
  public let nodes: [Node]
  public let edges: [Edge]
  public let isDirected: Bool
  /// What values of edges are.
  public let measure: String
  /// Decimals that their legend shows.
  public let decimals: Int
  /// What dashed lines are, for the legend.
  public let unsure: String
  /// The least and the greatest value of an edge.
  let values: (low: Double, high: Double)
  private let greatestFrequency: Int
  /// The ends of edges, for edges that have one the other way.
  private let ways: Set<[Int]>

  /// - Parameter edges: between nodes that are there; others aren't drawn.
  public init(
    title: String, notes: [String], nodes: [Node], edges: [Edge], isDirected: Bool, measure: String,
    decimals: Int = 2, unsure: String
  ) {
    (self.title, self.notes, self.nodes) = (title, notes, nodes)
    (self.isDirected, self.measure) = (isDirected, measure)
    (self.decimals, self.unsure) = (decimals, unsure)
    let drawn = edges.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) }
    self.edges = drawn
    values = (drawn.map(\.value).min() ?? 0, drawn.map(\.value).max() ?? 0)
    greatestFrequency = max(1, nodes.map(\.frequency).max() ?? 1)
    ways = Set(drawn.map { [$0.from, $0.to] })
  }

  private var description: String {
    "A network of \(nodes.count) words and \(edges.count) edges. The strongest: "
      + edges.sorted { $0.value > $1.value }.prefix(30).map { edge in
        "\(nodes[edge.from].label) \(isDirected ? "to" : "and") \(nodes[edge.to].label)"
      }.joined(separator: "; ") + "."
  }

  public var svg: String {
    SVGDrawing.picture(title, description: description, notes: notes) { draw(on: &$0, below: $1) }
  }

  private func draw(on drawing: inout SVGDrawing, below top: Double) {
    let boxes = spread(below: top)
    let middles = zip(nodes, boxes).map { node, box in
      (x: box.x, y: box.y - box.height / 2 + radius(node) + 2)
    }
    for edge in edges.sorted(by: { $0.value < $1.value }) {
      drawing.group(title: edge.title) { line(edge, middles, on: &$0) }
    }
    for (index, node) in nodes.enumerated() { dot(node, middles[index], on: &drawing) }
    let bottom = boxes.map { $0.y + $0.height / 2 }.max() ?? top
    var legend = NetworkLegend(self, below: bottom + 16)
    legend.draw(on: &drawing)
  }

  // MARK: - Places

  private func spread(below top: Double) -> [BoxSpreading.Box] {
    let layout = StressLayout(nodeCount: nodes.count, edges: edges.map { ($0.from, $0.to) })
    let (left, right) = (PictureLayout.margin, PictureLayout.right)
    let (xs, ys) = (layout.places.map(\.x), layout.places.map(\.y))
    let (low, high) = ((x: xs.min() ?? 0, y: ys.min() ?? 0), (x: xs.max() ?? 0, y: ys.max() ?? 0))
    // A page's width is used, and no more of its height than a dozen words to a hand's breadth need.
    let width = right - left - 90
    let height = min(820, 180 + 14 * Double(nodes.count))
    let scale = min(width / max(high.x - low.x, 1e-6), height / max(high.y - low.y, 1e-6), 150)
    let middle = (left + right) / 2
    let boxes = zip(nodes, layout.places).map { node, place in
      BoxSpreading.Box(
        x: middle + (place.x - (low.x + high.x) / 2) * scale, y: (place.y - low.y) * scale,
        width: max(labelWidth(node), 2 * radius(node)) + 8, height: 2 * radius(node) + 22)
    }
    let spread = BoxSpreading(boxes, between: left...right).boxes
    let highest = spread.map { $0.y - $0.height / 2 }.min() ?? 0
    return spread.map { box in
      var box = box
      box.y += top + 4 - highest
      return box
    }
  }

  private func label(_ node: Node) -> String { PictureLayout.name(node.label, letters: 32) }

  private func labelWidth(_ node: Node) -> Double {
    Double(label(node).count) * (node.isRoot ? 8 : PictureLayout.letterWidth)
  }

  private func radius(_ node: Node) -> Double { radius(node.frequency) }

  /// The area goes by the frequency.
  func radius(_ frequency: Int) -> Double {
    3 + 10 * (Double(frequency) / Double(greatestFrequency)).squareRoot()
  }

  // MARK: - Shapes

  private func line(_ edge: Edge, _ middles: [(x: Double, y: Double)], on drawing: inout SVGDrawing) {
    let (start, end) = (middles[edge.from], middles[edge.to])
    let ink: SVGDrawing.Ink = nodes[edge.from].isRoot || nodes[edge.to].isRoot ? .dark : .grey
    let thickness = thickness(edge.value)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard isDirected, length > 1 else {
      drawing.line(
        start.x, start.y, end.x, end.y, ink, thickness: thickness, isDashed: edge.isUnsure)
      return
    }
    let (ux, uy) = (dx / length, dy / length)
    // A line each way stands beside the other one, and its head before the dot.
    let shift = ways.contains([edge.to, edge.from]) ? thickness / 2 + 2.5 : 0
    let tip = length - radius(nodes[edge.to]) - (nodes[edge.to].isShared ? 5 : 2)
    let base = max(0, tip - 5 - 2 * thickness)
    func place(_ along: Double, _ across: Double) -> (x: Double, y: Double) {
      (start.x + along * ux - across * uy, start.y + along * uy + across * ux)
    }
    let (from, to) = (place(0, shift), place(base, shift))
    drawing.line(from.x, from.y, to.x, to.y, ink, thickness: thickness, isDashed: edge.isUnsure)
    let half = 2 + thickness
    drawing.polygon([place(tip, shift), place(base, shift + half), place(base, shift - half)], ink)
  }

  private func dot(_ node: Node, _ place: (x: Double, y: Double), on drawing: inout SVGDrawing) {
    drawing.group(title: node.title) { drawing in
      shape(node, place, radius(node), on: &drawing)
      drawing.wordsOverLines(label(node), place.x, place.y + radius(node) + 13, isBold: node.isRoot)
    }
  }

  func shape(
    _ node: Node, _ place: (x: Double, y: Double), _ radius: Double, on drawing: inout SVGDrawing
  ) {
    if node.isRoot {
      drawing.box(place.x - radius, place.y - radius, 2 * radius, 2 * radius, .vermilion, outline: .black)
    } else if node.isShared {
      drawing.dot(place.x, place.y, radius: radius + 3, .white)
      drawing.dot(place.x, place.y, radius: radius, .blue)
    } else {
      drawing.dot(place.x, place.y, radius: radius, .blue)
    }
  }

  func thickness(_ value: Double) -> Double {
    let (low, high) = values
    return high > low ? 0.8 + 4.2 * (value - low) / (high - low) : 2
  }
}
