/// What a word adds to Burrows's Delta of two groups.
public struct DeltaContribution: Sendable {
  /// Which word of the profiles.
  public let word: Int
  /// Its z score in the one group and in the other.
  public let scores: (left: Double, right: Double)
  /// Its part of Delta: |z - z| / m. All parts add up to ``BurrowsDelta``.
  public let part: Double

  /// The words whose rates differ between groups, by what they add; ties in the words' order. O(groups · words).
  public static func all(of profiles: WordProfiles, _ left: Int, _ right: Int) -> [DeltaContribution] {
    let scores = StandardScores(profiles)
    let parts = scores.words.indices.map { index in
      let pair = (
        left: scores.score(at: index, inGroup: left), right: scores.score(at: index, inGroup: right)
      )
      return DeltaContribution(
        word: scores.words[index], scores: pair,
        part: abs(pair.left - pair.right) / Double(scores.words.count))
    }
    return parts.sorted { ($1.part, $0.word) < ($0.part, $1.word) }
  }
}
