import CorpusIndex
import Documents
import Segmentation

/// Follows the tokens of a document and finds for each the gap before it: what is printed, how many
/// bytes of the original file it takes, and how many line ends.
///
/// Lengths are such that a token's place in the file is the sum of the lengths of the words and gaps
/// before it, from the beginning of the document or the last jump. A word whose length in the file
/// doesn't follow from its spelling is noted as an exception, and the gap after it makes up for the
/// difference.
struct GapTracker {
  /// A gap may take this many bytes more in the file than in the text (markup, call-outs, further columns);
  /// beyond that a jump is cheaper than one more gap in the lexicon.
  private static let markupLimit = 32
  private static let columnsLimit = 512

  private var document: Document
  private var isIdentity: Bool
  private let markupLimit: Int
  private var unit: SourceUnit
  /// What followed the last token in the parts of the document that ended.
  private var tail: [UInt8] = []
  /// Where the last token ended in the text of the part at hand.
  private var textEnd = 0
  /// Where it would have ended in the file if its spelling told.
  private var sourceEnd = 0
  /// The line of its first byte, and where the next line begins; -1 before the first token of a part.
  private var line = 1
  private var nextLine = -1
  private var piece = 0
  private var isFirst = true

  init(_ document: Document) {
    self.document = document
    isIdentity = document.source.offsets.isIdentity
    unit = document.source.encoding.unit
    markupLimit = document.annotations == nil ? Self.markupLimit : Self.columnsLimit
  }

  /// Goes on with the next part of the document.
  mutating func move(to part: Document) {
    tail = closingGap
    document = part
    isIdentity = part.source.offsets.isIdentity
    unit = part.source.encoding.unit
    textEnd = 0
    nextLine = -1
    piece = 0
  }

  /// Where the last token ended in the file, and its line.
  var place: (source: Int, line: Int) { (sourceEnd, line) }

  /// What stands behind the last token.
  var closingGap: [UInt8] { tail + document.text[textEnd...] }

  /// Appends the tokens of one paragraph, those from `first` on, with their gaps to `spooled`.
  mutating func append(
    _ tokens: TokenList, from first: Int, ids: [UInt32], text: UnsafeRawBufferPointer, firstToken: Int,
    gaps: inout GapInterner, spooled: inout [UInt32], record: inout TokenizedDocument
  ) {
    var textEnd = textEnd
    var sourceEnd = sourceEnd
    var pieceStart = 0
    var pieceEnd = 0
    var pieceShift = 0
    let fitsWord = (ids.max() ?? 0) < SpooledToken.typeLimit
    var index = 0
    while index < ids.count {
      let start = Int(tokens.starts[first + index])
      let end = Int(tokens.ends[first + index])
      if start >= pieceEnd {
        movePiece(to: start)
        let current = document.pieces.isEmpty ? Piece(text: 0, decoded: 0, length: 0) : document.pieces[piece]
        pieceStart = current.text
        pieceEnd = current.isVerbatim && isIdentity ? current.text + current.length : 0
        pieceShift = current.decoded - current.text
      }
      if !isFirst, fitsWord, textEnd >= pieceStart, sourceEnd == textEnd + pieceShift {
        // Bytes up to here stand in the file as in the text, and on the line at hand.
        let last =
          Self.lastBehindBlanks(
            tokens, from: first + index, after: textEnd,
            to: nextLine > pieceEnd + pieceShift ? pieceEnd : nextLine - pieceShift, text) - first
        if last > index {
          // A plain blank before each: the spooled word is the id.
          spooled.append(contentsOf: ids[index..<last])
          textEnd = Int(tokens.ends[first + last - 1])
          sourceEnd = textEnd + pieceShift
          index = last
          continue
        }
      }
      self.textEnd = textEnd
      self.sourceEnd = sourceEnd
      let gap = gap(before: start, end, text: text, token: firstToken + index, gaps: &gaps, record: &record)
      SpooledToken.append(type: ids[index], gap: gap, to: &spooled)
      textEnd = end
      sourceEnd = self.sourceEnd
      tail.removeAll(keepingCapacity: true)
      index += 1
    }
    self.textEnd = textEnd
    self.sourceEnd = sourceEnd
  }

