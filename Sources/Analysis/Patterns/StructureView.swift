import CorpusIndex

/// The structures of one kind in a segment, for questions about single positions: sentences and paragraphs are
/// decoded where they are asked for.
struct StructureView: Sendable {
  private var stretches: StructureStretches?
  private let ranges: StructureRanges

  init(_ kind: StructureKind, of segment: SegmentReader) throws(CorpusIndexError) {
    let structure = segment.structure
    switch kind {
    case .sentence: stretches = StructureStretches(try structure.sentenceList(), structure)
    case .paragraph: stretches = StructureStretches(try structure.paragraphList(), structure)
    case .section, .document, .flow, .span: break
    }
    ranges = stretches == nil ? try StructureRanges(kind, of: segment) : StructureRanges([])
  }

  init(_ ranges: StructureRanges) { self.ranges = ranges }

  /// Those that hold a position, the one that begins last first.
  mutating func holding(_ position: Int) throws(CorpusIndexError) -> [Range<Int>] {
    if let stretch = try stretches?.stretch(holding: position) { return stretch.isEmpty ? [] : [stretch] }
    return ranges.holding(position)
  }

  /// The farthest end of those that hold a position; `nil` where none does.
  mutating func reach(of position: Int) throws(CorpusIndexError) -> Int? {
    if let stretch = try stretches?.stretch(holding: position) { return stretch.upperBound }
    return ranges.holding(position).map(\.upperBound).max()
  }

  /// The earliest beginning of those that hold a position; `nil` where none does.
  mutating func start(of position: Int) throws(CorpusIndexError) -> Int? {
    if let stretch = try stretches?.stretch(holding: position) { return stretch.lowerBound }
    return ranges.holding(position).map(\.lowerBound).min()
  }

  /// The ends of those that begin at a position.
  mutating func ends(from position: Int) throws(CorpusIndexError) -> [Int] {
    try holding(position).filter { $0.lowerBound == position }.map(\.upperBound)
  }

  /// The beginnings of those that end at a position.
  mutating func starts(to position: Int) throws(CorpusIndexError) -> [Int] {
    guard position > 0 else { return [] }
    return try holding(position - 1).filter { $0.upperBound == position }.map(\.lowerBound)
  }

  /// Whether one begins at a position, or ends there.
  mutating func hasEdge(at position: Int, isEnd: Bool) throws(CorpusIndexError) -> Bool {
    let inside = isEnd ? position - 1 : position
    if let stretch = try stretches?.stretch(holding: max(0, inside)) {
      return inside >= 0 && !stretch.isEmpty && (isEnd ? stretch.upperBound : stretch.lowerBound) == position
    }
    return try !(isEnd ? starts(to: position) : ends(from: position)).isEmpty
  }
}

/// Sentences or paragraphs: they go from one start to the next, or to the end of their flow.
struct StructureStretches: Sendable {
  private var starts: StartList
  private var flow: FlowCursor
  private var current = 0..<0

  init(_ starts: StartList, _ structure: StructureReader) {
    self.starts = starts
    flow = FlowCursor(structure)
  }

  /// The stretch that holds a position; empty behind the last token. O(log stretches), O(1) in the one asked for before.
  mutating func stretch(holding position: Int) throws(CorpusIndexError) -> Range<Int> {
    if current.contains(position) { return current }
    let flow = flow.move(to: position)
    guard flow.contains(position) else { return position..<position }
    let (start, next) = try starts.neighbours(of: position)
    let first = max(flow.lowerBound, start ?? 0)
    current = first..<min(flow.upperBound, max(position + 1, next ?? .max))
    return current
  }
}
