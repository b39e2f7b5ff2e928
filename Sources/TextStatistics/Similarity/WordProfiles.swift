/// How often words occur in groups of texts, as shares of each group's running words: what groups are compared by.
public struct WordProfiles: Sendable {
  /// How many groups there are.
  public let groups: Int
  /// How many words are counted, the most frequent first.
  public let words: Int
  /// The share of each word, group by group.
  let shares: [Double]
  /// What the words counted leave of all running words of a group, as a share of them.
  let rests: [Double]

  /// Takes over counts. O(groups · words).
  ///
  /// - Parameters:
  ///   - counts: how often each word occurs, group by group. Where punctuation marks are counted too, they may be more
  ///     than the running words.
  ///   - words: how many words are counted.
  ///   - sizes: running words of each group, above 0; those that aren't counted too.
  /// - Returns: nil where there aren't as many counts as words of groups, or one is below 0.
  public init?(counts: [Int], words: Int, sizes: [Int]) {
    let (cells, overflow) = words.multipliedReportingOverflow(by: sizes.count)
    guard words >= 0, !overflow, counts.count == cells, counts.allSatisfy({ $0 >= 0 }),
      sizes.allSatisfy({ $0 > 0 })
    else { return nil }
    groups = sizes.count
    self.words = words
    var (shares, rests) = ([Double](), [Double]())
    shares.reserveCapacity(counts.count)
    for (group, size) in sizes.enumerated() {
      var rest = size
      for count in counts[group * words..<(group + 1) * words] {
        shares.append(Double(count) / Double(size))
        rest -= min(rest, count)
      }
      rests.append(Double(rest) / Double(size))
    }
    (self.shares, self.rests) = (shares, rests)
  }

  /// The share of a word in a group, of its running words.
  public func share(ofWord word: Int, inGroup group: Int) -> Double { shares[group * words + word] }
}
