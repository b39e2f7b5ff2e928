import CorpusIndex

/// Knows which document, sections, flow, paragraph and sentence of a segment are open, and what opens and closes on
/// the way to the next token.
struct TextCursor {
  /// What happens between two tokens.
  struct Move {
    var events: [TextEvent] = []
    var isNewDocument = false
    /// Whether the token is the document's first.
    var beginsDocument = false
    var isNewParagraph = false
    var isNewSentence = false
    /// The document before the move.
    var documentBefore = 0
  }

  private let structure: StructureReader
  private let regions: [String]
  private let paragraphs: PositionMask
  private let sentences: PositionMask
  private(set) var document = -1
  private var flow = -1
  private var page: Int?
  /// Whether a page of the document has been named.
  private var hasPages = false
  /// The open sections, the outermost first.
  private var sections: [Int] = []
  /// The last token; -1 before the first.
  private var position = -1

  /// - Complexity: O(tokens / 64 + paragraphs + sentences).
  init(_ segment: SegmentReader, _ corpus: CorpusReader) throws(CorpusIndexError) {
    structure = segment.structure
    regions = corpus.manifest.regions
    let count = segment.tokens.count
    var bits = [UInt64](repeating: 0, count: (count + 63) / 64)
    try structure.markParagraphStarts(in: &bits)
    paragraphs = PositionMask(count: count, words: bits)
    for index in bits.indices { bits[index] = 0 }
    try structure.markSentenceStarts(in: &bits)
    sentences = PositionMask(count: count, words: bits)
  }

  /// Goes to a token behind the last one. O(log distance + depth of sections).
  mutating func move(to next: Int) throws(CorpusIndexError) -> Move {
    var move = Move()
    move.documentBefore = document
    let document = structure.document(at: next, near: max(0, self.document))
    let flow = structure.flow(at: next, near: max(0, self.flow))
    let section = structure.sectionRun(structure.sectionRun(at: next)).section
    let isNewDocument = document != self.document
    let path = try path(to: section)
    let isNewFlow = isNewDocument || flow != self.flow || path != sections
    let passed = position + 1..<next + 1
    let isNewParagraph = isNewFlow || paragraphs.count(in: passed) > 0
    let isNewSentence = isNewParagraph || sentences.count(in: passed) > 0
    if position >= 0 {
      if isNewSentence { move.events.append(.endSentence) }
      if isNewParagraph { move.events.append(.endParagraph) }
      if isNewFlow { move.events.append(.endFlow) }
    }
    let common = isNewDocument ? 0 : zip(path, sections).prefix { $0 == $1 }.count
    move.events += sections[common...].map { _ in .endSection }
    if isNewDocument {
      if position >= 0 { move.events.append(.endDocument) }
      let record = try structure.document(document)
      move.events.append(.beginDocument(name: record.name, metadata: record.metadata))
      page = nil
      hasPages = false
    }
    for index in path[common...] {
      let record = try structure.section(index)
      move.events.append(.beginSection(title: record.title, level: record.level))
    }
    if isNewFlow { move.events.append(try beginning(ofFlow: flow, next, path.last)) }
    if isNewParagraph { move.events.append(.beginParagraph) }
    if let page = structure.pageRun(at: next), page != self.page {
      let label = try structure.pageLabel(ofPageRun: page)
      // Where a document has no pages, or none yet, nothing ends.
      let isWithin =
        structure.positions(ofPageRun: page).lowerBound
        >= structure.positions(ofDocument: document).lowerBound
      if isWithin, label != nil || hasPages { move.events.append(.page(label)) }
      hasPages = hasPages || label != nil
      self.page = page
    }
    if isNewSentence { move.events.append(.beginSentence) }
    move.isNewDocument = isNewDocument
    move.beginsDocument = isNewDocument && next == structure.positions(ofDocument: document).lowerBound
    move.isNewParagraph = isNewParagraph
    move.isNewSentence = isNewSentence
    (self.document, self.flow, sections, position) = (document, flow, path, next)
    return move
  }

  /// Closes all that is open.
  func finish() -> [TextEvent] {
    guard position >= 0 else { return [] }
    return [.endSentence, .endParagraph, .endFlow] + sections.map { _ in .endSection } + [.endDocument]
  }

  private func beginning(
    ofFlow flow: Int, _ position: Int, _ section: Int?
  ) throws(CorpusIndexError) -> TextEvent {
    let region = Int(structure.region(ofFlow: flow))
    var opens = false
    if let section { opens = try structure.section(section).positions.lowerBound == position }
    return .beginFlow(
      region: region < regions.count ? regions[region] : "", note: try structure.noteLabel(ofFlow: flow),
      opensSection: opens)
  }

  /// The sections around one, the outermost first, and itself.
  private func path(to section: Int?) throws(CorpusIndexError) -> [Int] {
    guard var section else { return [] }
    if section == sections.last { return sections }
    var path = [section]
    while true {
      section = try structure.section(section).parent
      guard section >= 0 else { return path.reversed() }
      path.append(section)
    }
  }
}
