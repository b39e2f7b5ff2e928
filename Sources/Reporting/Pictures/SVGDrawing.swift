/// A picture that grows by lines, boxes, dots and words, and becomes an SVG file (W3C, SVG 1.1).
///
/// It holds black, white, greys and two colours that people tell apart whatever their eyes and printers (blue and
/// vermilion of M. Okabe and K. Ito, 2008), which also differ in lightness. Nothing is said by colour alone.
struct SVGDrawing {
  /// What a shape is filled or drawn with.
  enum Ink: String {
    case black = "#000000"
    case dark = "#444444"
    case grey = "#999999"
    case light = "#dddddd"
    case blue = "#0072b2"
    case vermilion = "#d55e00"
    case white = "#ffffff"
  }

  enum Anchor: String { case start, middle, end }

  /// All are in pixels of 1/96 inch, of which a page of A4 is 794 wide.
  let width: Double
  private(set) var height: Double = 0
  private var body = ""

  init(width: Double) { self.width = width }

  /// Makes the picture reach at least so far down.
  mutating func extend(to y: Double) { height = max(height, y) }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ ink: Ink = .black, thickness: Double = 1,
    isDashed: Bool = false
  ) {
    body +=
      "<line x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\" y2=\"\(Self.number(y2))\" "
      + "stroke=\"\(ink.rawValue)\" stroke-width=\"\(Self.number(thickness))\""
      + (isDashed ? " stroke-dasharray=\"3 3\"" : "") + "/>\n"
    extend(to: max(y1, y2))
  }

  /// A box, with words that a reader of the file sees beside the pointer.
  mutating func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ fill: Ink, outline: Ink? = nil,
    title: String? = nil
  ) {
    let stroke = outline.map { " stroke=\"\($0.rawValue)\" stroke-width=\"1\"" } ?? ""
    body +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(max(0, width)))\" "
      + "height=\"\(Self.number(height))\" fill=\"\(fill.rawValue)\"\(stroke)\(Self.close("rect", title))\n"
    extend(to: y + height)
  }

  mutating func dot(_ x: Double, _ y: Double, radius: Double, _ fill: Ink, title: String? = nil) {
    body +=
      "<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" "
      + "fill=\"\(fill.rawValue)\" stroke=\"#000000\" stroke-width=\"1\"\(Self.close("circle", title))\n"
    extend(to: y + radius)
  }

  /// A line through points.
  mutating func line(through points: [(x: Double, y: Double)], _ ink: Ink, thickness: Double) {
    body +=
      "<polyline points=\"\(Self.places(points))\" fill=\"none\" stroke=\"\(ink.rawValue)\" "
      + "stroke-width=\"\(Self.number(thickness))\"/>\n"
    for point in points { extend(to: point.y) }
  }

  /// What lies between corners.
  mutating func polygon(_ corners: [(x: Double, y: Double)], _ fill: Ink) {
    body += "<polygon points=\"\(Self.places(corners))\" fill=\"\(fill.rawValue)\"/>\n"
    for corner in corners { extend(to: corner.y) }
  }

  private static func places(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// The outline of an ellipse.
  ///
  /// - Parameter angle: from the horizontal to the longer diameter, in radians by the clock, since y counts downwards.
  mutating func ellipse(
    _ x: Double, _ y: Double, _ longRadius: Double, _ shortRadius: Double, angle: Double, _ ink: Ink
  ) {
    let degrees = Self.number(angle * 180 / .pi)
    body +=
      "<ellipse cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" rx=\"\(Self.number(longRadius))\" "
      + "ry=\"\(Self.number(shortRadius))\" transform=\"rotate(\(degrees) \(Self.number(x)) \(Self.number(y)))\" "
      + "fill=\"none\" stroke=\"\(ink.rawValue)\" stroke-width=\"0.8\"/>\n"
    extend(to: y)
  }

  /// Words, whose letters stand on `y`; `title` is what they were before they were cut.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, size: Double = 12,
    isBold: Bool = false, _ ink: Ink = .black, title: String? = nil
  ) {
    body +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor.rawValue)\" "
      + "font-size=\"\(Self.number(size))\" fill=\"\(ink.rawValue)\"\(isBold ? " font-weight=\"bold\"" : "")>"
      + (title.map { "<title>\(Self.escaped($0))</title>" } ?? "") + Self.escaped(text) + "</text>\n"
    extend(to: y + size * 0.3)
  }

  /// Draws shapes that belong together, with words that a reader of the file sees beside the pointer.
  mutating func group(title: String, _ draw: (inout SVGDrawing) -> Void) {
    body += "<g><title>\(Self.escaped(title))</title>\n"
    draw(&self)
    body += "</g>\n"
  }

  /// Words on a white ground of their own shape, so that lines below don't run through the letters.
  mutating func wordsOverLines(
    _ text: String, _ x: Double, _ y: Double, size: Double = 12, isBold: Bool = false
  ) {
    body +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"middle\" font-size=\"\(Self.number(size))\" "
      + "fill=\"#ffffff\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" aria-hidden=\"true\""
      + "\(isBold ? " font-weight=\"bold\"" : "")>\(Self.escaped(text))</text>\n"
    self.text(text, x, y, .middle, size: size, isBold: isBold)
  }

  /// The file, with a name and a description for those who can't see it.
  func document(title: String, description: String) -> String {
    let bottom = Self.number((height + 8).rounded(.up))
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.number(width))" height="\(bottom)" \
      viewBox="0 0 \(Self.number(width)) \(bottom)" role="img" aria-labelledby="title description" \
      font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
      <title id="title">\(Self.escaped(title))</title>
      <desc id="description">\(Self.escaped(description))</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(body)</svg>

      """
  }

  /// A number with two decimals at most.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    var text = (hundredths < 0 ? "-" : "") + String(whole)
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return text
  }

  private static func close(_ element: String, _ title: String?) -> String {
    title.map { "><title>\(escaped($0))</title></\(element)>" } ?? "/>"
  }

  /// Text as XML has it; characters that XML doesn't admit become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
