import ICU

/// Cuts the literals of queries into words, as ICU does, and notes where only signs part them.
///
/// Whether `vozhd'` and `ob"ekt` are one word with a sign or words beside a quotation mark depends on the
/// texts, so the lexicon decides.
struct LiteralDivider: ~Copyable {
  /// Words between which nothing stands but apostrophes, primes and quotation marks.
  struct Run: Equatable {
    /// Bytes of the literal; ascending, none empty.
    var words: [Range<Int>]
    /// Behind the signs that follow the last word.
    var end: Int

    /// The run as one word, from the most signs to the fewest, leaving out a single word without signs.
    var wholes: [Range<Int>] {
      guard let first = words.first, let last = words.last else { return [] }
      var wholes: [Range<Int>] = []
      if end > last.upperBound { wholes.append(first.lowerBound..<end) }
      if words.count > 1 { wholes.append(first.lowerBound..<last.upperBound) }
      return wholes
    }
  }

  private var breaks: BreakIterator

  init() throws(ICUError) {
    breaks = try BreakIterator(.word)
  }

  /// The runs of a literal, none where it holds no word. O(*n*).
  mutating func runs(_ literal: [UInt8]) throws(ICUError) -> [Run] {
    var runs: [Run] = []
    var isJoined = false
    try breaks.forEachSegment(of: literal.span) { start, end, status in
      if status.isWord {
        if isJoined, !runs.isEmpty {
          runs[runs.count - 1].words.append(start..<end)
          runs[runs.count - 1].end = end
        } else {
          runs.append(Run(words: [start..<end], end: end))
        }
        isJoined = true
      } else if Self.isSigns(literal[start..<end]) {
        if isJoined, !runs.isEmpty { runs[runs.count - 1].end = end }
      } else {
        isJoined = false
      }
    }
    return runs
  }

  private static func isSigns(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x22, 0x27, 0x60, 0xB4, 0x2018...0x201F, 0x2032, 0x2033: true
      default: false
      }
    }
  }
}
