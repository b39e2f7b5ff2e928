import CorpusIndex
import TextStatistics

/// All words compared: how many, the probabilities of their tests, and the best of them.
struct KeynessScores {
  private let target: Tally
  private let reference: Tally
  private let words: (target: Int, reference: Int)
  /// The probabilities of all words compared, in no order.
  private(set) var probabilities: [Double] = []
  /// The best words, in order.
  private(set) var best: [ScoredFeature] = []
  /// How many words are compared.
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
    let work = WorkCounter((features.count + Self.batch - 1) / Self.batch)
    let parts = WorkerThreads.map(min(threads, max(1, work.count))) { [self] _ in
      var part = Part(best: TopFeatures(settings.top, of: features))
      while let index = work.take() {
        let first = index * Self.batch
        score(first..<min(features.count, first + Self.batch), settings, into: &part)
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

  private func score(_ range: Range<Int>, _ settings: KeynessTable.Settings, into part: inout Part) {
    let measure = settings.measures.first ?? settings.test
    let isTest = measure.name == settings.test.name
    for feature in range {
      let frequency = target.tokens[feature] + reference.tokens[feature]
      guard frequency >= max(1, settings.minimum),
        max(target.documents[feature], reference.documents[feature]) >= settings.minimumDocuments,
        let table = table(feature)
      else { continue }
      part.total += 1
      let score = measure.value(of: table)
      let tested = isTest ? score : settings.test.value(of: table)
      if let tested { part.probabilities.append(settings.test.probability(of: table, value: tested)) }
      let order: Double? =
        switch settings.order {
        case .target: score
        case .reference: score.map { -$0 }
        }
      part.best.add(ScoredFeature(feature: UInt32(feature), score: order, frequency: frequency))
    }
  }

  /// The counts of a feature.
  func table(_ feature: Int) -> ContingencyTable? {
    let (here, elsewhere) = (target.tokens[feature], reference.tokens[feature])
    return ContingencyTable(
      o11: here, o12: words.target - here, o21: elsewhere, o22: words.reference - elsewhere)
  }
}
