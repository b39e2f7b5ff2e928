import CorpusIndex

/// How a comparison is resampled: which units are dealt out anew, how often, and by which random numbers.
public struct ResamplingSettings: Sendable, Equatable {
  /// What is dealt out as a whole.
  public enum Unit: String, Sendable, CaseIterable {
    case paragraph, document
  }

  /// A word that occurs less often on both sides together isn't resampled: no way of dealing says anything about it.
  public static let fewestOccurrences = 5

  public var unit = Unit.paragraph
  /// How often units are dealt out; 1 or more.
  public var rounds = 10_000
  /// The same seed gives the same numbers, on any number of threads.
  public var seed: UInt64 = 1

  public init() {}
}

extension ResamplingSettings.Unit {
  /// The first positions of units in a segment, ascending.
  func starts(in segment: SegmentReader) throws(CorpusIndexError) -> [Int] {
    switch self {
    case .paragraph: try segment.structure.paragraphStarts().map { Int($0) }
    case .document:
      (0..<segment.structure.documentCount).map {
        segment.structure.positions(ofDocument: $0).lowerBound
      }
    }
  }
}
