import CorpusIndex
import TextStatistics

/// All words compared: how many, the probabilities of their tests, and the best of them.
struct KeynessScores {
  private let target: Tally
  private let reference: Tally
  private let words: (target: Int, reference: Int)
  private let settings: KeynessTable.Settings
  /// The probabilities of all words compared, in no order.
  private(set) var probabilities: [Double] = []
  /// The best words, in order.
  private(set) var best: [ScoredFeature] = []
  /// How many words are compared.
  private(set) var compared = 0
  /// How many of them may be listed.
  private(set) var total = 0

  /// Features that one thread takes at a time.
  private static let batch = 4096

  /// - Complexity: O(features + best log best).
  init(
    target: Tally, reference: Tally, words: (Int, Int), features: ComparedFeatures,
    _ settings: KeynessTable.Settings, threads: Int
  ) {
    self.target = target
    self.reference = reference
    self.words = words
    self.settings = settings
    compared = (0..<features.count).count { isCompared($0) }
    let scorer = Scorer(settings, family: compared)
    let work = WorkCounter((features.count + Self.batch - 1) / Self.batch)
    let parts = WorkerThreads.map(min(threads, max(1, work.count))) { [self] _ in
      var part = Part(best: TopFeatures(settings.top, of: features))
      while let index = work.take() {
        let first = index * Self.batch
        score(first..<min(features.count, first + Self.batch), scorer, into: &part)
      }
      return part
    }
    var all = TopFeatures(settings.top, of: features)
    for part in parts {
      total += part.total
      probabilities += part.probabilities
      all.add(part.best)
    }
    best = all.sorted()
  }

  /// What one thread found.
  private struct Part: Sendable {
    var total = 0
    var probabilities: [Double] = []
    var best: TopFeatures<ComparedFeatures>
  }

  private func score(_ range: Range<Int>, _ scorer: Scorer, into part: inout Part) {
    for feature in range where isCompared(feature) {
      guard let table = table(feature) else { continue }
      let scored = scorer.score(table)
      if let probability = scored.probability { part.probabilities.append(probability) }
      guard scored.isListed else { continue }
      part.total += 1
      part.best.add(
        ScoredFeature(feature: UInt32(feature), score: scored.order, frequency: table.o11 + table.o21))
    }
  }

  /// Whether both sides have words enough for a test.
  var areTested: Bool { min(words.target, words.reference) >= KeynessTable.smallestTestedSide }

  /// The features compared that occur so often on both sides together. O(features).
  func compared(occurring minimum: Int) -> [UInt32] {
    target.tokens.indices.lazy.filter {
      isCompared($0) && target.tokens[$0] + reference.tokens[$0] >= minimum
    }.map { UInt32($0) }
  }

  private func isCompared(_ feature: Int) -> Bool {
    target.tokens[feature] + reference.tokens[feature] >= max(1, settings.minimum)
      && target.tokens[feature] >= settings.minimumInTarget
      && (settings.keepsAbsentWords || reference.tokens[feature] > 0)
      && max(target.documents[feature], reference.documents[feature]) >= settings.minimumDocuments
  }

  /// The counts of a feature.
  func table(_ feature: Int) -> ContingencyTable? {
    let (here, elsewhere) = (target.tokens[feature], reference.tokens[feature])
    return ContingencyTable(
      o11: here, o12: words.target - here, o21: elsewhere, o22: words.reference - elsewhere)
  }

  /// What is worked out of every word compared.
  private struct Scorer: Sendable {
    private let first: @Sendable (ContingencyTable) -> Double?
    private let isTest: Bool
    private let test: any SignificanceTest.Type
    private let order: KeynessTable.Order
    private let confidence: Double

    init(_ settings: KeynessTable.Settings, family: Int) {
      let measure = settings.measures.first ?? ScoredMeasure(settings.test)
      first = measure.function(family: family)
      isTest = measure.about.name == settings.test.name
      test = settings.test
      order = settings.order
      confidence = settings.confidence
    }

    func score(_ table: ContingencyTable) -> (order: Double?, probability: Double?, isListed: Bool) {
      let value = first(table)
      let tested = isTest ? value : test.value(of: table)
      let probability =
        test.isTrusted(for: table) ? tested.map { test.probability(of: table, value: $0) } : nil
      switch order {
      case .target: return (value, probability, true)
      case .reference: return (value.map { -$0 }, probability, true)
      case .alike:
        guard let interval = LogRatio.interval(of: table, level: confidence), interval.low <= 0,
          interval.high >= 0
        else { return (nil, probability, false) }
        return (-max(-interval.low, interval.high), probability, true)
      }
    }
  }
}
