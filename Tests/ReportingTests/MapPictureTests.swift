import TestSupport
import Testing

@testable import Reporting

@Suite struct `Maps of points` {
  private func marks(_ count: Int, seed: UInt64) -> [LabelPlacement.Mark] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      LabelPlacement.Mark(
        text: String(repeating: "a", count: 1 + Int(generator.next() % 12)),
        x: Double(generator.next() % 600), y: Double(generator.next() % 400), radius: 3, size: 11,
        isBold: number % 3 == 0, mayBeFar: number % 3 == 0)
    }
  }

  @Test(arguments: [3, 40, 150])
  func `have names that lie over no other name and no mark, nor outside`(count: Int) {
    let marks = marks(count, seed: UInt64(count))
    let placed = LabelPlacement(marks, width: 600, height: 400)
    let labels = placed.texts.compactMap { $0 }
    #expect(labels.count > min(count / 2, 60) - 1)
    for (index, label) in labels.enumerated() {
      let box = label.box
      #expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 400)
      #expect(!labels[..<index].contains { $0.box.overlaps(box) })
      #expect(
        !marks.contains {
          abs($0.x - min(max($0.x, box.left), box.right)) < 3
            && abs($0.y - min(max($0.y, box.top), box.bottom)) < 3
        })
    }
    #expect(placed.lost(marks) { _ in true } == count - labels.count)
  }

  @Test func `put the first names first, and leave out those without a place`() {
    let mark = {
      LabelPlacement.Mark(text: $0, x: 50, y: 20, radius: 3, size: 11, isBold: false, mayBeFar: false)
    }
    let placed = LabelPlacement((0..<12).map { mark("name\($0)") }, width: 100, height: 40)
    #expect(placed.texts[0] != nil && placed.texts[11] == nil)
  }

  @Test func `have one unit on both axes`() throws {
    let frame = MapFrame([
      MapPicture.Point(label: "a", isGroup: true, x: -1, y: 0.5),
      MapPicture.Point(label: "b", isGroup: false, x: 2, y: -0.25),
    ])
    #expect(abs((frame.place(x: 1) - frame.place(x: 0)) - (frame.place(y: 0) - frame.place(y: 1))) < 1e-9)
    // Points on a line make a flat map.
    let line = MapFrame([
      MapPicture.Point(label: "a", isGroup: true, x: -1, y: 0),
      MapPicture.Point(label: "b", isGroup: true, x: 2, y: 0),
    ])
    #expect(line.height < 200 && line.width > 600)
    // 0 is on the map, also where all points lie on one side of it.
    let aside = MapFrame([MapPicture.Point(label: "a", isGroup: true, x: 5, y: 7)])
    #expect(aside.x.contains(0) && aside.y.contains(0) && aside.width <= PictureLayout.width)
  }

  @Test func `tell groups, supplementary groups and words apart by shape`() {
    let picture = MapPicture(
      title: "A map", notes: ["A note."],
      points: [
        MapPicture.Point(
          label: "Terror & fear", isGroup: true, x: -1, y: 0.5,
          ellipse: MapPicture.Ellipse(x: -1, y: 0.5, longRadius: 0.4, shortRadius: 0.1, angle: 0.5)),
        MapPicture.Point(label: "Notes", isGroup: true, isSupplementary: true, x: 1, y: 0.5),
        MapPicture.Point(label: "word", isGroup: false, x: 2, y: -0.25),
      ], axes: ["axis 1", "axis 2"])
    let svg = picture.svg
    #expect(
      svg.components(separatedBy: "<ellipse ").count == 2
        && svg.components(separatedBy: "<circle ").count == 2)
    // The page, the frame, and a square for each group.
    #expect(svg.components(separatedBy: "<rect ").count == 5)
    #expect(svg.contains(">Terror &amp; fear</text>") && svg.contains("<title>word (2.00, -0.25)</title>"))
    #expect(svg.contains("axis 1 →") && svg.contains("↑ axis 2"))
  }

  @Test func `without points, or with all at one place, are pictures too`() {
    for points in [[], [MapPicture.Point(label: "a", isGroup: true, x: 0, y: 0)]] {
      let svg = MapPicture(title: "A map", notes: [], points: points, axes: ["1", "2"]).svg
      #expect(svg.contains("</svg>") && !svg.contains("nan") && !svg.contains("inf"))
    }
  }
}
