extension MarkdownReader {
  /// Closes the open block.
  mutating func flush() {
    guard !hasNoOpenLine else { return }
    if case .code = open { end(.code) } else { end(.text) }
  }

  /// Makes a row of the open block.
  mutating func endRow() { end(.row) }

  /// Makes a heading of the open block.
  mutating func endHeading(level: Int) {
    // One that never ended would take all that follows.
    openQuotations = 0
    end(.heading(level: Int8(clamping: level)))
  }

  private mutating func end(_ kind: TextBlock.Kind) {
    guard !hasNoOpenLine else { return }
    var block = TextBlock(
      lines: firstOpenLine..<list.lines.count, quoteDepth: quoteDepth + openQuotations, kind: kind)
    block.isFootnote = openNotes > 0
    block.definition = definition?.index
    block.isItem = item != nil
    block.itemNumber = item?.number
    block.beginsPage = beginsPage
    list.blocks.append(block)
    firstOpenLine = list.lines.count
    beginsPage = false
    item = nil
  }

  /// A row's cells are a block.
  mutating func takeRow(_ row: Range<Int>) {
    var start = row.lowerBound
    func cell(to end: Int) {
      let cell = view.trimmed(start..<end)
      if !cell.isEmpty { list.lines.append(cell) }
    }
    while let pipe = view.firstIndex(of: 0x7C, from: start, to: row.upperBound) {
      if pipe > row.lowerBound, view[pipe - 1] == 0x5C {
        guard let next = view.firstIndex(of: 0x7C, from: pipe + 1, to: row.upperBound) else { break }
        cell(to: next)
        start = next + 1
        continue
      }
      cell(to: pipe)
      start = pipe + 1
    }
    cell(to: row.upperBound)
    end(.row)
  }
}
