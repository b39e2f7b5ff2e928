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
      if isAlone { endBlock() }
    }
    endBlock()
    takeNumberedHeadings()
    boilerplate = frame.boilerplate(count: list.blocks.count)
    if boilerplate.isEmpty { boilerplate = cover.boilerplate }
    for block in boilerplate.joined() {
      list.blocks[block].kind = .text
      list.blocks[block].plainHeading = nil
    }
  }

  private mutating func endBlock() {
    guard firstOpenLine < list.lines.count else { return }
    var block = TextBlock(lines: firstOpenLine..<list.lines.count)
    block.beginsPage = beginsPage
    if takeQuoteMarks(block.lines) { block.quoteDepth = 1 }
    block.plainHeading = block.quoteDepth > 0 ? nil : heading(list.lines[block.lines])
    if block.plainHeading != nil { block.kind = .heading(level: 1) }
    frame.take(list.blocks.count, list.lines[block.lines], view)
    cover.take(list.blocks.count, list.lines[block.lines], beginsPage: block.beginsPage, view)
    list.blocks.append(block)
    firstOpenLine = list.lines.count
    beginsPage = false
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
      guard own.count == 1, list.extent(of: index + 1).count >= 200,
        let heading = PlainHeading(numbered: list.lines[own.lowerBound], in: view)
      else { continue }
      list.blocks[index].kind = .heading(level: 1)
      list.blocks[index].plainHeading = heading
    }
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
