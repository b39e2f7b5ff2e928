import Analysis
import Reporting

/// Writes the lines of concordances as rows of one answer.
///
/// Rows are made in portions on several threads, always in corpus order, and put into the order of the answer
/// afterwards; formats in which rows depend on one another take them one by one.
struct ConcordanceRows: Sendable {
  /// What a query found, and the query as typed.
  struct Part: Sendable {
    var concordance: Concordance
    var pattern: String
  }

  var parts: [Part]
  var context: Concordance.Context
  var style: Concordance.Style
  var layers: ShownLayers
  var highlights: Highlights?
  /// Columns that somebody asked for.
  var extras = LineExtras()
  /// Whether the keyword is set apart, as in tables: the values of layers stand behind it, and its neighbours
  /// come with the blanks that part them from it.
  var marksKeyword: Bool
  var threads: Int
  /// Bytes of memory to work in.
  var memory: Int

  /// Lines that are made together and written one after another.
  struct Portion: Sendable {
    var part: Int
    var lines: Range<Int>
    /// Whether all threads make it together, since its lines stand in another order than that of the corpus.
    var isShared: Bool
  }

  /// Bytes that the rows of a portion take, more or less, where one thread makes it.
  static let portionSize = 1 << 20
  /// The least sorted lines that several threads make together.
  private static let fewestShared = 1024
  /// How many lines before its own the memory of a line is asked for.
  private static let linesAhead = 6

  /// Writes some rows of all; the rows of a part follow those of the part before.
  func write(_ rows: Range<Int>, to writer: any RowWriter) throws {
    let portions = portions(of: rows)
    guard writer.piece() != nil else {
      for portion in portions { try writeInOrder(portion, to: writer) }
      return
    }
    var first = 0
    while first < portions.count {
      var end = first
      while end < portions.count, !portions[end].isShared { end += 1 }
      try write(portions[first..<end], to: writer)
      if end < portions.count { try writeShared(portions[end], to: writer) }
      first = end + 1
    }
  }

  /// Bytes that a row takes, more or less.
  var width: Int {
    let words =
      switch context {
      case .words(let count): count
      case .characters(let count): count / 4
      case .sentence: 20
      case .paragraph: 80
      }
    return 200 + 14 * words
  }

  private func portions(of rows: Range<Int>) -> [Portion] {
    let alone = max(64, Self.portionSize / width)
    // Rows are kept as they were made, and once more where they are put into order.
    let shared = max(Self.fewestShared, memory / (4 * width))
    var portions: [Portion] = []
    var first = 0
    for (index, part) in parts.enumerated() {
      let lines = rows.clamped(to: first..<first + part.concordance.count)
      let isShared = part.concordance.isSorted && threads > 1 && lines.count >= Self.fewestShared
      let size = part.concordance.isSorted ? shared : alone
      for start in stride(from: lines.lowerBound, to: lines.upperBound, by: size) {
        let end = min(lines.upperBound, start + size)
        portions.append(Portion(part: index, lines: start - first..<end - first, isShared: isShared))
      }
      first += part.concordance.count
    }
    return portions
  }

  func lines(of part: Int) -> ConcordanceLines {
    ConcordanceLines(
      parts[part].concordance, context: context, style: style, showing: layers,
      highlighting: highlights)
  }

  private func writeInOrder(_ portion: Portion, to writer: any RowWriter) throws {
    var lines = lines(of: portion.part)
    for line in portion.lines {
      try lines.move(to: line)
      write(&lines, parts[portion.part].pattern, to: writer)
      try writer.endRow()
    }
  }

  /// Writes portions each of which one thread makes.
  private func write(_ portions: ArraySlice<Portion>, to writer: any RowWriter) throws {
    let answer = Lent(value: writer)
    _ = try RowPieces.write(portions.count, threads: threads, to: writer) {
      var current = -1
      var lines: ConcordanceLines?
      let made = answer.value.piece()
      return { number, piece in
        let portion = portions[portions.startIndex + number]
        var known = portion.part == current ? lines.take() : nil
        var reader = known.take() ?? self.lines(of: portion.part)
        current = portion.part
        let matches = parts[portion.part].concordance.linesInCorpusOrder(portion.lines)
        if let made, parts[portion.part].concordance.isSorted {
          try fill(made, matches[...], portion.part, &reader)
          piece.removeAll()
          piece.append(
            rows: Self.rowOfLine(matches, portion.lines)[...], of: [made], rowsInPiece: max(1, matches.count))
        } else {
          try fill(piece, matches[...], portion.part, &reader)
        }
        lines = consume reader
      }
    }
  }

