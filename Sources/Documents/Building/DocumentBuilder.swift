#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The text of a document while a reader lays it down, paragraph by paragraph in the order of the file.
struct DocumentBuilder {
  /// A paragraph that is done, with what belongs to it.
  struct Draft {
    var range: Range<Int>
    var pieces: IndexRange
    var spans: IndexRange
    /// Tokens that the file gives, as indices into those of `tokens`.
    var tokens: IndexRange
    /// Words with columns, as rows of `columns`.
    var rows: IndexRange
    /// Rows of `annotations`.
    var annotations: IndexRange
    /// Which stretch of the document it stands in; see `currentStretch`.
    var stretch: Int
    /// Index into `notes`.
    var note: Int?
    /// Index into `sections`, `nil` before the first heading.
    var section: Int?
    var region: Region
    /// Whether it goes on with the paragraph laid before, which a note or the end of a part cut.
    var continues = false
    /// Whether a flow begins with it in any case.
    var beginsFlow = false
  }

  /// A note: where it stands in the file, and the section that its call-out puts it behind.
  struct Note {
    var label: String
    /// What its call-out goes by; the label, unless the file has names of its own for notes.
    var key: String
    var section: Int?
    /// The stretch of that section that it comes behind.
    var stretch: Int
    /// Rank of the call-out in the document.
    var callOrder = Int.max
    /// Where it is called, as an offset in `text`.
    var calledAt: Int?
    /// The call-out's offset in the decoded file, where a survey tied the two.
    var callOffset: Int?
    /// Whether a call-out anywhere may claim it, or only one that stood before it.
    var searchesWholeDocument: Bool

    /// Stands behind the stretch of a call-out from now on.
    mutating func take(_ callOut: CallOut) {
      section = callOut.section
      stretch = callOut.stretch
      callOrder = callOut.order
      calledAt = callOut.position
    }
  }

  struct CallOut {
    var section: Int?
    var stretch: Int
    var order: Int
    /// Offset in `text`.
    var position: Int
  }

  /// A page from an offset of `text` on.
  struct PageMark {
    var position: Int
    var label: String
  }

  private(set) var text: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var spans: [MarkedSpan] = []
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
  private var start = 0
  private var firstPiece = 0
  private var firstSpan = 0
  private var firstToken = 0
  private var firstRow = 0
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

