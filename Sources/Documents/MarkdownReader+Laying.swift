extension MarkdownReader {
  private var region: Region { quoteDepth > 0 ? .blockQuote : .body }

  /// Closes the open paragraph and lays it down.
  mutating func flush() {
    guard let first = block.first else { return }
    defer { block.removeAll(keepingCapacity: true) }
    if case .code = open {
      builder.beginParagraph()
      for line in block {
        builder.append(line, of: view)
        if line.upperBound < view.count { builder.appendBlank(decoded: line.upperBound) }
      }
      builder.endParagraph(definition == nil ? region : .note, note: definition?.note)
      return
    }
    if let definition {
      lay(block, as: .note, note: definition.note)
      return
    }
    if let mark = noteMark(at: first) {
      block[0] = view.trimmed(mark.end..<first.upperBound)
      let note = builder.addNote(mark.text(in: view), searchesWholeDocument: false)
      lay(block, as: .note, note: note)
      return
    }
    lay(block, as: region)
  }

  /// The raised number that a paragraph begins with; a bare one needs a blank behind it.
  private func noteMark(at line: Range<Int>) -> NoteMark? {
    switch view.byte(at: line.lowerBound) {
    case 0x3C, 0x24:
      let mark = NoteMark.markup(view, at: line.lowerBound, limit: line.upperBound)
      return mark
    case 0xC2, 0xE2:
      guard let mark = NoteMark.raised(view, at: line.lowerBound, limit: line.upperBound),
        mark.end < line.upperBound, ByteView.isBlank(view[mark.end])
      else { return nil }
      return mark
    default: return nil
    }
  }

  private mutating func lay(_ lines: [Range<Int>], as region: Region, note: Int? = nil) {
    builder.beginParagraph()
    inline.lay(lines, into: &builder, callsNotes: note == nil)
    builder.endParagraph(region, note: note)
  }

  mutating func takeHeading(_ lines: [Range<Int>], level: Int) {
    builder.sections.append(Section(title: "", level: level, parent: nil))
    builder.beginParagraph()
    inline.lay(lines, into: &builder, callsNotes: true)
    if builder.endParagraph(.heading), let own = builder.currentSection {
      builder.sections[own].title = builder.lastParagraphText
    } else {
      builder.sections.removeLast()
    }
  }

  /// A row is a paragraph, its cells parted by blanks.
  mutating func takeRow(_ row: Range<Int>) {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    while let pipe = view.firstIndex(of: 0x7C, from: start, to: row.upperBound) {
      if pipe > row.lowerBound, view[pipe - 1] == 0x5C {
        guard let next = view.firstIndex(of: 0x7C, from: pipe + 1, to: row.upperBound) else { break }
        cells.append(view.trimmed(start..<next))
        start = next + 1
        continue
      }
      cells.append(view.trimmed(start..<pipe))
      start = pipe + 1
    }
    cells.append(view.trimmed(start..<row.upperBound))
    cells.removeAll(where: \.isEmpty)
    if !cells.isEmpty { lay(cells, as: .table) }
  }
}
