extension MarkdownReader {
  private static let headings: [(command: StaticString, level: Int)] = [
    ("\\title{", 1), ("\\chapter{", 1), ("\\chapter*{", 1), ("\\section{", 2), ("\\section*{", 2),
    ("\\subsection{", 3), ("\\subsection*{", 3), ("\\subsubsection{", 4), ("\\subsubsection*{", 4),
  ]

  private static let frames: [StaticString] = [
    "\\author{", "\\footnotetext{", "\\begin{abstract}", "\\end{abstract}", "\\maketitle", "\\begin{quote}",
    "\\end{quote}",
  ]

  /// Takes a heading in LaTeX, as converters of scholarly papers write it, or a line that opens or closes a
  /// frame; `nil` if the line is text.
  mutating func takeLaTeX(_ index: Int, _ current: MarkdownLine, _ firstByte: Int) -> Int? {
    guard repairs.contains(.latex), hasNoOpenLine || view[current.content.lowerBound] == 0x7D else {
      return nil
    }
    let content = current.content
    if view[content.lowerBound] == 0x7D {
      guard content.count == 1, openFrames > 0 else { return nil }
      openFrames -= 1
      return skip(content, index)
    }
    for frame in Self.frames
    where view.has(frame, at: content.lowerBound) && content.count == frame.utf8CodeUnitCount {
      if view[content.upperBound - 1] == 0x7B { openFrames += 1 }
      return skip(content, index)
    }
    for (command, level) in Self.headings where view.has(command, at: content.lowerBound) {
      return takeHeading(command, level, index, content, firstByte)
    }
    return nil
  }

  /// Up to five lines to the closing brace are a heading.
  private mutating func takeHeading(
    _ command: StaticString, _ level: Int, _ index: Int, _ content: Range<Int>, _ firstByte: Int
  ) -> Int? {
    let start = content.lowerBound + command.utf8CodeUnitCount
    var last = index
    var range = start..<content.upperBound
    var title: [Range<Int>] = []
    while true {
      if let end = view.trimmed(range).last, view[end] == 0x7D {
        title.append(view.trimmed(range.lowerBound..<end))
        break
      }
      title.append(view.trimmed(range))
      last += 1
      guard last < lines.count, last <= index + 5 else { return nil }
      range = line(last, firstByte).content
      if range.isEmpty { return nil }
    }
    flush()
    definition = nil
    list.lines.append(contentsOf: title.filter { !$0.isEmpty })
    mended.append(
      Mended(
        kind: .latex, ranges: [content.lowerBound..<start], before: view.string(content.lowerBound..<start),
        after: ""))
    endHeading(level: level)
    return last + 1
  }

  private mutating func skip(_ content: Range<Int>, _ index: Int) -> Int {
    flush()
    mended.append(Mended(kind: .latex, ranges: [content], before: view.string(content), after: ""))
    return index + 1
  }
}
