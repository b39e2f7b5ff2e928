#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Heaps's (or Herdan's) law fitted to a growth curve: after N words there are K · N^β types.
///
/// It is fitted by least squares to ln V = ln K + β ln N over the points of the curve, each of the same weight.
///
/// Source: G. Herdan, *Type-Token Mathematics* (1960); H. S. Heaps, *Information Retrieval* (1978), 206–208.
public struct HeapsLaw: Equatable, Sendable {
  /// K: the types of a text of one word, by the law; above 0.
  public let factor: Double
  /// β: 1 if all words were new, 0 if none were.
  public let exponent: Double
  /// R²: the share of the variance of ln V that the law accounts for, from 0 to 1.
  public let determination: Double
  /// The largest distance between a point and the law, as a share of the law's value.
  public let largestDeviation: Double

  /// O(points).
  ///
  /// - Returns: nil of fewer than three points, or where the vocabulary never grows.
  public init?(fitting growth: VocabularyGrowth) {
    let points = growth.points
    guard points.count >= 3, let first = points.first, let last = points.last, last.types > first.types else {
      return nil
    }
    let (x, y) = (points.map { log(Double($0.words)) }, points.map { log(Double($0.types)) })
    let count = Double(points.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for index in points.indices {
      let (dx, dy) = (x[index] - meanX, y[index] - meanY)
      xx += dx * dx
      xy += dx * dy
      yy += dy * dy
    }
    exponent = xy / xx
    factor = exp(meanY - exponent * meanX)
    determination = min(1, xy * xy / xx / yy)
    var largest = 0.0
    for index in points.indices {
      largest = max(largest, abs(expm1(y[index] - meanY - exponent * (x[index] - meanX))))
    }
    largestDeviation = largest
  }

  /// How many types the law expects after so many words.
  public func types(after words: Int) -> Double { factor * pow(Double(words), exponent) }
}
