/// Whether quotation marks that open in a stretch of text close in it.
///
/// A mark opens before a letter behind a blank, a bracket or another opening mark, and closes behind a letter or
/// a sign before a blank, a sign or the end. Apostrophes inside words are neither, and the apostrophe of a
/// plural possessive (`workers'`) closes nothing.
struct QuotationBalance {
  /// Marks that close what opened before the stretch.
  private(set) var closesEarlier = 0
  /// Marks that are still open at the end.
  private(set) var open = 0

  /// Counts the marks of all ranges in order, as one stretch. Linear.
  init(_ ranges: some Sequence<Range<Int>>, in view: ByteView) {
    for range in ranges {
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = view[index]
        switch byte {
        case 0x22, 0x27:
          take(index, index + 1, range, view)
          index += 1
        case 0x3C where view.has("<sup>&</sup>quot;", at: index):
          open += 1
          index += 17
        case 0x26 where view.has("&quot;", at: index):
          take(index, index + 6, range, view)
          index += 6
        case 0xE2:
          takeCurved(index, range, view)
          index += 3
        default: index += 1
        }
      }
    }
  }

  private mutating func takeCurved(_ index: Int, _ range: Range<Int>, _ view: ByteView) {
    guard view.byte(at: index + 1) == 0x80 else { return }
    switch view.byte(at: index + 2) {
    case 0x98, 0x9C: open += 1
    case 0x9D: close()
    case 0x99: take(index, index + 3, range, view)
    default: break
    }
  }

  private mutating func take(_ start: Int, _ end: Int, _ range: Range<Int>, _ view: ByteView) {
    let before = start > range.lowerBound ? Neighbour(view.scalar(before: start)) : .blank
    let after = end < range.upperBound ? Neighbour(view.scalar(at: end).scalar) : .blank
    let isOpeningBracket = start > range.lowerBound && (view[start - 1] == 0x28 || view[start - 1] == 0x5B)
    if after == .word || after == .punctuation && before == .blank,
      before == .blank || isOpeningBracket || before == .punctuation && after == .word
    {
      open += 1
    } else if before != .blank, after != .word {
      let isPlural = start > range.lowerBound && view[start - 1] == 0x73 && after == .blank
      if !isPlural || open > 0 { close() }
    }
  }

  private mutating func close() {
    if open > 0 { open -= 1 } else { closesEarlier += 1 }
  }
}
