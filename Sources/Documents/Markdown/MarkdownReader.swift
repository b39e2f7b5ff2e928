/// Divides Markdown as people and converters write it into blocks: those of CommonMark in simplified form,
/// tables, and footnotes.
struct MarkdownReader {
  /// What the open paragraph is.
  enum Open: Equatable {
    case text
    case code(mark: UInt8, length: Int)
    case table
    /// A table of pandoc's, whose columns blanks part.
    case plainTable
  }

  /// A footnote's definition that is open.
  struct Definition {
    /// Index into `BlockList.definitions`.
    var index: Int
    /// Whether a blank line stood since its last line.
    var isInterrupted: Bool
  }

  let view: ByteView
  let lines: LineTable
  var list = BlockList()
  /// Labels of link definitions.
  private(set) var linkLabels: Set<String> = []
  /// Index into `list.lines` of the open block's first line.
  var firstOpenLine = 0
  var open = Open.text
  var quoteDepth = 0
  /// The mark of the list's item that the open block begins with.
  var item: MarkdownLine.ListItem?
  /// What the blocks don't show: commands of LaTeX that stood on lines of their own.
  var mended: [Mended] = []
  let repairs: Set<Repair.Kind>
  /// Groups of LaTeX that opened on a line of their own and aren't closed, and quotations.
  var openFrames: [Frame] = []
  /// How many of these are notes.
  var openNotes = 0
  var openQuotations = 0
  /// Whether a page ended since the last block.
  var beginsPage = false
  private var isInList = false
  var definition: Definition?
  /// Whether a comment without end was met, so that no other is looked for.
  private var commentEndIsMissing = false
  /// Labels of definitions met, since a second one claims no call-out.
  private var definedLabels: Set<String> = []

  init(view: ByteView, lines: LineTable, repairs: Set<Repair.Kind>) {
    self.view = view
    self.lines = lines
    self.repairs = repairs
  }

  /// Whether no line waits for its block's end.
  var hasNoOpenLine: Bool { firstOpenLine == list.lines.count }

  /// Reads from a line and a byte in it on. Complexity: linear.
  mutating func read(from firstLine: Int, at firstByte: Int) {
    list.lines.reserveCapacity(lines.count)
    list.blocks.reserveCapacity(lines.count / 2)
    survey(from: firstLine, at: firstByte)
    var line = firstLine
    while line < lines.count {
      line = take(line, firstByte)
    }
    flush()
  }

  func line(_ line: Int, _ firstByte: Int) -> MarkdownLine {
    let content = lines.content(of: line, in: view)
    return MarkdownLine(
      max(content.lowerBound, min(firstByte, content.upperBound))..<content.upperBound, in: view)
  }

  /// Collects the labels of link definitions, which may stand behind the links.
  private mutating func survey(from firstLine: Int, at firstByte: Int) {
    for index in firstLine..<max(firstLine, lines.count) {
      let first = view.byte(at: lines.starts[index])
      guard first == 0x5B || first == 0x20 else { continue }
      let content = line(index, firstByte).content
      if !content.isEmpty, let label = linkDefinition(content) { linkLabels.insert(label) }
    }
  }

  /// The label of `[label]: address`, in lower case.
  private func linkDefinition(_ content: Range<Int>) -> String? {
    guard view[content.lowerBound] == 0x5B, view.byte(at: content.lowerBound + 1) != 0x5E else { return nil }
    let limit = min(content.upperBound, content.lowerBound + 200)
    guard let close = view.firstIndex(of: 0x5D, from: content.lowerBound, to: limit) else { return nil }
    guard close + 1 < content.upperBound, view[close + 1] == 0x3A else { return nil }
    let address = view.trimmed(close + 2..<content.upperBound)
    let isAddress =
      view.has("http", at: address.lowerBound) || view.has("<", at: address.lowerBound)
      || view.has("/", at: address.lowerBound) || view.has("#", at: address.lowerBound)
    return isAddress ? view.string(content.lowerBound + 1..<close).lowercased() : nil
  }

  /// Takes one line, or several that belong together, and answers the next.
  private mutating func take(_ index: Int, _ firstByte: Int) -> Int {
    var current = line(index, firstByte)
    if case .code(let mark, let length) = open {
      takeCode(current, mark: mark, length: length)
      return index + 1
    }
    if view.firstIndex(of: 0x0C, from: lines.starts[index], to: min(lines.starts[index] + 1, view.count))
      != nil
    {
      flush()
      beginsPage = true
    }
    if current.isBlank {
      flush()
      if open == .plainTable { open = .text }
      quoteDepth = current.quoteDepth
      definition?.isInterrupted = true
      return index + 1
    }
    if current.quoteDepth != quoteDepth, !isLazyContinuation(current) {
      flush()
      quoteDepth = current.quoteDepth
    }
    if definition?.isInterrupted == true, current.indentation < 2 {
      flush()
      definition = nil
    }
    if current.indentation == 0, hasNoOpenLine, current.listItem(in: view) == nil { isInList = false }
    if let next = takeBlockStart(index, &current, firstByte) { return next }
    list.lines.append(current.content)
    return index + 1
  }

  /// Text that goes on without the marks of its block quote.
  private func isLazyContinuation(_ line: MarkdownLine) -> Bool {
    !hasNoOpenLine && open == .text && line.quoteDepth < quoteDepth && line.heading(in: view) == nil
      && !line.isRule(in: view) && line.underline(in: view) == nil && line.listItem(in: view) == nil
      && line.fence(in: view) == nil
      && FootnoteLabel.range(view, at: line.content.lowerBound, limit: line.content.upperBound) == nil
  }

