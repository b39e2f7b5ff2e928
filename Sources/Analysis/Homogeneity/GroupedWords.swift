import TextStatistics

/// The counts of ``GroupedCounts`` word by word, among groups that have words enough to be compared.
struct GroupedWords: Sendable {
  /// The groups compared, by their numbers.
  let groups: [Int]
  /// Running words of these groups.
  let sizes: [Int]
  /// Occurrences of each word in them.
  let totals: [Int]
  /// For each word the index of its first count, and behind the last word the number of counts.
  private let starts: [Int]
  /// The group of each count, as an index of `groups`, ascending within a word.
  private let places: [Int]
  private let counts: [Int]

  /// - Parameter smallest: groups of fewer words are left out.
  /// - Complexity: O(cells).
  init(_ grouped: GroupedCounts, smallest: Int) {
    groups = grouped.sizes.indices.filter { grouped.sizes[$0] >= max(1, smallest) }
    sizes = groups.map { grouped.sizes[$0] }
    var starts = [Int](repeating: 0, count: grouped.terms.count + 1)
    var totals = [Int](repeating: 0, count: grouped.terms.count)
    for group in groups {
      for cell in grouped.cells[group] {
        starts[cell.column + 1] += 1
        totals[cell.column] += cell.count
      }
    }
    for term in totals.indices { starts[term + 1] += starts[term] }
    var next = starts
    var places = [Int](repeating: 0, count: starts.last ?? 0)
    var counts = places
    for (place, group) in groups.enumerated() {
      for cell in grouped.cells[group] {
        places[next[cell.column]] = place
        counts[next[cell.column]] = cell.count
        next[cell.column] += 1
      }
    }
    (self.totals, self.starts, self.places, self.counts) = (totals, starts, places, counts)
  }

  /// How many of the groups have the word.
  func groupsWithWord(_ term: Int) -> Int { starts[term + 1] - starts[term] }

  /// The word's counts in all groups. O(groups).
  func frequencies(_ term: Int) -> GroupFrequencies? {
    var dense = [Int](repeating: 0, count: sizes.count)
    for index in starts[term]..<starts[term + 1] { dense[places[index]] = counts[index] }
    return GroupFrequencies(counts: dense, sizes: sizes)
  }
}

extension GroupedCounts {
  /// Groups with too few words for a test: ``KeynessTable/smallestTestedSide``.
  public var groupsTooSmall: [Int] {
    sizes.indices.filter { sizes[$0] < KeynessTable.smallestTestedSide }
  }

  /// The columns of some words, in the order of columns, and the words that are none.
  ///
  /// - Parameter words: as the layer writes them; nil for all columns.
  func columns(of words: [String]?) -> (columns: [Int], unknown: [String]) {
    guard let words else { return (Array(terms.indices), []) }
    let numbers = Dictionary(terms.enumerated().map { (ExactWord($1), $0) }) { first, _ in first }
    let found = Set(words.compactMap { numbers[ExactWord($0)] })
    return (found.sorted(), words.filter { numbers[ExactWord($0)] == nil })
  }
}
