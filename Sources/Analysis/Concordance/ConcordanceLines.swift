import CorpusIndex

/// Makes the lines of one concordance, one at a time, keeping what neighbouring lines share.
///
/// Lines are cheapest in corpus order, in which what surrounds a match stands near what surrounded the one before.
public struct ConcordanceLines: ~Copyable {
  private let concordance: Concordance
  private let segments: HeldSegments
  let context: Concordance.Context
  private let style: Concordance.Style
  private let shownLayers: ShownLayers
  private let highlights: Highlights?
  private var types: [UInt32] = []
  private var passage: PassageReader
  private var segmentIndex = -1
  private var documentIndex = 0
  private var documentFacts = DocumentCitation()
  private var documentPositions = 0..<0
  private var sectionIndex = 0
  private var sectionRun = 0..<0
  private var sectionPath: [UInt8] = []
  private var hasSection = false
  private var pageIndex = 0
  private var pageRun = 0..<0
  private var flow: FlowCursor?
  private var flowIndex = -1
  /// Where the sentences or paragraphs of the segment begin, where lines show whole ones.
  var unitStarts: [UInt32] = []

  /// Another number for each line whose document differs from that of the line before.
  public private(set) var documentVersion = 0
  /// Another number for each line whose section, region, page or note may differ from those of the line before.
  public private(set) var placeVersion = 0
  /// Positions of the match in its document, from 1, both inclusive.
  public private(set) var from = 0
  public private(set) var to = 0
  public private(set) var region = ""
  /// The page that the match begins on, as printed; `nil` where none is known.
  public private(set) var page: String?
  /// The label of the note that the match stands in.
  public private(set) var note: String?
  /// For each layer that is shown, the values of the match's words; `nil` where none has one.
  public private(set) var annotations: [String?] = []
  /// Where words around the match stand that are to be highlighted, counted from it: -1 is the word before it, 1 the
  /// one behind it.
  public private(set) var highlighted: [Int] = []

  public init(
    _ concordance: Concordance, context: Concordance.Context, style: Concordance.Style = .text,
    showing layers: ShownLayers = ShownLayers(), highlighting highlights: Highlights? = nil
  ) {
    self.highlights = highlights
    shownLayers = layers
    self.concordance = concordance
    segments = HeldSegments(concordance.hits)
    self.context = context
    self.style = style
    passage = PassageReader(style: style == .text ? .text : .tokens)
  }

  public var document: String { documentFacts.name }
  /// The number of the document, from 0 in the order of the corpus.
  public var documentNumber: Int { segments.firstDocument(segmentIndex) + documentIndex }
  /// What stands before the match, white space made single blanks; valid until the next move, as are the other
  /// two.
  public var before: UnsafeBufferPointer<UInt8> { passage.before }
  public var match: UnsafeBufferPointer<UInt8> { passage.match }
  public var after: UnsafeBufferPointer<UInt8> { passage.after }
  /// What stands before the match, with the blank between them, if there is one.
  public var beforeWithBlank: UnsafeBufferPointer<UInt8> { passage.beforeWithBlank }
  /// What stands after the match, with the blank between them, if there is one.
  public var afterWithBlank: UnsafeBufferPointer<UInt8> { passage.afterWithBlank }
  /// The path of the innermost section in UTF-8, `nil` before the first heading.
  public var section: [UInt8]? { hasSection ? sectionPath : nil }
  /// Before, match and after as they read together; valid until the next move.
  public var passageText: UnsafeBufferPointer<UInt8> { passage.whole }
  /// The bytes of ``passageText`` that are the match.
  public var matchInPassage: Range<Int> { passage.matchInWhole }
  /// Line of the original file, from 1.
  public var sourceLine: Int { passage.line }
  /// Bytes of the original file, half-open.
  public var bytes: [Range<Int>] { passage.bytes }

  /// Goes to line `index`. O(context).
  public mutating func move(to index: Int) throws(AnalysisError) {
    try move(toMatch: concordance.number(ofLine: index))
  }

  /// Goes to the line of the match with a number, from 0 in corpus order. O(context).
  public mutating func move(toMatch number: Int) throws(AnalysisError) {
    do throws(CorpusIndexError) {
      let (index, match) = concordance.place(number)
      let segments = segments
      try segments.withSegment(index) { segment throws(CorpusIndexError) in
        try read(match, in: segment, index)
      }
    } catch { throw .index(error) }
  }
}

extension ConcordanceLines {
  /// Asks for the memory that the line of the match with a number will be made of, which is far away from that of
  /// other lines as a rule. O(1).
  @inline(__always)
  public func prefetch(match number: Int) {
    let (index, match) = concordance.place(number)
    segments.withSegment(index) { $0.tokens.prefetch(match.lowerBound) }
  }

  private mutating func read(
    _ match: Range<Int>, in segment: SegmentReader, _ index: Int
  ) throws(CorpusIndexError) {
    if index != segmentIndex { try enter(segment, index) }
    try locate(match, in: segment.structure)
    let shown = try shownPositions(
      segment, match, style == .tokens ? documentPositions : flow?.positions ?? match)
    if let highlights { try highlight(highlights, in: shown, around: match, of: segment) }
    try passage.read(
      match, in: segment,
      PassageReader.Surroundings(
        shown: shown, document: documentPositions, closingGap: documentFacts.closingGap,
        sourceUnit: documentFacts.sourceUnit))
    if !shownLayers.names.isEmpty { annotations = try shownLayers.values(at: match, in: segment) }
  }

