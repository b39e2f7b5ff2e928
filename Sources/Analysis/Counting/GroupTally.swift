import CorpusIndex

/// Counts the matches of one query in each group, and the documents that hold them.
///
/// Positions come segment by segment, in ascending order.
struct GroupTally: Sendable {
  struct Count: Sendable {
    var matches = 0
    var documents: UInt32 = 0
    /// 1 + the number of the document counted last.
    fileprivate var lastDocument: UInt32 = 0
  }

  /// By group; groups beyond the last one have no matches.
  private(set) var counts: [Count] = []
  /// How many groups have matches.
  private(set) var groupsWithMatches = 0
  private var next = 0
  private var document = 0
  private var documentEnd = 0

  /// No matches yet.
  init() {}

  /// The counts of the only group there is.
  init(matches: Int, documents: Int) {
    counts = [Count(matches: matches, documents: UInt32(clamping: documents))]
    groupsWithMatches = matches > 0 ? 1 : 0
  }

  /// The counts of a group.
  func count(of group: Int) -> Count { group < counts.count ? counts[group] : Count() }

  /// Begins with the positions of another segment.
  mutating func beginSegment() {
    next = 0
    document = 0
    documentEnd = 0
  }

  /// Counts those positions, of the ones that haven't been counted yet, that lie in some runs.
  ///
  /// - Parameters:
  ///   - starts: all positions of the segment; each lies in a run.
  ///   - groupCount: how many groups there may be.
  /// - Complexity: O(positions counted + runs among them).
  mutating func count(
    _ starts: [UInt32], in runs: GroupRuns, of segment: SegmentReader, groupCount: Int
  ) {
    guard runs.count > 0, next < starts.count, starts[next] < runs.ends[runs.count - 1] else { return }
    if counts.count < groupCount {
      counts.append(contentsOf: repeatElement(Count(), count: groupCount - counts.count))
    }
    var (index, document, documentEnd, newGroups) = (next, document, documentEnd, 0)
    defer {
      (next, self.document, self.documentEnd) = (index, document, documentEnd)
      groupsWithMatches += newGroups
    }
    let starts = starts.span
    let ends = runs.ends.span
    let groups = runs.groups.span
    var counts = counts.mutableSpan
    var run = 0
    while index < starts.count {
      let start = starts[index]
      while run < runs.count, ends[run] <= start { run += 1 }
      guard run < runs.count else { break }
      if Int(start) >= documentEnd {
        document = segment.structure.document(at: Int(start), near: document)
        documentEnd = max(Int(start) + 1, segment.structure.positions(ofDocument: document).upperBound)
      }
      let limit = min(Int(ends[run]), documentEnd)
      let first = index
      repeat { index += 1 } while index < starts.count && Int(starts[index]) < limit
      let group = Int(groups[run])
      let number = UInt32(truncatingIfNeeded: segment.firstDocument + document + 1)
      if counts[group].matches == 0 { newGroups += 1 }
      counts[group].matches += index - first
      if counts[group].lastDocument != number {
        counts[group].lastDocument = number
        counts[group].documents += 1
      }
    }
  }
}
