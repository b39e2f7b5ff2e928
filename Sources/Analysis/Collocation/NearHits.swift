import CorpusIndex

/// All that is needed to walk over what stands near hits, in chunks of documents.
struct NearHits: Sendable {
  let chunks: [DocumentChunk]
  private let hits: Hits
  private let window: CollocationWindow
  private let boundaries: [WindowBoundaries]
  private let words: [PositionMask]?
  private let admitted: FilteredRanges
  private let masks: [[UInt64]]

  /// - Parameter ranges: where words count; all do where it is nil.
  /// - Complexity: O(documents), and O(paragraphs) or O(sentences) where these bound windows.
  init(
    _ hits: Hits, _ window: CollocationWindow, in ranges: FilteredRanges?, of corpus: CorpusReader,
    threads: Int
  ) throws(CorpusIndexError) {
    self.hits = hits
    self.window = window
    chunks = DocumentChunk.all(of: corpus, threads: threads)
    words = try PositionMask.words(of: corpus)
    boundaries = try hits.segments.map { part throws(CorpusIndexError) in
      // Where there is no hit, nothing is looked up.
      try WindowBoundaries(part.starts.isEmpty ? .document : window.boundary, of: part.segment)
    }
    admitted = if let ranges { ranges } else { try FilteredRanges.all(of: corpus) }
    masks = admitted.segments.map(\.admittedWords)
  }

  /// The chunk of an index, nil where no hit is in it.
  func chunk(_ index: Int) -> Chunk? {
    let chunk = chunks[index]
    let part = hits.segments[chunk.segment]
    let structure = part.segment.structure
    let first = structure.positions(ofDocument: chunk.documents.lowerBound)
    let end = structure.positions(ofDocument: chunk.documents.upperBound - 1).upperBound
    let range = part.starts.first(notBelow: first.lowerBound)..<part.starts.first(notBelow: end)
    guard !range.isEmpty else { return nil }
    let ranges = admitted.segments[chunk.segment].ranges
    return Chunk(
      segment: part.segment, hits: range,
      scanner: WindowScanner(
        part, window, boundaries[chunk.segment], words: words?[chunk.segment]),
      words: words?[chunk.segment], documents: chunk.documents, ranges: ranges,
      mask: masks[chunk.segment], document: chunk.documents.lowerBound, positions: first,
      next: ranges.first(endingAfter: first))
  }

  /// Some documents of a segment, walked over in ascending order.
  struct Chunk {
    let segment: SegmentReader
    /// Indices of its hits.
    let hits: Range<Int>
    let scanner: WindowScanner
    /// The positions that are words, where not all are.
    let words: PositionMask?
    fileprivate let documents: Range<Int>
    fileprivate let ranges: [Range<Int>]
    fileprivate let mask: [UInt64]
    fileprivate var document: Int
    fileprivate var positions: Range<Int>
    fileprivate var next: Int

    var tokens: TokenStreamReader { segment.tokens }

    /// The number, from 1, of the document that holds a position; calls come in ascending order.
    mutating func document(at position: Int) -> UInt32 {
      while position >= positions.upperBound, document + 1 < documents.upperBound {
        document += 1
        positions = segment.structure.positions(ofDocument: document)
      }
      return UInt32(segment.firstDocument + document + 1)
    }

    /// Calls `body` with what the filter admits of a run; runs that share no position with those before come in
    /// ascending order, others may go back as far as a window reaches.
    mutating func forEachPart(
      of run: Range<Int>, _ body: (Range<Int>, _ mask: [UInt64]) throws(CorpusIndexError) -> Void
    ) throws(CorpusIndexError) {
      while next > 0, ranges[next - 1].upperBound > run.lowerBound { next -= 1 }
      while next < ranges.count, ranges[next].upperBound <= run.lowerBound { next += 1 }
      var place = next
      while place < ranges.count, ranges[place].lowerBound < run.upperBound {
        let part = ranges[place].clamped(to: run)
        if !part.isEmpty { try body(part, mask) }
        place += 1
      }
    }
  }
}

extension [UInt32] {
  /// The index of the first of these ascending numbers that isn't below another. O(log n).
  func first(notBelow value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
