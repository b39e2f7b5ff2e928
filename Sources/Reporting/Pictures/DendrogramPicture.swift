/// A tree of groups: names at the left, heights from left to right, and the support of each cluster in per cent.
public struct DendrogramPicture: Picture {
  public let title: String
  public let notes: [String]
  public let tree: TreeOutline
  /// What heights are.
  public let axis: String

  public init(title: String, notes: [String], tree: TreeOutline, axis: String) {
    (self.title, self.notes, self.tree, self.axis) = (title, notes, tree, axis)
  }

  /// Clusters that come out less often are drawn with dashes.
  public static let steady = 0.5

  private var description: String {
    "A tree of \(tree.leaves.count) groups, from top to bottom: "
      + tree.order.prefix(100).map { tree.leaves[$0] }.joined(separator: "; ") + "."
  }

  public var svg: String {
    SVGDrawing.picture(title, description: description, notes: notes) { draw(on: &$0, below: $1) }
  }

  private func draw(on drawing: inout SVGDrawing, below top: Double) {
    let height = 18.0
    let left = PictureLayout.labelEnd(tree.leaves)
    let scale = PictureScale(of: [tree.height], at: left...PictureLayout.right - 16)
    let bottom = top + Double(tree.order.count) * height + 4
    drawing.axis(scale, from: top, to: bottom, name: axis)
    let places = tree.places.map { top + ($0 + 0.5) * height + 2 }
    let columns = places.indices.map { scale.place(tree.height(of: $0)) }
    for leaf in tree.order {
      let name = tree.leaves[leaf]
      drawing.text(PictureLayout.label(name, before: left), left - 8, places[leaf] + 4, .end, title: name)
    }
    let parents = tree.parents
    for (index, merge) in tree.merges.enumerated() {
      let node = tree.leaves.count + index
      let isUnsteady = merge.support.map { $0 < Self.steady } ?? false
      let ink = isUnsteady ? SVGDrawing.Ink.dark : .black
      for child in [merge.left, merge.right] {
        drawing.line(
          columns[child], places[child], columns[node], places[child], ink, thickness: 1.5,
          isDashed: isUnsteady)
      }
      drawing.line(
        columns[node], places[merge.left], columns[node], places[merge.right], ink, thickness: 1.5,
        isDashed: isUnsteady)
    }
    // Figures come last, so that no line is drawn over them.
    for (index, merge) in tree.merges.enumerated() {
      let node = tree.leaves.count + index
      var words = "joined at \(FixedDecimal.text(merge.height, decimals: 3))"
      if let support = merge.support { words += ", support \(TreeText.percent(support)) %" }
      drawing.dot(columns[node], places[node], radius: 2.5, .black, title: words)
      guard let support = merge.support else { continue }
      let text = TreeText.percent(support)
      let room = Double(text.count) * 6 + 8
      let inner = max(columns[merge.left], columns[merge.right])
      if let parent = parents[node], columns[parent] - columns[node] >= room {
        drawing.text(text, columns[node] + 5, places[node] - 4, size: 10, .blue)
      } else if columns[node] - inner >= room {
        drawing.text(text, columns[node] - 5, places[node] + 3.5, .end, size: 10, .blue)
      }
    }
    drawing.extend(to: bottom + 32)
  }
}
