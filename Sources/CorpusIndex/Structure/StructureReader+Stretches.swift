/// What divides a segment into stretches that lie end to end.
public enum SegmentDivision: Sendable {
  /// By document; the value of a stretch is the document's index.
  case documents
  /// By innermost section; the value is 0 outside sections, else 1 + the section's index.
  case sections
  /// By flow; the value is the number of its region.
  case regions
}

extension StructureReader {
  /// How many stretches a division has, where those of one value that follow one another stand apart. O(1).
  public func stretchCount(of division: SegmentDivision) -> Int {
    switch division {
    case .documents: documentStarts.wordCount
    case .sections: runStarts.wordCount
    case .regions: flowStarts.wordCount
    }
  }

  /// Reads as many stretches of a division as the arrays have room for; none are left when all have been read.
  ///
  /// - Parameters:
  ///   - next: the stretch to begin with, 0 at first; afterwards the one to go on with.
  ///   - isJoined: whether stretches of one region that follow one another are one.
  ///   - ends: gets the position past the end of each stretch; the first begins at 0, the others where the one
  ///     before ends.
  ///   - values: gets their values; as long as `ends`.
  /// - Returns: how many were read. O(stretches read).
  public func readStretches(
    of division: SegmentDivision, from next: inout Int, joined isJoined: Bool, ends: inout [UInt32],
    values: inout [UInt32]
  ) -> Int {
    let room = min(ends.count, values.count)
    var ends = ends.mutableSpan
    var values = values.mutableSpan
    let first = next
    switch division {
    case .documents:
      next = min(first + room, documentStarts.wordCount)
      for stretch in first..<max(first, next) {
        ends[stretch - first] = end(documentStarts, before: stretch + 1)
        values[stretch - first] = UInt32(truncatingIfNeeded: stretch)
      }
    case .sections:
      next = min(first + room, runStarts.wordCount)
      for stretch in first..<max(first, next) {
        ends[stretch - first] = end(runStarts, before: stretch + 1)
        let section = runSections.word(stretch) ?? 0
        values[stretch - first] = Int(section) <= sectionCount ? section : 0
      }
    case .regions: return readRegions(from: &next, joined: isJoined, ends: &ends, values: &values)
    }
    return max(0, next - first)
  }

  private func readRegions(
    from next: inout Int, joined isJoined: Bool, ends: inout MutableSpan<UInt32>,
    values: inout MutableSpan<UInt32>
  ) -> Int {
    // As many as flows, as was checked when the file was opened.
    guard let regions = flowRegions.slice(0, flowStarts.wordCount) else { return 0 }
    var read = 0
    var flow = next
    while flow < regions.count, read < ends.count, read < values.count {
      let region = regions[flow]
      flow += 1
      if isJoined { while flow < regions.count, regions[flow] == region { flow += 1 } }
      ends[read] = end(flowStarts, before: flow)
      values[read] = UInt32(region)
      read += 1
    }
    next = flow
    return read
  }

  /// Where a stretch ends, given that all begin at `starts`, by the index of the next one.
  @inline(__always)
  private func end(_ starts: Column, before next: Int) -> UInt32 {
    min(starts.word(next) ?? .max, UInt32(truncatingIfNeeded: tokenCount))
  }
}
