/// The positions that a filter admits, segment by segment.
///
/// Where texts are admitted or left out by stretches, the ranges say it all; where words are by what they
/// are, a mask of single positions holds besides.
public struct FilteredRanges: Sendable {
  /// The admitted positions of one segment: those of the ranges that are in the mask, where there is one.
  struct InSegment: Sendable {
    /// Ascending, disjoint, not touching.
    var ranges: [Range<Int>]
    var mask: PositionMask?
    /// The positions of words, where not all tokens are words.
    var words: PositionMask?

    /// Words admitted of a part of one of the ranges.
    func count(in range: Range<Int>) -> Int {
      guard let words else { return mask?.count(in: range) ?? range.count }
      return mask?.count(in: range, and: words) ?? words.count(in: range)
    }

    /// Whether all of `positions` is admitted. O(log ranges).
    func holds(_ positions: Range<Int>) -> Bool {
      var (low, high) = (0, ranges.count)
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].lowerBound <= positions.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low > 0 && positions.upperBound <= ranges[low - 1].upperBound
        && mask?.contains(positions) ?? true
    }

    /// The same positions in a mask alone.
    func masked(count: Int) -> PositionMask {
      var all = PositionMask(count: count, ranges)
      if let mask { all.formIntersection(mask) }
      return all
    }
  }

  let segments: [InSegment]
  /// What comparisons of metadata left in doubt, in the order of the filter.
  public let doubts: [MetadataDoubt]

  /// Words that the filter admits: the denominator of rates.
  public var words: Int {
    segments.reduce(0) { sum, segment in segment.ranges.reduce(sum) { $0 + segment.count(in: $1) } }
  }

  init(_ segments: [InSegment], doubts: [MetadataDoubt] = []) {
    self.segments = segments
    self.doubts = doubts
  }

  /// Sorts ranges and joins those that touch.
  static func normalized(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let isNormal = ranges.indices.allSatisfy { index in
      !ranges[index].isEmpty && (index == 0 || ranges[index - 1].upperBound < ranges[index].lowerBound)
    }
    if isNormal { return ranges }
    var result: [Range<Int>] = []
    let sorted = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    for range in sorted {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  static func complement(_ ranges: [Range<Int>], of whole: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var next = whole.lowerBound
    for range in ranges {
      if next < range.lowerBound { result.append(next..<range.lowerBound) }
      next = range.upperBound
    }
    if next < whole.upperBound { result.append(next..<whole.upperBound) }
    return result
  }

  static func intersection(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let lower = max(left[i].lowerBound, right[j].lowerBound)
      let upper = min(left[i].upperBound, right[j].upperBound)
      if lower < upper { result.append(lower..<upper) }
      if left[i].upperBound < right[j].upperBound { i += 1 } else { j += 1 }
    }
    return result
  }

  func cursor(segment: Int) -> Cursor { Cursor(segments[segment]) }

  /// Answers for ascending positions.
  struct Cursor {
    private let ranges: [Range<Int>]
    private let mask: PositionMask?
    private var index = 0

    init(_ segment: InSegment) {
      ranges = segment.ranges
      mask = segment.mask
    }

    /// Whether all of `positions` is admitted; calls come in ascending order.
    mutating func contains(_ positions: Range<Int>) -> Bool {
      while index < ranges.count, ranges[index].upperBound <= positions.lowerBound { index += 1 }
      guard index < ranges.count else { return false }
      return ranges[index].lowerBound <= positions.lowerBound
        && positions.upperBound <= ranges[index].upperBound && mask?.contains(positions) ?? true
    }
  }
}
