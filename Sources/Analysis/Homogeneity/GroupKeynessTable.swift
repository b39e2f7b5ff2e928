import TextStatistics

/// The words that set each of several groups of texts apart: each group in turn compared with all the others.
///
/// Groups with fewer words than ``KeynessTable/smallestTestedSide`` have no rows; they are part of the others' rest.
public struct GroupKeynessTable: Sendable {
  /// What is asked.
  public struct Settings: Sendable {
    /// Measures to be worked out; rows of a group go by the first.
    public var measures: [GroupMeasure]
    /// Whose probabilities are corrected: the first test among the measures, or the log-likelihood ratio.
    public var test: any SignificanceTest.Type
    /// Probabilities are corrected together for all words of all groups.
    public var correction: any MultipleComparisonCorrection.Type = HolmCorrection.self
    /// The probability with which intervals of effect sizes cover the true size, above 0 and below 1.
    public var confidence = 0.95
    /// Whether words come first that a group lacks, and not those that it has.
    public var listsAvoidedWords = false
    /// Words to look at, as the layer writes them; nil for all. Probabilities are corrected for these.
    public var words: [String]?
    /// Rows of a group at most.
    public var top: Int?
    public var resources = AnswerResources()

    public init(measures: [GroupMeasure]) {
      self.measures = measures
      test =
        measures.lazy.compactMap { $0.about.measure as? any SignificanceTest.Type }.first
        ?? LogLikelihoodRatio.self
    }
  }

  /// A word in a group.
  public struct Row: Sendable {
    /// The group's number.
    public let group: Int
    public let feature: String
    /// Rows: the group or the rest. Columns: this word or another.
    public let counts: ContingencyTable
    /// In how many of all groups the word occurs.
    public let groupsWithWord: Int
    /// The measures asked for, in their order; nil where one has no value.
    public let values: [Double?]
    /// Their intervals, nil for what is no effect size.
    public let intervals: [ConfidenceInterval?]
    /// The probability of the test, nil where it can't be made.
    public let probability: Double?
    /// The same, corrected for all words of all groups.
    public let corrected: Double?
  }

  /// The best rows of each group, group by group.
  public let rows: [Row]
  /// Rows before `top` cut the lists.
  public let total: Int
  /// Words compared in each group.
  public let compared: Int
  /// How many probabilities are corrected together.
  public let tested: Int
  /// The groups that have rows, by their numbers.
  public let groups: [Int]
  /// Words asked for that no group has.
  public let unknown: [String]

  /// Bytes that a word of a group takes: its probability, and its score while the group's words are put into order.
  private static let bytesPerWord = 32
  /// Bytes of a row.
  private static let bytesPerRow = 256

  /// Compares each group with the rest. O(groups · words · log words).
  ///
  /// - Throws: `.tooManyGroups` where memory has no room for the words of all of them.
  public init(_ counts: GroupedCounts, _ settings: Settings) throws(AnalysisError) {
    let words = GroupedWords(counts, smallest: 1)
    let (columns, unknown) = counts.columns(of: settings.words)
    let compared = columns.filter { words.totals[$0] > 0 }
    let all = counts.sizes.reduce(0, +)
    groups = counts.sizes.indices.filter { counts.sizes[$0] >= KeynessTable.smallestTestedSide }
    self.unknown = unknown
    self.compared = compared.count
    total = groups.count * compared.count
    let listed = groups.count * min(compared.count, settings.top ?? .max)
    guard total * Self.bytesPerWord + listed * Self.bytesPerRow <= settings.resources.memory else {
      throw .tooManyGroups(groups.count, words: compared.count, memory: settings.resources.memory)
    }
    let scorer = Scorer(counts, words, compared, settings, all: all, family: max(1, total))
    let groups = groups
    let parts = WorkerThreads.mapParts(of: groups.count, threads: settings.resources.threads) { part in
      part.map { scorer.scored(groups[$0]) }
    }.flatMap { $0 }
    let probabilities = parts.flatMap(\.probabilities)
    tested = probabilities.count
    let correction = settings.correction.init(probabilities)
    rows = zip(groups, parts).flatMap { group, part in
      part.best.compactMap { scorer.row($0.column, $0.count, of: group, correction) }
    }
  }

  /// What is worked out of every word of every group.
  private struct Scorer: Sendable {
    let counts: GroupedCounts
    let words: GroupedWords
    let compared: [Int]
    let settings: Settings
    let all: Int
    let meanSize: Double
    let functions: [@Sendable (ContingencyTable, TermOccurrence) -> Double?]

    struct Part: Sendable {
      /// The best words, in order: their columns, with their counts in the group.
      var best: [(column: Int, count: Int)]
      var probabilities: [Double]
    }

    init(
      _ counts: GroupedCounts, _ words: GroupedWords, _ compared: [Int], _ settings: Settings, all: Int,
      family: Int
    ) {
      (self.counts, self.words, self.compared, self.settings, self.all) = (
        counts, words, compared, settings, all
      )
      meanSize = Double(all) / Double(max(1, words.groups.count))
      functions = settings.measures.map { $0.function(family: family) }
    }

    func table(_ column: Int, _ count: Int, _ group: Int) -> ContingencyTable? {
      ContingencyTable(o11: count, r1: counts.sizes[group], c1: words.totals[column], n: all)
    }

    func occurrence(_ column: Int, _ count: Int, _ group: Int) -> TermOccurrence {
      TermOccurrence(
        count: count, size: counts.sizes[group], groups: words.groups.count,
        groupsWithTerm: words.groupsWithWord(column), meanSize: meanSize)
    }

    func probability(_ table: ContingencyTable) -> Double? {
      let isTested = min(table.r1, table.r2) >= KeynessTable.smallestTestedSide
      return isTested && settings.test.isTrusted(for: table) ? settings.test.probability(of: table) : nil
    }

    /// The best words of a group, and the probabilities of all of them.
    func scored(_ group: Int) -> Part {
      let here = counts.counts(ofGroup: group)
      var probabilities: [Double] = []
      var scores: [(column: Int, score: Double?)] = []
      for column in compared {
        guard let table = table(column, here[column], group) else { continue }
        if let probability = probability(table) { probabilities.append(probability) }
        let value = functions.first.flatMap { $0(table, occurrence(column, here[column], group)) }
        scores.append((column, settings.listsAvoidedWords ? value.map { -$0 } : value))
      }
      // Columns go by frequency, so of equal scores the more frequent word comes first.
      scores.sort { left, right in
        if left.score == right.score { return left.column < right.column }
        return left.score.map { score in right.score.map { score > $0 } ?? true } ?? false
      }
      return Part(
        best: scores.prefix(settings.top ?? .max).map { ($0.column, here[$0.column]) },
        probabilities: probabilities)
    }

    func row(
      _ column: Int, _ count: Int, of group: Int, _ correction: any MultipleComparisonCorrection
    ) -> Row? {
      guard let table = table(column, count, group) else { return nil }
      let probability = probability(table)
      return Row(
        group: group, feature: counts.terms[column], counts: table,
        groupsWithWord: words.groupsWithWord(column),
        values: functions.map { $0(table, occurrence(column, count, group)) },
        intervals: settings.measures.map {
          $0.about.effectSize?.interval(of: table, level: settings.confidence)
        }, probability: probability, corrected: probability.map { correction.corrected($0) })
    }
  }
}
