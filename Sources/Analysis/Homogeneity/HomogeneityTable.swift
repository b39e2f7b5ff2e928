import TextStatistics

/// Which words' rates differ from group to group of texts: all sections compared at once.
///
/// Groups with fewer words than ``KeynessTable/smallestTestedSide`` are left out of all counts.
public struct HomogeneityTable: Sendable {
  /// What is asked.
  public struct Settings: Sendable {
    /// Measures to be worked out; rows go by the first, the greatest coming first.
    public var measures: [any HomogeneityMeasure.Type]
    /// Whose probabilities are corrected: the first test among the measures, or G².
    public var test: any HomogeneityTest.Type
    public var correction: any MultipleComparisonCorrection.Type = HolmCorrection.self
    /// Words to look at, as the layer writes them; nil for all. Probabilities are corrected for these.
    public var words: [String]?
    /// Rows at most.
    public var top: Int?
    /// How groups are resampled, nil where they aren't.
    public var resampling: ResamplingSettings?
    public var resources = AnswerResources()

    public init(
      measures: [any HomogeneityMeasure.Type] = [HomogeneityLogLikelihood.self, CramersV.self]
    ) {
      self.measures = measures
      test =
        measures.lazy.compactMap { $0 as? any HomogeneityTest.Type }.first ?? HomogeneityLogLikelihood.self
    }
  }

  /// A word.
  public struct Row: Sendable {
    public let feature: String
    /// Its counts in the groups compared, in their order.
    public let frequencies: GroupFrequencies
    /// The measures asked for, in their order; nil where one has no value.
    public let values: [Double?]
    /// The probability of the test, nil where it can't be made or trusted.
    public let probability: Double?
    /// The same, corrected for all words compared.
    public let corrected: Double?
    /// The adjusted residual of each group; nil where there is nothing to compare.
    public let residuals: [Double?]
    /// What resampling says, nil where nobody asked for it.
    public let resampled: ResampledWord?

    /// The group with the greatest residual, as an index of the groups compared, the first of several; nil where none is
    /// above 0.
    public var most: Int? { farthest { $0 } }
    /// The group with the least residual; nil where none is below 0.
    public var least: Int? { farthest { -$0 } }
    /// Where the test and resampling don't say the same.
    public var disagreement: ResampledWord.Disagreement? { resampled?.disagreement(with: corrected) }

    private func farthest(_ distance: (Double) -> Double) -> Int? {
      var best: (group: Int, distance: Double)?
      for (group, residual) in residuals.enumerated() {
        guard let residual, distance(residual) > best?.distance ?? 0 else { continue }
        best = (group, distance(residual))
      }
      return best?.group
    }
  }

  public let rows: [Row]
  /// Rows before `top` cut the list: the words compared.
  public let total: Int
  /// For how many of them the test has a probability that can be trusted: so many are corrected together.
  public let tested: Int
  /// The groups compared, by their numbers.
  public let groups: [Int]
  /// Words asked for that no group has.
  public let unknown: [String]
  /// What was resampled, nil where nobody asked for it.
  public let resampling: GroupResamplingSummary?

  /// Bytes that a row takes for each group: its count, the group's size, and the residual.
  private static let bytesPerGroup = 32

  /// Compares the groups of a matrix.
  ///
  /// - Parameters:
  ///   - matrix: where units of resampling are counted.
  ///   - counts: the matrix's counts.
  /// - Throws: `.tooManyGroups` where memory has no room for the rows; `.tooManyUnits` and `.index`, where groups are
  ///   resampled.
  /// - Complexity: O(words · groups + words log words); resampling as in ``HomogeneityPermutationTest``.
  public init(
    _ matrix: TermMatrix, _ counts: GroupedCounts, _ settings: Settings = Settings()
  ) throws(AnalysisError) {
    let words = GroupedWords(counts, smallest: KeynessTable.smallestTestedSide)
    let (columns, unknown) = counts.columns(of: settings.words)
    let compared = columns.filter { words.totals[$0] > 0 }
    groups = words.groups
    total = compared.count
    guard
      min(compared.count, settings.top ?? .max) * groups.count * Self.bytesPerGroup
        <= settings.resources.memory
    else { throw .tooManyGroups(groups.count, words: compared.count, memory: settings.resources.memory) }
    self.unknown =
      settings.words == nil
      ? [] : unknown + columns.filter { words.totals[$0] == 0 }.map { counts.terms[$0] }
    let test = settings.test
    let first = settings.measures.first ?? settings.test
    let scores = WorkerThreads.mapParts(of: compared.count, threads: settings.resources.threads) { part in
      part.map { index -> Score in
        guard let word = words.frequencies(compared[index]) else { return Score() }
        return Score(
          order: first.value(of: word),
          probability: test.isTrusted(for: word) ? test.probability(of: word) : nil)
      }
    }.flatMap { $0 }
    let correction = settings.correction.init(scores.compactMap(\.probability))
    tested = scores.count { $0.probability != nil }
    let corrected = scores.map { $0.probability.map { correction.corrected($0) } }
    var resampled: GroupResampling?
    if let resampling = settings.resampling {
      resampled = try GroupResampling(
        matrix, groups: words.groups, words: compared.map { ($0, words.totals[$0]) }, resampling,
        settings.resources, usual: corrected)
    }
    resampling = resampled?.summary
    // Columns go by frequency, so of equal scores the more frequent word comes first.
    let order = compared.indices.sorted { left, right in
      let (value, other) = (scores[left].order, scores[right].order)
      if value == other { return left < right }
      return value.map { value in other.map { value > $0 } ?? true } ?? false
    }
    rows = order.prefix(settings.top ?? .max).compactMap { index in
      guard let word = words.frequencies(compared[index]) else { return nil }
      return Row(
        feature: counts.terms[compared[index]], frequencies: word,
        values: settings.measures.map { $0.value(of: word) }, probability: scores[index].probability,
        corrected: corrected[index],
        residuals: word.sizes.indices.map { word.table($0).flatMap { AdjustedResidual.value(of: $0) } },
        resampled: resampled?.words[index])
    }
  }

  /// What is worked out of every word compared.
  private struct Score: Sendable {
    var order: Double?
    var probability: Double?
  }
}
