/// The header and the licence that Project Gutenberg puts around its texts, told by the lines
/// `*** START OF …` and `*** END OF …`, and the credits right behind the header.
struct GutenbergFrame {
  private var start: Int?
  private var end: Int?

  /// Looks at a block. O(1).
  mutating func take(_ block: Int, _ lines: ArraySlice<Range<Int>>, _ view: ByteView) {
    guard let first = lines.first else { return }
    if view.byte(at: first.lowerBound) == 0x2A {
      guard view.byte(at: first.lowerBound + 1) == 0x2A else { return }
      let text = view.string(first.lowerBound..<min(first.upperBound, first.lowerBound + 80)).uppercased()
      guard text.contains("PROJECT GUTENBERG") else { return }
      if start == nil, text.contains("START OF") { start = block }
      if text.contains("END OF") { end = end ?? block }
    } else if let start, block <= start + 2, self.end == nil, isCredit(first, view), block == start + 1 {
      self.start = block
    }
  }

  private func isCredit(_ line: Range<Int>, _ view: ByteView) -> Bool {
    let credits: [StaticString] = [
      "Produced by", "E-text prepared by", "E-Text prepared by", "This eBook was produced", "This etext was",
      "Transcribed by", "This etext was prepared", "HTML version by",
    ]
    return credits.contains { view.has($0, at: line.lowerBound) }
  }

  /// The blocks of the frame, where there is one.
  func boilerplate(count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    if let start { ranges.append(0..<min(count, start + 1)) }
    if let end, end < count { ranges.append(max(end, (start ?? -1) + 1)..<count) }
    return ranges
  }
}
