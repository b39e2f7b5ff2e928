/// How often words occur in groups of texts, as shares of each group's running words: what groups are compared by.
public struct WordProfiles: Sendable {
  /// How many groups there are.
  public let groups: Int
  /// How many words are counted, the most frequent first.
  public let words: Int
  /// The share of each word, from 0 to 1, group by group.
  let shares: [Double]
  /// The share of all running words of a group that aren't counted.
  let rests: [Double]

  /// Takes over counts. O(groups · words).
  ///
  /// - Parameters:
  ///   - counts: how often each word occurs, group by group.
  ///   - words: how many words are counted.
  ///   - sizes: running words of each group, above 0; those that aren't counted too.
  /// - Returns: nil where sizes and counts don't fit together.
  public init?(counts: [Int], words: Int, sizes: [Int]) {
    let (cells, overflow) = words.multipliedReportingOverflow(by: sizes.count)
    guard words >= 0, !overflow, counts.count == cells, counts.allSatisfy({ $0 >= 0 }) else { return nil }
    var rests: [Double] = []
    for (group, size) in sizes.enumerated() {
      var rest = size
      for count in counts[group * words..<(group + 1) * words] {
        guard count <= rest else { return nil }
        rest -= count
      }
      guard size > 0 else { return nil }
      rests.append(Double(rest) / Double(size))
    }
    self.init(counts, words, sizes, rests)
  }

  /// - Parameter counts: as they must be.
  init(_ counts: [Int], _ words: Int, _ sizes: [Int], _ rests: [Double]) {
    groups = sizes.count
    self.words = words
    self.rests = rests
    var shares: [Double] = []
    shares.reserveCapacity(counts.count)
    for (group, size) in sizes.enumerated() {
      for count in counts[group * words..<(group + 1) * words] { shares.append(Double(count) / Double(size)) }
    }
    self.shares = shares
  }

  /// The share of a word in a group, from 0 to 1.
  public func share(ofWord word: Int, inGroup group: Int) -> Double { shares[group * words + word] }
}
