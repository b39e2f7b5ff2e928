import CorpusIndex

extension FilteredRanges.InSegment {
  /// The positions of a segment that aren't among these.
  func complement(of count: Int) -> Self {
    guard mask != nil else {
      return Self(ranges: FilteredRanges.complement(ranges, of: 0..<count), words: words)
    }
    var mask = masked(count: count)
    mask.invert()
    return Self(ranges: count > 0 ? [0..<count] : [], mask: mask, words: words)
  }

  /// The positions that are among these and others of the same segment.
  func intersection(_ other: Self) -> Self {
    var result = Self(
      ranges: FilteredRanges.intersection(ranges, other.ranges), mask: mask, words: words ?? other.words)
    guard let mask = other.mask else { return result }
    if result.mask == nil { result.mask = mask } else { result.mask?.formIntersection(mask) }
    return result
  }

  /// Bits of the admitted positions that are words; none where the ranges alone say it all.
  var admittedWords: [UInt64] {
    guard var mask else { return words?.bits ?? [] }
    if let words { mask.formIntersection(words) }
    return mask.bits
  }
}

extension FilteredRanges {
  /// All positions of a corpus.
  static func all(of corpus: CorpusReader) throws(CorpusIndexError) -> FilteredRanges {
    let words = try PositionMask.words(of: corpus)
    return FilteredRanges(
      corpus.segments.enumerated().map { number, segment in
        InSegment(ranges: segment.tokens.count > 0 ? [0..<segment.tokens.count] : [], words: words?[number])
      })
  }

  /// The positions that both admit; doubts of both.
  func intersection(_ other: FilteredRanges) -> FilteredRanges {
    FilteredRanges(
      zip(segments, other.segments).map { $0.intersection($1) }, doubts: doubts + other.doubts)
  }

  /// The positions of a corpus that aren't admitted.
  func complement(in corpus: CorpusReader) -> FilteredRanges {
    FilteredRanges(zip(segments, corpus.segments).map { $0.complement(of: $1.tokens.count) })
  }
}