  /// Goes to positions of a segment, whether they are a match or not, and shows others around them. O(positions).
  mutating func move(
    to match: Range<Int>, showing shown: Range<Int>, inSegment index: Int
  ) throws(AnalysisError) {
    let segments = segments
    do throws(CorpusIndexError) {
      try segments.withSegment(index) { segment throws(CorpusIndexError) in
        if index != segmentIndex { try enter(segment, index) }
        try locate(match, in: segment.structure)
        try passage.read(
          match, in: segment,
          PassageReader.Surroundings(
            shown: shown, document: documentPositions, closingGap: documentFacts.closingGap,
            sourceUnit: documentFacts.sourceUnit))
      }
    } catch { throw .index(error) }
  }

  private mutating func highlight(
    _ highlights: Highlights, in shown: Range<Int>, around match: Range<Int>, of segment: SegmentReader
  ) throws(CorpusIndexError) {
    let positions = try highlights.positions(in: shown, around: match, of: segment, &types)
    highlighted = positions.map { $0 < match.lowerBound ? $0 - match.lowerBound : $0 - match.upperBound + 1 }
    guard let marks = highlights.marks else { return }
    passage.mark(positions, opening: marks.opening, closing: marks.closing)
  }

  /// Goes to line `index` and finds its highlighted words without making its text. O(context).
  mutating func moveToHighlights(ofLine index: Int) throws(AnalysisError) {
    guard let highlights else { return }
    do throws(CorpusIndexError) {
      let (index, match) = concordance.place(concordance.number(ofLine: index))
      let segments = segments
      try segments.withSegment(index) { segment throws(CorpusIndexError) in
        if index != segmentIndex { try enter(segment, index) }
        try locate(match, in: segment.structure)
        let reach = style == .tokens ? documentPositions : flow?.positions ?? match
        try highlight(
          highlights, in: try shownPositions(segment, match, reach), around: match, of: segment)
      }
    } catch { throw .index(error) }
  }

  /// Appends the title of the innermost section, and gives whether there is one. O(log stretches + length).
  public func appendSectionTitle(to text: inout [UInt8]) -> Bool {
    guard hasSection else { return false }
    return segments.withSegment(segmentIndex) { segment in
      guard let section = segment.structure.sectionRun(sectionIndex).section else { return false }
      segment.structure.appendTitle(ofSection: section, to: &text)
      return true
    }
  }

  private mutating func enter(_ segment: SegmentReader, _ index: Int) throws(CorpusIndexError) {
    segmentIndex = index
    (documentIndex, sectionIndex, pageIndex, flowIndex) = (0, 0, 0, -1)
    (documentPositions, sectionRun, pageRun) = (0..<0, 0..<0, 0..<0)
    flow = FlowCursor(segment.structure)
    switch context {
    case .sentence: unitStarts = try segment.structure.sentenceStarts()
    case .paragraph: unitStarts = try segment.structure.paragraphStarts()
    case .words, .characters: break
    }
  }

  private mutating func locate(
    _ match: Range<Int>, in structure: StructureReader
  ) throws(CorpusIndexError) {
    let position = match.lowerBound
    if !documentPositions.contains(position) { try enterDocument(at: position, structure) }
    from = position - documentPositions.lowerBound + 1
    to = match.upperBound - documentPositions.lowerBound
    if !sectionRun.contains(position) {
      sectionIndex = structure.sectionRun(at: position, near: sectionIndex)
      let run = structure.sectionRun(sectionIndex)
      sectionRun = run.positions
      placeVersion += 1
      sectionPath.removeAll(keepingCapacity: true)
      hasSection = run.section != nil
      if let section = run.section { try SectionPaths(structure).appendPath(of: section, to: &sectionPath) }
    }
    if !pageRun.contains(position) {
      if page != nil { placeVersion += 1 }
      page = nil
      if let run = structure.pageRun(at: position, near: pageIndex) {
        pageIndex = run
        pageRun = structure.positions(ofPageRun: run)
        page = try structure.pageLabel(ofPageRun: run)
        placeVersion += 1
      }
    }
    _ = flow?.move(to: position)
    if let index = flow?.index, index != flowIndex {
      flowIndex = index
      placeVersion += 1
      let number = Int(structure.region(ofFlow: index))
      let names = concordance.corpus.manifest.regions
      region = number < names.count ? names[number] : ""
      note = try structure.noteLabel(ofFlow: index)
    }
  }

  private mutating func enterDocument(
    at position: Int, _ structure: StructureReader
  ) throws(CorpusIndexError) {
    documentIndex = structure.document(at: position, near: documentIndex)
    documentPositions = structure.positions(ofDocument: documentIndex)
    documentVersion += 1
    documentFacts = try structure.citation(ofDocument: documentIndex)
  }
}
