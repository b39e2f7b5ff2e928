import CorpusIndex

/// Reads what stands between the tokens of a segment that are exported.
struct GapCursor {
  private let segment: SegmentReader
  private let hasMarks: Bool
  /// The position of the last token.
  private var last: Int?

  /// The marks around a token.
  struct Marks {
    /// Those that belong to what ends before the token.
    var before: [ExportedMark] = []
    /// Those that belong to what the token begins, or stands in.
    var after: [ExportedMark] = []
    /// Whether nothing stands between the token and the mark or token before it.
    var isGlued = false
  }

  init(_ segment: SegmentReader, hasMarks: Bool) {
    self.segment = segment
    self.hasMarks = hasMarks
  }

  /// Reads the gap before a token, and what is attached to the token before it, if others stand between.
  mutating func move(
    to position: Int, _ piece: TokenPiece, _ moved: TextCursor.Move, _ cursor: TextCursor
  ) throws(CorpusIndexError) -> Marks {
    var marks = Marks()
    let isAdjacent = last == position - 1 && !moved.isNewDocument
    if hasMarks, let last, !isAdjacent { marks.before = try closing(last, moved.documentBefore) }
    last = position
    var text: [UInt8] = []
    segment.lexicon.withGap(piece.gap(at: position)) { text.append(contentsOf: $0) }
    guard hasMarks else {
      marks.isGlued = isAdjacent && text.isEmpty && !moved.isNewParagraph
      return marks
    }
    // What a document begins with is wholly its first sentence's.
    let side: GapMarks.Side =
      isAdjacent
      ? (moved.isNewSentence ? .border : .inside) : moved.beginsDocument ? .inside : .opening
    let gap = GapMarks(text, side)
    if side == .border { marks.before = gap.before }
    marks.after = gap.after
    marks.isGlued = gap.isGlued && (isAdjacent && !moved.isNewParagraph || !gap.after.isEmpty)
    if !isAdjacent || moved.isNewParagraph, !marks.after.isEmpty { marks.after[0].isGlued = false }
    return marks
  }

  /// What follows the last token.
  func finish(_ cursor: TextCursor) throws(CorpusIndexError) -> [ExportedMark] {
    guard hasMarks, let last else { return [] }
    return try closing(last, cursor.document)
  }

  /// What is attached to a token; behind a document's last token all that follows it there.
  private func closing(_ position: Int, _ document: Int) throws(CorpusIndexError) -> [ExportedMark] {
    var text: [UInt8] = []
    let end = segment.structure.positions(ofDocument: document).upperBound
    guard position + 1 < end else {
      let gap = try segment.structure.document(document).closingGap
      segment.lexicon.withGap(gap) { text.append(contentsOf: $0) }
      return GapMarks(text, .inside).after
    }
    var gaps: [UInt32] = [0]
    try segment.readGaps(position + 1..<position + 2, into: &gaps)
    segment.lexicon.withGap(gaps[0]) { text.append(contentsOf: $0) }
    return GapMarks(text, .closing).before
  }
}
