import CorpusIndex

extension ConcordanceLines {
  /// The positions that a line shows of its reach: the flow of the match, or its document.
  ///
  /// Changes nothing; where it only borrows the value, the compiler copies all of it for each line.
  mutating func shownPositions(
    _ segment: SegmentReader, _ match: Range<Int>, _ flow: Range<Int>
  ) throws(CorpusIndexError) -> Range<Int> {
    switch context {
    case .words(let count):
      return max(flow.lowerBound, match.lowerBound - count)..<min(flow.upperBound, match.upperBound + count)
    case .sentence, .paragraph:
      var low = 0
      var high = unitStarts.count
      while low < high {
        let middle = (low + high) / 2
        if Int(unitStarts[middle]) <= match.lowerBound { low = middle + 1 } else { high = middle }
      }
      let start = low > 0 ? Int(unitStarts[low - 1]) : flow.lowerBound
      var end = low
      while end < unitStarts.count, Int(unitStarts[end]) < match.upperBound { end += 1 }
      let next = end < unitStarts.count ? Int(unitStarts[end]) : flow.upperBound
      return max(flow.lowerBound, start)..<min(flow.upperBound, max(next, match.upperBound))
    case .characters(let count):
      var start = match.lowerBound
      var end = match.upperBound
      var characters = 0
      while start > flow.lowerBound, characters < count {
        start -= 1
        characters += segment.lexicon.scalarCount(ofType: try segment.tokens.type(at: start)).scalars + 1
      }
      characters = 0
      while end < flow.upperBound, characters < count {
        characters += segment.lexicon.scalarCount(ofType: try segment.tokens.type(at: end)).scalars + 1
        end += 1
      }
      return start..<end
    }
  }
}
