import CorpusIndex

/// A stretch of a segment to be counted.
struct ScannedRun: Sendable {
  var segment: Int
  var positions: Range<Int>

  /// What a filter admits, in reading order; all there is without one.
  static func all(of corpus: CorpusReader, in ranges: FilteredRanges?) -> [ScannedRun] {
    var runs: [ScannedRun] = []
    for (number, segment) in corpus.segments.enumerated() {
      for range in ranges?.segments[number].ranges ?? [0..<segment.tokens.count] where !range.isEmpty {
        runs.append(ScannedRun(segment: number, positions: range))
      }
    }
    return runs
  }

  /// The runs of each group.
  static func grouped(_ table: GroupTable) -> [[ScannedRun]] {
    var runs = [[ScannedRun]](repeating: [], count: table.keys.count)
    for (number, segment) in table.runs.enumerated() {
      for run in segment { runs[run.group].append(ScannedRun(segment: number, positions: run.positions)) }
    }
    return runs
  }

  /// Divides runs into parts of about equally many positions; no document is in two of them.
  static func divided(_ runs: [ScannedRun], of corpus: CorpusReader, into count: Int) -> [[ScannedRun]] {
    let share = runs.reduce(0) { $0 + $1.positions.count } / count
    var parts: [[ScannedRun]] = [[]]
    var size = 0
    // Where the document ends that the part ends with.
    var end: (segment: Int, position: Int)?
    for run in runs {
      var rest = run.positions
      while !rest.isEmpty {
        if end == nil, size + rest.count > share, parts.count < count {
          let structure = corpus.segments[run.segment].structure
          let last = min(rest.upperBound - 1, rest.lowerBound + max(0, share - size))
          let document = structure.document(at: last)
          end = (run.segment, max(last + 1, structure.positions(ofDocument: document).upperBound))
        }
        if let found = end, found.segment != run.segment || found.position <= rest.lowerBound {
          parts.append([])
          size = 0
          end = nil
          continue
        }
        let piece = rest.lowerBound..<min(rest.upperBound, end?.position ?? rest.upperBound)
        parts[parts.count - 1].append(ScannedRun(segment: run.segment, positions: piece))
        size += piece.count
        rest = piece.upperBound..<rest.upperBound
      }
    }
    return parts
  }
}
