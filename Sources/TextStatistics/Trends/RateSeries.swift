/// How often something occurs in each of a row of stretches of text, in their order.
public struct RateSeries: Sendable, Equatable {
  /// Occurrences in each stretch.
  public let counts: [Int]
  /// Running words of each stretch, above 0.
  public let words: [Int]

  /// - Returns: nil where there are not as many counts as words, a count is below 0 or a stretch has no words.
  public init?(counts: [Int], words: [Int]) {
    guard counts.count == words.count, counts.allSatisfy({ $0 >= 0 }), words.allSatisfy({ $0 > 0 }) else {
      return nil
    }
    (self.counts, self.words) = (counts, words)
  }

  /// The rate in each stretch: occurrences in a word.
  public var rates: [Double] { zip(counts, words).map { Double($0) / Double($1) } }

  /// Occurrences and words of some neighbouring stretches together. O(stretches).
  public func sum(_ stretches: Range<Int>) -> (count: Int, words: Int) {
    (counts[stretches].reduce(0, +), words[stretches].reduce(0, +))
  }

  /// The rate of some neighbouring stretches together; nil of none. O(stretches).
  public func rate(_ stretches: Range<Int>) -> Double? {
    let (count, words) = sum(stretches)
    return words > 0 ? Double(count) / Double(words) : nil
  }
}
