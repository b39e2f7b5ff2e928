import CorpusIndex

/// A run of positions near hits, or of a hit.
struct WindowRun {
  enum Place {
    /// Of the words that hits are made of.
    case node
    /// Before a hit, which begins where the run ends.
    case before
    /// Behind a hit, which ends where the run begins.
    case behind
    /// Between two hits whose windows meet: the first one's ends at `reach`, the second one's begins at `start`.
    case between(reach: Int, start: Int)
  }

  let positions: Range<Int>
  let place: Place
}

/// Finds the positions around hits, and those of the hits themselves.
struct WindowScanner {
  private let hits: Hits.InSegment
  private let window: CollocationWindow
  /// The positions that are words, where not all are.
  private let words: PositionMask?
  private var boundaries: BoundaryCursor

  init(
    _ hits: Hits.InSegment, _ window: CollocationWindow, _ boundaries: WindowBoundaries,
    words: PositionMask?
  ) {
    self.hits = hits
    self.window = window
    self.words = words
    self.boundaries = BoundaryCursor(boundaries)
  }

  /// Calls `body` with runs of positions in windows and of nodes, ascending and disjoint,
  /// none of which reaches from one stretch that windows don't leave into another.
  ///
  /// Hits that overlap are one node. Positions of nodes are in no window.
  ///
  /// - Parameter range: indices of hits; none outside may be so near that their windows meet.
  /// - Complexity: O(hits), and O(positions) where not all tokens are words.
  mutating func forEachRun(
    of range: Range<Int>, _ body: (WindowRun) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    // Behind the node before: the first position, and the end of its window.
    var free = 0
    var reach = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let node = node(at: &index, before: range.upperBound)
      let start = start(before: node.lowerBound)
      let end = end(behind: node.upperBound)
      let right = min(reach, node.lowerBound)
      // Windows that only touch may lie in two documents, so each stays a run of its own.
      if start < right {
        if free < node.lowerBound {
          try body(
            WindowRun(positions: free..<node.lowerBound, place: .between(reach: right, start: start)))
        }
      } else {
        if free < right { try body(WindowRun(positions: free..<right, place: .behind)) }
        if start < node.lowerBound {
          try body(WindowRun(positions: start..<node.lowerBound, place: .before))
        }
      }
      try body(WindowRun(positions: node, place: .node))
      free = node.upperBound
      reach = end
    }
    if free < reach { try body(WindowRun(positions: free..<reach, place: .behind)) }
  }

  /// Calls `body` with each hit and the positions before and behind it in its window, those of other hits among
  /// them.
  ///
  /// - Complexity: as for `forEachRun`.
  mutating func forEachHit(
    of range: Range<Int>,
    _ body: (_ hit: Range<Int>, _ before: Range<Int>, _ behind: Range<Int>) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    for index in range {
      let hit = hits.positions(index)
      let start = start(before: hit.lowerBound)
      try body(hit, start..<hit.lowerBound, hit.upperBound..<end(behind: hit.upperBound))
    }
  }

  /// The node that begins with a hit: all hits that overlap. `index` comes to stand behind them.
  @inline(__always)
  private func node(at index: inout Int, before end: Int) -> Range<Int> {
    var node = hits.positions(index)
    index += 1
    while index < end, Int(hits.starts[index]) < node.upperBound {
      node = node.lowerBound..<max(node.upperBound, hits.positions(index).upperBound)
      index += 1
    }
    return node
  }

  private mutating func start(before position: Int) -> Int {
    let first = boundaries.bounds(at: position).lowerBound
    guard let words, !window.isWhole else { return max(first, position - window.left) }
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
    guard let words, !window.isWhole else { return min(last, position + window.right) }
    var end = position
    var left = window.right
    while end < last, left > 0 {
      if words.contains(end) { left -= 1 }
      end += 1
    }
    return end
  }
}
