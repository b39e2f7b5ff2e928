import CorpusIndex

/// Finds the positions around hits, each once however many hits it is near to, and those of the hits
/// themselves.
///
/// Hits that overlap are one node. Positions of nodes are in no window.
struct WindowScanner {
  private let hits: Hits.InSegment
  private let window: CollocationWindow
  /// The positions that are words, where not all are.
  private let words: PositionMask?
  private var boundaries: BoundaryCursor

  /// - Parameter paragraphs: the first positions of all paragraphs of the segment.
  init(
    _ hits: Hits.InSegment, _ window: CollocationWindow, paragraphs: [UInt32], words: PositionMask?
  ) {
    self.hits = hits
    self.window = window
    self.words = words
    boundaries = BoundaryCursor(paragraphs, hits.segment.structure)
  }

  /// Calls `body` with runs of positions in windows and of nodes, ascending and disjoint,
  /// none of which reaches from one paragraph into another.
  ///
  /// - Parameter range: indices of hits; none outside may be so near that their windows meet.
  /// - Complexity: O(hits), and O(positions) where not all tokens are words.
  mutating func forEachRun(
    of range: Range<Int>, _ body: (Range<Int>, _ isNode: Bool) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    // Behind the node before: the first position, and the end of its window.
    var free = 0
    var reach = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var node = hits.positions(index)
      index += 1
      while index < range.upperBound, Int(hits.starts[index]) < node.upperBound {
        node = node.lowerBound..<max(node.upperBound, hits.positions(index).upperBound)
        index += 1
      }
      let start = start(before: node.lowerBound)
      let end = end(behind: node.upperBound)
      let right = min(reach, node.lowerBound)
      // Windows that only touch may lie in two documents, so each stays a run of its own.
      if start < right {
        if free < node.lowerBound { try body(free..<node.lowerBound, false) }
      } else {
        if free < right { try body(free..<right, false) }
        if start < node.lowerBound { try body(start..<node.lowerBound, false) }
      }
      try body(node, true)
      free = node.upperBound
      reach = end
    }
    if free < reach { try body(free..<reach, false) }
  }

  private mutating func start(before position: Int) -> Int {
    let first = boundaries.bounds(at: position).lowerBound
    guard let words else { return max(first, position - window.left) }
    var start = position
    var left = window.left
    while start > first, left > 0 {
      start -= 1
      if words.contains(start) { left -= 1 }
    }
    return start
  }

  private mutating func end(behind position: Int) -> Int {
    let last = boundaries.bounds(at: position - 1).upperBound
    guard let words else { return min(last, position + window.right) }
    var end = position
    var left = window.right
    while end < last, left > 0 {
      if words.contains(end) { left -= 1 }
      end += 1
    }
    return end
  }
}
