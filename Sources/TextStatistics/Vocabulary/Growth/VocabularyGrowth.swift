/// How a vocabulary grows as a text goes on: its word types, and those of them that have occurred once, after so
/// many words.
public struct VocabularyGrowth: Equatable, Sendable {
  /// In the order of the text, the last one at its end.
  public let points: [Point]

  /// The vocabulary of the first so many words.
  public struct Point: Equatable, Sendable {
    /// Words so far: N.
    public let words: Int
    /// Word types so far: V.
    public let types: Int
    /// Of these, types that have occurred once so far: V₁.
    public let hapaxes: Int
    /// The share of the next words that will probably be new: V₁ / N (Good 1953, Baayen 2001).
    public var rate: Double { Double(hapaxes) / Double(words) }
  }

  /// Reads the words once, and stops at equal steps. O(words).
  ///
  /// - Parameter count: how many points, at least 1; a text of fewer words has one for each word.
  public init(of sequence: WordSequence, points count: Int = 20) {
    let words = sequence.words
    let count = min(max(1, count), words.count)
    var (counts, types, hapaxes) = ([UInt8](repeating: 0, count: sequence.numbers), 0, 0)
    var points: [Point] = []
    points.reserveCapacity(count)
    var start = 0
    for index in 0..<count {
      let end = words.count * (index + 1) / count
      for word in words[start..<end] {
        switch counts[Int(word)] {
        case 0: (types, hapaxes, counts[Int(word)]) = (types + 1, hapaxes + 1, 1)
        case 1: (hapaxes, counts[Int(word)]) = (hapaxes - 1, 2)
        default: break
        }
      }
      start = end
      points.append(Point(words: end, types: types, hapaxes: hapaxes))
    }
    self.points = points
  }
}
