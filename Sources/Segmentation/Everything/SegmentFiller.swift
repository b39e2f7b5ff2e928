import ICU

/// Makes tokens of what stands between words: every segment of the word break iterator but those of
/// separators and control characters (general categories Z and C).
struct SegmentFiller {
  let text: ScannedText

  /// Appends the words of `words` and the segments between them to `tokens`.
  ///
  /// - Returns: false where only ICU can tell the segments; `tokens` is then as it was.
  func fill(_ words: TokenList, into tokens: inout TokenList) -> Bool {
    let first = tokens.count
    var place = text.start
    for word in 0..<words.count {
      guard fill(place, Int(words.starts[word]), into: &tokens) else {
        tokens.removeTokens(from: first)
        return false
      }
      let start = Int(words.starts[word])
      place = Int(words.ends[word])
      // Narrow blanks (U+202F) can make up a word of ICU's.
      if text.unit(at: start).breakClass.word == WordClass.extendNumLet, Self.isSeparator(text, start, place)
      {
        continue
      }
      tokens.starts.append(words.starts[word])
      tokens.ends.append(words.ends[word])
    }
    guard fill(place, text.end, into: &tokens) else {
      tokens.removeTokens(from: first)
      return false
    }
    return true
  }

  /// Appends the segments of a stretch without words.
  private func fill(_ start: Int, _ end: Int, into tokens: inout TokenList) -> Bool {
    var place = start
    while place < end {
      let unit = text.unit(at: place)
      switch unit.breakClass.word {
      case WordClass.complex, WordClass.letter, WordClass.numeric: return false
      default: break
      }
      var next = unit.next
      while next < end, text.unit(at: next).breakClass.word == WordClass.ignorable {
        next = text.unit(at: next).next
      }
      let isSeparator = isSeparator(at: place)
      // What an ignorable character after a blank, a line end or a low line belongs to, ICU knows.
      if next > unit.next, isSeparator || unit.breakClass.word == WordClass.extendNumLet { return false }
      if !isSeparator {
        tokens.starts.append(UInt32(truncatingIfNeeded: place))
        tokens.ends.append(UInt32(truncatingIfNeeded: next))
      }
      place = next
    }
    return true
  }

  /// Appends the segments of the whole text as ICU gives them.
  func fill(
    by iterator: inout BreakIterator, into tokens: inout TokenList
  ) throws(ICUError) {
    let text = self.text
    try text.withBytes(text.start, text.end) { (bytes) throws(ICUError) in
      try iterator.forEachSegment(of: bytes) { start, end, _ in
        guard !Self.isSeparator(text, text.start + start, text.start + end) else { return }
        tokens.starts.append(UInt32(truncatingIfNeeded: text.start + start))
        tokens.ends.append(UInt32(truncatingIfNeeded: text.start + end))
      }
    }
  }

  private static func isSeparator(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end {
      guard SegmentFiller(text: text).isSeparator(at: place) else { return false }
      place = text.unit(at: place).next
    }
    return true
  }

  @inline(__always)
  private func isSeparator(at place: Int) -> Bool {
    let byte = text.byte(at: place)
    if byte < 0x80 { return byte <= 0x20 || byte == 0x7F }
    return CharacterProperties(text.codePoint(at: place).value).isSeparatorOrControl
  }
}
