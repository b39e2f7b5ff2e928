/// Things that are counted, by number, with what decides between two that score alike.
protocol RankedFeatures: Sendable {
  /// What a feature is called.
  func text(of feature: UInt32) -> String
  /// Its place in the alphabet.
  func rank(of feature: UInt32) -> UInt32
}

extension WordFeatures: RankedFeatures {}

/// The best of many scored features, found without sorting all of them.
struct TopFeatures<Features: RankedFeatures>: Sendable {
  typealias Entry = ScoredFeature

  private let features: Features
  private let limit: Int
  private var entries: [Entry] = []
  /// The last of the best, as soon as there are as many as are wanted.
  private var last: Entry?

  /// - Parameter limit: how many are wanted; nil for all.
  init(_ limit: Int?, of features: Features) {
    self.limit = limit ?? .max
    self.features = features
  }

  /// O(1) for features that aren't among the best, else amortised O(log n).
  mutating func add(_ entry: Entry) {
    if let last, !Self.precedes(entry, last, features) { return }
    entries.append(entry)
    if limit < .max / 2, entries.count >= max(2 * limit, 64) { cut() }
  }

  mutating func add(_ other: TopFeatures) { for entry in other.entries { add(entry) } }

  /// The best, in order. O(n log n).
  mutating func sorted() -> [Entry] {
    cut()
    return entries
  }

  private mutating func cut() {
    entries.sort { [features] in Self.precedes($0, $1, features) }
    guard entries.count >= limit else { return }
    entries.removeLast(entries.count - limit)
    last = entries.last
  }

  /// The order doesn't depend on ids, which depend on how the corpus was built.
  private static func precedes(_ left: Entry, _ right: Entry, _ features: Features) -> Bool {
    if left.score != right.score {
      guard let score = left.score else { return false }
      return right.score.map { score > $0 } ?? true
    }
    if left.frequency != right.frequency { return left.frequency > right.frequency }
    let (rank, other) = (features.rank(of: left.feature), features.rank(of: right.feature))
    if rank != other { return rank < other }
    return features.text(of: left.feature).utf8.lexicographicallyPrecedes(
      features.text(of: right.feature).utf8)
  }
}

/// A feature with what it is ordered by.
struct ScoredFeature: Sendable {
  let feature: UInt32
  /// Greatest first; nil comes last.
  let score: Double?
  /// Of equal scores the one of the greatest frequency comes first.
  let frequency: Int
}
