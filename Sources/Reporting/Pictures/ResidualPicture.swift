/// Where words stand more and less often than expected: a row for each word, a column for each group of texts, and in
/// each cell a bar above or below a line.
///
/// It is the association plot of A. Cohen (1980) and M. Friendly, "Graphical methods for categorical data", *SUGI 17*
/// (1992), with adjusted residuals and columns of one width.
public struct ResidualPicture: Picture {
  public struct Row: Sendable {
    public let label: String
    /// For each column how far the count lies from what is expected, nil where nothing is.
    public let residuals: [Double?]
    public let counts: [Int]
    /// What stands behind the row.
    public let figure: String

    public init(label: String, residuals: [Double?], counts: [Int], figure: String) {
      (self.label, self.residuals, self.counts, self.figure) = (label, residuals, counts, figure)
    }
  }

  public let title: String
  public let notes: [String]
  /// The names of the groups.
  public let columns: [String]
  public let rows: [Row]

  public init(title: String, notes: [String], columns: [String], rows: [Row]) {
    (self.title, self.notes, self.columns, self.rows) = (title, notes, columns, rows)
  }

  /// Residuals nearer to 0 than this are what chance often gives.
  private static let noteworthy = 2.0
  /// The narrowest column that can be told from the next.
  private static let narrowest = 7.0
  /// Wider columns would only lengthen the way from bar to bar.
  private static let widest = 64.0
  /// Few rows have more room each.
  private var height: Double { rows.count <= 20 ? 34 : 24 }

  private var description: String {
    "A row for each of \(rows.map(\.label).joined(separator: ", ")), and a column for each of \(columns.count) groups; "
      + "bars above and below a line show how far each count lies from what is expected."
  }

  public var svg: String {
    let left = PictureLayout.labelEnd(rows.map(\.label))
    let right = PictureLayout.right - 56
    let room = Int((right - left) / Self.narrowest)
    let drawn = Array(columns.prefix(room))
    let width = min(Self.widest, (right - left) / Double(max(1, drawn.count)))
    let isKeyed = drawn.contains { Double($0.count) * PictureLayout.letterWidth * 0.92 > width }
    var lines = notes
    if isKeyed {
      lines.insert(
        "Columns: " + drawn.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "; ") + ".", at: 0)
    }
    if drawn.count < columns.count {
      lines.append("Drawn are the first \(drawn.count) of \(columns.count) groups.")
    }
    return SVGDrawing.picture(title, description: description, notes: lines) {
      draw(drawn, isKeyed: isKeyed, left, width, on: &$0, below: $1)
    }
  }

  private func draw(
    _ drawn: [String], isKeyed: Bool, _ left: Double, _ width: Double, on drawing: inout SVGDrawing,
    below top: Double
  ) {
    let end = left + width * Double(drawn.count)
    let greatest = rows.reduce(Self.noteworthy) { greatest, row in
      row.residuals.prefix(drawn.count).reduce(greatest) { max($0, abs($1 ?? 0)) }
    }
    let scale = (height / 2 - 1.5) / greatest
    head(drawn, isKeyed: isKeyed, left, width, on: &drawing, at: top + 10)
    var y = top + 18
    for row in rows {
      let middle = y + height / 2
      drawing.text(
        PictureLayout.label(row.label, before: left), left - 8, middle + 4, .end, title: row.label)
      drawing.line(left, middle, end, middle, .grey, thickness: 0.5)
      for (index, name) in drawn.enumerated() {
        guard index < row.residuals.count, let residual = row.residuals[index] else { continue }
        let size = abs(residual) * scale
        let isNoteworthy = abs(residual) >= Self.noteworthy
        drawing.box(
          left + (Double(index) + 0.14) * width, residual < 0 ? middle : middle - size, 0.72 * width, size,
          !isNoteworthy ? .white : residual < 0 ? .vermilion : .blue,
          outline: isNoteworthy ? .black : .grey,
          title:
            "\(row.label), \(name): \(row.counts[index]), residual \(FixedDecimal.text(residual, decimals: 1))"
        )
      }
      drawing.text(row.figure, end + 8, middle + 4, size: 11, .dark)
      y += height
    }
    legend(greatest, scale, left, on: &drawing, at: y + 8)
  }

  /// The names of columns, or their numbers where names have no room; of many numbers every fifth.
  private func head(
    _ drawn: [String], isKeyed: Bool, _ left: Double, _ width: Double, on drawing: inout SVGDrawing,
    at y: Double
  ) {
    for (index, name) in drawn.enumerated() {
      let isShown = !isKeyed || width >= 16 || index == 0 || (index + 1) % 5 == 0
      guard isShown else { continue }
      drawing.text(
        isKeyed ? "\(index + 1)" : name, left + (Double(index) + 0.5) * width, y, .middle, size: 11, .dark,
        title: name)
    }
  }

  /// How high bars are.
  private func legend(
    _ greatest: Double, _ scale: Double, _ left: Double, on drawing: inout SVGDrawing, at y: Double
  ) {
    let middle = y + height / 2
    let figure = FixedDecimal.text(greatest, decimals: 1)
    var x = left
    for (residual, ink, text) in [
      (greatest, SVGDrawing.Ink.blue, "\(figure) above expected"),
      (-greatest, .vermilion, "\(figure) below expected"),
      (Self.noteworthy * 0.95, .white, "nearer than \(Int(Self.noteworthy)): chance often does as much"),
    ] {
      let size = abs(residual) * scale
      drawing.line(x - 4, middle, x + 20, middle, .grey, thickness: 0.5)
      drawing.box(
        x, residual < 0 ? middle : middle - size, 16, size, ink, outline: ink == .white ? .grey : .black)
      drawing.text(text, x + 26, middle + 4, size: 11, .dark)
      x += 26 + Double(text.count) * 6 + 22
    }
    drawing.extend(to: y + height + 2)
  }
}
