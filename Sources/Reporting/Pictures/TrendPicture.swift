/// Rates along an order of texts: for each query a panel with a dot for each group, a smooth line through them, and
/// bands.
public struct TrendPicture: Picture {
  public struct Point: Sendable {
    /// Where it stands along the order.
    public let place: Double
    public let value: Double
    public let interval: ClosedRange<Double>?
    /// What a reader of the file sees beside the pointer.
    public let title: String

    public init(place: Double, value: Double, interval: ClosedRange<Double>?, title: String) {
      (self.place, self.value, self.interval, self.title) = (place, value, interval, title)
    }
  }

  public struct Panel: Sendable {
    /// The query.
    public let label: String
    /// What stands at the right above the panel, such as the trend.
    public let figure: String
    /// Ascending by place.
    public let points: [Point]
    /// The line, from the first place to the last.
    public let line: [(place: Double, value: Double)]
    /// An interval for each point of the line; none for no band.
    public let band: [ClosedRange<Double>?]
    /// Places where the rate changes, ascending, with their names.
    public let changes: [(place: Double, name: String)]

    public init(
      label: String, figure: String, points: [Point], line: [(place: Double, value: Double)],
      band: [ClosedRange<Double>?], changes: [(place: Double, name: String)]
    ) {
      (self.label, self.figure, self.points) = (label, figure, points)
      (self.line, self.band, self.changes) = (line, band, changes)
    }
  }

  /// What stands under the panels.
  public enum Axis: Sendable {
    /// Round numbers.
    case numbers
    /// Names of the points, as many as there is room for.
    case names([String])
  }

  public let title: String
  public let notes: [String]
  public let panels: [Panel]
  public let axis: Axis
  /// What the order is.
  public let axisName: String
  /// What the values are.
  public let valueName: String

  public init(
    title: String, notes: [String], panels: [Panel], axis: Axis, axisName: String, valueName: String
  ) {
    (self.title, self.notes, self.panels) = (title, notes, panels)
    (self.axis, self.axisName, self.valueName) = (axis, axisName, valueName)
    let shown = panels.flatMap { $0.points.map(\.place) + $0.line.map(\.place) }
    span = shown.min().flatMap { least in shown.max().map { least...$0 } }
  }

  private var description: String {
    "A panel for each of \(panels.map(\.label).joined(separator: ", ")), with a dot for each group from the first at "
      + "the left to the last at the right: \(valueName) by \(axisName)."
  }

  public var svg: String {
    SVGDrawing.picture(title, description: description, notes: notes) { draw(on: &$0, below: $1) }
  }

  private static let left = 74.0
  private static let right = PictureLayout.right
  private static let panelHeight = 112.0
  /// So many names stand under the panels at most.
  private static let mostNames = 5
  /// What the name of a change takes across the page.
  private static let changeRoom = 260.0
  /// Letters of a name that has room there.
  private static let letters = 14

  /// Where points stand along the order.
  private var places: [Double] { panels.first?.points.map(\.place) ?? [] }

  /// What the page shows of the order: all points and lines, since a line may go on where points end.
  private let span: ClosedRange<Double>?

  /// Where a place stands across the page.
  private func x(_ place: Double) -> Double {
    guard let span, span.lowerBound < span.upperBound else { return (Self.left + Self.right) / 2 }
    return Self.left + 10 + (place - span.lowerBound) / (span.upperBound - span.lowerBound)
      * (Self.right - Self.left - 20)
  }

  private func draw(on drawing: inout SVGDrawing, below top: Double) {
    var y = top + 2
    for panel in panels {
      drawing.text(
        PictureLayout.name(panel.label, letters: 40), Self.left, y + 12, size: 13, isBold: true,
        title: panel.label)
      drawing.text(panel.figure, Self.right, y + 12, .end, size: 11, .dark)
      draw(panel, from: y + 20, on: &drawing)
      y += 20 + Self.panelHeight + 14
    }
    drawAxis(at: y - 14, on: &drawing)
  }

