/// A picture of an answer that becomes an SVG file, which stands by itself in print.
public protocol Picture: Sendable {
  /// The file. O(rows).
  var svg: String { get }
}

/// The measures of a page that all pictures keep.
enum PictureLayout {
  static let width = 760.0
  static let margin = 16.0
  /// The most that names of rows take.
  static let labelLimit = 250.0
  static let right = width - margin
  /// About how wide a letter of 12 pixels is.
  static let letterWidth = 7.0

  /// Where the names of rows end and the picture begins: as far to the left as the longest one allows.
  static func labelEnd(_ labels: some Sequence<String>) -> Double {
    let longest = labels.reduce(4) { max($0, $1.count) }
    return min(labelLimit, margin + Double(longest) * letterWidth + 10)
  }

  /// A name of a row that fits before `end`; its beginning goes where it is too long, as of a path.
  static func label(_ text: String, before end: Double) -> String {
    let room = max(2, Int((end - margin - 8) / letterWidth))
    return text.count <= room ? text : "…" + text.suffix(room - 1)
  }

  /// A name of so many letters at most, without its end where it is too long.
  static func name(_ text: String, letters: Int) -> String {
    text.count <= letters ? text : text.prefix(letters - 1) + "…"
  }

  /// A text in lines that fit the page at 11 pixels.
  static func lines(_ text: String) -> [String] {
    let room = Int((width - 2 * margin) / 6)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

extension SVGDrawing {
  /// The file of a picture: its heading, what `draw` puts below a height, and notes on how it was made and how it is to
  /// be read.
  ///
  /// - Parameter description: what it shows, for those who can't see it.
  static func picture(
    _ title: String, description: String, notes: [String],
    _ draw: (_ drawing: inout SVGDrawing, _ top: Double) -> Void
  ) -> String {
    var drawing = SVGDrawing(width: PictureLayout.width)
    var y = 26.0
    for line in PictureLayout.lines(title) {
      drawing.text(line, PictureLayout.margin, y, size: 15, isBold: true)
      y += 19
    }
    draw(&drawing, y)
    y = drawing.height + 22
    for note in notes {
      for line in PictureLayout.lines(note) {
        drawing.text(line, PictureLayout.margin, y, size: 11, .dark)
        y += 14
      }
      y += 2
    }
    return drawing.document(title: title, description: description)
  }
}
