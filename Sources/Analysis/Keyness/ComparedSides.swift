import CorpusIndex

/// The two sides of a comparison, without what they share.
struct ComparedSides: Sendable {
  let target: FilteredRanges
  /// Without the positions that the target has too.
  let reference: FilteredRanges
  /// Words that both filters admit; they stay with the target.
  let overlap: Int
  /// Whether the two are the whole corpus, and no document is divided between them.
  let arePartition: Bool

  /// - Parameter reference: what is compared with; nil for the rest of the corpus.
  /// - Complexity: O(stretches + documents), and O(positions / 64) where filters are of single words.
  init(_ target: FilteredRanges, _ reference: FilteredRanges?, in corpus: CorpusReader) {
    self.target = target
    let rest = target.complement(in: corpus)
    self.reference = reference?.intersection(rest) ?? rest
    overlap = reference.map { $0.intersection(target).words } ?? 0
    arePartition = zip(corpus.segments, zip(target.segments, self.reference.segments)).allSatisfy {
      segment, sides in
      guard sides.0.mask == nil, sides.1.mask == nil, sides.0.words == nil else { return false }
      return Self.isPartition(sides.0.ranges, sides.1.ranges, segment)
    }
  }

  private static func isPartition(
    _ target: [Range<Int>], _ reference: [Range<Int>], _ segment: SegmentReader
  ) -> Bool {
    let sum = (target + reference).reduce(0) { $0 + $1.count }
    guard sum == segment.tokens.count else { return false }
    let structure = segment.structure
    return target.allSatisfy { range in
      let first = structure.positions(ofDocument: structure.document(at: range.lowerBound))
      let last = structure.positions(ofDocument: structure.document(at: range.upperBound - 1))
      return first.lowerBound == range.lowerBound && last.upperBound == range.upperBound
    }
  }

  /// How often each feature occurs on either side.
  ///
  /// Of a partition only the smaller side is counted: the other one is what is left of the counts that the index
  /// has written down.
  func counts(
    of features: WordFeatures, in corpus: CorpusReader, _ resources: AnswerResources
  ) throws(CorpusIndexError) -> (target: Tally, reference: Tally) {
    let tally = PositionTally(corpus: corpus, features: features, resources: resources)
    guard arePartition, features.storesDocuments else {
      return (try tally.counts(in: target), try tally.counts(in: reference))
    }
    let targetIsSmaller = target.words <= reference.words
    let counted = try tally.counts(in: targetIsSmaller ? target : reference)
    let rest = counted.rest(of: features.stored())
    return targetIsSmaller ? (counted, rest) : (rest, counted)
  }
}
