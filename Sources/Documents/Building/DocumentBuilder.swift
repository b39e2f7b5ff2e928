/// The text of a document while a reader lays it down, paragraph by paragraph in the order of the file.
struct DocumentBuilder {
  var text: [UInt8] = []
  var pieces: [Piece] = []
  var spans: [MarkedSpan] = []
  private(set) var drafts: [Draft] = []
  /// Those of all parts of the document.
  var sections: [Section] = []
  var notes: [Note] = []
  /// The tokens that the file gives.
  var tokens = GivenTokens()
  /// What the columns of the file say of these tokens.
  var columns = ColumnTable()
  /// The next paragraph begins a flow, whatever it is.
  var beginsFlow = false
  /// Where the bytes of the views that are laid stand in the decoded file.
  var base = 0
  private(set) var pageMarks: [PageMark] = []
  var annotations = AnnotationTable()
  /// Call-outs by key that no note has claimed yet, in reading order.
  var callOuts: [String: CallOutQueue] = [:]
  /// Call-outs by their offset in the decoded file.
  var callOutsByOffset: [Int: CallOut] = [:]
  /// What was mended, by offsets in the decoded file.
  var mended: [Mended] = []
  var callOutCount = 0
  /// What the parts that were taken before leave to know.
  var earlier = EarlierParts()

  /// Where the open paragraph begins.
  private(set) var start = 0
  private(set) var firstPiece = 0
  private(set) var firstSpan = 0
  /// Whether some of the drafts are notes', and whether some go on with the one before.
  private(set) var holdsNotes = false
  private(set) var holdsContinuations = false
  private var firstToken = 0
  private var firstAnnotation = 0
  private var continues = false
  /// Length of the text before the open paragraph and its blank line.
  private var before = 0

  init(capacity: Int) {
    text.reserveCapacity(capacity)
  }

  /// Makes room for paragraphs, so that their tables don't grow by copies.
  mutating func reserve(paragraphs: Int) {
    drafts.reserveCapacity(paragraphs)
    pieces.reserveCapacity(4 * paragraphs)
    spans.reserveCapacity(2 * paragraphs)
  }

  /// The section that was returned to, for as long as no other has begun.
  private var returned: (section: Int?, count: Int)?
  private var returnCount = 0

  /// The section that paragraphs fall into: the last one, unless an earlier one was returned to.
  var currentSection: Int? {
    if let returned, returned.count == sections.count { return returned.section }
    return sections.isEmpty ? nil : sections.count - 1
  }

  /// Counts the stretches of the document that a section begins or goes on in. Notes stand at the end of
  /// the stretch that calls them.
  var currentStretch: Int { sections.count + returnCount }

  /// Ends the current section inside an earlier one, or outside all.
  mutating func returnToSection(_ section: Int?) {
    returned = (section, sections.count)
    returnCount += 1
  }

  /// Whether nothing was laid yet, in the parts before neither.
  var isEmpty: Bool { drafts.isEmpty && earlier.isEmpty }

  /// Where the next byte goes.
  var position: Int { text.count }

  /// Begins a paragraph.
  ///
  /// - Parameter continuing: whether it goes on with the paragraph that was laid last outside of notes.
  mutating func beginParagraph(continuing: Bool = false) {
    before = text.count
    if !text.isEmpty || !earlier.isEmpty { appendSeparator(continuing) }
    start = text.count
    continues = continuing
    firstPiece = pieces.count
    firstSpan = spans.count
    firstToken = tokens.starts.count
    firstAnnotation = annotations.count
  }

  private mutating func appendSeparator(_ continuing: Bool) {
    text.append(continuing ? 0x20 : 0x0A)
    if !continuing { text.append(0x0A) }
  }

  mutating func addSpan(_ kind: MarkedSpan.Kind, _ range: Range<Int>, language: String? = nil) {
    if !range.isEmpty { spans.append(MarkedSpan(kind: kind, range: range, language: language)) }
  }

  /// Closes the paragraph; one without a word is taken back and answers false, unless it holds tokens that
  /// the file gives.
  @discardableResult
  mutating func endParagraph(_ region: Region, note: Int? = nil) -> Bool {
    while text.count > start, ByteView.isBlank(text[text.count - 1]) { removeLastByte() }
    let end = text.count
    let holdsWords =
      end > start && text[start].isASCIILetter || tokens.starts.count > firstToken
      || text.withView { $0.holdsWords(in: start..<end) }
    guard holdsWords else {
      text.removeLast(text.count - before)
      pieces.removeLast(pieces.count - firstPiece)
      spans.removeLast(spans.count - firstSpan)
      annotations.truncate(to: firstAnnotation)
      return false
    }
    if spans.count > firstSpan { orderSpans(end: end) }
    if !annotations.isEmpty { annotations.clamp(to: end) }
    if note != nil { holdsNotes = true }
    if continues { holdsContinuations = true }
    drafts.append(
      Draft(
        range: start..<end, pieces: IndexRange(firstPiece, pieces.count),
        spans: IndexRange(firstSpan, spans.count), tokens: IndexRange(firstToken, tokens.starts.count),
        annotations: IndexRange(firstAnnotation, annotations.count),
        stretch: currentStretch, note: note, section: currentSection, region: region, continues: continues,
        beginsFlow: beginsFlow))
    beginsFlow = false
    return true
  }

  private mutating func orderSpans(end: Int) {
    var kept = firstSpan
    var isOrdered = true
    for index in firstSpan..<spans.count {
      let range = spans[index].range.clamped(to: start..<end)
      if range.isEmpty { continue }
      spans[kept] = MarkedSpan(kind: spans[index].kind, range: range, language: spans[index].language)
      if kept > firstSpan, Self.precedes(spans[kept], spans[kept - 1]) { isOrdered = false }
      kept += 1
    }
    spans.removeLast(spans.count - kept)
    if !isOrdered { spans[firstSpan...].sort(by: Self.precedes) }
  }

  private static func precedes(_ one: MarkedSpan, _ other: MarkedSpan) -> Bool {
    (one.range.lowerBound, -one.range.upperBound, one.kind.rawValue)
      < (other.range.lowerBound, -other.range.upperBound, other.kind.rawValue)
  }

  /// Gives text and markup away, so that they aren't copied when they are changed.
  mutating func handOver() -> Result {
    let result = Result(text: text, spans: spans, pieces: pieces)
    text = []
    spans = []
    pieces = []
    return result
  }

  /// Forgets what was laid, once it is handed over as a part of the document.
  mutating func removeLaid() {
    text.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    drafts.removeAll(keepingCapacity: true)
    holdsNotes = false
    holdsContinuations = false
    tokens = GivenTokens()
    columns.removeAll()
    annotations.removeAll()
    callOuts.removeAll()
    callOutsByOffset.removeAll()
    mended.removeAll()
    if let last = pageMarks.last { pageMarks = [PageMark(position: 0, label: last.label)] }
  }

  /// Says that what is laid down from here on stands on a page; one of the same label again changes nothing.
  mutating func beginPage(_ label: String) {
    pageMarks.append(PageMark(position: text.count, label: label))
  }
}
