/// Makes probabilities of many tests at once comparable with a level chosen for one.
///
/// Of a thousand words that differ by nothing but chance, fifty have a probability below 0.05.
public protocol MultipleComparisonCorrection: Sendable {
  /// The name that it is asked for by.
  static var name: String { get }
  /// What it keeps below the level, as a clause.
  static var promise: String { get }

  /// Learns the probabilities of a family of tests; order doesn't matter. O(n log n).
  ///
  /// - Parameter family: how many tests there are in all. Where there are more than probabilities, as of words that were
  ///   left out of a list, the others count as ones that found nothing; 1 corrects nothing.
  init(_ probabilities: [Double], family: Int)

  /// The corrected probability of a test of the family, at most 1. O(log n).
  func corrected(_ probability: Double) -> Double
}

extension MultipleComparisonCorrection {
  /// Learns all probabilities of the family of tests; order doesn't matter. O(n log n).
  public init(_ probabilities: [Double]) { self.init(probabilities, family: probabilities.count) }
}

/// All corrections, by name.
public enum MultipleComparisonCorrections {
  public static let all: [any MultipleComparisonCorrection.Type] = [
    HolmCorrection.self, BonferroniCorrection.self, SidakCorrection.self, BenjaminiHochbergCorrection.self,
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
