import CorpusIndex

/// A kind of structure that patterns can refer to.
enum StructureKind: Sendable, Equatable {
  case sentence, paragraph, section, document
  /// Flows: of a region, by its number, or of any.
  case flow(region: UInt8?)
  /// Spans of markup, by the number of their kind.
  case span(UInt8)

  static let commonNames = ["s", "p", "section", "document", "region"]

  /// Reads a name; `nil` for one that the corpus doesn't know.
  init?(_ name: String, _ manifest: Manifest) {
    switch name {
    case "s", "sentence": self = .sentence
    case "p", "paragraph": self = .paragraph
    case "section": self = .section
    case "document", "doc", "text": self = .document
    case "region": self = .flow(region: nil)
    default:
      if let region = manifest.regions.firstIndex(of: name) {
        self = .flow(region: UInt8(clamping: region))
      } else if let kind = manifest.spanKinds.firstIndex(of: name) {
        self = .span(UInt8(clamping: kind))
      } else {
        return nil
      }
    }
  }

  static func names(_ manifest: Manifest) -> [String] { commonNames + manifest.regions + manifest.spanKinds }
}

/// The structures of one kind in a segment, in the order of their beginnings, of those that begin together the
/// longest first.
struct StructureRanges: Sendable {
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  /// For each the greatest end up to it, where they lie within one another.
  private var reaches: [UInt32] = []

  init(_ ranges: [Range<Int>]) {
    let sorted = ranges.filter { !$0.isEmpty }.sorted {
      $0.lowerBound != $1.lowerBound ? $0.lowerBound < $1.lowerBound : $0.upperBound > $1.upperBound
    }
    starts = sorted.map { UInt32($0.lowerBound) }
    ends = sorted.map { UInt32($0.upperBound) }
    measure()
  }

  init(_ kind: StructureKind, of segment: SegmentReader) throws(CorpusIndexError) {
    let structure = segment.structure
    switch kind {
    case .sentence: self.init(cut: try structure.sentenceStarts(), structure)
    case .paragraph: self.init(cut: try structure.paragraphStarts(), structure)
    case .section:
      self.init(
        try (0..<structure.sectionCount).map { index throws(CorpusIndexError) in
          try structure.section(index).positions
        })
    case .document: self.init((0..<structure.documentCount).map { structure.positions(ofDocument: $0) })
    case .flow(let region):
      self.init(
        (0..<structure.flowCount).filter { region == nil || structure.region(ofFlow: $0) == region }
          .map { structure.positions(ofFlow: $0) })
    case .span(let kind):
      var ranges: [Range<Int>] = []
      for index in 0..<structure.spanCount {
        let span = try structure.span(index)
        if span.kind == kind { ranges.append(span.positions) }
      }
      self.init(ranges)
    }
  }

  /// Stretches from each start to the next, which flows cut.
  private init(cut given: [UInt32], _ structure: StructureReader) {
    starts.reserveCapacity(given.count)
    ends.reserveCapacity(given.count)
    var next = 0
    for flow in 0..<structure.flowCount {
      let positions = structure.positions(ofFlow: flow)
      var start = positions.lowerBound
      while next < given.count, Int(given[next]) <= start { next += 1 }
      while next < given.count, Int(given[next]) < positions.upperBound {
        append(start..<Int(given[next]))
        start = Int(given[next])
        next += 1
      }
      append(start..<positions.upperBound)
    }
    measure()
  }

  private mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    starts.append(UInt32(range.lowerBound))
    ends.append(UInt32(range.upperBound))
  }

  private mutating func measure() {
    var reach: UInt32 = 0
    reaches.reserveCapacity(ends.count)
    for end in ends {
      reach = max(reach, end)
      reaches.append(reach)
    }
  }

  var count: Int { starts.count }

  func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }

  /// The number of structures that begin at or before a position. O(log structures).
  func index(behind position: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those that hold a position, the one that begins last first. O(log structures + structures inside the outermost one, before it).
  func holding(_ position: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = index(behind: position) - 1
    while index >= 0, Int(reaches[index]) > position {
      if Int(ends[index]) > position { found.append(range(index)) }
      index -= 1
    }
    return found
  }

  /// Whether one holds all of a range. O(log structures + structures inside the outermost one, before it).
  func holds(_ positions: Range<Int>) -> Bool {
    var index = index(behind: positions.lowerBound) - 1
    while index >= 0, Int(reaches[index]) >= positions.upperBound {
      if Int(ends[index]) >= positions.upperBound { return true }
      index -= 1
    }
    return false
  }
}
