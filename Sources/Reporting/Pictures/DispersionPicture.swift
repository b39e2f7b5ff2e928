/// Where words fall in a text: a bar for each, with a stroke for every hit, as on a bar-code.
public struct DispersionPicture: Picture {
  public struct Row: Sendable {
    /// The query as it was typed.
    public let label: String
    /// What stands behind the bar, such as the number of hits.
    public let figure: String
    /// Where hits are, as shares of all words in reading order, from 0 to 1.
    public let places: [Double]

    public init(label: String, figure: String, places: [Double]) {
      (self.label, self.figure, self.places) = (label, figure, places)
    }
  }

  public let title: String
  public let notes: [String]
  public let rows: [Row]
  /// Where parts of the text begin, as shares of all words, with their names.
  public let parts: [(place: Double, name: String)]

  public init(title: String, notes: [String], rows: [Row], parts: [(place: Double, name: String)]) {
    (self.title, self.notes, self.rows, self.parts) = (title, notes, rows, parts)
  }

  private var description: String {
    "A bar for each of \(rows.map(\.label).joined(separator: ", ")), from the text's beginning at the left to its "
      + "end at the right, with a stroke where each hit stands."
  }

  public var svg: String {
    SVGDrawing.picture(title, description: description, notes: notes) { draw(on: &$0, below: $1) }
  }

  private func draw(on drawing: inout SVGDrawing, below top: Double) {
    let left = PictureLayout.labelEnd(rows.map(\.label))
    let right = PictureLayout.right - 80
    let height = 26.0
    var y = top + 4
    let bottom = y + Double(rows.count) * (height + 8) - 8
    for row in rows {
      drawing.text(
        PictureLayout.label(row.label, before: left), left - 8, y + height / 2 + 4, .end, title: row.label)
      drawing.box(left, y, right - left, height, .white, outline: .grey)
      for place in Self.merged(row.places, pixels: right - left) {
        drawing.line(
          left + place * (right - left), y + 1, left + place * (right - left), y + height - 1, thickness: 1)
      }
      drawing.text(row.figure, right + 8, y + height / 2 + 4)
      y += height + 8
    }
    // Names that would run into one another are left out, their marks are not.
    var free = left - 1
    for part in parts {
      let x = left + part.place * (right - left)
      drawing.line(x, top, x, bottom + 5, .blue, isDashed: true)
      let name = PictureLayout.name(part.name, letters: 20)
      guard x >= free, x + Double(name.count) * 5.4 < PictureLayout.width else { continue }
      drawing.text(name, x + 2, bottom + 16, size: 10, .blue, title: part.name)
      free = x + Double(name.count) * 5.4 + 8
    }
    drawing.extend(to: bottom + 18)
  }

  /// Hits that would be drawn over one another are drawn once, so that a file stays small.
  private static func merged(_ places: [Double], pixels: Double) -> [Double] {
    var last = -1.0
    return places.sorted().filter { place in
      guard (place - last) * pixels >= 0.5 else { return false }
      last = place
      return true
    }
  }
}
