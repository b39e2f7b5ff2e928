/// Reads passages: a match with the words around it as a line of text, and where the words of the
/// match stand in their original file.
///
/// Runs of white space become one blank, and at the ends of a passage only the near part of a gap is shown.
/// Buffers are kept between passages, so that reading one allocates nothing.
public struct PassageReader: ~Copyable {
  /// What a passage is made of.
  public enum Style: Sendable {
    /// The text as it reads: what stands between words is printed.
    case text
    /// Tokens parted by blanks.
    case tokens
  }

  /// What surrounds a match.
  public struct Surroundings {
    /// The positions shown, those of the match among them.
    public var shown: Range<Int>
    /// The positions of the document.
    public var document: Range<Int>
    /// The gap after the document's last token.
    public var closingGap: UInt32
    /// How lengths in the original follow from UTF-8 (``DocumentRecord/sourceUnit``).
    public var sourceUnit: UInt8

    public init(shown: Range<Int>, document: Range<Int>, closingGap: UInt32, sourceUnit: UInt8) {
      self.shown = shown
      self.document = document
      self.closingGap = closingGap
      self.sourceUnit = sourceUnit
    }
  }

  /// Bytes between two words of a match up to which they are cited as one range.
  private static let joinedGap = 64

  private let style: Style
  var text = PassageText()
  var beforeRange = 0..<0
  var matchRange = 0..<0
  var afterRange = 0..<0
  var window = TokenWindow()
  /// The words that are marked in the next passage, `nil` for none.
  var marking: Marking?
  private var printedGaps = PrintedGaps()
  /// The jump last found, near which the next is sought.
  private var jump = 0

  /// Line of the original file that the match begins on, from 1.
  public private(set) var line = 0
  /// Bytes of the match in the original file, half-open; words side by side are one range.
  public private(set) var bytes: [Range<Int>] = []

  public init(style: Style) {
    self.style = style
  }

  /// The text before the match; valid until the next passage is read, as are the other two.
  public var before: UnsafeBufferPointer<UInt8> { text.slice(beforeRange) }
  /// The text of the match.
  public var match: UnsafeBufferPointer<UInt8> { text.slice(matchRange) }
  /// The text after the match.
  public var after: UnsafeBufferPointer<UInt8> { text.slice(afterRange) }
  /// The text before the match, with the blank that stands between them, if one does.
  public var beforeWithBlank: UnsafeBufferPointer<UInt8> {
    text.slice(beforeRange.lowerBound..<min(beforeRange.upperBound + 1, matchRange.lowerBound))
  }
  /// The text after the match, with the blank that stands between them, if one does.
  public var afterWithBlank: UnsafeBufferPointer<UInt8> {
    text.slice(max(afterRange.lowerBound - 1, matchRange.upperBound)..<afterRange.upperBound)
  }
  /// All of the passage as it reads.
  public var whole: UnsafeBufferPointer<UInt8> { text.slice(text.trimmed(0..<text.count)) }
  /// The bytes of ``whole`` that are the match.
  public var matchInWhole: Range<Int> {
    let start = text.trimmed(0..<text.count).lowerBound
    return matchRange.lowerBound - start..<matchRange.upperBound - start
  }

  /// Reads the passage around the words of `match`, at least one.
  ///
  /// - Throws: `.damaged` where positions leave the segment or a block is broken. O(words shown + 64).
  public mutating func read(
    _ match: Range<Int>, in segment: SegmentReader, _ surroundings: Surroundings
  ) throws(CorpusIndexError) {
    let anchor = try segment.tokens.anchor(near: match.lowerBound, jump: &jump)
    let shown = surroundings.shown
    let start = min(anchor.position, shown.lowerBound)
    var end = max(shown.upperBound, match.upperBound)
    let hasClosingGap = shown.upperBound < surroundings.document.upperBound
    if hasClosingGap { end = max(end, shown.upperBound + 1) }
    if anchor.position > match.lowerBound { end = max(end, anchor.position + 1) }
    try window.load(start..<end, of: segment.tokens)
    try locate(match, in: segment, from: anchor, unit: surroundings.sourceUnit)
    let closing = hasClosingGap ? window.gap(at: shown.upperBound) : surroundings.closingGap
    if printedGaps.lexicon !== segment.lexicon { printedGaps.fill(from: segment.lexicon, style) }
    if marking != nil {
      writeMarked(match, shown, closing, segment.lexicon)
    } else {
      write(match, shown, closing, segment.lexicon)
    }
  }
}

extension PassageReader {
  /// Sums up the lengths of words and gaps from the nearest place that is written down.
  private mutating func locate(
    _ match: Range<Int>, in segment: SegmentReader, from anchor: SourceAnchor, unit: UInt8
  ) throws(CorpusIndexError) {
    // Most passages are cited as one range, which takes the place of the one before.
    if bytes.count > 1 || match.count > 1 { bytes.removeAll(keepingCapacity: true) }
    var place = anchor
    pass(to: match.lowerBound, &place, segment, unit: unit)
    line = place.line
    for position in match {
      if position > match.lowerBound {
        if let jump = try segment.tokens.jump(at: position, after: &jump) {
          place = jump
        } else {
          pass(to: position, &place, segment, unit: unit)
        }
      }
      if let ranges = try segment.tokens.exception(at: position) {
        if position == match.lowerBound { bytes.removeAll(keepingCapacity: true) }
        for range in ranges { cite(range, isSameMatch: position > match.lowerBound) }
        continue
      }
      let length = segment.sourceLength(ofType: window.type(at: position), unit: unit)
      let (end, overflow) = place.source.addingReportingOverflow(length)
      guard place.source >= 0, !overflow else {
        throw segment.tokens.container.damage("jsrc", "offsets in a file")
      }
      if match.count == 1, bytes.count == 1 {
        bytes[0] = place.source..<end
      } else {
        cite(place.source..<end, isSameMatch: position > match.lowerBound)
      }
    }
  }

