import TextStatistics

/// Many groups resampled: what dealing out their units anew says of all words that are frequent enough.
struct GroupResampling {
  private(set) var summary: GroupResamplingSummary
  /// For each of the words given what was found.
  private(set) var words: [ResampledWord]

  /// Deals out the units, on several threads.
  ///
  /// - Parameters:
  ///   - groups: those that are compared; units of others aren't dealt.
  ///   - words: columns of the matrix, with how often each occurs in the groups.
  ///   - usual: the corrected probability of each word's usual test.
  /// - Throws: `.tooManyUnits`; `.index`.
  /// - Complexity: O(words of all groups + rounds · (counts + units)).
  init(
    _ matrix: TermMatrix, groups: [Int], words all: [(column: Int, count: Int)],
    _ settings: ResamplingSettings,
    _ resources: AnswerResources, usual: [Double?]
  ) throws(AnalysisError) {
    let frequent = all.indices.filter { all[$0].count >= ResamplingSettings.fewestOccurrences }
    let counts = try matrix.units(of: settings.unit, memory: resources.memory)?.keeping(
      groups: groups, words: frequent.map { all[$0].column })
    words = [ResampledWord](repeating: ResampledWord(), count: all.count)
    let units = counts?.groups.map(\.count) ?? []
    let test = counts.flatMap { HomogeneityPermutationTest($0, seed: settings.seed) }
    summary = GroupResamplingSummary(units: units, words: test == nil ? 0 : frequent.count)
    guard let test else { return }
    let parts = WorkerThreads.mapParts(of: settings.rounds, threads: resources.threads) {
      test.outcome(of: $0)
    }
    guard var outcome = parts.first else { return }
    for part in parts.dropFirst() { outcome.add(part) }
    let (probabilities, corrected) = (test.probabilities(outcome), test.corrected(outcome))
    for (number, index) in frequent.enumerated() {
      words[index].probability = probabilities[number]
      words[index].corrected = corrected[number]
      guard let disagreement = words[index].disagreement(with: usual[index]) else { continue }
      summary.disagreements[disagreement, default: 0] += 1
    }
  }
}

/// What was resampled in a comparison of many groups.
public struct GroupResamplingSummary: Sendable, Equatable {
  /// Units of each group compared that have words.
  public let units: [Int]
  /// Words resampled, for which probabilities are corrected; 0 where there are too few units.
  public let words: Int
  /// How many words of all that were resampled there are in each kind of disagreement.
  public internal(set) var disagreements: [ResampledWord.Disagreement: Int] = [:]

  /// Whether there were units enough: more than groups.
  public var isResampled: Bool { units.count > 1 && units.reduce(0, +) > units.count }
}
