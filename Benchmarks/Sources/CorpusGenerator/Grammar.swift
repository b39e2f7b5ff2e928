/// Which class of word follows which: the local dependence that makes collocations.
struct Grammar {
  /// Of 64 for each class.
  private let followers: [UInt8]
  private let openings: [UInt8]

  init() {
    var followers = [UInt8](repeating: 0, count: WordClass.allCases.count * 64)
    for (first, shares) in Grammar.shares {
      let table = Grammar.table(shares)
      for index in 0..<64 { followers[first.rawValue * 64 + index] = table[index] }
    }
    self.followers = followers
    openings = Grammar.table(Grammar.openingShares)
  }

  func opening(_ random: inout SplitMix64) -> WordClass {
    WordClass(rawValue: Int(openings[Int(random.next() >> 58)])) ?? .determiner
  }

  func follower(of first: WordClass, _ random: inout SplitMix64) -> WordClass {
    WordClass(rawValue: Int(followers[first.rawValue * 64 + Int(random.next() >> 58)])) ?? .noun
  }

  private static func table(_ shares: [(WordClass, Int)]) -> [UInt8] {
    let table = shares.flatMap { [UInt8](repeating: UInt8($0.rawValue), count: $1) }
    precondition(table.count == 64, "shares must add up to 64")
    return table
  }

  private static let openingShares: [(WordClass, Int)] = [
    (.determiner, 21), (.pronoun, 14), (.preposition, 8), (.name, 8), (.subordinator, 4), (.adverb, 3),
    (.noun, 2), (.conjunction, 3), (.adjective, 1),
  ]

  private static let shares: [(WordClass, [(WordClass, Int)])] = [
    (.determiner, [(.noun, 37), (.adjective, 21), (.russian, 3), (.name, 3)]),
    (.adjective, [(.noun, 55), (.conjunction, 3), (.preposition, 4), (.russian, 2)]),
    (
      .noun,
      [
        (.preposition, 26), (.auxiliary, 9), (.verb, 6), (.conjunction, 7), (.subordinator, 5),
        (.infinitiveMarker, 2), (.adverb, 2), (.noun, 2), (.pronoun, 2), (.determiner, 2), (.name, 1),
      ]
    ),
    (
      .preposition,
      [
        (.determiner, 36), (.noun, 6), (.adjective, 6), (.name, 6), (.pronoun, 3), (.number, 3),
        (.russian, 3), (.verb, 1),
      ]
    ),
    (.pronoun, [(.auxiliary, 31), (.verb, 27), (.adverb, 4), (.preposition, 2)]),
    (
      .auxiliary,
      [
        (.verb, 29), (.adverb, 10), (.determiner, 9), (.adjective, 6), (.preposition, 4), (.auxiliary, 4),
        (.pronoun, 1), (.noun, 1),
      ]
    ),
    (
      .verb,
      [
        (.determiner, 18), (.preposition, 19), (.noun, 4), (.adverb, 4), (.infinitiveMarker, 3),
        (.subordinator, 5), (.pronoun, 4), (.adjective, 2), (.name, 2), (.conjunction, 1), (.russian, 2),
      ]
    ),
    (
      .adverb,
      [
        (.verb, 16), (.adjective, 12), (.preposition, 10), (.determiner, 11), (.adverb, 3), (.pronoun, 6),
        (.subordinator, 3), (.auxiliary, 3),
      ]
    ),
    (
      .conjunction,
      [
        (.determiner, 16), (.noun, 13), (.adjective, 7), (.verb, 9), (.pronoun, 6), (.name, 5),
        (.preposition, 3), (.adverb, 3), (.russian, 2),
      ]
    ),
    (
      .subordinator,
      [
        (.determiner, 19), (.pronoun, 20), (.noun, 5), (.name, 6), (.auxiliary, 7), (.verb, 4),
        (.adjective, 2), (.russian, 1),
      ]
    ),
    (.infinitiveMarker, [(.verb, 64)]),
    (.number, [(.noun, 30), (.preposition, 12), (.determiner, 8), (.auxiliary, 5), (.conjunction, 9)]),
    (
      .name,
      [
        (.auxiliary, 15), (.verb, 15), (.preposition, 13), (.conjunction, 10), (.noun, 6), (.adverb, 2),
        (.subordinator, 3),
      ]
    ),
    (
      .russian,
      [
        (.preposition, 22), (.auxiliary, 12), (.verb, 9), (.conjunction, 9), (.subordinator, 6),
        (.russian, 4), (.noun, 2),
      ]
    ),
  ]
}
