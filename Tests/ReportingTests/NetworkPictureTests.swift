import TestSupport
import Testing

@testable import Reporting

@Suite struct `Pictures of networks` {
  private func distance(_ places: [(x: Double, y: Double)], _ one: Int, _ other: Int) -> Double {
    let (x, y) = (places[one].x - places[other].x, places[one].y - places[other].y)
    return (x * x + y * y).squareRoot()
  }

  @Test func `lay out nodes as far apart as they are along the edges`() {
    // A path can be drawn with all distances right, a triangle and a square's sides too.
    let path = StressLayout(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)]).places
    for one in 0..<4 {
      for other in 0..<one { #expect(abs(distance(path, one, other) - Double(one - other)) < 0.01) }
    }
    let triangle = StressLayout(nodeCount: 3, edges: [(0, 1), (1, 2), (2, 0)]).places
    for (one, other) in [(0, 1), (1, 2), (2, 0)] {
      #expect(abs(distance(triangle, one, other) - 1) < 1e-6)
    }
    // What isn't joined stands apart.
    let apart = StressLayout(nodeCount: 4, edges: [(0, 1), (2, 3)]).places
    #expect(distance(apart, 0, 2) > 1.2 && distance(apart, 1, 3) > 1.2)
    #expect(StressLayout(nodeCount: 1, edges: [(0, 0)]).places.count == 1)
    #expect(StressLayout(nodeCount: 0, edges: []).places.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4])
  func `move boxes apart until none overlap, and keep them on the page`(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    let boxes = (0..<90).map { _ in
      BoxSpreading.Box(
        x: Double(numbers.below(300)), y: Double(numbers.below(200)), width: 20 + Double(numbers.below(90)),
        height: 22 + Double(numbers.below(20)))
    }
    let spread = BoxSpreading(boxes, between: 16...744).boxes
    for (index, box) in spread.enumerated() {
      #expect(box.x - box.width / 2 >= 16 - 1e-9 && box.x + box.width / 2 <= 744 + 1e-9)
      for other in spread[..<index] {
        let isApart =
          abs(box.x - other.x) >= (box.width + other.width) / 2 - 1e-9
          || abs(box.y - other.y) >= (box.height + other.height) / 2 - 1e-9
        #expect(isApart)
      }
    }
  }

  private func picture(_ count: Int, isDirected: Bool) -> NetworkPicture {
    NetworkPicture(
      title: "Collocates of <terror>", notes: ["A note."],
      nodes: (0..<count).map { index in
        NetworkPicture.Node(
          label: index == 0 ? "<terror>" : "word\(index)", frequency: 1 + index * index, isRoot: index == 0,
          isShared: index == 1, title: "word \(index)")
      },
      edges: (1..<max(1, count)).map { index in
        NetworkPicture.Edge(
          from: index / 3, to: index, value: Double(index), isUnsure: index == 1, title: "edge \(index)")
      }, isDirected: isDirected, measure: "MI", unsure: "by chance")
  }

  @Test(arguments: [1, 2, 40])
  func `have a shape, a name and a line for each word`(count: Int) {
    let svg = picture(count, isDirected: false).svg
    #expect(svg.split(separator: "<title>word ", omittingEmptySubsequences: false).count - 1 == count)
    #expect(svg.split(separator: "<title>edge ", omittingEmptySubsequences: false).count - 1 == count - 1)
    #expect(svg.contains("font-weight=\"bold\">&lt;terror&gt;</text>") && !svg.contains("<terror>"))
    #expect(svg.contains(">query</text>") && svg.contains(">A note.</text>"))
    #expect(svg.contains(">by chance</text>") == (count > 1))
    #expect(svg.split(separator: "stroke-dasharray").count - 1 == (count > 1 ? 2 : 0))
    #expect(svg.contains(">joined to two queries or more</text>") == (count > 1))
    #expect(!svg.contains("<polygon") && picture(count, isDirected: false).svg == svg)
  }

  @Test func `show directions by heads`() {
    #expect(
      picture(9, isDirected: true).svg.split(separator: "<polygon", omittingEmptySubsequences: false).count
        - 1 == 8)
  }

  @Test func `have nothing outside the page`() {
    for count in [2, 60] {
      let extent = SVGExtent(picture(count, isDirected: true).svg)
      #expect(extent?.left ?? -1 >= 0 && extent?.right ?? 999 <= 760)
    }
  }
}
