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
    let total = stretchCount(of: division)
    var ends = ends.mutableSpan
    var values = values.mutableSpan
    let room = min(ends.count, values.count)
    var stretch = next
    var read = 0
    while stretch < total, read < room {
      var following = stretch + 1
      let starts: Column
      switch division {
      case .documents:
        starts = documentStarts
        values[read] = UInt32(truncatingIfNeeded: stretch)
      case .sections:
        starts = runStarts
        let section = runSections.word(stretch) ?? 0
        values[read] = Int(section) <= sectionCount ? section : 0
      case .regions:
        starts = flowStarts
        let region = region(ofFlow: stretch)
        if isJoined {
          while following < total, self.region(ofFlow: following) == region { following += 1 }
        }
        values[read] = UInt32(region)
      }
      ends[read] = min(starts.word(following) ?? .max, UInt32(clamping: tokenCount))
      read += 1
      stretch = following
    }
    next = stretch
    return read
  }
}
