/// What rounds of a permutation test dealt out, as far as probabilities need it.
public struct PermutationOutcome: Sendable, Equatable {
  /// For each word the rounds in which its statistic was as great as found.
  var exceedances: [Int]
  /// For each round the greatest statistic of all words.
  var maxima: [Double] = []

  init(words: Int) { exceedances = [Int](repeating: 0, count: words) }

  /// Adds the outcome of other rounds of the same test; in which order doesn't matter to probabilities.
  public mutating func add(_ other: PermutationOutcome) {
    for word in exceedances.indices { exceedances[word] += other.exceedances[word] }
    maxima += other.maxima
  }

  /// The probability of each word, by itself. O(words).
  var probabilities: [Double] { exceedances.map { Double(1 + $0) / Double(1 + maxima.count) } }

  /// The probability of each word that the greatest statistic of all words is as great as this one's. O(words · log rounds).
  ///
  /// - Parameter thresholds: the least statistic of each word that counts as so great as found.
  func corrected(_ thresholds: [Double]) -> [Double] {
    let sorted = maxima.sorted()
    return thresholds.map { Double(1 + sorted.count - sorted.count(below: $0)) / Double(1 + sorted.count) }
  }
}
