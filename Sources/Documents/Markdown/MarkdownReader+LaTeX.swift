extension MarkdownReader {
  private static let headings: [(command: StaticString, level: Int)] = [
    ("\\title{", 1), ("\\chapter{", 1), ("\\chapter*{", 1), ("\\section{", 2), ("\\section*{", 2),
    ("\\subsection{", 3), ("\\subsection*{", 3), ("\\subsubsection{", 4), ("\\subsubsection*{", 4),
  ]

  private static let frames: [StaticString] = [
    "\\author{", "\\footnotetext{", "\\begin{abstract}", "\\end{abstract}", "\\maketitle",
  ]

  private static let quotations: [(begin: StaticString, end: StaticString)] = [
    ("\\begin{quote}", "\\end{quote}"), ("\\begin{quotation}", "\\end{quotation}"),
    ("\\begin{displayquote}", "\\end{displayquote}"),
  ]

  private static let displays: [(begin: StaticString, end: StaticString)] = [
    ("$$", "$$"), ("\\[", "\\]"), ("\\begin{equation}", "\\end{equation}"),
    ("\\begin{equation*}", "\\end{equation*}"), ("\\begin{align}", "\\end{align}"),
    ("\\begin{align*}", "\\end{align*}"),
  ]

  /// A group of LaTeX that opened on a line of its own.
  enum Frame { case author, note }

  /// Takes a heading in LaTeX, as converters of scholarly papers write it, a line that opens or closes a frame
  /// or a quotation, or a formula on lines of its own; `nil` if the line is text.
  mutating func takeLaTeX(_ index: Int, _ current: MarkdownLine, _ firstByte: Int) -> Int? {
    guard repairs.contains(.latex) else { return nil }
    let content = current.content
    if let next = takeQuotation(content, index) { return next }
    guard hasNoOpenLine || view[content.lowerBound] == 0x7D else { return nil }
    if view[content.lowerBound] == 0x7D {
      guard content.count == 1, !openFrames.isEmpty else { return nil }
      let next = skip(content, index)
      if openFrames.removeLast() == .note { openNotes -= 1 }
      return next
    }
    for frame in Self.frames where stands(content, frame) {
      if view[content.upperBound - 1] == 0x7B {
        open(view[content.lowerBound + 1] == 0x66 ? .note : .author)
      }
      return skip(content, index)
    }
    if let next = takeDisplay(content, index, firstByte) { return next }
    if let next = takeOpenNote(content, index) { return next }
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

  private mutating func open(_ frame: Frame) {
    openFrames.append(frame)
    if frame == .note { openNotes += 1 }
  }

  /// Whether a line is just this.
  private func stands(_ content: Range<Int>, _ line: StaticString) -> Bool {
    content.count == line.utf8CodeUnitCount && view.has(line, at: content.lowerBound)
  }

  /// A line that begins or ends a block quotation.
  private mutating func takeQuotation(_ content: Range<Int>, _ index: Int) -> Int? {
    for (begin, end) in Self.quotations {
      if stands(content, begin) {
        let next = skip(content, index)
        openQuotations += 1
        return next
      }
      if openQuotations > 0, stands(content, end) {
        let next = skip(content, index)
        openQuotations -= 1
        return next
      }
    }
    return nil
  }

  /// A formula on lines of its own, up to forty of them.
  private mutating func takeDisplay(_ content: Range<Int>, _ index: Int, _ firstByte: Int) -> Int? {
    guard let (_, end) = Self.displays.first(where: { stands(content, $0.begin) }) else { return nil }
    for last in index + 1..<max(index + 1, min(lines.count, index + 40)) {
      let closing = line(last, firstByte).content
      guard !closing.isEmpty, stands(closing, end) else { continue }
      flush()
      let range = content.lowerBound..<closing.upperBound
      mended.append(Mended(kind: .latex, ranges: [range], before: TextCut.words(view, range), after: ""))
      return last + 1
    }
    return nil
  }

  /// A line that opens a note's frame and goes on with its text: `\footnotetext{study of R. Osei`.
  private mutating func takeOpenNote(_ content: Range<Int>, _ index: Int) -> Int? {
    let command: StaticString = "\\footnotetext{"
    guard view.has(command, at: content.lowerBound) else { return nil }
    let depth = content.reduce(0) { $0 + (view[$1] == 0x7B ? 1 : view[$1] == 0x7D ? -1 : 0) }
    let start = content.lowerBound + command.utf8CodeUnitCount
    let text = view.trimmed(start..<content.upperBound)
    guard depth > 0, !text.isEmpty else { return nil }
    flush()
    mended.append(
      Mended(
        kind: .latex, ranges: [content.lowerBound..<start], before: view.string(content.lowerBound..<start),
        after: ""))
    open(Frame.note)
    list.lines.append(text)
    return index + 1
  }

  private mutating func skip(_ content: Range<Int>, _ index: Int) -> Int {
    flush()
    mended.append(Mended(kind: .latex, ranges: [content], before: view.string(content), after: ""))
    return index + 1
  }
}
