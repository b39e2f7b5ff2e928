import CorpusIndex

/// The segments of a concordance, lent without counting references: threads that count references to one object
/// for each line wait for one another.
///
/// Contract: `hits` holds every segment that `references` point to, and is never changed.
struct HeldSegments: Sendable {
  private let hits: Hits
  private let references: [Unmanaged<SegmentReader>]

  init(_ hits: Hits) {
    self.hits = hits
    references = hits.segments.map { Unmanaged.passUnretained($0.segment) }
  }

  /// The number of a segment's first document.
  func firstDocument(_ index: Int) -> Int { hits.segments[index].segment.firstDocument }

  /// Calls `body` with a segment, which it must not keep.
  @inline(__always)
  func withSegment<Value, Failure: Error>(
    _ index: Int, _ body: (SegmentReader) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let result: Result<Value, Failure> = references[index]._withUnsafeGuaranteedRef { segment in
      do throws(Failure) { return .success(try body(segment)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
