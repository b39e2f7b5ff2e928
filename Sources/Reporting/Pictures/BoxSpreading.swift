/// Boxes on a page that are moved apart until no two overlap.
struct BoxSpreading {
  struct Box {
    /// The middle.
    var x: Double
    var y: Double
    let width: Double
    let height: Double
  }

  private(set) var boxes: [Box]
  private let sides: ClosedRange<Double>

  /// - Parameter sides: what boxes keep between; they may go up and down as far as they need.
  /// - Complexity: O(boxes² · rounds).
  init(_ boxes: [Box], between sides: ClosedRange<Double>, rounds: Int = 200) {
    (self.boxes, self.sides) = (boxes, sides)
    for index in boxes.indices { keepInside(index) }
    for _ in 0..<rounds where !spread() { return }
    drop()
  }

  /// Moves each two that overlap apart, the shorter way; false where none do.
  private mutating func spread() -> Bool {
    var isMoved = false
    for first in boxes.indices {
      for second in boxes.indices.dropFirst(first + 1) {
        guard let overlap = overlap(first, second) else { continue }
        isMoved = true
        if overlap.x < overlap.y {
          let step = (overlap.x / 2 + 0.5) * (boxes[first].x <= boxes[second].x ? 1 : -1)
          boxes[first].x -= step
          boxes[second].x += step
        } else {
          let step = (overlap.y / 2 + 0.5) * (boxes[first].y <= boxes[second].y ? 1 : -1)
          boxes[first].y -= step
          boxes[second].y += step
        }
        keepInside(first)
        keepInside(second)
      }
    }
    return isMoved
  }

  /// From the top down, puts each box below what it still overlaps.
  private mutating func drop() {
    let order = boxes.indices.sorted { (boxes[$0].y, $0) < (boxes[$1].y, $1) }
    for (place, index) in order.enumerated() {
      while let other = order[..<place].first(where: { overlap($0, index) != nil }) {
        boxes[index].y = boxes[other].y + (boxes[other].height + boxes[index].height) / 2 + 0.5
      }
    }
  }

  private mutating func keepInside(_ index: Int) {
    let half = boxes[index].width / 2
    boxes[index].x = min(
      max(boxes[index].x, sides.lowerBound + half), max(sides.lowerBound + half, sides.upperBound - half))
  }

  private func overlap(_ first: Int, _ second: Int) -> (x: Double, y: Double)? {
    let (one, other) = (boxes[first], boxes[second])
    let x = (one.width + other.width) / 2 - abs(one.x - other.x)
    let y = (one.height + other.height) / 2 - abs(one.y - other.y)
    return x > 0 && y > 0 ? (x, y) : nil
  }
}
