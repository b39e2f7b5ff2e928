import CorpusIndex

/// Where the stretches begin that windows don't leave, in one segment.
struct WindowBoundaries: Sendable {
  /// First positions of sentences or paragraphs, ascending; empty where neither bounds a window.
  fileprivate let starts: [UInt32]
  /// Whether it is documents that bound them, not flows.
  fileprivate let areDocuments: Bool
  fileprivate let structure: StructureReader

  /// - Complexity: O(paragraphs) or O(sentences) for these.
  init(_ boundary: CollocationWindow.Boundary, of segment: SegmentReader) throws(CorpusIndexError) {
    structure = segment.structure
    areDocuments = boundary == .document
    starts =
      switch boundary {
      case .sentence: try segment.structure.sentenceStarts()
      case .paragraph: try segment.structure.paragraphStarts()
      case .region, .document: []
      }
  }

  fileprivate var outerCount: Int { areDocuments ? structure.documentCount : structure.flowCount }

  fileprivate func positions(ofOuter index: Int) -> Range<Int> {
    areDocuments ? structure.positions(ofDocument: index) : structure.positions(ofFlow: index)
  }
}

/// Finds the stretch of ascending positions that a window may reach over.
struct BoundaryCursor {
  private let boundaries: WindowBoundaries
  private var inner = 0
  private var outer = 0
  private var current = 0..<0

  init(_ boundaries: WindowBoundaries) { self.boundaries = boundaries }

  /// The stretch that holds `position`: the sentence or paragraph, or as much of it as is in the same flow; the
  /// flow; the document. Calls come in ascending order. O(1) for neighbours, O(log distance) for others.
  mutating func bounds(at position: Int) -> Range<Int> {
    if current.contains(position) { return current }
    let starts = boundaries.starts
    inner = Self.last(atMost: position, from: inner, of: starts.count) { Int(starts[$0]) }
    outer = Self.last(atMost: position, from: outer, of: boundaries.outerCount) {
      boundaries.positions(ofOuter: $0).lowerBound
    }
    var bounds = boundaries.positions(ofOuter: outer)
    if inner < starts.count, Int(starts[inner]) <= position {
      let end = inner + 1 < starts.count ? Int(starts[inner + 1]) : boundaries.structure.endPosition
      bounds = bounds.clamped(to: Int(starts[inner])..<max(end, position + 1))
    }
    current = bounds.contains(position) ? bounds : position..<position + 1
    return current
  }

  /// The last index, from one on, whose start is not behind the position: by steps that double, then by halving.
  private static func last(
    atMost position: Int, from index: Int, of count: Int, _ start: (Int) -> Int
  ) -> Int {
    var low = index
    var step = 1
    while low + step < count, start(low + step) <= position {
      low += step
      step *= 2
    }
    var high = min(count, low + step)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if start(middle) <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension StructureReader {
  /// The position behind the segment's last token.
  fileprivate var endPosition: Int {
    documentCount > 0 ? positions(ofDocument: documentCount - 1).upperBound : 0
  }
}