  /// The first token from `index` on that doesn't stand right behind a single blank and the token before it, or
  /// doesn't end before `limit`.
  @inline(__always)
  private static func lastBehindBlanks(
    _ tokens: TokenList, from index: Int, after textEnd: Int, to limit: Int, _ text: UnsafeRawBufferPointer
  ) -> Int {
    tokens.starts.withUnsafeBufferPointer { starts in
      tokens.ends.withUnsafeBufferPointer { ends in
        var (next, end) = (index, textEnd)
        while next < starts.count, Int(starts[next]) == end + 1, Int(ends[next]) <= limit, text[end] == 0x20 {
          end = Int(ends[next])
          next += 1
        }
        return next
      }
    }
  }

  private mutating func movePiece(to offset: Int) {
    while piece + 1 < document.pieces.count,
      document.pieces[piece].text + document.pieces[piece].length <= offset
    {
      piece += 1
    }
  }

  /// The gap before a token, in every case but the plain blank.
  private mutating func gap(
    before start: Int, _ end: Int, text: UnsafeRawBufferPointer, token: Int, gaps: inout GapInterner,
    record: inout TokenizedDocument
  ) -> UInt32 {
    guard tail.isEmpty else {
      let printed = tail + text[textEnd..<start]
      return printed.withUnsafeBytes {
        gap($0, before: start, end, text: text, token: token, gaps: &gaps, record: &record)
      }
    }
    let printed = UnsafeRawBufferPointer(rebasing: text[textEnd..<start])
    return gap(printed, before: start, end, text: text, token: token, gaps: &gaps, record: &record)
  }

  private mutating func gap(
    _ printed: UnsafeRawBufferPointer, before start: Int, _ end: Int, text: UnsafeRawBufferPointer,
    token: Int,
    gaps: inout GapInterner, record: inout TokenizedDocument
  ) -> UInt32 {
    let (source, length) = place(of: start..<end, text: text, token: token, record: &record)
    let before = line
    moveLine(to: source)
    let distance = source - sourceEnd
    let isJump = isFirst || distance < 0 || line < before || distance > printed.count * 2 + markupLimit
    isFirst = false
    sourceEnd = source + length
    if isJump {
      record.layout.jumps.append(
        SourceJump(position: UInt32(token), source: UInt64(source), line: UInt32(line)))
      return gaps.intern(printed, source: 0, lines: 0)
    }
    return gaps.intern(printed, source: distance, lines: line - before)
  }

  /// Where a token begins in the file and the length that its spelling tells.
  private func place(
    of token: Range<Int>, text: UnsafeRawBufferPointer, token position: Int, record: inout TokenizedDocument
  ) -> (source: Int, length: Int) {
    if isIdentity, piece < document.pieces.count {
      let current = document.pieces[piece]
      if current.isVerbatim, token.lowerBound >= current.text,
        token.upperBound <= current.text + current.length
      {
        return (token.lowerBound - current.text + current.decoded, token.count)
      }
    }
    let ranges = document.sourceRanges(of: token)
    let length = regularLength(UnsafeRawBufferPointer(rebasing: text[token]))
    if ranges.count != 1 || ranges[0].count != length, !ranges.isEmpty {
      record.layout.exceptions.append(SourceException(position: UInt32(position), ranges: ranges))
    }
    return (ranges.first?.lowerBound ?? sourceEnd, length)
  }

  private mutating func moveLine(to source: Int) {
    let starts = document.lineStarts
    let index = line - document.firstLine
    if nextLine >= 0 {
      if source < nextLine, source >= starts[index] { return }
      if source >= nextLine, index + 2 < starts.count, source < starts[index + 2] {
        line += 1
        nextLine = starts[index + 2]
        return
      }
    }
    line = document.line(ofSourceByte: source)
    let next = line - document.firstLine + 1
    nextLine = next < starts.count ? starts[next] : Int.max
  }

  /// The length in the file that follows from a word's spelling.
  private func regularLength(_ word: UnsafeRawBufferPointer) -> Int {
    switch unit {
    case .byte: return word.count
    case .scalar: return word.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    case .utf16:
      return word.reduce(0) { $0 + ($1 >= 0xF0 ? 4 : $1 & 0xC0 != 0x80 ? 2 : 0) }
    }
  }
}
