import ICU

extension WordScanner {
  /// Lets ICU segment the stretch around `place`, replaces what was found in it, and returns its end.
  ///
  /// The stretch reaches from blank to blank, and on over blanks whose next character could be attached to
  /// them or isn't known. No rule and no dictionary reaches over such a border, so that ICU says of the
  /// stretch alone what it says of it in its paragraph.
  mutating func segmentByICU(
    _ text: ScannedText, around place: Int, into tokens: inout TokenList
  ) throws(ICUError) -> Int {
    let lower = startOfStretch(text, around: place)
    let upper = endOfStretch(text, around: place)
    while let last = tokens.starts.last, Int(last) >= lower, tokens.starts.count > firstToken {
      tokens.starts.removeLast()
      tokens.ends.removeLast()
    }
    while let last = marks.last, last >= lower { marks.removeLast() }

    try text.withBytes(lower, upper) { (bytes) throws(ICUError) in
      try iterator.forEachSegment(of: bytes) { start, end, status in
        guard status.isWord else { return }
        tokens.starts.append(UInt32(truncatingIfNeeded: lower + start))
        tokens.ends.append(UInt32(truncatingIfNeeded: lower + end))
      }
    }
    text.appendMarks(from: lower, to: upper, to: &marks)
    settled = upper
    return upper
  }

  private func startOfStretch(_ text: ScannedText, around place: Int) -> Int {
    var start = place
    while start > settled {
      if Self.isBlank(text.byte(at: start - 1)), canBegin(text, at: start) { return start }
      start -= 1
    }
    return start
  }

  private func endOfStretch(_ text: ScannedText, around place: Int) -> Int {
    var end = place
    while end < text.end {
      if Self.isBlank(text.byte(at: end)), end + 1 == text.end || canBegin(text, at: end + 1) { return end }
      end += 1
    }
    return end
  }

  /// Whether a stretch can begin at `place`, which stands after a blank.
  private func canBegin(_ text: ScannedText, at place: Int) -> Bool {
    let word = text.unit(at: place).breakClass.word
    return word != WordClass.ignorable && word != WordClass.complex
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A
  }

}

extension ScannedText {
  /// Appends the places from `lower` to `upper` after which a sentence may end.
  func appendMarks(from lower: Int, to upper: Int, to marks: inout [Int]) {
    var place = lower
    while place < upper {
      let (sentence, next) = sentenceUnit(at: place)
      if sentence >= SentenceClass.aTerm { marks.append(place) }
      place = next
    }
  }
}
