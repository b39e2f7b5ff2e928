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

  var holdsText: Bool { builder.position > 0 }

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
    let controls = MarkPlaces(view).controls
    var cursor = controls.cursor(from: position)
    // Lines before the last line feed are complete, so that their fields can be taken one by one.
    let complete = view.lastIndex(of: 0x0A) ?? 0
    while position < view.count {
      if position < complete, view[position] != UInt8(ascii: "<"), headerLine != line + 1 {
        line += 1
        position = takeRow(from: position, &cursor, of: view)
        continue
      }
      guard let end = findLine(in: view, from: position, isLast: isLast) else { break }
      line += 1
      take(position..<end.content, of: view, next: end.next)
      position = end.next
      cursor = controls.cursor(from: position)
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
    for place in start..<view.count {
      switch view[place] {
      case 0x09: tabs.append(place)
      case 0x0A, 0x0D: return view.behindLineEnd(at: place, isLast: isLast).map { (place, $0) }
      default: break
      }
    }
    return isLast ? (view.count, view.count) : nil
  }

  /// Takes a line that is no tag, field by field, and answers where the next one begins.
  private mutating func takeRow(from start: Int, _ cursor: inout ByteBitmap.Cursor, of view: ByteView) -> Int
  {
    var word: Range<Int>?
    var fieldStart = start
    var fields = 0
    while let place = cursor.next() {
      let byte = view[place]
      guard byte == 0x09 || byte == 0x0A || byte == 0x0D else { continue }
      let field = view.trimmed(fieldStart..<place)
      if fields == 0 {
        if !field.isEmpty {
          word = field
          if structure.isParagraphOpen, !structure.isGlued { endPartIfHuge(at: start) }
          append(field, of: view)
        }
      } else if let word, fields <= layerCount {
        append(field, layer: fields - 1, of: word, view)
      }
      fields += 1
      fieldStart = place + 1
      guard byte != 0x09 else { continue }
      if word != nil { endRow(fields: fields) }
      guard byte == 0x0D, view.byte(at: place + 1) == 0x0A else { return fieldStart }
      _ = cursor.next()
      return fieldStart + 1
    }
    return view.count
  }

  /// Fills up the layers of a row with fewer fields.
  private mutating func endRow(fields: Int) {
    guard layerCount > 0, fields != layerCount + 1 else { return }
    damage.raggedRows.add(line)
    for _ in min(layerCount, fields - 1)..<layerCount { builder.columns.appendNone() }
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
    if structure.isParagraphOpen, !structure.isGlued { endPartIfHuge(at: line.lowerBound) }
    append(word, of: view)
    for (index, tab) in tabs.prefix(layerCount).enumerated() {
      let end = index + 1 < tabs.count ? tabs[index + 1] : line.upperBound
      append(view.trimmed(tab + 1..<end), layer: index, of: word, view)
    }
    endRow(fields: tabs.count + 1)
  }

  /// Ends a part between two tokens of a paragraph that is very long, and a heading that never closes.
  private mutating func endPartIfHuge(at position: Int) {
    if let start = structure.headingStart {
      if builder.position - start > Self.headingLimit { abandonHeading() }
    } else if builder.position >= partSize, builder.position / Self.stretch >= partSize {
      cut(at: position)
    }
  }

  private mutating func append(_ word: Range<Int>, of view: ByteView) {
    if !structure.isParagraphOpen { beginParagraph() }
    let start = builder.appendToken(
      word, of: view, isGlued: structure.isGlued, beginsSentence: structure.beginsSentence)
    structure.isGlued = false
    structure.beginsSentence = false
    if structure.hasWaitingSpans { structure.beginSpans(at: start) }
    structure.tokens += 1
  }

  /// Appends what a further column says of a word.
  private mutating func append(_ field: Range<Int>, layer: Int, of word: Range<Int>, _ view: ByteView) {
    let isSaid =
      !field.isEmpty
      && (!VerticalColumns.saysNothing(field, view) || layer == lemmaLayer && view.equal(field, word))
    if isSaid {
      builder.columns.append(field, of: view, layer: layer)
    } else {
      builder.columns.appendNone()
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
