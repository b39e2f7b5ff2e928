import CorpusIndex

/// What an n-gram never leaves.
public enum NgramScope: String, Sendable, CaseIterable {
  /// Its sentence.
  case sentence
  /// Its paragraph.
  case paragraph
  /// Its flow: the body up to the next heading, note or quotation.
  case region
}

extension PositionMask {
  /// The positions in each segment before which an n-gram ends: where documents and flows begin, and
  /// sentences or paragraphs as asked for.
  ///
  /// - Complexity: O(tokens / 64 + beginnings).
  static func borders(of scope: NgramScope, in corpus: CorpusReader) throws(CorpusIndexError)
    -> [PositionMask]
  {
    try corpus.segments.map { segment throws(CorpusIndexError) in
      let structure = segment.structure
      var bits = [UInt64](repeating: 0, count: (segment.tokens.count + 63) / 64)
      switch scope {
      case .sentence: try structure.markSentenceStarts(in: &bits)
      case .paragraph: try structure.markParagraphStarts(in: &bits)
      case .region: break
      }
      for flow in 0..<structure.flowCount { mark(structure.positions(ofFlow: flow), in: &bits) }
      for document in 0..<structure.documentCount {
        mark(structure.positions(ofDocument: document), in: &bits)
      }
      return PositionMask(count: segment.tokens.count, words: bits)
    }
  }

  private static func mark(_ positions: Range<Int>, in bits: inout [UInt64]) {
    guard !positions.isEmpty else { return }
    bits[positions.lowerBound >> 6] |= 1 << UInt64(positions.lowerBound & 63)
  }
}
