import Analysis

/// What is said of comparisons by resampling.
extension Wording {
  /// Over how many words the usual test and resampling disagree, and what that says of them.
  ///
  /// - Parameters:
  ///   - words: how many were resampled.
  ///   - unit: what is dealt out, such as `paragraph`.
  static func disagreements(
    _ counts: [ResampledWord.Disagreement: Int], of words: Int, unit: String
  ) -> [String] {
    let said: [(ResampledWord.Disagreement, String)] = [
      (
        .burst,
        "the usual test finds a difference, but chance deals out as great a one easily: a few \(unit)s are full of the word"
      ),
      (.weak, "the difference is unlikely for this word by itself, but not among so many words"),
      (
        .even,
        "resampling finds a difference that the usual test doesn't: the word falls evenly, or p is corrected for fewer words"
      ),
    ]
    return said.compactMap { kind, meaning in
      counts[kind].map { count in
        "The tests disagree at 0.05 over \(count.grouped) of \(words.grouped) words (\(kind.rawValue)): \(meaning)."
      }
    }
  }
}
