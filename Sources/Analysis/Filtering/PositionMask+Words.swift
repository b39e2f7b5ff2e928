import CorpusIndex

extension PositionMask {
  /// The positions of words in each segment, `nil` where all tokens are words.
  ///
  /// - Complexity: O(positions / 64 + tokens that aren't words); O(1) where all are.
  static func words(of corpus: CorpusReader) throws(CorpusIndexError) -> [PositionMask]? {
    guard !corpus.lexicon.hasOnlyWords else { return nil }
    var isWord = [Bool](repeating: true, count: corpus.lexicon.typeCount)
    for type in corpus.lexicon.nonWordTypes where Int(type) < isWord.count { isWord[Int(type)] = false }
    var masks: [PositionMask] = []
    for segment in corpus.segments { masks.append(try PositionMask(segment, where: isWord)) }
    return masks
  }
}

extension [PositionMask]? {
  /// Words in a range of a segment's positions. O(range / 64); O(1) where all tokens are words.
  func words(in range: Range<Int>, ofSegment segment: Int) -> Int {
    self?[segment].count(in: range) ?? range.count
  }
}
