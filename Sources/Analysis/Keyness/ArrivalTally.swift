import CorpusIndex
import TextStatistics

/// Where words stand in the two sides of a comparison, in words from the side's beginning.
struct ArrivalTally {
  /// Tokens that are decoded at a time.
  private static let batch = 4096
  /// Bytes that an occurrence takes: its place, and when it has been sorted its gap too.
  private static let bytesPerOccurrence = 40

  private let corpus: CorpusReader
  private let numbers: [UInt32]
  private let count: Int

  /// - Parameter words: the features that are looked for, in the order of their numbers.
  init(_ words: [UInt32], of features: WordFeatures) {
    var numberOfFeatures = [UInt32](repeating: .max, count: features.count)
    for (number, feature) in words.enumerated() { numberOfFeatures[Int(feature)] = UInt32(number) }
    numbers = features.ofTypes().map {
      Int($0) < numberOfFeatures.count ? numberOfFeatures[Int($0)] : .max
    }
    count = words.count
    corpus = features.corpus
  }

  /// The occurrences of each word in a side.
  ///
  /// - Returns: nil where memory has no room for them.
  /// - Complexity: O(words of the side).
  func arrivals(
    in side: FilteredRanges, memory: Int
  ) throws(CorpusIndexError) -> [InterArrivalTest.Arrivals]? {
    var places = [[Int]](repeating: [], count: count)
    var types = [UInt32](repeating: 0, count: Self.batch)
    var (words, found) = (0, 0)
    for (segment, ranges) in zip(corpus.segments, side.segments) {
      let mask = ranges.admittedWords
      for range in ranges.ranges {
        for first in stride(from: range.lowerBound, to: range.upperBound, by: Self.batch) {
          let part = first..<min(first + Self.batch, range.upperBound)
          try segment.tokens.types(part, into: &types)
          for position in part {
            guard mask.isEmpty || mask[position / 64] >> UInt64(position % 64) & 1 == 1 else { continue }
            let type = Int(types[position - first])
            if type < numbers.count, numbers[type] != .max {
              places[Int(numbers[type])].append(words)
              found += 1
            }
            words += 1
          }
          guard found * Self.bytesPerOccurrence <= memory else { return nil }
        }
      }
    }
    return places.compactMap { InterArrivalTest.Arrivals(places: $0, words: words) }
  }
}