  /// Whether the paragraph that is open ends in a blank.
  var endsWithBlank: Bool { text.count > start && text[text.count - 1] == 0x20 }

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
    firstRow = columns.count
    firstAnnotation = annotations.count
  }

  private mutating func appendSeparator(_ continuing: Bool) {
    text.append(continuing ? 0x20 : 0x0A)
    if !continuing { text.append(0x0A) }
  }

  /// Copies a token that the file gives, after a blank unless it is glued to the one before; answers where
  /// it begins.
  mutating func appendToken(
    _ range: Range<Int>, of view: ByteView, isGlued: Bool, beginsSentence: Bool
  ) -> Int {
    if !isGlued, text.count > start { text.append(0x20) }
    if beginsSentence { tokens.sentenceStarts.append(UInt32(truncatingIfNeeded: tokens.starts.count)) }
    let first = text.count
    tokens.starts.append(UInt32(clamping: first))
    pieces.append(Piece(text: first, decoded: base + range.lowerBound, length: range.count))
    text.append(contentsOf: view.bytes(range))
    tokens.ends.append(UInt32(clamping: text.count))
    return first
  }

  /// Copies a stretch of the file that stands at `decoded` there; tabs become blanks.
  mutating func append(_ view: ByteView, from: Int, decoded: Int) {
    guard from < view.count else { return }
    let position = text.count
    addPiece(decoded: decoded, length: view.count - from)
    text.append(contentsOf: view.bytes(from..<view.count))
    guard view.firstIndex(of: 0x09, from: from, to: view.count) != nil else { return }
    for index in position..<text.count where text[index] == 0x09 { text[index] = 0x20 }
  }

  /// Puts text for what takes other bytes in the file: a reference to a character or an entity.
  mutating func append(_ view: ByteView, for decoded: Range<Int>) {
    // A piece as long in the file as in the text would be taken for the same bytes.
    let parts = view.count == decoded.count && view.count > 1 ? [1, view.count - 1] : [view.count]
    var start = text.count
    for length in parts {
      pieces.append(
        Piece(text: start, decoded: decoded.lowerBound, length: length, decodedLength: decoded.count))
      start += length
    }
    text.append(contentsOf: view.slice(0..<view.count))
  }

  /// Takes back what the open paragraph holds from a position on.
  mutating func removeText(from position: Int) {
    let position = max(position, start)
    guard position < text.count else { return }
    text.removeLast(text.count - position)
    while pieces.count > firstPiece, let last = pieces.last, last.text + last.length > position {
      let left = position - last.text
      if left > 0, last.isVerbatim {
        pieces[pieces.count - 1].length = left
        break
      }
      pieces.removeLast()
      // What comes of a reference goes whole, so that no part of it cites the whole.
      if left > 0 { text.removeLast(text.count - last.text) }
    }
    for index in spans.indices.suffix(from: firstSpan).reversed() {
      guard spans[index].range.upperBound > text.count else { break }
      spans[index].range = min(spans[index].range.lowerBound, text.count)..<text.count
    }
    annotations.clamp(to: text.count)
  }

  /// The byte before the next one, 0 at the beginning of the paragraph.
  var lastByte: UInt8 { text.count > start ? text[text.count - 1] : 0 }

  /// Whether a position of the open paragraph has no blank before it.
  func isBehindWord(_ position: Int) -> Bool {
    position > start && position <= text.count && text[position - 1] > 0x20
  }

  /// The open paragraph's text from a position on.
  func openText(from position: Int) -> String {
    String(decoding: text[min(max(position, start), text.count)...], as: UTF8.self)
  }

  /// A range of the open paragraph without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    text.withView { $0.trimmed(range.clamped(to: start..<max(start, $0.count))) }
  }

  /// Copies a stretch of the file.
  mutating func append(_ range: Range<Int>, of view: ByteView) {
    guard !range.isEmpty else { return }
    addPiece(decoded: base + range.lowerBound, length: range.count)
    text.append(contentsOf: view.bytes(range))
  }

  /// Copies a stretch of the file that may hold line feeds, for `replaceLineFeeds`.
  mutating func append(lines range: Range<Int>, of view: ByteView) {
    var lower = range.lowerBound
    if text.count == start {
      while lower < range.upperBound, view[lower] <= 0x20, view[lower] != 0 { lower += 1 }
    } else if lower < range.upperBound, view[lower] == 0x0A, text[text.count - 1] <= 0x20 {
      lower += 1
    }
    append(lower..<range.upperBound, of: view)
  }

  /// Makes blanks of the line feeds that were copied since a position.
  mutating func replaceLineFeeds(from position: Int) {
    text.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      let end = base + bytes.count
      var from = base + min(position, bytes.count)
      // Stays inside `from..<end`, which `memchr` is told the length of.
      while from < end, let found = memchr(from, 0x0A, end - from) {
        from = found.assumingMemoryBound(to: UInt8.self)
        from.pointee = 0x20
        from += 1
      }
    }
  }

  /// Puts a blank for what stands at `decoded`, unless a blank is there or the paragraph begins.
  mutating func appendBlank(decoded: Int) {
    guard text.count > start, text[text.count - 1] > 0x20 else { return }
    addPiece(decoded: base + decoded, length: 1)
    text.append(0x20)
  }

  /// Puts a character for a reference of other length in the file.
  mutating func append(_ scalar: Unicode.Scalar, for decoded: Range<Int>) {
    append(bytes: UTF8.encode(scalar).map(Array.init) ?? [], for: decoded)
  }

  /// Puts bytes for a stretch of the file that reads otherwise.
  mutating func append(bytes: [UInt8], for decoded: Range<Int>) {
    guard !bytes.isEmpty else { return }
    let length = bytes.count == decoded.count && bytes.count > 1 ? bytes.count - 1 : bytes.count
    pieces.append(
      Piece(
        text: text.count, decoded: base + decoded.lowerBound, length: length, decodedLength: decoded.count))
    // Other bytes of the same length aren't verbatim: the last one takes none of the file.
    if length < bytes.count {
      pieces.append(
        Piece(text: text.count + length, decoded: base + decoded.upperBound, length: 1, decodedLength: 0))
    }
    text.append(contentsOf: bytes)
  }

  private mutating func addPiece(decoded: Int, length: Int) {
    let last = pieces.count - 1
    if last >= firstPiece, pieces[last].isVerbatim, pieces[last].text + pieces[last].length == text.count,
      pieces[last].decoded + pieces[last].length == decoded
    {
      pieces[last].length += length
    } else {
      pieces.append(Piece(text: text.count, decoded: decoded, length: length))
    }
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
      tokens.starts.count > firstToken || text.withView { Self.holdsWords($0, start..<end) }
    guard holdsWords else {
      text.removeLast(text.count - before)
      pieces.removeLast(pieces.count - firstPiece)
      spans.removeLast(spans.count - firstSpan)
      columns.removeLast(columns.count - firstRow)
      annotations.truncate(to: firstAnnotation)
      return false
    }
    orderSpans(end: end)
    annotations.clamp(to: end)
    drafts.append(
      Draft(
        range: start..<end, pieces: IndexRange(firstPiece, pieces.count),
        spans: IndexRange(firstSpan, spans.count), tokens: IndexRange(firstToken, tokens.starts.count),
        rows: IndexRange(firstRow, columns.count),
        annotations: IndexRange(firstAnnotation, annotations.count),
        stretch: currentStretch, note: note, section: currentSection, region: region, continues: continues,
        beginsFlow: beginsFlow))
    beginsFlow = false
    return true
  }

  private mutating func removeLastByte() {
    text.removeLast()
    let last = pieces.count - 1
    if last >= firstPiece {
      pieces[last].length -= 1
      if pieces[last].length == 0 { pieces.removeLast() }
    }
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

  /// Whether a letter or digit stands in a range.
  static func holdsWords(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = view[index]
      if byte < 0x80 {
        let lower = byte | 0x20
        if (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) { return true }
        index += 1
      } else {
        let (scalar, length) = view.scalar(at: index)
        // Quotation marks and dashes are told without the tables, which are slow.
        if byte == 0xE2, view.byte(at: index + 1) == 0x80 {
          index += length
          continue
        }
        let properties = scalar.properties
        if properties.isAlphabetic || properties.generalCategory == .decimalNumber { return true }
        index += length
      }
    }
    return false
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
    tokens = GivenTokens()
    columns.removeAll()
    annotations.removeAll()
    callOuts.removeAll()
    callOutsByOffset.removeAll()
    mended.removeAll()
    if let last = pageMarks.last { pageMarks = [PageMark(position: 0, label: last.label)] }
  }

  /// The text of the paragraph that was closed last.
  var lastParagraphText: String {
    drafts.last.map { String(decoding: text[$0.range], as: UTF8.self) } ?? ""
  }

  /// Says that what is laid down from here on stands on a page; one of the same label again changes nothing.
  mutating func beginPage(_ label: String) {
    pageMarks.append(PageMark(position: text.count, label: label))
  }
}
