/// Points on a plane with the same unit on both axes, the names beside them: groups of texts and words on one map.
public struct MapPicture: Picture {
  public struct Point: Sendable {
    /// What stands beside it.
    public let label: String
    /// Whether it is a group of texts: a square with a bold name; words are dots.
    public let isGroup: Bool
    /// Whether it had no say in the axes: then its square is open.
    public let isSupplementary: Bool
    public let x, y: Double
    /// Where it may lie as well, a group's.
    public let ellipse: Ellipse?

    public init(
      label: String, isGroup: Bool, isSupplementary: Bool = false, x: Double, y: Double,
      ellipse: Ellipse? = nil
    ) {
      (self.label, self.isGroup, self.x, self.y, self.ellipse) = (label, isGroup, x, y, ellipse)
      self.isSupplementary = isSupplementary
    }
  }

  /// An ellipse in the units of the axes.
  public struct Ellipse: Sendable {
    public let x, y: Double
    public let longRadius, shortRadius: Double
    /// From the horizontal axis to the longer diameter, in radians against the clock.
    public let angle: Double

    public init(x: Double, y: Double, longRadius: Double, shortRadius: Double, angle: Double) {
      (self.x, self.y, self.longRadius, self.shortRadius) = (x, y, longRadius, shortRadius)
      self.angle = angle
    }
  }

  public let title: String
  public let notes: [String]
  /// Those first whose names shall find a place first.
  public let points: [Point]
  /// What the horizontal and the vertical axis are.
  public let axes: [String]

  /// - Parameter axes: two names.
  public init(title: String, notes: [String], points: [Point], axes: [String]) {
    (self.title, self.notes, self.points, self.axes) = (title, notes, points, axes)
  }

  private var description: String {
    "A map of \(points.count { $0.isGroup }) groups of texts and \(points.count { !$0.isGroup }) words: "
      + points.prefix(100).map { "\($0.label) \(Self.place($0))" }.joined(separator: "; ") + "."
  }

  private static func place(_ point: Point) -> String {
    "(\(FixedDecimal.text(point.x, decimals: 2)), \(FixedDecimal.text(point.y, decimals: 2)))"
  }

  public var svg: String {
    // Names are placed before anything is drawn, since a note says how many found no place.
    let frame = MapFrame(points)
    let labels = frame.labels(of: points)
    let lost = (groups: labels.lost(points) { $0.isGroup }, words: labels.lost(points) { !$0.isGroup })
    var lines = notes
    if lost.groups + lost.words > 0 {
      let parts = [(lost.groups, "square"), (lost.words, "dot")].filter { $0.0 > 0 }.map {
        "\($0) \($1)\($0 == 1 ? "" : "s")"
      }
      lines.append(
        "There was no place for the names of \(parts.joined(separator: " and ")); a viewer shows them beside the pointer."
      )
    }
    return SVGDrawing.picture(title, description: description, notes: lines) {
      draw(on: &$0, below: $1 + 4, frame, labels.texts)
    }
  }

  private func draw(
    on drawing: inout SVGDrawing, below top: Double, _ frame: MapFrame, _ labels: [LabelPlacement.Label?]
  ) {
    let top = top + 8
    drawing.text("↑ " + (axes.last ?? ""), frame.left, top, size: 11, .dark)
    let start = top + 8
    drawing.box(frame.left, start, frame.width, frame.height, .white, outline: .light)
    for mark in frame.marks(frame.x) {
      let x = frame.left + frame.place(x: mark)
      drawing.line(x, start, x, start + frame.height, mark == 0 ? .grey : .light, thickness: 0.7)
      drawing.text(frame.label(mark), x, start + frame.height + 13, .middle, size: 10, .dark)
    }
    for mark in frame.marks(frame.y) {
      let y = start + frame.place(y: mark)
      drawing.line(frame.left, y, frame.left + frame.width, y, mark == 0 ? .grey : .light, thickness: 0.7)
      drawing.text(frame.label(mark), frame.left - 5, y + 3.5, .end, size: 10, .dark)
    }
    drawing.text(
      (axes.first ?? "") + " →", frame.left + frame.width, start + frame.height + 28, .end, size: 11, .dark)
    for point in points {
      guard let ellipse = point.ellipse else { continue }
      drawing.ellipse(
        frame.left + frame.place(x: ellipse.x), start + frame.place(y: ellipse.y),
        ellipse.longRadius * frame.scale, ellipse.shortRadius * frame.scale, angle: -ellipse.angle, .vermilion
      )
    }
    for label in labels {
      guard let label, label.isFar else { continue }
      let (x, y) = label.nearest
      drawing.line(
        frame.left + label.x, start + label.y, frame.left + x, start + y, .grey, thickness: 0.6)
    }
    for point in points.reversed() {
      let (x, y) = (frame.left + frame.place(x: point.x), start + frame.place(y: point.y))
      let title = "\(point.label) \(Self.place(point))"
      if point.isGroup {
        drawing.box(
          x - 4, y - 4, 8, 8, point.isSupplementary ? .white : .vermilion, outline: .black, title: title)
      } else {
        drawing.dot(x, y, radius: 2.2, .blue, title: title)
      }
    }
    for (point, label) in zip(points, labels) {
      guard let label else { continue }
      drawing.text(
        label.text, frame.left + label.box.left, start + label.baseline, size: label.size,
        isBold: point.isGroup, point.isGroup ? .black : .blue, title: point.label)
    }
  }
}
