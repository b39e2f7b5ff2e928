import CorpusIndex

/// The places where a query matched, segment by segment, in corpus order.
public struct Hits: Sendable {
  /// The matches of one segment.
  public struct InSegment: Sendable {
    public let segment: SegmentReader
    /// First positions, ascending.
    public internal(set) var starts: [UInt32]
    /// Words of each match; one number for all where they are equal.
    var lengths: Lengths

    enum Lengths: Sendable {
      case all(Int)
      case each([UInt32])

      mutating func move(_ index: Int, to place: Int) {
        guard case .each(var all) = self else { return }
        self = .all(0)
        all[place] = all[index]
        self = .each(all)
      }

      mutating func removeLast(_ count: Int) {
        guard case .each(let all) = self else { return }
        self = .each(Array(all.dropLast(count)))
      }
    }

    /// Words of match `index`.
    public func length(_ index: Int) -> Int {
      switch lengths {
      case .all(let length): length
      case .each(let lengths): Int(lengths[index])
      }
    }

    /// The positions of match `index` in the segment.
    @inline(__always)
    public func positions(_ index: Int) -> Range<Int> {
      let start = Int(starts[index])
      return start..<start + length(index)
    }

    /// Keeps the matches for which `isKept` holds, in order.
    mutating func filter(_ isKept: (Range<Int>) -> Bool) {
      var kept = 0
      for index in starts.indices where isKept(positions(index)) {
        if kept < index {
          starts[kept] = starts[index]
          lengths.move(index, to: kept)
        }
        kept += 1
      }
      lengths.removeLast(starts.count - kept)
      starts.removeLast(starts.count - kept)
    }
  }

  public internal(set) var segments: [InSegment]

  /// How many matches there are.
  public var count: Int { segments.reduce(0) { $0 + $1.starts.count } }
}
