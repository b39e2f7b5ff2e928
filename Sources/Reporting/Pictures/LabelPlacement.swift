/// Places for names beside the marks that they belong to, so that none lies over another or over a mark.
///
/// Names are taken in order, and each gets the first place that is free: right, left, above or below its mark, then
/// aslant. Some may stand farther off, with a line. A name that finds no place has none.
struct LabelPlacement {
  /// What is to be named.
  struct Mark {
    let text: String
    let x, y: Double
    /// Half the side of the mark.
    let radius: Double
    /// Of the letters.
    let size: Double
    let isBold: Bool
    /// Whether the name may stand away from the mark.
    let mayBeFar: Bool

    /// About how wide the name is, rather too wide than too narrow, since readers have fonts of their own.
    fileprivate var width: Double {
      let letters = text.reduce(0.0) { sum, letter in
        sum + ("iljtf.,:;'’|() ".contains(letter) ? 0.36 : letter.isUppercase ? 0.71 : 0.6)
      }
      return letters * size * (isBold ? 1.1 : 1) + 3
    }
  }

  struct Box {
    var left, top, right, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  struct Label {
    let text: String
    let size: Double
    let box: Box
    /// Where its mark is.
    let x, y: Double
    /// Whether a line is to tie it to its mark.
    let isFar: Bool

    /// Where letters stand.
    var baseline: Double { box.bottom - size * 0.28 }

    /// The place of the name that is nearest to its mark.
    var nearest: (x: Double, y: Double) {
      (min(max(x, box.left), box.right), min(max(y, box.top), box.bottom))
    }
  }

  /// For each mark its name, nil where it found no place.
  let texts: [Label?]

  /// O(marks²).
  init(_ marks: [Mark], width: Double, height: Double) {
    var taken = marks.map { mark in
      Box(
        left: mark.x - mark.radius, top: mark.y - mark.radius, right: mark.x + mark.radius,
        bottom: mark.y + mark.radius)
    }
    var texts: [Label?] = []
    for mark in marks {
      let label = Self.candidates(mark).first { label in
        let box = label.box
        return box.left >= 1 && box.top >= 1 && box.right <= width - 1 && box.bottom <= height - 1
          && !taken.contains { $0.overlaps(box) }
      }
      if let label { taken.append(label.box) }
      texts.append(label)
    }
    self.texts = texts
  }

  /// How many names of some marks found no place.
  func lost<Value>(_ values: [Value], where isCounted: (Value) -> Bool) -> Int {
    zip(values, texts).count { isCounted($0) && $1 == nil }
  }

  /// Places in the order in which they are tried.
  private static func candidates(_ mark: Mark) -> [Label] {
    let directions: [(x: Double, y: Double)] = [
      (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1),
    ]
    let distances: [Double] = mark.mayBeFar ? [2, 12, 22, 34, 48] : [1.5, 5]
    return distances.flatMap { distance in
      directions.map { direction in
        let gap = mark.radius + distance
        let (width, height) = (mark.width, mark.size * 1.05)
        // A direction of 0 centres the name on the mark.
        let left = mark.x + direction.x * gap - (1 - direction.x) / 2 * width
        let top = mark.y + direction.y * gap * (direction.x == 0 ? 1 : 0.75) - (1 - direction.y) / 2 * height
        return Label(
          text: mark.text, size: mark.size,
          box: Box(left: left, top: top, right: left + width, bottom: top + height), x: mark.x, y: mark.y,
          isFar: distance > 5)
      }
    }
  }
}
