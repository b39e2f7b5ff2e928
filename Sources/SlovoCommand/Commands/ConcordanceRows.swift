import Analysis
import Reporting
import Synchronization

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
  /// Whether the values of layers stand behind the keyword, as in tables.
  var marksKeyword: Bool
  var threads: Int
  /// Bytes of memory to work in.
  var memory: Int

  /// Lines that are made together and written one after another.
  private struct Portion: Sendable {
    var part: Int
    var lines: Range<Int>
    /// Whether all threads make it together, since its lines stand in another order than that of the corpus.
    var isShared: Bool
  }

  /// Shares what only the thread whose turn it is touches, what one thread touches alone, or what none changes.
  private struct Lent<Value>: @unchecked Sendable {
    let value: Value
  }

  /// Bytes that the rows of a portion take, more or less, where one thread makes it.
  private static let portionSize = 1 << 20
  /// The least sorted lines that several threads make together.
  private static let fewestShared = 1024
  /// How many lines before its own the memory of a line is asked for.
  private static let linesAhead = 6

  /// Writes some rows of all; the rows of a part follow those of the part before.
  func write(_ rows: Range<Int>, to writer: any RowWriter) throws {
    let portions = portions(of: rows)
    let pieces = (0..<max(1, threads)).compactMap { _ in writer.piece() }
    guard pieces.count == max(1, threads) else {
      for portion in portions { try writeInOrder(portion, to: writer) }
      return
    }
    var first = 0
    while first < portions.count {
      var end = first
      while end < portions.count, !portions[end].isShared { end += 1 }
      try write(Array(portions[first..<end]), pieces, to: writer)
      if end < portions.count { try writeShared(portions[end], pieces, to: writer) }
      first = end + 1
    }
  }

  /// Bytes that a row takes, more or less.
  private var width: Int {
    let words =
      switch context {
      case .words(let count): count
      case .characters(let count): count / 4
      case .sentence: 20
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

  private func lines(of part: Int) -> ConcordanceLines {
    ConcordanceLines(parts[part].concordance, context: context, style: style, showing: layers)
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
  private func write(_ portions: [Portion], _ pieces: [RowPiece], to writer: any RowWriter) throws {
    guard let first = portions.first else { return }
    let workers = min(pieces.count, portions.count)
    let turns = Turns()
    // Numbers are taken in order, so a thread that couldn't be made leaves none behind that others wait for.
    let counter = WorkCounter(portions.count)
    let lent = Lent(value: (writer: writer, pieces: pieces))
    try run(workers, turns) { worker in
      let piece = lent.value.pieces[worker]
      guard let copy = lent.value.writer.piece() else { return }
      var current = first.part
      var lines = self.lines(of: current)
      while let number = counter.take() {
        let portion = portions[number]
        if portion.part != current {
          current = portion.part
          lines = self.lines(of: current)
        }
        let matches = parts[portion.part].concordance.linesInCorpusOrder(portion.lines)
        try fill(piece, matches[...], portion.part, &lines)
        let isSorted = parts[portion.part].concordance.isSorted
        if isSorted {
          copy.removeAll()
          copy.append(
            rows: Self.rowOfLine(matches, portion.lines)[...], of: [piece], rowsInPiece: max(1, matches.count)
          )
        }
        guard turns.wait(for: number) else { return }
        try lent.value.writer.add(isSorted ? copy : piece)
        turns.pass()
      }
    }
  }

  /// Writes a portion that all threads make together: its rows in corpus order, a stretch of the corpus on each
  /// thread, and then copies of them in the order of the lines.
  private func writeShared(_ portion: Portion, _ pieces: [RowPiece], to writer: any RowWriter) throws {
    let matches = parts[portion.part].concordance.linesInCorpusOrder(portion.lines)
    let perPiece = (matches.count + pieces.count - 1) / pieces.count
    let lent = Lent(value: (writer: writer, pieces: pieces))
    let stretches = WorkCounter(pieces.count)
    try run(pieces.count, nil) { _ in
      while let number = stretches.take() {
        let stretch = matches[
          min(matches.count, number * perPiece)..<min(matches.count, (number + 1) * perPiece)]
        var lines = self.lines(of: portion.part)
        let piece = lent.value.pieces[number]
        piece.reserveCapacity(rows: stretch.count, bytes: stretch.count * width)
        try fill(piece, stretch, portion.part, &lines)
      }
    }
    let rowOfLine = Self.rowOfLine(matches, portion.lines)
    let perCopy = Self.portionSize / width
    let copies = WorkCounter((rowOfLine.count + perCopy - 1) / perCopy)
    let turns = Turns()
    try run(pieces.count, turns) { _ in
      guard let copy = lent.value.writer.piece() else { return }
      while let number = copies.take() {
        copy.removeAll()
        copy.append(
          rows: rowOfLine[number * perCopy..<min(rowOfLine.count, (number + 1) * perCopy)],
          of: lent.value.pieces, rowsInPiece: perPiece)
        guard turns.wait(for: number) else { return }
        try lent.value.writer.add(copy)
        turns.pass()
      }
    }
  }

  /// Runs `body` on several threads; the first error ends all.
  private func run(_ workers: Int, _ turns: Turns?, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    let failure = Mutex<(any Error)?>(nil)
    WorkerThreads.run(workers) { worker in
      do { try body(worker) } catch {
        failure.withLock { if $0 == nil { $0 = error } }
        turns?.cancel()
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// For each line the number of its row among those made in corpus order.
  private static func rowOfLine(_ matches: [Concordance.LineMatch], _ lines: Range<Int>) -> [UInt32] {
    var rows = [UInt32](repeating: 0, count: lines.count)
    for (row, match) in matches.enumerated() { rows[Int(match.line) - lines.lowerBound] = UInt32(row) }
    return rows
  }

  private func fill(
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
    writer.text(lines.before)
    if marksKeyword, !lines.annotations.isEmpty {
      let values = lines.annotations.map { "/" + ($0 ?? "") }.joined()
      writer.text(String(decoding: lines.match, as: UTF8.self) + values)
    } else {
      writer.text(lines.match)
    }
    writer.text(lines.after)
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

  /// Writes the columns `line` and `bytes`, and those of layers.
  private func writeSource(_ lines: inout ConcordanceLines, to writer: any RowWriter) {
    writer.integer(lines.sourceLine)
    writer.byteRanges(lines.bytes)
    for values in lines.annotations {
      if let values { writer.text(values) } else { writer.missing() }
    }
  }
}
