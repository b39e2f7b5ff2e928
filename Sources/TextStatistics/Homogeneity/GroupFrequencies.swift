/// How often a word occurs in each of several groups of texts, beside all other words there: a table of 2 × k counts.
///
/// |  | group 1 | … | group k | |
/// |---|---|---|---|---|
/// | the word | x₁ | … | xₖ | C |
/// | any other word | n₁ − x₁ | … | nₖ − xₖ | N − C |
/// | | n₁ | … | nₖ | N |
///
/// If groups didn't differ, nᵍ C / N would be expected of group g.
public struct GroupFrequencies: Equatable, Sendable {
  /// Running words of each group, above 0.
  public let sizes: [Int]
  /// Occurrences of the word in each group.
  public let counts: [Int]
  /// Occurrences in all groups.
  public let total: Int
  /// Running words of all groups.
  public let words: Int

  /// Takes over counts. O(groups).
  ///
  /// - Returns: nil where there isn't a count for each group, where one is negative or above its group's words, where a
  ///   group has no words, and where all have more words than ``ContingencyTable/limit``.
  public init?(counts: [Int], sizes: [Int]) {
    guard counts.count == sizes.count else { return nil }
    var (total, words) = (0, 0)
    for (count, size) in zip(counts, sizes) {
      guard size > 0, size <= ContingencyTable.limit - words, (0...size).contains(count) else { return nil }
      words += size
      total += count
    }
    (self.counts, self.sizes, self.total, self.words) = (counts, sizes, total, words)
  }

  /// One less than there are groups.
  public var degrees: Int { max(0, sizes.count - 1) }

  /// In how many groups the word occurs. O(groups).
  public var groupsWithWord: Int { counts.count { $0 > 0 } }

  /// Whether there is something to compare: two groups, the word, and other words.
  public var isComparable: Bool { sizes.count > 1 && total > 0 && total < words }

  /// What is expected of a group where groups don't differ.
  public func expected(_ group: Int) -> Double {
    Double(sizes[group]) * (Double(total) / Double(words))
  }

  /// How far a group's count lies from what is expected, with an exact numerator: (x N − n C) / N.
  public func excess(_ group: Int) -> Double {
    ProductDifference.of(counts[group], words, less: sizes[group], total) / Double(words)
  }

  /// A group beside all the others.
  public func table(_ group: Int) -> ContingencyTable? {
    ContingencyTable(o11: counts[group], r1: sizes[group], c1: total, n: words)
  }

  /// A group beside another one.
  public func table(_ group: Int, against other: Int) -> ContingencyTable? {
    ContingencyTable(
      o11: counts[group], o12: sizes[group] - counts[group], o21: counts[other],
      o22: sizes[other] - counts[other])
  }
}
