import CorpusIndex

/// The structures of one kind in a segment, for questions about single positions: sentences and paragraphs are
/// decoded where they are asked for.
enum StructureView: Sendable {
  case stretches(StructureStretches)
  case ranges(StructureRanges)

  init(_ kind: StructureKind, of segment: SegmentReader) throws(CorpusIndexError) {
    switch kind {
    case .sentence:
      self = .stretches(StructureStretches(try segment.structure.sentenceList(), segment.structure))
    case .paragraph:
      self = .stretches(StructureStretches(try segment.structure.paragraphList(), segment.structure))
    case .section, .document, .flow, .span: self = .ranges(try StructureRanges(kind, of: segment))
    }
  }

  /// Those that hold a position, the one that begins last first. O(log structures + depth).
  mutating func holding(_ position: Int) throws(CorpusIndexError) -> [Range<Int>] {
    switch self {
    case .stretches(var stretches):
      let stretch = try stretches.stretch(holding: position)
      self = .stretches(stretches)
      return [stretch]
    case .ranges(let ranges): return ranges.holding(position)
    }
  }

  /// The farthest end of those that hold a position; `nil` where none does.
  mutating func reach(of position: Int) throws(CorpusIndexError) -> Int? {
    try holding(position).map(\.upperBound).max()
  }

  /// The earliest beginning of those that hold a position; `nil` where none does.
  mutating func start(of position: Int) throws(CorpusIndexError) -> Int? {
    try holding(position).map(\.lowerBound).min()
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

  /// The stretch that holds a position. O(log stretches), O(1) in the one asked for before.
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