  /// Takes a line that is or begins a block of its own; `nil` if it is text of a paragraph.
  private mutating func takeBlockStart(_ index: Int, _ current: inout MarkdownLine, _ firstByte: Int) -> Int?
  {
    if open == .plainTable {
      if !isPlainTableRule(current.content) {
        list.lines.append(current.content)
        endRow()
      }
      return index + 1
    }
    if open == .table {
      if view.firstIndex(of: 0x7C, from: current.content.lowerBound, to: current.content.upperBound) != nil {
        takeRow(current.content)
        return index + 1
      }
      open = .text
    }
    switch view[current.content.lowerBound] {
    case 0x23:
      guard let heading = current.heading(in: view) else { return nil }
      flush()
      definition = nil
      list.lines.append(withoutAttributes(heading.text))
      endHeading(level: heading.level)
      return index + 1
    case 0x3A:
      if let next = takeColons(index, &current) { return next }
    case 0x21 where hasNoOpenLine:
      if let next = takeFigure(index, current) { return next }
    case 0x3C where view.has("<!--", at: current.content.lowerBound):
      return skipComment(at: current.content.lowerBound, line: index)
    case 0x60, 0x7E:
      guard let fence = current.fence(in: view) else { break }
      flush()
      open = .code(mark: fence.mark, length: fence.length)
      return index + 1
    case 0x5B:
      if let next = takePageMark(index, current) ?? takeDefinition(index, current) { return next }
    case 0x7B:
      if let next = takePageMark(index, current) { return next }
    case 0x5C, 0x7D, 0x24:
      if let next = takeLaTeX(index, current, firstByte) { return next }
    case 0x3D, 0x2D, 0x2A, 0x5F:
      if !hasNoOpenLine, !isInList, definition == nil, let level = current.underline(in: view) {
        endHeading(level: level)
        return index + 1
      }
      if current.isRule(in: view) {
        flush()
        // A rule behind a page's number parts two pages.
        if let last = list.blocks.last, last.lines.count == 1,
          PageNumber(alone: list.lines[last.lines.lowerBound], in: view) != nil
        {
          beginsPage = true
        }
        return index + 1
      }
    default: break
    }
    takeListMarks(&current)
    if let next = takeTableHead(index, current, firstByte) { return next }
    return nil
  }

  private mutating func takeListMarks(_ current: inout MarkdownLine) {
    // Items in items on one line are rare; the bound keeps a line of nothing but marks linear.
    for _ in 0..<8 {
      guard let item = current.listItem(in: view) else { return }
      if !hasNoOpenLine, !item.isFirst, !isInList { return }
      if current.indentation > 3, !isInList, !hasNoOpenLine { return }
      flush()
      isInList = true
      self.item = item
      current.content = item.content..<current.content.upperBound
      current.indentation = 0
      guard !current.isBlank else { return }
    }
  }

  private mutating func takeTableHead(_ index: Int, _ current: MarkdownLine, _ firstByte: Int) -> Int? {
    guard hasNoOpenLine, index + 1 < lines.count else { return nil }
    let content = current.content
    if takePlainTableHead(index, content, firstByte) { return index + 2 }
    guard view.firstIndex(of: 0x7C, from: content.lowerBound, to: content.upperBound) != nil else {
      return nil
    }
    let next = line(index + 1, firstByte)
    guard next.quoteDepth == current.quoteDepth, next.isTableRule(in: view) else { return nil }
    flush()
    takeRow(content)
    open = .table
    return index + 2
  }

  private mutating func takeDefinition(_ index: Int, _ current: MarkdownLine) -> Int? {
    let content = current.content
    if let label = FootnoteLabel.range(view, at: content.lowerBound, limit: content.upperBound),
      view.byte(at: label.upperBound + 1) == 0x3A
    {
      flush()
      let name = view.string(label)
      list.definitions.append(.init(label: name, isRepeated: !definedLabels.insert(name).inserted))
      definition = Definition(index: list.definitions.count - 1, isInterrupted: false)
      let text = view.trimmed(min(label.upperBound + 2, content.upperBound)..<content.upperBound)
      if !text.isEmpty { list.lines.append(text) }
      return index + 1
    }
    if hasNoOpenLine, linkDefinition(content) != nil { return index + 1 }
    return nil
  }

  /// Skips a comment that begins a line, however many lines it takes; one without end is text.
  private mutating func skipComment(at start: Int, line index: Int) -> Int? {
    guard !commentEndIsMissing else { return nil }
    var from = start + 4
    while from < view.count, let close = view.firstIndex(of: 0x3E, from: from, to: view.count) {
      if view[close - 1] == 0x2D, view[close - 2] == 0x2D {
        let last = lines.line(at: close)
        let rest = view.trimmed(close + 1..<lines.content(of: last, in: view).upperBound)
        guard rest.isEmpty else { return last == index ? nil : finishComment(rest, last) }
        return last + 1
      }
      from = close + 1
    }
    commentEndIsMissing = true
    return nil
  }

  private mutating func finishComment(_ rest: Range<Int>, _ line: Int) -> Int {
    list.lines.append(rest)
    return line + 1
  }

  private mutating func takeCode(_ current: MarkdownLine, mark: UInt8, length: Int) {
    if let fence = current.fence(in: view), fence.mark == mark, fence.length >= length,
      fence.length == current.content.count
    {
      flush()
      open = .text
    } else if current.isBlank {
      flush()
    } else {
      list.lines.append(current.content)
    }
  }
}
