/// Reads vertical text: a token a line, as other programs write it for CWB, Sketch Engine or TreeTagger.
///
/// The token is what stands before the first tab, without blanks around it; what stands between further
/// tabs says something of it and becomes a layer, named as `VerticalColumns` tells. Words and values are
/// taken as they stand (`&amp;` is not read as `&`, as CWB and Sketch Engine do by default); a value
/// `__UNDEF__`, or a lone `_` or `-`, says nothing, but for the lemma of just that sign.
///
/// A line that is a tag and nothing else is structure: see `VerticalElement`. A tag with further columns
/// behind it is a token. Without tags the file is one paragraph and one sentence.
struct VerticalReader: PartReader {
  /// Bytes of text that a heading may have; a longer one was never closed.
  private static let headingLimit = 1 << 16
  /// Text from which on a part ends inside a paragraph, in part sizes.
  private static let stretch = 4

  let path: String
  /// Bytes that a line may have.
  var lineLimit = 16 << 20
  /// Bytes of text from which on a part ends.
  let partSize: Int
  /// Whether `<doc>` begins a document of its own, or else only a flow.
  let dividesDocuments: Bool
  private var columns: VerticalColumns?
  // What every row asks of the columns.
  private var layerCount = 0
  private var lemmaLayer = -1
  private var headerLine = 0
  private let givenNames: [String]?
  var builder = DocumentBuilder(capacity: 0)
  /// What is open, and what the document at hand is called.
  var structure = VerticalStructure()
  var damage = VerticalDamage()
  /// The line at hand, counted from 1.
  var line = 0
  /// The tabs in it.
  private var tabs: [Int] = []
  /// Documents that ended.
  private var ended: [DocumentPart] = []
  private var base = 0

  init(path: String, columns: [String]?, partSize: Int = Int.max, dividesDocuments: Bool = true) {
    self.path = path
    self.partSize = partSize
    self.dividesDocuments = dividesDocuments
    givenNames = columns
  }

  var warnings: [ReadingWarning] {
    var warnings: [ReadingWarning] = []
    if let columns, columns.isGuessed, columns.count > 1 {
      warnings.append(.guessedColumns(names: columns.names))
    }
    return warnings + damage.warnings
  }

  mutating func feed(
    _ view: ByteView, at base: Int, isLast: Bool, into parts: inout [DocumentPart]
  ) throws(DocumentError) -> Int {
    self.base = base
    builder.base = base
    var position = base == 0 && view.has("\u{FEFF}", at: 0) ? 3 : 0
    if columns == nil {
      let found = VerticalColumns(given: givenNames, view, from: position)
      builder.columns.names = found.layers
      layerCount = found.count - 1
      lemmaLayer = found.lemmaLayer ?? -1
      headerLine = found.headerLine ?? 0
      columns = found
    }
    while position < view.count, let end = findLine(in: view, from: position, isLast: isLast) {
      line += 1
      take(position..<end.content, of: view, next: end.next)
      position = end.next
    }
    guard isLast || view.count - position <= lineLimit else {
      throw DocumentError(path: path, cause: .lineTooLong(line: line + 1, limit: lineLimit))
    }
    if isLast {
      endDocument(at: view.count)
      structure.reportOpenDocuments(&damage)
    }
    parts.append(contentsOf: ended)
    ended.removeAll()
    return isLast ? view.count : position
  }

  /// Finds the end of the line that begins at an offset, and the tabs in it; `nil` where it isn't there yet.
  private mutating func findLine(
    in view: ByteView, from start: Int, isLast: Bool
  ) -> (content: Int, next: Int)? {
    tabs.removeAll(keepingCapacity: true)
    var index = start
    let count = view.count
    while index < count {
      let byte = view[index]
      if byte > 0x0D {
        index += 1
        continue
      }
      switch byte {
      case 0x09: tabs.append(index)
      case 0x0A: return (index, index + 1)
      case 0x0D:
        if index + 1 < count { return (index, view[index + 1] == 0x0A ? index + 2 : index + 1) }
        return isLast ? (index, index + 1) : nil
      default: break
      }
      index += 1
    }
    return isLast ? (count, count) : nil
  }

