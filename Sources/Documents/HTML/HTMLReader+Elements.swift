extension HTMLReader {
  /// Takes an element's start: what it is, and whether what stands in it is laid down.
  mutating func enter(_ node: HTMLNode, _ tag: HTMLTag) {
    if tag == .input { appendBlank(for: node) }
    if tag.isWithoutText { return }
    if notes.backLinks.contains(node) {
      // Where a block holds several notes, the link back is where the next begins.
      if let note = notes.notes[node], context.region != .heading {
        flush()
        begin(note)
      }
      pendingLabel = nil
      return
    }
    if let key = notes.callOuts[node] {
      builder.addCallOut(key)
      return
    }
    if tag == .br {
      takeBreak(node)
      return
    }
    let attributes = node.attributes
    let part = HTMLPart(tag, attributes)
    if !attributes.isEmpty {
      if let label = part.pageLabel(node) {
        if tag.isBlock, context.region != .table, context.region != .heading { flush() }
        builder.beginPage(label)
        return
      }
      if context.note != nil, part.isBackLink {
        pendingLabel = nil
        return
      }
    }
    if tag == .sup, takeRaisedNumber(node) { return }
    let isFurniture = isFurniture(node, tag, attributes, part)
    if isFurniture, isOpen, !tag.isBlock {
      deferred.append(node)
      return
    }
    takeEdge(node, tag)
    let outer = context
    frames.append(Frame(node: node, tag: tag, outer: outer, openSpans: spans.count))
    if isFurniture { context.isBoilerplate = true }
    if survey.content.contains(node) { context.isOutside = false }
    if !attributes.isEmpty { takeLanguage(attributes) }
    takeNotes(node, tag, part)
    takeKind(node, tag, part)
  }

  /// Takes an element's end.
  mutating func leave(_ frame: Frame) {
    if frame.tag.headingLevel != nil, context.region == .heading, frame.outer.region != .heading {
      endHeading()
    } else {
      takeEdge(frame.node, frame.tag)
    }
    closeSpans(to: frame.openSpans)
    context = frame.outer
    if !context.holdsOnlyNotes { lastNote = nil }
  }

  /// Ends the open paragraph at the edge of a block; in headings and rows of tables a block is a blank, and
  /// so is a form's field anywhere.
  private mutating func takeEdge(_ node: HTMLNode, _ tag: HTMLTag) {
    guard tag.isBlock else {
      if tag == .button || tag == .label { appendBlank(for: node) }
      return
    }
    let isInline =
      context.region == .heading
      || context.region == .table && context.note == nil && tag != .tr && tag != .table && tag != .caption
        && tag.headingLevel == nil
    if isInline { appendBlank(for: node) } else { flush() }
  }

  private mutating func takeKind(_ node: HTMLNode, _ tag: HTMLTag, _ part: HTMLPart) {
    if part.isBibliography { context.isBibliography = true }
    switch tag {
    case .em, .i, .b, .strong, .dfn: openSpan(.emphasis)
    // Wikipedia's `cite` is a whole reference, in which only the title is raised.
    case .cite: if !part.isCitation { openSpan(.emphasis) }
    case .q: openSpan(.quotation)
    // A heading is a heading, whatever blocks are put into it.
    case _ where context.region == .heading: break
    case .h1, .h2, .h3, .h4, .h5, .h6: beginHeading(level: tag.headingLevel ?? 1)
    case .main, .article, .section: context.isInArticle = true
    case .blockquote:
      context.region = .blockQuote
      context.isInArticle = true
    case .figcaption, .caption: context.region = .caption
    case .table: context.region = isLayout(node) ? outerRegion : .table
    case .pre, .listing, .xmp:
      context.isPreformatted = true
      context.isRaw = tag == .xmp
    default: break
    }
  }

  private var outerRegion: Region { context.region == .table ? .body : context.region }

  private mutating func takeLanguage(_ attributes: HTMLAttributes) {
    guard let language = attributes.language, language != languages[context.language] else { return }
    languages.append(language)
    context.language = languages.count - 1
    if frames.count > 2 { openSpan(.foreign, language: language) }
  }

  private mutating func beginHeading(level: Int) {
    if let listLevel = bibliographyLevel, level <= listLevel { bibliographyLevel = nil }
    guard !isBoilerplate, context.note == nil, context.region != .heading else { return }
    context.region = .heading
    builder.sections.append(Section(title: "", level: level, parent: nil))
  }

  private mutating func endHeading() {
    if flush(), let own = builder.currentSection {
      builder.sections[own].title = builder.lastParagraphText
      if SectionTitle.isBibliography(builder.sections[own].title) {
        bibliographyLevel = builder.sections[own].level
      }
    } else if builder.drafts.last?.section != builder.currentSection {
      builder.sections.removeLast()
    }
    context.region = .body
    flush()
  }

  /// Whether an element is the page's furniture.
  private func isFurniture(
    _ node: HTMLNode, _ tag: HTMLTag, _ attributes: HTMLAttributes, _ part: HTMLPart
  ) -> Bool {
    guard !isBoilerplate, context.note == nil, notes.notes[node] == nil else { return false }
    if !attributes.isEmpty, part.isBoilerplate || attributes.isHidden { return true }
    switch tag {
    case .nav, .button, .noscript, .dialog: return true
    case .aside: return !part.isNote && !part.isNotes
    case .footer: return !context.isInArticle && !part.isNotes
    case .header: return !context.isInArticle && (!node.holds { $0 == .h1 } || node.holds { $0 == .nav })
    case .form: return !node.holds { $0 == .p || $0.headingLevel != nil || $0 == .article || $0 == .main }
    default: return false
    }
  }

  /// Whether a table only places blocks side by side.
  private func isLayout(_ table: HTMLNode) -> Bool {
    if table.attributes.value("role") == "presentation" { return true }
    return table.holds { $0 == .table || $0.headingLevel != nil }
  }
}

extension HTMLNode {
  /// Whether a tag that fits stands below a node, among the first `limit` nodes there.
  func holds(within limit: Int = 2000, _ fits: (HTMLTag) -> Bool) -> Bool {
    var remaining = limit
    var open: [(node: HTMLNode, next: Int)] = [(self, 0)]
    while let top = open.last, remaining > 0 {
      guard let child = top.node.child(top.next) else {
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      remaining -= 1
      guard let tag = child.tag else { continue }
      if fits(tag) { return true }
      open.append((child, 0))
    }
    return false
  }
}
