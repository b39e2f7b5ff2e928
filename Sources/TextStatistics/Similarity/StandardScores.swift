/// Shares of words as z scores: how many standard deviations each lies from the mean of all groups.
///
/// Each group counts once, whatever its size, and the deviation is the sample's (n − 1), as R's `scale` has it.
public struct StandardScores: Sendable {
  /// The words whose shares differ between groups, ascending; the others have no scores.
  public let words: [Int]
  /// Scores of these words, group by group.
  let scores: [Double]

  /// O(groups · words).
  public init(_ profiles: WordProfiles) {
    let groups = profiles.groups
    var words: [Int] = []
    var (means, deviations) = ([Double](), [Double]())
    for word in 0..<profiles.words {
      let shares = (0..<groups).map { profiles.share(ofWord: word, inGroup: $0) }
      // Equal shares are equal numbers, whose mean may differ from them by rounding.
      guard let first = shares.first, shares.contains(where: { $0 != first }) else { continue }
      let mean = shares.reduce(0, +) / Double(groups)
      let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / Double(groups - 1)).squareRoot()
      guard deviation > 0 else { continue }
      words.append(word)
      means.append(mean)
      deviations.append(deviation)
    }
    var scores: [Double] = []
    scores.reserveCapacity(groups * words.count)
    for group in 0..<groups {
      for (index, word) in words.enumerated() {
        scores.append((profiles.share(ofWord: word, inGroup: group) - means[index]) / deviations[index])
      }
    }
    self.words = words
    self.scores = scores
  }

  /// The score of one of ``words``, by its index among them.
  public func score(at index: Int, inGroup group: Int) -> Double { scores[group * words.count + index] }
}
