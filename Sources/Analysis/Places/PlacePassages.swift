import CorpusIndex

/// Reads the text around a place, a sentence or paragraph at a time.
public struct PlacePassages: ~Copyable {
  private let place: CorpusPlace
  private let stretches: [Range<Int>]
  /// What is known of the passage, its text among it (``ConcordanceLines/passageText``).
  public private(set) var lines: ConcordanceLines
  /// The bytes of the passage's text that the place asked for takes, empty where it doesn't reach.
  public private(set) var marked = 0..<0

  /// How many passages there are, at least one.
  public var count: Int { stretches.count }

  public init(
    of place: CorpusPlace, unit: PlaceUnit, in corpus: CorpusReader, style: Concordance.Style = .text
  ) throws(AnalysisError) {
    self.place = place
    stretches = try place.stretches(unit, in: corpus)
    lines = ConcordanceLines(
      Concordance(Hits(withoutMatchesIn: corpus), in: corpus), context: .words(0), style: style)
  }

  /// Goes to passage `index`: then ``lines`` are at it as if all of it were a match.
  ///
  /// - Complexity: O(words of the passage).
  public mutating func move(to index: Int) throws(AnalysisError) {
    let stretch = stretches[index]
    let wanted = place.isExact ? stretch.clamped(to: place.positions) : 0..<0
    marked = 0..<0
    if !wanted.isEmpty {
      try lines.move(to: wanted, showing: stretch, inSegment: place.segment)
      marked = lines.matchInPassage
    }
    try lines.move(to: stretch, showing: stretch, inSegment: place.segment)
  }
}

extension Hits {
  /// No matches in any segment.
  init(withoutMatchesIn corpus: CorpusReader) {
    segments = corpus.segments.map { InSegment(segment: $0, starts: [], lengths: .all(1)) }
  }
}