  /// Goes forward or back to a position, past words and the gaps behind them.
  private mutating func pass(
    to position: Int, _ place: inout SourceAnchor, _ segment: SegmentReader, unit: UInt8
  ) {
    let start = min(position, place.position)
    let count = max(position, place.position) &- start
    guard count > 0 else { return }
    let (types, gaps) = window.tokens(from: start)
    let lexicon = segment.lexicon
    let blank = (bytes: lexicon.sourceLength(ofGap: 0), lines: lexicon.lineEnds(ofGap: 0))
    var lines = count &* blank.lines
    var bytes = count &* blank.bytes
    if unit == 0 {
      bytes &+= lexicon.types.length(of: types, count: count)
    } else {
      for index in 0..<count { bytes &+= segment.sourceLength(ofType: types[index], unit: unit) }
    }
    for index in 1...count where gaps[index] != 0 {
      bytes &+= lexicon.sourceLength(ofGap: gaps[index]) &- blank.bytes
      lines &+= lexicon.lineEnds(ofGap: gaps[index]) &- blank.lines
    }
    // An altered anchor may stand at the end of all numbers: then this is no offset, but no crash.
    let sign = place.position <= position ? 1 : -1
    place.source &+= sign &* bytes
    place.line &+= sign &* lines
    place.position = position
  }

  /// Words of one match that stand side by side are one range, the gap between them included.
  private mutating func cite(_ range: Range<Int>, isSameMatch: Bool) {
    if isSameMatch, let last = bytes.last, range.lowerBound >= last.upperBound,
      range.lowerBound - last.upperBound <= Self.joinedGap
    {
      bytes[bytes.count - 1] = last.lowerBound..<range.upperBound
    } else {
      bytes.append(range)
    }
  }
}

extension PassageReader {
  enum Place {
    /// Before the first word shown: only what is attached to the word.
    case opening
    case inner
    /// After the last word shown: only what is attached to the word.
    case closing
  }

  private mutating func write(
    _ match: Range<Int>, _ shown: Range<Int>, _ closing: UInt32, _ lexicon: LexiconReader
  ) {
    let words = lexicon.types
    text.removeAll()
    if match.lowerBound > shown.lowerBound {
      writeGap(window.gap(at: shown.lowerBound), .opening, since: 0, lexicon)
      text.append(Int(window.type(at: shown.lowerBound)), of: words)
      writeWords(shown.lowerBound + 1..<match.lowerBound, since: 0, lexicon)
      writeGap(window.gap(at: match.lowerBound), .inner, since: 0, lexicon)
    } else {
      writeGap(window.gap(at: match.lowerBound), .opening, since: 0, lexicon)
    }
    beforeRange = text.trimmed(0..<text.count)
    var start = text.count
    text.append(Int(window.type(at: match.lowerBound)), of: words)
    writeWords(match.lowerBound + 1..<match.upperBound, since: start, lexicon)
    matchRange = start..<text.count
    start = text.count
    writeWords(match.upperBound..<max(match.upperBound, shown.upperBound), since: start, lexicon)
    writeGap(closing, .closing, since: start, lexicon)
    afterRange = text.trimmed(start..<text.count)
  }

  /// Writes words, each with the gap before it.
  private mutating func writeWords(_ positions: Range<Int>, since start: Int, _ lexicon: LexiconReader) {
    let words = lexicon.types
    var position = positions.lowerBound
    while position < positions.upperBound {
      let (types, gaps) = window.tokens(from: position)
      position += text.appendWords(types, gaps, positions.upperBound - position, of: words, printedGaps)
      guard position < positions.upperBound else { return }
      writeGap(window.gap(at: position), .inner, since: start, lexicon)
      text.append(Int(window.type(at: position)), of: words)
      position += 1
    }
  }

  mutating func writeGap(
    _ gap: UInt32, _ place: Place, since start: Int, _ lexicon: LexiconReader
  ) {
    if gap == 0 || style == .tokens {
      if place == .inner { text.append(0x20) }
    } else {
      writePrinted(lexicon.bytes(ofGap: gap), place, since: start)
    }
  }

  private mutating func writePrinted(_ bytes: UnsafeRawBufferPointer, _ place: Place, since start: Int) {
    var (from, to) = (0, bytes.count)
    switch place {
    case .inner: break
    case .opening:
      from = to
      while from > 0, !PrintedGaps.isBlank(bytes[from - 1]) { from -= 1 }
    case .closing:
      to = from
      while to < bytes.count, !PrintedGaps.isBlank(bytes[to]) { to += 1 }
    }
    for index in from..<to {
      if PrintedGaps.isBlank(bytes[index]) {
        if !text.endsInBlank(since: start) { text.append(0x20) }
      } else {
        text.append(bytes[index])
      }
    }
  }
}
