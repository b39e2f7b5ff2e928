import Analysis
import Reporting

/// Writes the lines of concordances as rows of one answer.
///
/// Rows are made in portions on several threads, those of a portion in corpus order, and put into the order of
/// the answer afterwards; formats in which rows depend on one another take them one by one.
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

  /// Bytes that the rows of a portion take, more or less, where lines come in corpus order.
  private static let portionSize = 1 << 20
  /// The most that they take where lines are sorted: the more lines are made together, the nearer to one another
  /// they stand in the corpus.
  private static let largestPortion = 32 << 20

  private struct Portion: Sendable {
    var part: Int
    var lines: Range<Int>
  }

  /// Writes some rows of all; the rows of a part follow those of the part before.
  func write(_ rows: Range<Int>, to writer: any RowWriter) throws {
    let portions = portions(of: rows)
    let isWritten = try RowPieces.write(portions.count, threads: threads, to: writer) {
      var current = 0
      var lines = self.lines(of: current)
      return { number, piece in
        let portion = portions[number]
        if portion.part != current {
          current = portion.part
          lines = self.lines(of: current)
        }
        try fill(piece, portion, &lines)
      }
    }
    if !isWritten { for portion in portions { try writeInOrder(portion, to: writer) } }
  }

  private func portions(of rows: Range<Int>) -> [Portion] {
    let words =
      switch context {
      case .words(let count): count
      case .characters(let count): count / 4
      case .sentence: 20
      }
    let width = 200 + 14 * words
    // Each thread holds the rows of its portion twice, as they were made and as they are arranged.
    let largest = min(Self.largestPortion, memory / (8 * max(1, threads)))
    var portions: [Portion] = []
    var first = 0
    for (index, part) in parts.enumerated() {
      let wanted = part.concordance.isSorted ? rows.count / max(1, threads) + 1 : 0
      let size = max(64, min(max(wanted, Self.portionSize / width), largest / width))
      let lines = rows.clamped(to: first..<first + part.concordance.count)
      for start in stride(from: lines.lowerBound, to: lines.upperBound, by: size) {
        let end = min(lines.upperBound, start + size)
        portions.append(Portion(part: index, lines: start - first..<end - first))
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

  private func fill(_ piece: RowPiece, _ portion: Portion, _ lines: inout ConcordanceLines) throws {
    piece.removeAll()
    var rowOfLine = [UInt32](repeating: 0, count: portion.lines.count)
    let pattern = parts[portion.part].pattern
    for line in parts[portion.part].concordance.linesInCorpusOrder(portion.lines) {
      rowOfLine[Int(line) - portion.lines.lowerBound] = UInt32(piece.count)
      try lines.move(to: Int(line))
      write(&lines, pattern, to: piece.writer)
      try piece.endRow()
    }
    piece.arrange(rowOfLine)
  }

  private func write(_ lines: inout ConcordanceLines, _ pattern: String, to writer: any RowWriter) {
    writer.text(lines.document)
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
    writer.text(pattern)
    if let section = lines.section {
      section.withUnsafeBufferPointer { writer.text($0) }
    } else {
      writer.missing()
    }
    writer.text(lines.region)
    if let page = lines.page { writer.text(page) } else { writer.missing() }
    if let note = lines.note { writer.text(note) } else { writer.missing() }
    writer.integer(lines.sourceLine)
    writer.byteRanges(lines.bytes)
    for values in lines.annotations {
      if let values { writer.text(values) } else { writer.missing() }
    }
  }
}
