/// What stands below a network: what thickness, shapes and sizes mean.
struct NetworkLegend {
  let picture: NetworkPicture
  private var x = PictureLayout.margin
  private var y: Double

  /// - Parameter top: where it begins.
  init(_ picture: NetworkPicture, below top: Double) {
    self.picture = picture
    y = top
  }

  mutating func draw(on drawing: inout SVGDrawing) {
    if !picture.edges.isEmpty { lines(on: &drawing) }
    signs(on: &drawing)
    drawing.extend(to: y)
  }

  private mutating func lines(on drawing: inout SVGDrawing) {
    words("\(picture.measure):", on: &drawing)
    let (low, high) = picture.values
    for value in high > low ? [low, (low + high) / 2, high] : [low] {
      drawing.line(x, y + 8, x + 26, y + 8, .dark, thickness: picture.thickness(value))
      x += 32
      words(FixedDecimal.text(value, decimals: picture.decimals), on: &drawing)
    }
    if picture.edges.contains(where: \.isUnsure) {
      drawing.line(x, y + 8, x + 26, y + 8, .dark, thickness: 1.5, isDashed: true)
      x += 32
      words(picture.unsure, on: &drawing)
    }
    breakLine()
  }

  private mutating func signs(on drawing: inout SVGDrawing) {
    let nodes = picture.nodes
    if let root = nodes.first(where: \.isRoot) { sign(root, 6, "query", on: &drawing) }
    if let shared = nodes.first(where: \.isShared) {
      sign(shared, 5, "joined to two queries or more", on: &drawing)
    }
    let frequencies = nodes.map(\.frequency)
    guard let least = frequencies.min(), let most = frequencies.max() else { return }
    for frequency in least == most ? [least] : [least, most] {
      let node = NetworkPicture.Node(
        label: "", frequency: frequency, isRoot: false, isShared: false, title: "")
      sign(
        node, picture.radius(frequency), frequency == 1 ? "occurs once" : "\(frequency) times", on: &drawing)
    }
    breakLine()
  }

  private mutating func sign(
    _ node: NetworkPicture.Node, _ radius: Double, _ text: String, on drawing: inout SVGDrawing
  ) {
    // A ring is drawn around a dot that is shared.
    let reach = radius + (node.isShared && !node.isRoot ? 3 : 0)
    picture.shape(node, (x + reach, y + 8), radius, on: &drawing)
    x += 2 * reach + 6
    words(text, on: &drawing)
  }

  private mutating func words(_ text: String, on drawing: inout SVGDrawing) {
    drawing.text(text, x, y + 12, size: 11, .dark)
    x += Double(text.count) * 6 + 14
  }

  private mutating func breakLine() {
    x = PictureLayout.margin
    y += 26
  }
}
