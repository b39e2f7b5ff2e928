/// Divides plain text into blocks: paragraphs parted by blank lines, or a line each where lines are long.
///
/// Recognized beyond that: headings whose shape is plain, quotations with `>` before each line, form feeds, and
/// the header and licence of Project Gutenberg.
struct PlainTextReader {
  private let view: ByteView
  private let lines: LineTable
  private(set) var list = BlockList()
  /// Blocks that the text's publisher put around it.
  private(set) var boilerplate: [Range<Int>] = []
  private var isLinePerParagraph = false
  private var frame = GutenbergFrame()
  private var cover = ArchiveCover()
  /// Whether the open block has lines that are indented otherwise, or begin with numbers.
  private var mayHoldSeveral = false
  /// The blanks before each line of the open block.
  private var indentations: [Int] = []
  /// Index into `list.lines` of the open block's first line.
  private var firstOpenLine = 0
  /// Whether a page ended since the last block.
  private var beginsPage = false

  init(view: ByteView, lines: LineTable) {
    self.view = view
    self.lines = lines
  }

  /// Reads from a line and a byte in it on. Complexity: linear.
  mutating func read(from firstLine: Int, at firstByte: Int) {
    survey(from: firstLine, at: firstByte)
    list.lines.reserveCapacity(lines.count)
    list.blocks.reserveCapacity(lines.count)
    var pageLines = PageLines(view, lines, from: firstLine)
    for line in firstLine..<max(firstLine, lines.count) {
      let content = trimmedLine(line, firstByte)
      if pageLines.beginsPage(line) {
        endBlock()
        beginsPage = true
      }
      if content.isEmpty {
        endBlock()
        continue
      }
      let isAlone = isLinePerParagraph || pageLines.isApart(line)
      if isAlone { endBlock() }
      list.lines.append(content)
      let blanks = lines.starts[line]..<content.lowerBound
      take(indentation: blanks.reduce(0) { $0 + (view[$1] == 0x09 ? 4 : 1) }, content)
      if isAlone { endBlock() }
    }
    endBlock()
    takeNumberedHeadings()
    takeTitles()
    boilerplate = frame.boilerplate(count: list.blocks.count)
    if boilerplate.isEmpty { boilerplate = cover.boilerplate }
    takeSignature()
    for block in boilerplate.joined() {
      list.blocks[block].kind = .text
      list.blocks[block].plainHeading = nil
    }
  }

  private mutating func take(indentation: Int, _ content: Range<Int>) {
    let first = view[content.lowerBound]
    if indentation != indentations.last ?? indentation || first.isASCIIDigit || first == 0xE2 {
      mayHoldSeveral = true
    }
    indentations.append(indentation)
  }

  private mutating func endBlock() {
    guard firstOpenLine < list.lines.count else { return }
    if mayHoldSeveral, list.lines.count - firstOpenLine > 1 {
      let before = list.blocks.isEmpty ? 0..<0 : list.extent(of: list.blocks.count - 1)
      let starts = ParagraphStarts(list.lines[firstOpenLine...], indentations, behind: before, in: view)
      for lines in starts.ranges { append(lines) }
    } else {
      append(firstOpenLine..<list.lines.count)
    }
    firstOpenLine = list.lines.count
    mayHoldSeveral = false
    while !indentations.isEmpty { indentations.removeLast() }
  }

  private mutating func append(_ lines: Range<Int>) {
    var block = TextBlock(lines: lines)
    let first = list.lines[lines.lowerBound]
    if view.has("\u{2022}", at: first.lowerBound), first.count > 4 {
      list.lines[lines.lowerBound] = view.trimmed(first.lowerBound + 3..<first.upperBound)
      block.isItem = true
    }
    block.beginsPage = beginsPage
    if takeQuoteMarks(block.lines) { block.quoteDepth = 1 }
    block.plainHeading = block.quoteDepth > 0 ? nil : heading(list.lines[block.lines])
    if block.plainHeading != nil { block.kind = .heading(level: 1) }
    if block.kind == .text, isTable(block.lines) { block.kind = .row }
    frame.take(list.blocks.count, list.lines[block.lines], view)
    cover.take(list.blocks.count, list.lines[block.lines], beginsPage: block.beginsPage, view)
    list.blocks.append(block)
    beginsPage = false
  }

  /// Whether three blanks and more part every line of a block into columns.
  private func isTable(_ lines: Range<Int>) -> Bool {
    // Prose ends in a stop or a quotation mark.
    lines.count >= 2 && mayEndUnstopped(view[list.lines[lines.upperBound - 1].upperBound - 1])
      && lines.allSatisfy { line in
        let content = list.lines[line]
        if view.firstIndex(of: 0x09, from: content.lowerBound, to: content.upperBound) != nil { return true }
        // Three blanks in a row cover one of every third byte.
        var index = content.lowerBound + 2
        while index < content.upperBound {
          if view[index] == 0x20, blanks(around: index, in: content) >= 3 { return true }
          index += 3
        }
        return false
      }
  }

  private func blanks(around index: Int, in line: Range<Int>) -> Int {
    var first = index
    var end = index + 1
    while first > line.lowerBound, view[first - 1] == 0x20 { first -= 1 }
    while end < line.upperBound, view[end] == 0x20 { end += 1 }
    return end - first
  }

