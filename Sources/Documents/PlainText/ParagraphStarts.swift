/// Divides lines that no blank line parts into paragraphs.
///
/// A line begins a paragraph where it is indented by two to eight blanks more than the others, the line before
/// ends a sentence, and the line behind is full and isn't indented; so verse stays whole. The items of an
/// enumeration are paragraphs too, and so are entries whose further lines are indented, as in bibliographies.
struct ParagraphStarts {
  /// The paragraphs as ranges of the lines.
  private(set) var ranges: [Range<Int>] = []

  /// - Parameters:
  ///   - indentations: the blanks before each line.
  ///   - before: the text before the lines; empty at the beginning.
  init(_ lines: ArraySlice<Range<Int>>, _ indentations: [Int], behind before: Range<Int>, in view: ByteView) {
    var first = lines.startIndex
    if lines.count > 1 {
      let indents = Indents(lines, indentations, in: view)
      var enumeration = Enumeration(view)
      for line in lines.indices {
        let isItem =
          view.has("\u{2022}", at: lines[line].lowerBound)
          || view[lines[line].lowerBound].isASCIIDigit
            && NoteStart(view, line: lines[line], isMarkdown: false).map {
              enumeration.takes(
                $0, line: lines[line], behind: line > lines.startIndex ? lines[line - 1] : before)
            } ?? false
        if line > first, isItem || indents?.beginsParagraph(line) ?? false {
          ranges.append(first..<line)
          first = line
        }
      }
    }
    ranges.append(first..<lines.endIndex)
  }

  /// Which lines of prose are indented.
  private struct Indents {
    let lines: ArraySlice<Range<Int>>
    let indentations: [Int]
    let edges: TextEdges
    let base: Int
    let longest: Int
    /// Whether the first line isn't indented, and further lines of two entries and more are.
    private var isHanging = false

    /// Nothing where no line is indented, or none is long enough for prose.
    init?(_ lines: ArraySlice<Range<Int>>, _ indentations: [Int], in view: ByteView) {
      guard let base = indentations.min(), indentations.count == lines.count,
        indentations.contains(where: { $0 >= base + 2 }), let longest = lines.map(\.count).max(),
        longest >= 40
      else { return nil }
      self.lines = lines
      self.indentations = indentations
      edges = TextEdges(view: view)
      self.base = base
      self.longest = longest
      let flush = lines.indices.filter { !isIndented($0) }
      isHanging =
        flush.first == lines.startIndex && flush.count >= 2
        && flush.count { $0 + 1 < lines.endIndex && isIndented($0 + 1) } >= 2
        && flush.dropFirst().allSatisfy { edges.end(of: lines[$0 - 1]) == .terminal }
    }

    func beginsParagraph(_ line: Int) -> Bool {
      isHanging ? beginsEntry(line) : beginsIndented(line)
    }

    private func beginsEntry(_ line: Int) -> Bool { line > lines.startIndex && !isIndented(line) }

    private func beginsIndented(_ line: Int) -> Bool {
      line > lines.startIndex && line + 1 < lines.endIndex && isIndented(line) && !isIndented(line + 1)
        && lines[line + 1].count * 5 >= longest * 3 && edges.end(of: lines[line - 1]) == .terminal
    }

    private func isIndented(_ line: Int) -> Bool {
      (base + 2...base + 8).contains(indentations[line - lines.startIndex])
    }
  }
}
