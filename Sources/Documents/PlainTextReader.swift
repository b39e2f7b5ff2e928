/// Reads plain text: paragraphs parted by blank lines, or a line each where lines are long.
///
/// Recognized beyond that: headings whose shape is plain, `_emphasis_`, quotations, and notes that
/// their own label calls (`[1]`, `[*]`, raised digits).
struct PlainTextReader {
  let view: ByteView
  let lines: LineTable
  var builder: DocumentBuilder
  var inline: InlineScanner
  /// The kinds of the headings, by section.
  var headings: [PlainHeading] = []
  /// Whether a heading stands right before, so that a second one is its title.
  private var followsNumberedHeading = false
  private var isLinePerParagraph = false

  init(view: ByteView, lines: LineTable) {
    self.view = view
    self.lines = lines
    builder = DocumentBuilder(capacity: view.count)
    inline = InlineScanner(view: view, format: .plain)
  }

  /// Reads from a line and a byte in it on. Complexity: linear.
  mutating func read(from firstLine: Int, at firstByte: Int) {
    survey(from: firstLine, at: firstByte)
    var block: [Range<Int>] = []
    for line in firstLine..<max(firstLine, lines.count) {
      let content = trimmedLine(line, firstByte)
      if content.isEmpty {
        take(block)
        block.removeAll(keepingCapacity: true)
        continue
      }
      block.append(content)
      if isLinePerParagraph {
        take(block)
        block.removeAll(keepingCapacity: true)
      }
    }
    take(block)
    assignLevels()
  }

  private func trimmedLine(_ line: Int, _ firstByte: Int) -> Range<Int> {
    let content = lines.content(of: line, in: view)
    return view.trimmed(max(content.lowerBound, min(firstByte, content.upperBound))..<content.upperBound)
  }

  /// Decides how paragraphs are parted and which labels are notes.
  private mutating func survey(from firstLine: Int, at firstByte: Int) {
    var full = 0
    var long = 0
    var bytes = 0
    var blankLines = 0
    var followsBlank = true
    var afterBlank: Set<String> = []
    var anywhere: Set<String> = []
    for line in firstLine..<max(firstLine, lines.count) {
      let content = trimmedLine(line, firstByte)
      if content.isEmpty {
        blankLines += 1
        followsBlank = true
        continue
      }
      full += 1
      bytes += content.count
      if content.count > 200 { long += 1 }
      if let mark = noteMark(at: content) {
        let label = mark.text(in: view)
        if view[content.lowerBound] == 0x5B {
          anywhere.insert(label)
          if followsBlank { afterBlank.insert(label) }
        } else {
          inline.raisedLabels.insert(label)
        }
      }
      followsBlank = false
    }
    isLinePerParagraph = full > 0 && (long * 2 >= full || (blankLines == 0 && bytes > full * 120))
    let labels = isLinePerParagraph ? anywhere : afterBlank
    if !labels.isEmpty { inline.bracketLabels = calledLabels(among: labels) }
  }

  /// The mark that a paragraph begins with, if a blank follows it.
  private func noteMark(at line: Range<Int>) -> NoteMark? {
    let first = view[line.lowerBound]
    let mark: NoteMark?
    switch first {
    case 0x5B: mark = NoteMark.bracketed(view, at: line.lowerBound, limit: line.upperBound)
    case 0xC2, 0xE2: mark = NoteMark.raised(view, at: line.lowerBound, limit: line.upperBound)
    default: return nil
    }
    guard let mark, mark.end < line.upperBound, ByteView.isBlank(view[mark.end]) else { return nil }
    return mark
  }

  /// The labels that stand in brackets elsewhere than at the beginning of a line, or at a line's
  /// beginning inside a paragraph.
  private func calledLabels(among labels: Set<String>) -> Set<String> {
    var called: Set<String> = []
    var from = 0
    while let place = view.firstIndex(of: 0x5B, from: from, to: view.count) {
      from = place + 1
      guard let mark = NoteMark.bracketed(view, at: place, limit: view.count) else { continue }
      let label = view.string(mark.label)
      guard labels.contains(label), !called.contains(label) else { continue }
      if !beginsParagraph(place) { called.insert(label) }
    }
    return called
  }

  private func beginsParagraph(_ place: Int) -> Bool {
    let line = lines.line(at: place)
    let content = view.trimmed(lines.content(of: line, in: view))
    guard content.lowerBound == place else { return false }
    return isLinePerParagraph || line == 0
      || view.trimmed(lines.content(of: line - 1, in: view)).isEmpty
  }

  /// Lays down one paragraph.
  private mutating func take(_ block: [Range<Int>]) {
    guard let first = block.first else { return }
    if let mark = noteMark(at: first), isNote(mark, at: first.lowerBound) {
      var block = block
      block[0] = view.trimmed(mark.end..<first.upperBound)
      let note = builder.addNote(mark.text(in: view), searchesWholeDocument: true)
      lay(block, as: .note, note: note)
      followsNumberedHeading = false
      return
    }
    if !isLinePerParagraph || block[0].count <= 80, let heading = PlainHeading(block, in: view) {
      take(heading, block)
      return
    }
    lay(block, as: .body)
    followsNumberedHeading = false
  }

  private func isNote(_ mark: NoteMark, at start: Int) -> Bool {
    view[start] != 0x5B || inline.bracketLabels.contains(mark.text(in: view))
  }

  private mutating func take(_ heading: PlainHeading, _ block: [Range<Int>]) {
    let isTitle = followsNumberedHeading && heading == .capitals
    if !isTitle { builder.sections.append(Section(title: "", level: 1, parent: nil)) }
    guard lay(block, as: .heading), let own = builder.currentSection else {
      if !isTitle { builder.sections.removeLast() }
      return
    }
    let title = builder.lastParagraphText
    if isTitle {
      builder.sections[own].title += ": " + title
      followsNumberedHeading = false
    } else {
      builder.sections[own].title = title
      headings.append(heading)
      followsNumberedHeading = heading.isNumbered
    }
  }

  @discardableResult
  private mutating func lay(_ block: [Range<Int>], as region: Region, note: Int? = nil) -> Bool {
    builder.beginParagraph()
    inline.lay(block, into: &builder, callsNotes: note == nil)
    return builder.endParagraph(region, note: note)
  }

  /// Parts stand above chapters, chapters above other headings but for those that belong to the
  /// whole book.
  private mutating func assignLevels() {
    let hasParts = headings.contains(.part)
    let chapterLevel = hasParts ? 2 : 1
    var isInChapter = false
    for (index, heading) in headings.enumerated() {
      switch heading {
      case .part:
        builder.sections[index].level = 1
        isInChapter = false
      case .chapter:
        builder.sections[index].level = chapterLevel
        isInChapter = true
      case .bookMatter:
        builder.sections[index].level = 1
        isInChapter = false
      case .capitals:
        builder.sections[index].level = isInChapter ? chapterLevel + 1 : 1
      }
    }
  }
}
