/// Makes probabilities of many tests at once comparable with a level chosen for one.
///
/// Of a thousand words that differ by nothing but chance, fifty have a probability below 0.05.
public protocol MultipleComparisonCorrection: Sendable {
  /// The name that it is asked for by.
  static var name: String { get }
  /// What it keeps below the level, as a clause.
  static var promise: String { get }

  /// Learns all probabilities of the family of tests; order doesn't matter. O(n log n).
  init(_ probabilities: [Double])

  /// The corrected probability of a test of the family, at most 1. O(log n).
  func corrected(_ probability: Double) -> Double
}

/// All corrections, by name.
public enum MultipleComparisonCorrections {
  public static let all: [any MultipleComparisonCorrection.Type] = [
    HolmCorrection.self, BenjaminiHochbergCorrection.self,
  ]
}

extension [Double] {
  /// How many of these ascending numbers are below `value`. O(log n).
  func count(below value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
