extension VerticalReader {
  /// Takes a line that is a tag.
  ///
  /// - Parameter next: where the next line begins in the view.
  mutating func take(_ tag: VerticalTag, of view: ByteView, next: Int) {
    let element = VerticalElement(tag.name)
    switch element {
    case .glue: structure.isGlued = true
    case .sentence: takeSentence(tag, view)
    case .page: if !tag.isEnd { builder.beginPage(tag.value("n", view) ?? tag.value("id", view) ?? "") }
    case .document: takeDocument(tag, view, next: next)
    case _ where tag.isEmpty: break
    case .paragraph: tag.isEnd ? closeParagraph(next: next) : openParagraph(tag, view, next: next)
    case .heading: tag.isEnd ? close(region: tag.name) : openHeading(tag, view)
    case .section: tag.isEnd ? closeSection(tag.name, next: next) : openSection(tag, view)
    case .note: tag.isEnd ? close(region: tag.name) : openNote(tag, view)
    case .quote, .bibliography: takeBlock(tag, view, element)
    case .span(let kind): takeSpan(tag, kind, view)
    case .other: takeOther(tag, view)
    }
  }

  private mutating func takeDocument(_ tag: VerticalTag, _ view: ByteView, next: Int) {
    if dividesDocuments {
      endDocument(at: next)
    } else {
      endParagraph()
      structure.closeAll(&damage)
      builder.returnToSection(nil)
      builder.beginsFlow = true
      structure.beginsSentence = true
    }
    if tag.isEnd {
      if !structure.close(document: tag.name, &damage) { damage.unopenedTags.add(line) }
    } else {
      structure.open(document: tag.name, tag.attributes(view), line: line, &damage)
      if tag.isEmpty { _ = structure.close(document: tag.name, &damage) }
    }
  }

  private mutating func takeSentence(_ tag: VerticalTag, _ view: ByteView) {
    structure.beginsSentence = true
    _ = structure.closeSpan(tag.name, in: &builder)
    if !tag.isEnd { openLanguage(tag, view) }
  }

  private mutating func openParagraph(_ tag: VerticalTag, _ view: ByteView, next: Int) {
    if let quote = structure.innermostQuotation("quote"), structure.paragraphLine != nil {
      // A quotation that holds a paragraph is a block, and the paragraph around it ends.
      structure.spans.remove(at: quote)
      endParagraph()
      structure.paragraphLine = nil
      open(.init(name: "quote", region: .blockQuote, note: nil, line: line))
    }
    if let open = structure.paragraphLine { damage.unclosedTags.add(open) }
    abandonHeading()
    endParagraph()
    _ = structure.closeSpan(tag.name, in: &builder)
    cutIfLarge(at: next)
    structure.paragraphLine = line
    structure.beginsSentence = true
    openLanguage(tag, view)
  }

  private mutating func closeParagraph(next: Int) {
    if structure.paragraphLine == nil { damage.unopenedTags.add(line) }
    structure.paragraphLine = nil
    endParagraph()
    _ = structure.closeSpan("p", in: &builder)
    cutIfLarge(at: next)
  }

  private mutating func openHeading(_ tag: VerticalTag, _ view: ByteView) {
    abandonHeading()
    endParagraph()
    let isOuter = structure.regions.isEmpty
    let region = VerticalStructure.OpenRegion(
      name: tag.name, region: .heading, note: structure.regions.last?.note, line: line,
      start: builder.position,
      titles: isOuter
        ? structure.sectionToTitle(level: tag.headingLevel(view), line: line, in: &builder) : nil)
    open(region)
  }

  /// Ends a heading that should have been closed by now.
  mutating func abandonHeading() {
    guard structure.headingStart != nil, let line = structure.regions.last?.line else { return }
    damage.unclosedTags.add(line)
    closeHeading()
  }

  /// Ends the heading that is open.
  private mutating func closeHeading() {
    guard let heading = structure.regions.last, heading.region == .heading else { return }
    let holdsWords = structure.isParagraphOpen
    endParagraph()
    structure.regions.removeLast()
    guard let section = heading.titles, section < structure.sections.count else { return }
    if let index = structure.sections[section].index, holdsWords {
      builder.sections[index].title = String(builder.lastParagraphText.prefix(500))
    } else if structure.sections[section].index == nil, structure.sections[section].isHeaded {
      structure.sections.removeLast(structure.sections.count - section)
    }
  }

  private mutating func openNote(_ tag: VerticalTag, _ view: ByteView) {
    structure.notes += 1
    let label = tag.value("n", view) ?? tag.value("label", view) ?? String(structure.notes)
    let suspends = structure.isParagraphOpen || structure.continues
    let paragraphLine = structure.paragraphLine
    endParagraph()
    builder.addCallOut(label)
    let note = builder.addNote(label, searchesWholeDocument: false)
    open(
      .init(
        name: tag.name, region: .note, note: note, line: line, suspends: suspends,
        paragraphLine: paragraphLine))
  }

