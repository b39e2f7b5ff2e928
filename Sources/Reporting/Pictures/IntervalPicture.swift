/// Numbers with their intervals, a row each: rates by section, or how much likelier words are here than elsewhere.
public struct IntervalPicture: Picture {
  public struct Row: Sendable {
    public let label: String
    /// nil where there is none; the row then says why.
    public let value: Double?
    public let interval: ClosedRange<Double>?
    /// What stands behind the row.
    public let figure: String
    /// Whether it stands above the rows that belong to it, and has no number.
    public let isHeading: Bool

    public init(label: String, value: Double?, interval: ClosedRange<Double>?, figure: String) {
      (self.label, self.value, self.interval, self.figure) = (label, value, interval, figure)
      isHeading = false
    }

    /// The name of the rows below it.
    public init(heading: String) {
      (label, value, interval, figure, isHeading) = (heading, nil, nil, "", true)
    }
  }

  /// How numbers are shown.
  public enum Shape: Sendable {
    /// Bars from zero, to the left in another colour.
    case bars
    /// Dots.
    case dots
  }

  public let title: String
  public let notes: [String]
  public let rows: [Row]
  public let shape: Shape
  /// What the numbers are.
  public let axis: String

  public init(title: String, notes: [String], rows: [Row], shape: Shape, axis: String) {
    (self.title, self.notes, self.rows, self.shape, self.axis) = (title, notes, rows, shape, axis)
  }

  private var description: String {
    let numbered = rows.filter { !$0.isHeading }
    return "A row for each of \(numbered.count) with \(axis): "
      + numbered.prefix(100).map { row in
        row.label + " " + (row.value.map { FixedDecimal.text($0, decimals: 2) } ?? "has none")
      }.joined(separator: "; ") + "."
  }

  public var svg: String {
    SVGDrawing.picture(title, description: description, notes: notes) { draw(on: &$0, below: $1) }
  }

  private func draw(on drawing: inout SVGDrawing, below top: Double) {
    let height = 20.0
    let left = PictureLayout.labelEnd(rows.lazy.filter { !$0.isHeading }.map(\.label))
    let right = PictureLayout.right - 80
    let numbers = rows.flatMap { row in
      [row.value, row.interval?.lowerBound, row.interval?.upperBound].compactMap { $0 }
    }
    let scale = PictureScale(of: numbers, at: left + 6...right - 6)
    let bottom = top + Double(rows.count) * height + 4
    drawing.axis(scale, from: top, to: bottom, name: axis)
    for (index, row) in rows.enumerated() {
      let y = top + (Double(index) + 0.5) * height + 2
      if row.isHeading {
        let name = PictureLayout.name(row.label, letters: 60)
        // Lines of the axis would strike the letters through.
        drawing.box(
          PictureLayout.margin, y - 8, Double(name.count) * PictureLayout.letterWidth * 1.1, 16, .white)
        drawing.text(name, PictureLayout.margin, y + 4, isBold: true, title: row.label)
        continue
      }
      drawing.text(PictureLayout.label(row.label, before: left), left - 8, y + 4, .end, title: row.label)
      drawing.text(row.figure, right + 8, y + 4, size: 11, .dark)
      guard let value = row.value else { continue }
      let (zero, place) = (scale.place(0), scale.place(value))
      let title = "\(row.label): \(FixedDecimal.text(value, decimals: 2))"
      if case .bars = shape {
        drawing.box(
          min(zero, place), y - 6, abs(place - zero), 12, value < 0 ? .vermilion : .blue, title: title)
      }
      if let interval = row.interval {
        let (low, high) = (scale.place(interval.lowerBound), scale.place(interval.upperBound))
        drawing.line(low, y, high, y, thickness: 1.5)
        for end in [low, high] { drawing.line(end, y - 4, end, y + 4, thickness: 1.5) }
      }
      if case .dots = shape { drawing.dot(place, y, radius: 4, .blue, title: title) }
    }
    drawing.extend(to: bottom + 32)
  }
}