  private func draw(_ panel: Panel, from top: Double, on drawing: inout SVGDrawing) {
    let bottom = top + Self.panelHeight
    let values =
      panel.points.flatMap { [$0.value, $0.interval?.upperBound ?? $0.value] } + panel.line.map(\.value)
      + panel.band.compactMap { $0?.upperBound }
    // Names of changes stand above all points.
    let room = panel.changes.isEmpty ? 0 : (values.max() ?? 0) * 1.15
    let scale = PictureScale(of: values + [room], at: 0...Self.panelHeight)
    func y(_ value: Double) -> Double { bottom - scale.place(value) }
    // Every other mark is enough where they stand close.
    let step = scale.marks.count > 6 ? 2 : 1
    for (index, mark) in scale.marks.enumerated() {
      drawing.line(Self.left, y(mark), Self.right, y(mark), mark == 0 ? .dark : .light, thickness: 0.7)
      if index % step == 0 {
        drawing.text(scale.label(mark), Self.left - 6, y(mark) + 4, .end, size: 11, .dark)
      }
    }
    let banded = zip(panel.line, panel.band).compactMap { point, band in
      band.map { (x: x(point.place), low: y($0.lowerBound), high: y($0.upperBound)) }
    }
    if banded.count == panel.line.count, banded.count > 1 {
      drawing.polygon(
        banded.map { ($0.x, $0.high) } + banded.reversed().map { ($0.x, $0.low) }, .light)
    }
    for point in panel.points {
      guard let interval = point.interval else { continue }
      drawing.line(
        x(point.place), y(interval.lowerBound), x(point.place), y(interval.upperBound), .grey, thickness: 1)
    }
    if panel.line.count > 1 {
      drawing.line(
        through: panel.line.map { (x($0.place), y($0.value)) }, .blue, thickness: 2)
    }
    draw(panel.changes, from: top, on: &drawing)
    let radius = panel.points.count > 100 ? 1.8 : 3.0
    for point in panel.points {
      drawing.dot(x(point.place), y(point.value), radius: radius, .white, title: point.title)
    }
  }

  private func draw(
    _ changes: [(place: Double, name: String)], from top: Double, on drawing: inout SVGDrawing
  ) {
    // Names that would run into one another are left out, their lines are not.
    var free = Self.left
    for change in changes {
      let place = x(change.place)
      drawing.line(
        place, top, place, top + Self.panelHeight, .vermilion, thickness: 1.5, isDashed: true)
      let name = PictureLayout.label(change.name, before: Self.changeRoom)
      let width = Double(name.count) * 5.6
      let isBefore = place + 4 + width > Self.right
      let start = isBefore ? place - 4 - width : place + 4
      guard start >= free else { continue }
      drawing.text(
        name, isBefore ? place - 4 : place + 4, top + 10, isBefore ? .end : .start, size: 10, .vermilion,
        title: change.name)
      free = start + width + 8
    }
  }

  private func drawAxis(at bottom: Double, on drawing: inout SVGDrawing) {
    switch axis {
    case .numbers:
      guard let span else { break }
      let scale = PictureScale(
        of: [span.lowerBound, span.upperBound], holding: span.lowerBound, at: 0...1)
      for mark in scale.marks where span.contains(mark) {
        drawing.line(x(mark), bottom, x(mark), bottom + 5, .dark)
        let label = mark == mark.rounded() ? FixedDecimal.text(mark, decimals: 0) : scale.label(mark)
        drawing.text(label, x(mark), bottom + 18, .middle, size: 11, .dark)
      }
    case .names(let names):
      let shown = Self.shown(names.count)
      for index in shown where index < places.count {
        let place = x(places[index])
        drawing.line(place, bottom, place, bottom + 5, .dark)
        let name = PictureLayout.name(names[index], letters: Self.letters)
        let isWide = Double(name.count) * PictureLayout.letterWidth > 2 * (PictureLayout.width - place - 4)
        drawing.text(
          name, isWide ? PictureLayout.width - 6 : place, bottom + 18, isWide ? .end : .middle, size: 11,
          .dark, title: names[index])
      }
    }
    drawing.text(axisName, (Self.left + Self.right) / 2, bottom + 34, .middle, size: 11, .dark)
    drawing.extend(to: bottom + 38)
  }

  /// Which of so many names are shown: the first, the last, and some between at equal distances.
  private static func shown(_ count: Int) -> [Int] {
    guard count > mostNames else { return Array(0..<count) }
    return (0..<mostNames).map { $0 * (count - 1) / (mostNames - 1) }
  }
}
