extension XMLInterpreter {
  /// Whether what comes next is part of a paragraph.
  var isInParagraph: Bool { frames.last?.isInline == true || isOpen && isLoose }

  /// An element begins whose role is known.
  mutating func begin(
    _ name: Int, _ role: XMLRole, _ region: Region?, _ attributes: XMLAttributes, at byte: Int
  ) {
    var frame = Frame(
      name: name, role: role, region: self.region, note: note, language: language,
      blockLanguage: blockLanguage)
    switch role {
    case .skip:
      skipped = 1
      return
    case .header: return beginHeader(name, attributes)
    case .choice where nesting < Self.nestingLimit:
      return record(name, attributes, at: byte, for: .choice)
    case .note where isInParagraph && nesting < Self.nestingLimit:
      return recordNote(name, attributes, at: byte)
    case .aside where isInParagraph && nesting < Self.nestingLimit:
      return record(name, attributes, at: byte, for: .aside(region ?? .caption))
    case .document, .section, .division, .block, .aside:
      frame.endsParagraph = true
      endParagraph()
      if role == .document {
        if !beginDocument(attributes) { frame.role = .division }
      } else if frames.isEmpty {
        take(attributes)
      }
    case .note:
      frame.endsParagraph = true
      endParagraph()
      beginStandingNote(attributes)
    case .paragraph: beginBlock(&frame)
    case .passage where !isInParagraph: beginBlock(&frame)
    case .quote where !isInParagraph:
      frame.endsParagraph = true
      endParagraph()
      self.region = .blockQuote
    case .heading where !isInParagraph:
      beginBlock(&frame)
      frame.section = wantSection()
      if self.region == .body || self.region == .bibliography { self.region = .heading }
    case .heading:
      frame.role = .emphasis
      frame.isInline = true
    case .line:
      separate(at: byte)
      frame.isInline = true
    default:
      frame.isInline = frames.last?.isInline ?? false
      beginInline(&frame, attributes, at: byte)
    }
    if let region { self.region = region }
    takeLanguage(attributes, &frame)
    if frame.role == .section { pendSection(attributes, frame: frames.count) }
    frames.append(frame)
  }

  /// An element begins that is a paragraph.
  private mutating func beginBlock(_ frame: inout Frame) {
    endParagraph()
    // A quotation that holds paragraphs is a block quote, until it ends.
    for index in openSpans.indices where openSpans[index].mayBeBlock && !openSpans[index].isBlock {
      openSpans[index].isBlock = true
      region = .blockQuote
    }
    frame.region = region
    frame.isInline = true
    frame.endsParagraph = true
  }

  /// An element begins that is part of a paragraph.
  private mutating func beginInline(_ frame: inout Frame, _ attributes: XMLAttributes, at byte: Int) {
    switch frame.role {
    case .word: beginWord(&frame, attributes, at: byte)
    case .callOut: beginCallOut(&frame, attributes)
    case .page:
      beginPage(attributes)
      breakLine(attributes, at: byte, isDivided: false)
    case .lineBreak: breakLine(attributes, at: byte, isDivided: true)
    default: break
    }
  }

  /// The innermost element ends.
  mutating func close(at byte: Int) {
    guard let frame = frames.last else { return }
    let place = frames.count - 1
    switch frame.role {
    case .heading: endHeading(frame)
    case .line: separate(at: byte)
    case .word: endWord()
    case .callOut: endCallOut()
    default: break
    }
    if frame.endsParagraph || frame.hasSpan && openSpans.last?.isBlock == true { endParagraph() }
    if frame.hasSpan { endSpan() }
    if frame.role == .section || frame.role == .division || frame.role == .document {
      endSection(frame, place)
    }
    if frame.role == .document { endDocument(place) }
    frames.removeLast()
    region = frame.region
    note = frame.note
    language = frame.language
    blockLanguage = frame.blockLanguage
  }

  /// Text of the innermost element.
  mutating func lay(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool) {
    var from = 0
    if !isOpen || joinsNext || builder.lastByte <= 0x20 {
      while from < text.count, text[from] <= 0x20 { from += 1 }
      if from == text.count { return }
      if !isOpen { beginParagraph() }
      if joinsNext { join(before: text, at: from) }
    }
    if isVerbatim {
      if text.count == 1, text[0] <= 0x20 { return builder.appendBlank(decoded: bytes.lowerBound) }
      builder.append(text, from: from, decoded: bytes.lowerBound + from)
    } else if text.count == 1, text[0] <= 0x20 {
      // A line end of two bytes, or a reference to a blank.
      builder.appendBlank(decoded: bytes.lowerBound)
    } else {
      builder.append(bytes: text.slice(from..<text.count), for: bytes)
    }
  }

  /// Puts a blank between what stands before and what follows.
  mutating func separate(at byte: Int) {
    if isOpen { builder.appendBlank(decoded: byte) }
  }

  mutating func beginParagraph() {
    makeSections()
    builder.beginParagraph()
    isOpen = true
    isLoose = frames.last?.isInline != true
    joinsNext = false
    paragraphRegion = note == nil ? region : .note
    paragraphNote = note
    paragraphStart = builder.position
    paragraphLanguage = blockLanguage
    for index in openSpans.indices { openSpans[index].start = builder.position }
    if isInWord { wordStart = builder.position }
    callOut?.start = builder.position
  }

  /// Ends the open paragraph, and reads what was recorded in it.
  mutating func endParagraph() {
    if isOpen {
      for span in openSpans.reversed() { add(span) }
      addParagraphLanguage()
      builder.endParagraph(paragraphRegion, note: paragraphNote)
      isOpen = false
      wordEnd = -1
    }
    joinsNext = false
    readDeferred()
  }
}