  private mutating func takeBlock(_ tag: VerticalTag, _ view: ByteView, _ element: VerticalElement) {
    if tag.isEnd {
      if let span = structure.innermostQuotation(tag.name) {
        structure.closeSpan(at: span, in: &builder)
      } else {
        close(region: tag.name)
      }
      return
    }
    let region: Region = if case .bibliography = element { .bibliography } else { .blockQuote }
    if structure.paragraphLine != nil {
      let kind: MarkedSpan.Kind? = region == .blockQuote ? .quotation : nil
      structure.open(
        .init(name: tag.name, kind: kind, language: tag.language(view), line: line), &damage)
    } else {
      endParagraph()
      open(.init(name: tag.name, region: region, note: structure.regions.last?.note, line: line))
      openLanguage(tag, view)
    }
  }

  private mutating func open(_ region: VerticalStructure.OpenRegion) {
    guard structure.regions.count < VerticalStructure.depthLimit else {
      structure.deepRegions += 1
      damage.deepTags.add(line)
      return
    }
    structure.regions.append(region)
    if region.region == .note { structure.paragraphLine = nil }
    structure.beginsSentence = true
  }

  private mutating func close(region name: String) {
    if structure.deepRegions > 0 {
      structure.deepRegions -= 1
      return
    }
    guard let place = structure.regions.lastIndex(where: { $0.name == name }) else {
      damage.unopenedTags.add(line)
      return
    }
    while structure.regions.count > place + 1 {
      damage.unclosedTags.add(structure.regions[structure.regions.count - 1].line)
      structure.regions[structure.regions.count - 1].region == .heading ? closeHeading() : closeRegion()
    }
    structure.regions[place].region == .heading ? closeHeading() : closeRegion()
    structure.beginsSentence = structure.beginsSentence || !structure.continues
  }

  private mutating func closeRegion() {
    guard let region = structure.regions.last else { return }
    endParagraph()
    if region.name == "bibl" || region.name == "listbibl" || region.name == "quote" {
      _ = structure.closeSpan(region.name, in: &builder)
    }
    structure.regions.removeLast()
    guard region.region == .note else { return }
    structure.continues = region.suspends
    structure.beginsSentence = !region.suspends
    structure.paragraphLine = region.paragraphLine
  }

  private mutating func openSection(_ tag: VerticalTag, _ view: ByteView) {
    endParagraph()
    guard structure.sections.count < VerticalStructure.depthLimit else {
      structure.deepSections += 1
      damage.deepTags.add(line)
      return
    }
    let attributes = tag.attributes(view)
    let title = VerticalTag.titleKeys.lazy.compactMap { key in
      attributes.first { $0.key == key && !$0.value.isEmpty }?.value
    }.first
    structure.sections.append(
      .init(
        name: tag.name, title: title ?? "", level: (structure.sections.last?.level ?? 0) + 1, line: line))
    openLanguage(tag, view)
  }

  private mutating func closeSection(_ name: String, next: Int) {
    endParagraph()
    _ = structure.closeSpan(name, in: &builder)
    if structure.deepSections > 0 {
      structure.deepSections -= 1
      return
    }
    guard let place = structure.sections.lastIndex(where: { $0.name == name && !$0.isHeaded }) else {
      damage.unopenedTags.add(line)
      return
    }
    for section in structure.sections[(place + 1)...] where !section.isHeaded {
      damage.unclosedTags.add(section.line)
    }
    structure.close(sectionsFrom: place, in: &builder)
    cutIfLarge(at: next)
  }

  private mutating func takeSpan(_ tag: VerticalTag, _ kind: MarkedSpan.Kind, _ view: ByteView) {
    if !tag.isEnd {
      structure.open(
        .init(name: tag.name, kind: kind, language: tag.language(view), line: line), &damage)
    } else if structure.deepSpans > 0 {
      structure.deepSpans -= 1
    } else if !structure.closeSpan(tag.name, in: &builder) {
      damage.unopenedTags.add(line)
    }
  }

  /// What has no meaning may still state a language.
  private mutating func takeOther(_ tag: VerticalTag, _ view: ByteView) {
    if tag.isEnd { _ = structure.closeSpan(tag.name, in: &builder) } else { openLanguage(tag, view) }
  }

  /// Opens a span for the language that a tag states.
  private mutating func openLanguage(_ tag: VerticalTag, _ view: ByteView) {
    guard tag.hasAttributes, let language = tag.language(view) else { return }
    structure.open(.init(name: tag.name, kind: .foreign, language: language, line: line), &damage)
  }
}
