#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The distances between the occurrences of a word, as the sums that measures by positions are made of.
///
/// The corpus is a ring of N words: the distance d_i is that from the occurrence before, for the first one from
/// the last by way of the end. So the f distances add up to N, and where the corpus begins makes no difference.
public struct PositionDispersion: Equatable, Sendable {
  /// All words: N.
  public let words: Int
  /// How often the word stands among them: f.
  public let frequency: Int
  /// Σ d².
  let squareSum: Double
  /// Σ d ln d.
  let logarithmSum: Double
  /// Σ min(d f / N, 1).
  let reducedSum: Double

  /// O(positions).
  ///
  /// - Parameters:
  ///   - positions: where the word stands, from 0, ascending, each once.
  ///   - words: all words, at most 2⁶⁰; positions are below it.
  public init(positions: [Int], words: Int) throws(DispersionError) {
    guard words > 0 else { throw .noWords }
    guard words <= CorpusParts.limit else { throw .tooManyWords }
    self.words = words
    frequency = positions.count
    guard let last = positions.last else {
      (squareSum, logarithmSum, reducedSum) = (0, 0, 0)
      return
    }
    let even = Double(words) / Double(positions.count)
    var (squares, logarithms, reduced) = (0.0, 0.0, 0.0)
    var before = last - words
    var end = -1
    for (index, position) in positions.enumerated() {
      guard position > end, position < words else { throw .impossiblePosition(index: index) }
      end = position
      let distance = Double(position - before)
      before = position
      squares += distance * distance
      logarithms += distance * log(distance)
      reduced += distance < even ? distance / even : 1
    }
    (squareSum, logarithmSum, reducedSum) = (squares, logarithms, reduced)
  }
}