  /// Whether `>` stands before every line of a block, as before what letters quote; takes the marks off.
  private mutating func takeQuoteMarks(_ lines: Range<Int>) -> Bool {
    guard lines.allSatisfy({ view[list.lines[$0].lowerBound] == 0x3E && list.lines[$0].count > 1 }) else {
      return false
    }
    for line in lines {
      let content = list.lines[line]
      list.lines[line] = view.trimmed(content.lowerBound + 1..<content.upperBound)
    }
    return true
  }

  /// A numbered line heads the text behind it where that is longer than any item of a list.
  private mutating func takeNumberedHeadings() {
    for index in list.blocks.indices.dropLast() where list.blocks[index].kind == .text {
      let own = list.blocks[index].lines
      guard own.count == 1, let heading = PlainHeading(numbered: list.lines[own.lowerBound], in: view) else {
        continue
      }
      let next = list.extent(of: index + 1)
      // `2. Material` may stand right before `2.1 Sources`.
      guard next.count >= 100 || PlainHeading(numbered: next, in: view) != nil else { continue }
      list.blocks[index].kind = .heading(level: 1)
      list.blocks[index].plainHeading = heading
    }
  }

  /// A line in title case by itself heads a text that is longer than any line, behind a finished paragraph. A word
  /// that heads sections does wherever it stands by itself.
  private mutating func takeTitles() {
    let edges = TextEdges(view: view)
    for index in list.blocks.indices.dropLast() where list.blocks[index].kind == .text {
      let own = list.blocks[index]
      guard mayEndUnstopped(view[list.extent(of: index).upperBound - 1]) else { continue }
      let next = list.extent(of: index + 1)
      guard own.lines.count <= 2, own.quoteDepth == 0, next.count >= 20, list.blocks[index + 1].kind == .text,
        let heading = PlainHeading(sectionWord: list.extent(of: index), in: view)
          ?? title(index, before: next, edges)
      else { continue }
      list.blocks[index].kind = .heading(level: 1)
      list.blocks[index].plainHeading = heading
    }
  }

  /// Whether the last byte of a title or a table may be this; most paragraphs end in a stop or a closing quotation
  /// mark.
  private func mayEndUnstopped(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == 0x3F || byte == 0x29 || byte >= 0x80 && byte != 0x9D
  }

  private func title(_ block: Int, before next: Range<Int>, _ edges: TextEdges) -> PlainHeading? {
    let isTitleOfAll = block == 0 && list.blocks.count > 3
    let isTitleOfChapter = block > 0 && list.blocks[block - 1].plainHeading?.isNumbered ?? false
    // Text of short lines that a page's end cuts off.
    let isText = next.count >= 150 || next.count >= 80 && list.blocks[block + 1].lines.count > 1
    guard isTitleOfAll || isTitleOfChapter || isText, edges.beginning(of: next) != .lowerCase,
      block == 0 || mayEndBeforeTitle(block - 1, edges)
    else { return nil }
    return PlainHeading(titled: list.lines[list.blocks[block].lines], in: view, mayBeName: block > 5)
  }

  /// What stands behind `--` at the end is who sent the text.
  private mutating func takeSignature() {
    guard let last = list.blocks.indices.last, last > 0, list.blocks[last].lines.count <= 12 else { return }
    let first = list.lines[list.blocks[last].lines.lowerBound]
    if first.count == 2, view.has("--", at: first.lowerBound) { boilerplate.append(last..<last + 1) }
  }

  /// Whether a block is a heading, the head of a page, or finished.
  private func mayEndBeforeTitle(_ block: Int, _ edges: TextEdges) -> Bool {
    guard list.blocks[block].kind == .text else { return true }
    let extent = list.extent(of: block)
    return edges.end(of: extent) == .terminal
      || extent.count <= 80 && (PageNumber.besideHead(extent, in: view) != nil || extent.count <= 8)
  }

  private func trimmedLine(_ line: Int, _ firstByte: Int) -> Range<Int> {
    let content = lines.content(of: line, in: view)
    return view.trimmed(max(content.lowerBound, min(firstByte, content.upperBound))..<content.upperBound)
  }

  /// Decides how paragraphs are parted.
  private mutating func survey(from firstLine: Int, at firstByte: Int) {
    var full = 0
    var long = 0
    var bytes = 0
    var blankLines = 0
    // The first thousands of lines tell how all are laid out.
    for line in firstLine..<max(firstLine, min(lines.count, firstLine + 5000)) {
      let content = trimmedLine(line, firstByte)
      if content.isEmpty {
        blankLines += 1
        continue
      }
      full += 1
      bytes += content.count
      if content.count > 200 { long += 1 }
    }
    isLinePerParagraph = full > 0 && (long * 2 >= full || (blankLines == 0 && bytes > full * 120))
  }

  private func heading(_ block: ArraySlice<Range<Int>>) -> PlainHeading? {
    guard let first = block.first, !isLinePerParagraph || first.count <= 80 else { return nil }
    return PlainHeading(block, in: view)
  }
}
