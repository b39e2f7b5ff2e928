import Analysis
import Reporting
import Synchronization

extension ConcordanceRows {
  /// Writes a portion that all threads make together: its rows in corpus order, a stretch of the corpus on each
  /// thread, and then copies of them in the order of the lines.
  func writeShared(_ portion: Portion, to writer: any RowWriter) throws {
    let matches = parts[portion.part].concordance.linesInCorpusOrder(portion.lines)
    let pieces = (0..<max(1, threads)).compactMap { _ in writer.piece() }
    let perPiece = (matches.count + pieces.count - 1) / pieces.count
    let lent = Lent(value: pieces)
    try RowPieces.run(pieces.count) { number in
      let stretch = matches[
        min(matches.count, number * perPiece)..<min(matches.count, (number + 1) * perPiece)]
      var lines = lines(of: portion.part)
      lent.value[number].reserveCapacity(rows: stretch.count, bytes: stretch.count * width)
      try fill(lent.value[number], stretch, portion.part, &lines)
    }
    let rowOfLine = Self.rowOfLine(matches, portion.lines)
    let perCopy = Self.portionSize / width
    let copies = (rowOfLine.count + perCopy - 1) / perCopy
    _ = try RowPieces.write(copies, threads: threads, to: writer) {
      { number, copy in
        copy.removeAll()
        copy.append(
          rows: rowOfLine[number * perCopy..<min(rowOfLine.count, (number + 1) * perCopy)], of: lent.value,
          rowsInPiece: perPiece)
      }
    }
  }

  /// For each line the number of its row among those made in corpus order.
  static func rowOfLine(_ matches: [Concordance.LineMatch], _ lines: Range<Int>) -> [UInt32] {
    var rows = [UInt32](repeating: 0, count: lines.count)
    for (row, match) in matches.enumerated() { rows[Int(match.line) - lines.lowerBound] = UInt32(row) }
    return rows
  }
}
