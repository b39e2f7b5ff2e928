import CorpusIndex
import TextStatistics

/// A comparison resampled: what dealing out its units anew says of all words that are frequent enough.
struct KeynessResampling {
  private(set) var summary: ResamplingSummary
  /// The number of each feature among the words resampled.
  private let numbers: [UInt32: Int]
  private var words: [ResampledWord]

  /// Deals out the units, on several threads.
  ///
  /// - Parameters:
  ///   - frequent: the features that are resampled.
  ///   - listed: those of which intervals are wanted.
  ///   - usual: the corrected probability of a feature's usual test.
  /// - Throws: `.tooManyUnits`; `.index`.
  /// - Complexity: O(words of both sides + (rounds + replicates) · (counts + units)).
  init(
    of frequent: [UInt32], listed: [UInt32], _ features: WordFeatures, in sides: ComparedSides,
    _ settings: ResamplingSettings, confidence: Double, _ resources: AnswerResources,
    usual: (UInt32) -> Double?
  ) throws(AnalysisError) {
    let counts = try UnitTally.counts(of: frequent, features, in: sides, by: settings.unit, resources)
    numbers = Dictionary(uniqueKeysWithValues: frequent.enumerated().map { ($1, $0) })
    words = [ResampledWord](repeating: ResampledWord(), count: frequent.count)
    summary = ResamplingSummary(
      targetUnits: counts?.targetUnits ?? 0, referenceUnits: counts?.referenceUnits ?? 0,
      words: counts?.areResampled == true ? frequent.count : 0, deals: counts?.deals ?? 0)
    guard let counts, let test = PermutationTest(counts, seed: settings.seed),
      let bootstrap = UnitBootstrap(counts, seed: settings.seed)
    else { return }
    permute(test, rounds: settings.rounds, resources.threads)
    for word in words.indices { words[word].rankSum = RankSumTest(counts, word: word)?.probability }
    let wanted = listed.compactMap { numbers[$0] }
    let intervals = WorkerThreads.mapParts(of: wanted.count, threads: resources.threads) {
      bootstrap.intervals(of: Array(wanted[$0]), level: confidence)
    }
    for (word, interval) in zip(wanted, intervals.joined()) { words[word].interval = interval }
    try writeAnew(wanted, features: wanted.map { frequent[$0] }, of: features, in: sides, settings, resources)
    for (feature, word) in zip(frequent, words) {
      guard let disagreement = word.disagreement(with: usual(feature)) else { continue }
      summary.disagreements[disagreement, default: 0] += 1
    }
  }

  private mutating func permute(_ test: PermutationTest, rounds: Int, _ threads: Int) {
    let parts = WorkerThreads.mapParts(of: rounds, threads: threads) { test.outcome(of: $0) }
    guard var outcome = parts.first else { return }
    for part in parts.dropFirst() { outcome.add(part) }
    let probabilities = test.probabilities(outcome)
    let corrected = test.corrected(outcome)
    for word in words.indices {
      words[word].probability = probabilities[word]
      words[word].corrected = corrected[word]
    }
  }

  /// Tests words by the gaps between their occurrences; leaves the test out where memory has no room for these.
  private mutating func writeAnew(
    _ wanted: [Int], features wantedFeatures: [UInt32], of features: WordFeatures, in sides: ComparedSides,
    _ settings: ResamplingSettings, _ resources: AnswerResources
  ) throws(AnalysisError) {
    let tally = ArrivalTally(wantedFeatures, of: features)
    let sides = [sides.target, sides.reference]
    let arrivals: [[InterArrivalTest.Arrivals]?]
    do throws(CorpusIndexError) {
      arrivals = try sides.map { side throws(CorpusIndexError) in
        try tally.arrivals(in: side, memory: resources.memory / 2)
      }
    } catch { throw .index(error) }
    guard let target = arrivals[0], let reference = arrivals[1] else { return }
    let found = WorkerThreads.mapParts(of: wanted.count, threads: resources.threads) { part in
      part.map {
        InterArrivalTest.probability(target: target[$0], reference: reference[$0], seed: settings.seed)
      }
    }
    for (word, probability) in zip(wanted, found.joined()) { words[word].interArrival = probability }
  }

  /// What resampling says of a feature; nothing of one that is too rare.
  subscript(feature: UInt32) -> ResampledWord { numbers[feature].map { words[$0] } ?? ResampledWord() }
}
