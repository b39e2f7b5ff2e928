import CorpusIndex

/// The words that a filter admits, numbered from 0 in the order of the corpus.
struct AdmittedWords {
  private let segments: [FilteredRanges.InSegment]
  /// The number of each segment's first word.
  private let starts: [Int]
  /// How many there are.
  let count: Int

  /// - Parameter ranges: the filter, `nil` for all words.
  init(_ corpus: CorpusReader, in ranges: FilteredRanges?) throws(CorpusIndexError) {
    let ranges = if let ranges { ranges } else { try FilteredRanges.all(of: corpus) }
    segments = ranges.segments
    var (starts, count) = ([Int](), 0)
    for segment in segments {
      starts.append(count)
      count = segment.ranges.reduce(count) { $0 + segment.count(in: $1) }
    }
    (self.starts, self.count) = (starts, count)
  }

  func cursor(segment: Int) -> Cursor { Cursor(segments[segment], from: starts[segment]) }

  /// Numbers ascending positions of a segment.
  struct Cursor {
    private let segment: FilteredRanges.InSegment
    private var range = 0
    /// Positions of the present range below this one are counted.
    private var counted = 0
    private var number: Int

    fileprivate init(_ segment: FilteredRanges.InSegment, from number: Int) {
      self.segment = segment
      self.number = number
    }

    /// How many admitted words stand before a position: the number of the word there. Calls come in ascending order.
    mutating func number(at position: Int) -> Int {
      let ranges = segment.ranges
      while range < ranges.count {
        let next = ranges[range]
        let from = max(counted, next.lowerBound)
        let end = min(position, next.upperBound)
        if from < end {
          number += segment.count(in: from..<end)
          counted = end
        }
        if position < next.upperBound { break }
        range += 1
      }
      return number
    }
  }
}
