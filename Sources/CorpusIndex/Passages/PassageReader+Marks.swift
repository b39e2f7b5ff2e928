/// Passages in which some words are marked, written word by word.
extension PassageReader {
  /// The words of the next passage that are marked.
  struct Marking {
    /// Their positions, ascending.
    var positions: [Int]
    let opening: [UInt8]
    let closing: [UInt8]
  }

  /// Marks words of the next passage outside its match, with bytes around each.
  ///
  /// - Parameters:
  ///   - positions: the words, ascending.
  ///   - opening: what stands before each, in UTF-8.
  ///   - closing: what stands behind each.
  public mutating func mark(_ positions: [Int], opening: [UInt8], closing: [UInt8]) {
    marking = positions.isEmpty ? nil : Marking(positions: positions, opening: opening, closing: closing)
  }

  /// Writes the same text as without marks, and the marks.
  mutating func writeMarked(
    _ match: Range<Int>, _ shown: Range<Int>, _ closing: UInt32, _ lexicon: LexiconReader
  ) {
    text.removeAll()
    let first = min(shown.lowerBound, match.lowerBound)
    if match.lowerBound > first {
      writeGap(window.gap(at: first), .opening, since: 0, lexicon)
      writeMarked(first, lexicon)
      for position in first + 1..<match.lowerBound {
        writeGap(window.gap(at: position), .inner, since: 0, lexicon)
        writeMarked(position, lexicon)
      }
      writeGap(window.gap(at: match.lowerBound), .inner, since: 0, lexicon)
    } else {
      writeGap(window.gap(at: match.lowerBound), .opening, since: 0, lexicon)
    }
    beforeRange = text.trimmed(0..<text.count)
    var start = text.count
    for position in match {
      if position > match.lowerBound { writeGap(window.gap(at: position), .inner, since: start, lexicon) }
      text.append(Int(window.type(at: position)), of: lexicon.types)
    }
    matchRange = start..<text.count
    start = text.count
    for position in match.upperBound..<max(match.upperBound, shown.upperBound) {
      writeGap(window.gap(at: position), .inner, since: start, lexicon)
      writeMarked(position, lexicon)
    }
    writeGap(closing, .closing, since: start, lexicon)
    afterRange = text.trimmed(start..<text.count)
  }

  private mutating func writeMarked(_ position: Int, _ lexicon: LexiconReader) {
    let isMarked = marking?.positions.first == position
    if isMarked {
      marking?.positions.removeFirst()
      for byte in marking?.opening ?? [] { text.append(byte) }
    }
    text.append(Int(window.type(at: position)), of: lexicon.types)
    if isMarked { for byte in marking?.closing ?? [] { text.append(byte) } }
  }
}
