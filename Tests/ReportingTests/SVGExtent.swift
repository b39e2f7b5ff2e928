import Foundation

/// How far the shapes and words of a picture reach to either side: lines, boxes, dots, corners, and texts by a guess at
/// the width of their letters.
struct SVGExtent {
  private(set) var left = Double.infinity
  private(set) var right = -Double.infinity

  /// Pixels a letter has at a size of 1, a little less than its mean width, so that only words that are surely outside are found there.
  private static let letterWidth = 0.5

  /// Reads a picture as `SVGDrawing` writes it; nil where nothing is drawn.
  init?(_ svg: String) {
    for element in svg.split(separator: "<") {
      let name = element.prefix { $0.isLetter }
      switch name {
      case "line": for attribute in ["x1", "x2"] { add(Self.number(attribute, element)) }
      case "rect":
        guard let x = Self.number("x", element), let width = Self.number("width", element) else { continue }
        add(x)
        add(x + width)
      case "circle":
        guard let x = Self.number("cx", element), let radius = Self.number("r", element) else { continue }
        add(x - radius)
        add(x + radius)
      case "polygon", "polyline":
        for place in Self.value("points", element)?.split(separator: " ") ?? [] {
          add(place.split(separator: ",").first.flatMap { Double($0) })
        }
      default: continue
      }
    }
    for text in svg.components(separatedBy: "<text ").dropFirst() {
      guard let x = Self.number("x", text[...]), let size = Self.number("font-size", text[...]),
        let words = Self.words(of: text)
      else { continue }
      let width = Double(words.count) * size * Self.letterWidth
      let anchor = Self.value("text-anchor", text[...])
      let share = anchor == "middle" ? 0.5 : anchor == "end" ? 1 : 0
      add(x - share * width)
      add(x + (1 - share) * width)
    }
    guard left <= right else { return nil }
  }

  private mutating func add(_ x: Double?) {
    guard let x else { return }
    (left, right) = (min(left, x), max(right, x))
  }

  /// What a text shows, without its title.
  private static func words(of text: String) -> Substring? {
    guard let end = text.range(of: "</text>"),
      let start = text[..<end.lowerBound].range(of: ">", options: .backwards)
    else { return nil }
    return text[start.upperBound..<end.lowerBound]
  }

  private static func value(_ name: String, _ element: Substring) -> Substring? {
    guard let start = (" " + element).range(of: " \(name)=\"") else { return nil }
    return (" " + element)[start.upperBound...].prefix { $0 != "\"" }
  }

  private static func number(_ name: String, _ element: Substring) -> Double? {
    value(name, element).flatMap { Double($0) }
  }
}
