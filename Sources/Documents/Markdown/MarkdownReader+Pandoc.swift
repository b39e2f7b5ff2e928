/// What pandoc writes beyond other converters.
extension MarkdownReader {
  /// A heading without attributes at its end: `Complaints {#complaints .unnumbered}`.
  func withoutAttributes(_ heading: Range<Int>) -> Range<Int> {
    guard !heading.isEmpty, view[heading.upperBound - 1] == 0x7D,
      let open = heading.last(where: { view[$0] == 0x7B }), open > heading.lowerBound,
      view[open - 1] == 0x20, [0x23, 0x2E, 0x2D].contains(view[open + 1])
    else { return heading }
    return view.trimmed(heading.lowerBound..<open)
  }

  /// `::: {.epigraph}` opens or closes a part that isn't text; `: Table 1. Receivers` names the table before it.
  mutating func takeColons(_ index: Int, _ current: inout MarkdownLine) -> Int? {
    let content = current.content
    if view.has(":::", at: content.lowerBound) {
      flush()
      return index + 1
    }
    guard hasNoOpenLine, list.blocks.last?.kind == .row, content.count > 2,
      view[content.lowerBound + 1] == 0x20
    else { return nil }
    current.content = view.trimmed(content.lowerBound + 1..<content.upperBound)
    return nil
  }

  /// A picture by itself whose description is its numbered caption: `![Figure 1. The hall](hall.png){width=50%}`.
  mutating func takeFigure(_ index: Int, _ current: MarkdownLine) -> Int? {
    let content = current.content
    let last = view[content.upperBound - 1]
    guard view.has("![", at: content.lowerBound), last == 0x29 || last == 0x7D else { return nil }
    let start = content.lowerBound + 2
    var close = start
    while close + 1 < content.upperBound, view[close] != 0x5D || view[close + 1] != 0x28 { close += 1 }
    guard close + 1 < content.upperBound, BlockList.isCaption(start..<close, in: view) else { return nil }
    list.lines.append(view.trimmed(start..<close))
    flush()
    return index + 1
  }

  /// Two rules of dashes and more, parted by blanks: `------ -----------`.
  func isPlainTableRule(_ content: Range<Int>) -> Bool {
    var groups = 0
    var length = 0
    for index in content {
      switch view[index] {
      case 0x2D:
        length += 1
        if length == 2 { groups += 1 }
      case 0x20:
        if length == 1 { return false }
        length = 0
      default: return false
      }
    }
    return groups >= 2
  }

  /// Takes the head of a table whose columns blanks part, with the rule under it.
  mutating func takePlainTableHead(_ index: Int, _ content: Range<Int>, _ firstByte: Int) -> Bool {
    let rule = line(index + 1, firstByte).content
    guard !rule.isEmpty, view[rule.lowerBound] == 0x2D, isPlainTableRule(rule), index + 2 < lines.count,
      !line(index + 2, firstByte).isBlank
    else { return false }
    flush()
    list.lines.append(content)
    endRow()
    open = .plainTable
    return true
  }
}
