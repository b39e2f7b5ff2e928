/// Lays the blocks of a text down as its plan says: paragraphs made whole, notes with their marks taken off.
struct BlockLayer {
  let view: ByteView
  let plan: BlockPlan
  var builder: DocumentBuilder
  var inline: InlineScanner

  /// For each block, the blocks that go on with its paragraph.
  private(set) var followers: [Int: [Int]] = [:]
  /// For each planned note, its index in the builder.
  private var noteIndices: [Int: Int] = [:]
  /// For each definition of a footnote, its note's index in the builder.
  private var definitionIndices: [Int: Int] = [:]
  /// Blocks that stand before their note's own beginning, by note.
  private var early: [Int: [Int]] = [:]
  /// For each planned note, its last block in the file.
  private var lastBlocks: [Int: Int] = [:]
  /// Level of the section that lists works, where one is open.
  private var bibliographyLevel: Int?
  /// Whether a numbered heading of plain text stands right before, so that a second one is its title.
  private var followsNumberedHeading = false
  var page = -1
  /// The kinds of plain headings, by section.
  private var plainHeadings: [PlainHeading] = []

  init(
    _ view: ByteView, _ places: MarkPlaces, _ plan: BlockPlan, format: InlineScanner.Format,
    linkLabels: Set<String>, repairs: Set<Repair.Kind>
  ) {
    self.view = view
    self.plan = plan
    builder = DocumentBuilder(capacity: view.count)
    builder.reserve(paragraphs: plan.list.blocks.count)
    inline = InlineScanner(view: view, places: places, format: format, repairs: repairs)
    inline.linkLabels = linkLabels
    inline.exponents = plan.exponents.sorted()
    inline.callOuts = plan.callOuts.filter { !Self.isMarkup($0, view) }
    for (block, before) in plan.continues.enumerated() where before >= 0 {
      followers[root(of: before), default: []].append(block)
    }
    for block in plan.notes.isEmpty ? 0..<0 : plan.list.blocks.indices {
      if case .note(let note) = plan.roles[block], plan.continues[block] < 0 { lastBlocks[note] = block }
    }
  }

  /// Whether the inline scanner finds a call-out by its own markup.
  private static func isMarkup(_ callOut: CallOut, _ view: ByteView) -> Bool {
    [0x3C, 0x24, 0x5C, 0x26].contains(view[callOut.range.lowerBound])
      || view[callOut.range.lowerBound] == 0x5B && view[callOut.range.upperBound - 1] == 0x29
  }

  private func root(of block: Int) -> Int {
    var block = block
    while plan.continues[block] >= 0 { block = plan.continues[block] }
    return block
  }

  /// Lays all blocks down. Linear.
  consuming func run() -> DocumentBuilder.Result {
    var layer = self
    for block in layer.plan.list.blocks.indices where layer.plan.continues[block] < 0 { layer.take(block) }
    PlainHeading.assignLevels(layer.plainHeadings, to: &layer.builder.sections)
    return layer.builder.finish()
  }

  private mutating func take(_ block: Int) {
    switch plan.roles[block] {
    case .furniture:
      noteFurniture(block)
      return
    case .boilerplate: lay(block, .boilerplate, note: nil)
    case .note(let note):
      let start = plan.list.extent(of: block).lowerBound
      if let mark = plan.notes[note].mark, block < lastBlocks[note] ?? 0, mark.range.lowerBound > start {
        early[note, default: []].append(block)
        return
      }
      layNote(block, note)
      if lastBlocks[note] == block { for earlier in early[note] ?? [] { layNote(earlier, note) } }
    case .text:
      if case .heading(let level) = plan.list.blocks[block].kind {
        layHeading(block, level: Int(level))
        return
      }
      layText(block)
    }
    followsNumberedHeading = false
  }

  private mutating func layText(_ block: Int) {
    let own = plan.list.blocks[block]
    if let definition = own.definition {
      lay(block, .note, note: definitionIndex(definition))
    } else if bibliographyLevel != nil {
      lay(block, .bibliography, note: nil)
    } else {
      let region: Region =
        own.quoteDepth > 0
        ? .blockQuote : own.kind == .row ? .table : plan.list.isCaption(block, in: view) ? .caption : .body
      lay(block, region, note: nil)
    }
  }

  private mutating func definitionIndex(_ definition: Int) -> Int {
    if let known = definitionIndices[definition] { return known }
    let own = plan.list.definitions[definition]
    let index = builder.addNote(own.label, searchesWholeDocument: !own.isRepeated)
    definitionIndices[definition] = index
    return index
  }

  private mutating func layNote(_ block: Int, _ note: Int) {
    let planned = plan.notes[note]
    let index = noteIndices[note] ?? builder.addNote(planned.label, calledAt: planned.callOut)
    noteIndices[note] = index
    let extent = plan.list.extent(of: block)
    let label = planned.label.isEmpty ? "a note without a number" : "note \(planned.label)"
    if let mark = planned.mark, extent.contains(mark.text) {
      let range = mark.shape == .item ? extent.lowerBound..<extent.lowerBound : mark.range
      builder.mended.append(
        Mended(
          kind: .noteMark, ranges: [range],
          before: view.string(NoteStart.behindAnchors(view, mark.range)..<mark.range.upperBound), after: label
        ))
      lay(block, .note, note: index, from: mark.text)
      return
    }
    if plan.unmarked.contains(block) {
      builder.mended.append(
        Mended(kind: .noteWithoutMark, ranges: [extent], before: TextCut.words(view, extent), after: label))
    }
    lay(block, .note, note: index)
  }

  private mutating func layHeading(_ block: Int, level: Int) {
    let own = plan.list.blocks[block]
    let isTitle = followsNumberedHeading && (own.plainHeading == .capitals || own.plainHeading == .titled)
    if !isTitle { builder.sections.append(Section(title: "", level: level, parent: nil)) }
    guard lay(block, .heading, note: nil), let section = builder.currentSection else {
      if !isTitle { builder.sections.removeLast() }
      return
    }
    let title = builder.lastParagraphText
    if isTitle {
      builder.sections[section].title += ": " + title
      followsNumberedHeading = false
      return
    }
    builder.sections[section].title = title
    if level <= bibliographyLevel ?? 0 { bibliographyLevel = nil }
    if bibliographyLevel == nil, SectionTitle.isBibliography(title) { bibliographyLevel = level }
    if let kind = own.plainHeading {
      plainHeadings.append(kind)
      followsNumberedHeading = kind.isNumbered
    }
  }

  private mutating func noteFurniture(_ block: Int) {
    let extent = plan.list.extent(of: block)
    let isNumber = if case .number = plan.furniture.pieces[block] { true } else { false }
    builder.mended.append(
      Mended(
        kind: isNumber ? .pageNumber : .runningHead, ranges: [extent], before: view.string(extent), after: "")
    )
  }
}
