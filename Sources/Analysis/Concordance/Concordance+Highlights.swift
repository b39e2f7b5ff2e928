import CorpusIndex

extension Concordance {
  /// Below so many lines a second thread costs more than it saves.
  private static let linesPerThread = 1024

  /// How many lines before its own the memory of a line is asked for.
  private static let linesAhead = 6

  /// How many lines show a highlighted word around their match; none of them may have been left out by sorting for
  /// the first lines alone. O(lines · context).
  public func highlightedLines(
    _ highlights: Highlights, context: Context, style: Style = .text, threads: Int = 1
  ) throws(AnalysisError) -> Int {
    let threads = count < Self.linesPerThread ? 1 : threads
    let lines = inCorpusOrder
    let parts = try WorkerThreads.mapParts(of: count, threads: threads) { part throws(AnalysisError) in
      var reader = ConcordanceLines(lines, context: context, style: style, highlighting: highlights)
      var found = 0
      for line in part {
        let ahead = line + Self.linesAhead
        if ahead < part.upperBound { reader.prefetch(match: lines.number(ofLine: ahead)) }
        try reader.moveToHighlights(ofLine: line)
        if !reader.highlighted.isEmpty { found += 1 }
      }
      return found
    }
    return parts.reduce(0, +)
  }
}