  func fill(
    _ piece: RowPiece, _ matches: ArraySlice<Concordance.LineMatch>, _ part: Int,
    _ lines: inout ConcordanceLines
  ) throws {
    piece.removeAll()
    let writer = piece.writer
    let pattern = parts[part].pattern
    // Lines that stand near to one another share their document and, less often, their section.
    var (document, place) = (WrittenCells(), WrittenCells())
    var (documentVersion, placeVersion) = (-1, -1)
    for index in matches.indices {
      let ahead = index + Self.linesAhead
      if ahead < matches.endIndex { lines.prefetch(match: Int(matches[ahead].match)) }
      try lines.move(toMatch: Int(matches[index].match))
      if documentVersion == lines.documentVersion {
        piece.write(document)
      } else {
        piece.write(1, keeping: &document) { $0.text(lines.document) }
        documentVersion = lines.documentVersion
      }
      writePassage(&lines, to: writer)
      if placeVersion == lines.placeVersion {
        piece.write(place)
      } else {
        piece.write(Self.placeCells, keeping: &place) { writePlace(&lines, pattern, to: $0) }
        placeVersion = lines.placeVersion
      }
      writeSource(&lines, to: writer)
      try piece.endRow()
    }
  }

  private func write(_ lines: inout ConcordanceLines, _ pattern: String, to writer: any RowWriter) {
    writer.text(lines.document)
    writePassage(&lines, to: writer)
    writePlace(&lines, pattern, to: writer)
    writeSource(&lines, to: writer)
  }

  /// Writes the columns `from` to `post`.
  private func writePassage(_ lines: inout ConcordanceLines, to writer: any RowWriter) {
    writer.integer(lines.from)
    writer.integer(lines.to)
    // Tables set the keyword apart, and have to know where it touches its neighbours.
    writer.text(marksKeyword ? lines.beforeWithBlank : lines.before)
    if marksKeyword, !lines.annotations.isEmpty {
      let values = lines.annotations.map { "/" + ($0 ?? "") }.joined()
      writer.text(String(decoding: lines.match, as: UTF8.self) + values)
    } else {
      writer.text(lines.match)
    }
    writer.text(marksKeyword ? lines.afterWithBlank : lines.after)
  }

  /// How many columns `writePlace` writes.
  private static let placeCells = 5

  /// Writes the columns `pattern` to `note`.
  private func writePlace(_ lines: inout ConcordanceLines, _ pattern: String, to writer: any RowWriter) {
    writer.text(pattern)
    if let section = lines.section {
      section.withUnsafeBufferPointer { writer.text($0) }
    } else {
      writer.missing()
    }
    writer.text(lines.region)
    if let page = lines.page { writer.text(page) } else { writer.missing() }
    if let note = lines.note { writer.text(note) } else { writer.missing() }
  }

  /// Writes the columns `line` and `bytes`, those of layers, and those that somebody asked for.
  private func writeSource(_ lines: inout ConcordanceLines, to writer: any RowWriter) {
    writer.integer(lines.sourceLine)
    writer.byteRanges(lines.bytes)
    for values in lines.annotations {
      if let values { writer.text(values) } else { writer.missing() }
    }
    if highlights != nil { writeHighlights(lines.highlighted, to: writer) }
    extras.write(lines, to: writer)
  }

  /// Writes the places of highlighted words: `-3 +2`.
  private func writeHighlights(_ places: [Int], to writer: any RowWriter) {
    guard !places.isEmpty else { return writer.missing() }
    writer.text(places.map { $0 > 0 ? "+\($0)" : "\($0)" }.joined(separator: " "))
  }
}
