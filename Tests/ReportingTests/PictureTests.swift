import Testing

@testable import Reporting

@Suite struct `Pictures` {
  /// The elements of a file in order of their beginnings, nil where they aren't nested as XML wants it.
  private func elements(_ file: String) -> [String]? {
    var open: [Substring] = []
    var all: [String] = []
    var rest = file[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return nil }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return nil }
        continue
      }
      let name = tag.prefix { $0 != " " && $0 != "/" }
      all.append(String(name))
      if !tag.hasSuffix("/") { open.append(name) }
    }
    return open.isEmpty ? all : nil
  }

  @Test func `of dispersion have a stroke for each hit, and one for hits at one place`() throws {
    let picture = DispersionPicture(
      title: "Where fear & <terror> fall", notes: ["A note."],
      rows: [
        DispersionPicture.Row(label: "fear", figure: "3 hits", places: [0.1, 0.5, 0.9]),
        DispersionPicture.Row(label: "terror", figure: "3 hits", places: [0.5, 0.500001, 0.2]),
      ], parts: [(0, "Part I"), (0.01, "Part II"), (0.6, "Part III")])
    let found = try #require(elements(picture.svg))
    // Five strokes for hits, three for parts.
    #expect(found.count { $0 == "line" } == 8)
    #expect(picture.svg.contains("Where fear &amp; &lt;terror&gt; fall"))
    // The name of the second part would stand over that of the first.
    #expect(picture.svg.contains(">Part III</text>") && !picture.svg.contains(">Part II</text>"))
    #expect(picture.svg.contains(">A note.</text>"))
  }

  @Test func `of trends hold lines that begin before the first point and end behind the last`() throws {
    // Four documents, each at the middle of its words, and a level from the first word to the last.
    let points = [60.0, 240, 520, 900].map { place in
      TrendPicture.Point(place: place, value: 3, interval: nil, title: "\(place)")
    }
    let svg = TrendPicture(
      title: "Changes", notes: [],
      panels: [
        TrendPicture.Panel(
          label: "fear", figure: "1 change", points: points, line: [(0, 2), (380, 2), (380, 4), (1120, 4)],
          band: [], changes: [(380, "third")])
      ], axis: .numbers, axisName: "words", valueName: "per million words"
    ).svg
    let extent = try #require(SVGExtent(svg))
    #expect(extent.left >= 0 && extent.right <= 760)
    #expect(svg.contains(">0</text>") && svg.contains(">1000</text>"))
  }

  @Test func `of trends have a dot for each point, a line and bands in a panel each`() throws {
    let points = [1.0, 3, 2].enumerated().map { index, value in
      TrendPicture.Point(
        place: 1930 + Double(index), value: value, interval: index == 1 ? 2...5 : nil, title: "point \(index)"
      )
    }
    let panels = ["fear & terror", "state"].map { label in
      TrendPicture.Panel(
        label: label, figure: "tau 0.33", points: points, line: [(1930, 2), (1931, 2), (1932, 2)],
        band: [1...3, 1...3, 1...3],
        changes: label == "state" ? [(1930.5, "1931"), (1930.51, "a longer name")] : [])
    }
    let picture = TrendPicture(
      title: "Rates", notes: ["A note."], panels: panels, axis: .names(["first", "second", "third"]),
      axisName: "documents", valueName: "per million words")
    let found = try #require(elements(picture.svg))
    #expect(found.count { $0 == "circle" } == 6 && found.count { $0 == "polyline" } == 2)
    #expect(found.count { $0 == "polygon" } == 2)
    #expect(picture.svg.contains(">fear &amp; terror</text>") && picture.svg.contains(">second</text>"))
    #expect(picture.svg.components(of: "#d55e00").count == 4)
    // The name of the second change would stand over that of the first.
    #expect(picture.svg.contains(">1931</text>") && !picture.svg.contains(">a longer name</text>"))
    // A greater value stands higher.
    let places = picture.svg.components(of: "cy=\"").dropFirst().prefix(3)
      .compactMap { Double($0.prefix { $0 != "\"" }) }
    #expect(places.count == 3 && places[1] < places[2] && places[2] < places[0])
  }

  /// a and c join at 1, b and d at 2, both at 4.
  private static let tree = TreeOutline(
    leaves: ["a", "b & c", "c", "d"], order: [0, 2, 1, 3],
    merges: [
      TreeOutline.Merge(left: 0, right: 2, height: 1, support: 0.999),
      TreeOutline.Merge(left: 1, right: 3, height: 2, support: 0.25),
      TreeOutline.Merge(left: 4, right: 5, height: 4, support: nil),
    ])

  @Test func `of trees have three lines and a dot for each cluster, and dashes for those seldom found`()
    throws
  {
    let svg = DendrogramPicture(title: "Tree", notes: [], tree: Self.tree, axis: "height").svg
    let found = try #require(elements(svg))
    #expect(found.count { $0 == "circle" } == 3)
    #expect(svg.components(of: "stroke-width=\"1.5\"").count - 1 == 9)
    #expect(svg.components(of: "stroke-dasharray").count - 1 == 3)
    // A share below 1 isn't rounded to it.
    #expect(svg.contains(">99</text>") && svg.contains(">25</text>") && svg.contains(">b &amp; c</text>"))
    let empty = TreeOutline(leaves: ["alone"], order: [0], merges: [])
    #expect(elements(DendrogramPicture(title: "Tree", notes: [], tree: empty, axis: "height").svg) != nil)
  }

  @Test func `of trees are drawn with characters too`() {
    #expect(
      TreeText(Self.tree, width: 17).lines == [
        "────┬99─────────┐", "────┘           │", "────────┬25─────┘", "────────┘        ",
      ])
    #expect(TreeText(TreeOutline(leaves: ["a"], order: [0], merges: []), width: 9).lines.count == 1)
    #expect([0, 0.001, 0.5, 0.999, 1].map(TreeText.percent) == ["0", "1", "50", "99", "100"])
  }

  @Test(arguments: [IntervalPicture.Shape.bars, .dots])
  func `of numbers put greater ones farther to the right`(shape: IntervalPicture.Shape) throws {
    let values = [-2.0, 0.5, 3]
    let picture = IntervalPicture(
      title: "Numbers", notes: [],
      rows: values.map {
        IntervalPicture.Row(label: "\($0)", value: $0, interval: $0 - 1...$0 + 1, figure: "")
      } + [IntervalPicture.Row(label: "none", value: nil, interval: nil, figure: "no words")],
      shape: shape, axis: "numbers")
    let svg = picture.svg
    let found = try #require(elements(svg))
    #expect(found.count { $0 == (shape == .dots ? "circle" : "rect") } == (shape == .dots ? 3 : 4))
    if case .dots = shape {
      let places = svg.components(of: "cx=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
      #expect(places.count == 3 && places == places.sorted() && Set(places).count == 3)
    }
    #expect(svg.contains("#0072b2") && svg.contains(">no words</text>"))
  }

  @Test func `have scales with round numbers around all values`() {
    for (values, marks) in [
      ([3.7, 9.2], [0, 2, 4, 6, 8, 10]), ([-0.31, 0.12], [-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2]),
      ([13_624, 31_491], [0, 10_000, 20_000, 30_000, 40_000]), ([], [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ] as [([Double], [Double])] {
      let scale = PictureScale(of: values, at: 100...200)
      #expect(scale.marks.count == marks.count)
      for (mark, expected) in zip(scale.marks, marks) { #expect(abs(mark - expected) < 1e-9) }
      #expect(scale.place(scale.values.lowerBound) == 100 && scale.place(scale.values.upperBound) == 200)
      #expect(scale.place(1e30) == 200)
    }
  }

  @Test func `write numbers shortly, and nothing that isn't one`() {
    #expect(
      [1, 1.5, 1.05, -0.25, 1e15, .nan, 100.004].map(SVGDrawing.number)
        == ["1", "1.5", "1.05", "-0.25", "0", "0", "100"])
    #expect(SVGDrawing.escaped("a\u{1}b\"&") == "a\u{FFFD}b&quot;&amp;")
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