  private mutating func take(_ line: Range<Int>, of view: ByteView, next: Int) {
    let word = view.trimmed(line.lowerBound..<(tabs.first ?? line.upperBound))
    guard !word.isEmpty else { return }
    if view[word.lowerBound] == UInt8(ascii: "<"), view.trimmed(word.upperBound..<line.upperBound).isEmpty {
      if let tag = VerticalTag(view, word) {
        take(tag, of: view, next: next)
        return
      }
      if VerticalTag.isComment(view, word) { return }
    }
    if headerLine == self.line { return }
    append(word, line, of: view)
    let position = builder.position
    if let start = structure.headingStart {
      if position - start > Self.headingLimit { abandonHeading() }
    } else if position >= partSize, position / Self.stretch >= partSize {
      cut(at: next)
    }
  }

  private mutating func append(_ word: Range<Int>, _ line: Range<Int>, of view: ByteView) {
    if !structure.isParagraphOpen { beginParagraph() }
    let start = builder.appendToken(
      word, of: view, isGlued: structure.isGlued, beginsSentence: structure.beginsSentence)
    structure.isGlued = false
    structure.beginsSentence = false
    if structure.hasWaitingSpans { structure.beginSpans(at: start) }
    structure.tokens += 1
    appendValues(word, line, of: view, start: start)
  }

  /// Appends what the further columns say of a word.
  private mutating func appendValues(_ word: Range<Int>, _ line: Range<Int>, of view: ByteView, start: Int) {
    guard layerCount > 0 else { return }
    if tabs.count != layerCount { damage.raggedRows.add(self.line) }
    builder.columns.append(word: start, builder.position)
    for layer in 0..<layerCount {
      guard layer < tabs.count else {
        builder.columns.append(0..<0, of: view, layer: layer)
        continue
      }
      let end = layer + 1 < tabs.count ? tabs[layer + 1] : line.upperBound
      var value = view.trimmed(tabs[layer] + 1..<end)
      if VerticalColumns.saysNothing(value, view) {
        let isLemmaOfItself = layer == lemmaLayer && view.equal(value, word)
        if !isLemmaOfItself { value = 0..<0 }
      }
      builder.columns.append(value, of: view, layer: layer)
    }
  }

  private mutating func beginParagraph() {
    structure.openSections(in: &builder)
    builder.beginParagraph(continuing: structure.continues)
    structure.beginsSentence = structure.beginsSentence || !structure.continues
    structure.continues = false
    structure.isParagraphOpen = true
  }

  /// Ends the paragraph that is open, if one is.
  mutating func endParagraph() {
    structure.isGlued = false
    structure.continues = false
    guard structure.isParagraphOpen else { return }
    structure.isParagraphOpen = false
    structure.endSpans(in: &builder)
    let region = structure.regions.last
    builder.endParagraph(region?.region ?? .body, note: region?.note)
  }

  /// Ends a part where it is large enough, at the end of a paragraph.
  mutating func cutIfLarge(at position: Int) {
    if builder.position >= partSize, structure.regions.isEmpty { cut(at: position) }
  }

  /// Hands over what was laid. An open paragraph goes on in the next part.
  private mutating func cut(at position: Int) {
    let isOpen = structure.isParagraphOpen
    let beginsSentence = structure.beginsSentence
    endParagraph()
    structure.continues = isOpen
    structure.beginsSentence = beginsSentence
    handOver(at: position, isComplete: false)
  }

  private mutating func handOver(at position: Int, isComplete: Bool) {
    ended.append(
      DocumentPart(
        identifiers: structure.identifiers, metadata: structure.metadata, isComplete: isComplete,
        result: builder.takePart(), end: base + position))
  }

  /// Ends the document at hand; one without tokens is left out.
  mutating func endDocument(at position: Int) {
    endParagraph()
    structure.closeAll(&damage)
    if structure.tokens > 0 {
      handOver(at: position, isComplete: true)
      builder = DocumentBuilder(capacity: 0)
      builder.base = base
      builder.columns.names = columns?.layers ?? []
    }
    structure.beginDocument()
  }

  /// Reads a whole file as one document. Linear.
  mutating func readWhole(_ view: ByteView) throws(DocumentError) -> DocumentBuilder.Result {
    var parts: [DocumentPart] = []
    _ = try feed(view, at: 0, isLast: true, into: &parts)
    return parts.first?.result ?? DocumentBuilder.Result()
  }
}
