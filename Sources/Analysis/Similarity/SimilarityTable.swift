import TextStatistics

/// How alike groups of texts are: several measures of all pairs of them.
public struct SimilarityTable: Sendable {
  /// Two groups, by their numbers.
  public struct Pair: Sendable, Equatable {
    public let left, right: Int
  }

  public let counts: GroupedCounts
  /// Groups of fewer words were left out, and so many of them.
  public let minimumWords: Int, leftOut: Int
  /// The first one orders pairs, and is what trees are made by.
  public let measures: [any SimilarityMeasure.Type]
  /// For each measure the values of all pairs.
  public let matrices: [DistanceMatrix]
  /// Shares of the words in the groups.
  public let profiles: WordProfiles
  /// Words whose shares differ between groups; the others have no z scores.
  public let varyingWords: Int

  /// Compares all groups with one another.
  ///
  /// - Parameters:
  ///   - all: counts of groups; those without words are left out.
  ///   - minimumWords: groups of fewer running words are left out.
  /// - Throws: `.tooManyGroups` where shares and pairs have no room in memory.
  /// - Complexity: O(groups² · words · measures), on several threads.
  public init(
    of all: GroupedCounts, by measures: [any SimilarityMeasure.Type], minimumWords: Int = 1,
    _ resources: AnswerResources
  ) throws(AnalysisError) {
    self.minimumWords = max(1, minimumWords)
    let counts = all.keeping(wordsAtLeast: self.minimumWords)
    leftOut = all.groups.count - counts.groups.count
    let (groups, words) = (counts.groups.count, counts.terms.count)
    let bytes =
      Self.bytes(groups: groups, words: words) + Double(groups) * Double(groups) / 2
      * Double(8 * measures.count)
    guard bytes <= Double(resources.memory) else {
      throw .tooManyGroups(groups, words: words, memory: resources.memory)
    }
    var cells = [Int](repeating: 0, count: groups * words)
    for (group, row) in counts.cells.enumerated() {
      for cell in row { cells[group * words + cell.column] = cell.count }
    }
    guard let profiles = WordProfiles(counts: cells, words: words, sizes: counts.sizes) else {
      preconditionFailure("a group without words")
    }
    self.counts = counts
    self.measures = measures
    self.profiles = profiles
    varyingWords = StandardScores(profiles).words.count
    matrices = measures.map { measure in
      let ready = ComparedGroups(profiles, by: measure)
      return DistanceMatrix(
        joining: WorkerThreads.mapParts(of: groups, threads: resources.threads) {
          DistanceMatrix.Rows($0, of: ready)
        }, count: groups)
    }
  }

  /// About how much comparing groups takes: of words counts, shares, scores and what either is made of; of pairs a value,
  /// its working copy and its place in an order.
  static func bytes(groups: Int, words: Int) -> Double {
    Double(groups) * (Double(words + 1) * 32 + Double(groups) / 2 * 32)
  }

  /// The values of a pair, one for each measure.
  public func values(_ left: Int, _ right: Int) -> [Double?] { matrices.map { $0[left, right] } }

  /// All pairs, those that are most alike by the first measure first, pairs without a value last; ties by the order of
  /// groups. O(pairs log pairs).
  public var pairs: [Pair] {
    ordered(
      (0..<counts.groups.count).flatMap { left in
        (left + 1..<max(left + 1, counts.groups.count)).map { Pair(left: left, right: $0) }
      })
  }

  /// The pairs of one group with each of the others, in the same order.
  public func neighbours(of group: Int) -> [Pair] {
    ordered(counts.groups.indices.filter { $0 != group }.map { Pair(left: group, right: $0) })
  }

  private func ordered(_ pairs: [Pair]) -> [Pair] {
    guard let matrix = matrices.first, let measure = measures.first else { return pairs }
    let sign = measure.isDistance ? 1.0 : -1
    return pairs.map { ($0, matrix[$0.left, $0.right].map { sign * $0 } ?? .infinity) }
      .sorted { ($0.1, $0.0.left, $0.0.right) < ($1.1, $1.0.left, $1.0.right) }.map(\.0)
  }
}
