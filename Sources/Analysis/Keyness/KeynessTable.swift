import CorpusIndex
import TextStatistics

/// The words that are typical of some texts, compared with others.
///
/// Of each word four counts are compared: it and all other words, in the target and in the reference. Words of
/// both filters belong to the target alone.
public struct KeynessTable: Sendable {
  /// What is asked.
  public struct Settings: Sendable {
    public var layer = WordLayer.form
    /// Measures to be worked out; rows go by the first.
    public var measures: [ScoredMeasure]
    /// Whose probabilities are corrected: the first test among the measures, or the log-likelihood ratio.
    public var test: any SignificanceTest.Type
    /// For how many comparisons probabilities are corrected: those of all words compared.
    public var correction: any MultipleComparisonCorrection.Type = HolmCorrection.self
    /// The probability with which intervals of effect sizes cover the true size, above 0 and below 1.
    public var confidence = 0.95
    /// How often a word occurs in both together at least, to be compared.
    public var minimum = 1
    /// How often it occurs in the target at least.
    public var minimumInTarget = 0
    /// Whether words are compared that the reference lacks.
    public var keepsAbsentWords = true
    /// In how many documents of one side a word occurs at least, to be compared.
    public var minimumDocuments = 0
    /// Which rows come first.
    public var order = Order.target
    /// Rows at most.
    public var top: Int?
    /// How both sides are resampled, nil where they aren't; they are parts of one corpus then.
    public var resampling: ResamplingSettings?

    public init(measures: [ScoredMeasure]) {
      self.measures = measures
      test =
        measures.lazy.compactMap { $0.about.measure as? any SignificanceTest.Type }.first
        ?? LogLikelihoodRatio.self
    }

    public init(measures: [any AssociationMeasure.Type]) {
      self.init(measures: measures.map { ScoredMeasure($0) })
    }
  }

  /// Which rows come first.
  public enum Order: String, Sendable, CaseIterable {
    /// Those with the greatest first measure: words of the target.
    case target
    /// Those with the least: words of the reference.
    case reference
    /// Lockwords: only words whose interval of the Log Ratio holds 0, those first whose interval reaches least far
    /// from it. (P. Baker, "Times may change, but we will always have money", *Journal of English Linguistics* 39
    /// (2011), 65–88, for the notion.)
    case alike
  }

  /// A word.
  public struct Row: Sendable {
    public let feature: String
    /// Rows: target or reference. Columns: this word or another.
    public let counts: ContingencyTable
    /// Documents of the target that hold it there, and of the reference.
    public let documents: (target: Int, reference: Int)
    /// The measures asked for, in their order; nil where one has no value.
    public let values: [Double?]
    /// Their intervals, nil for what is no effect size.
    public let intervals: [ConfidenceInterval?]
    /// The probability of the test, nil where it can't be made.
    public let probability: Double?
    /// The same, corrected for all words compared.
    public let corrected: Double?
    /// What resampling says, nil where nobody asked for it.
    public let resampled: ResampledWord?
    /// Where the test and resampling don't say the same.
    public var disagreement: ResampledWord.Disagreement? { resampled?.disagreement(with: corrected) }
  }

  /// A side of fewer words isn't tested: a single sentence decides what its words are.
  public static let smallestTestedSide = 100

  public let rows: [Row]
  /// Rows before `top` cut the list.
  public let total: Int
  /// Words compared: so many tests were made.
  public let compared: Int
  /// For how many of them the test has a probability: so many are corrected together.
  public let tested: Int
  /// Running words of the target.
  public let targetWords: Int
  /// Running words of the reference.
  public let referenceWords: Int
  /// Running words that both filters admit, counted for the target alone.
  public let overlap: Int
  /// Whether the documents of the reference are known; a word list may be silent on them.
  public let knowsReferenceDocuments: Bool
  /// What was resampled, nil where nobody asked for it.
  public let resampling: ResamplingSummary?
  /// Whether both sides have words enough for a test; if not, no row has a probability.
  public var areTested: Bool { min(targetWords, referenceWords) >= Self.smallestTestedSide }

  /// Compares all words of two parts of a corpus.
  ///
  /// - Parameters:
  ///   - reference: nil for the rest of the corpus.
  ///   - restriction: what both sides are taken from; nil for the whole corpus.
  /// - Throws: `.emptySide` where there is nothing to compare; `.tooManyUnits`; `.index`.
  /// - Complexity: O(words of the smaller side + features log features) where the sides are whole documents and
  ///   all of them, else O(words of both + features log features); resampling as in ``PermutationTest``.
  public init(
    of target: FilteredRanges, against reference: FilteredRanges?, in corpus: CorpusReader,
    _ settings: Settings, within restriction: FilteredRanges? = nil,
    resources: AnswerResources = AnswerResources()
  ) throws(AnalysisError) {
    let within = { (ranges: FilteredRanges) in restriction.map { ranges.intersection($0) } ?? ranges }
    let sides = ComparedSides(within(target), reference.map(within) ?? restriction, in: corpus)
    targetWords = sides.target.words
    referenceWords = sides.reference.words
    // What is left of a restriction isn't an overlap: nobody asked for it twice.
    overlap = reference == nil ? 0 : sides.overlap
    knowsReferenceDocuments = true
    guard targetWords > 0 else { throw .emptySide(.target, overlap: 0) }
    guard referenceWords > 0 else { throw .emptySide(.reference, overlap: overlap) }
    let features = WordFeatures(layer: settings.layer, corpus: corpus)
    let counts: (target: Tally, reference: Tally)
    do throws(CorpusIndexError) {
      counts = try sides.counts(of: features, in: corpus, resources)
    } catch { throw .index(error) }
    let scores = KeynessScores(
      target: counts.target, reference: counts.reference, words: (targetWords, referenceWords),
      features: ComparedFeatures(features), settings, threads: resources.threads)
    var resampled: KeynessResampling?
    if let resampling = settings.resampling {
      let correction = settings.correction.init(scores.probabilities)
      resampled = try KeynessResampling(
        of: scores.compared(occurring: ResamplingSettings.fewestOccurrences),
        listed: scores.best.map(\.feature), features, in: sides, resampling,
        confidence: settings.confidence, resources
      ) { feature in
        guard scores.areTested, let table = scores.table(Int(feature)), settings.test.isTrusted(for: table)
        else { return nil }
        return settings.test.probability(of: table).map { correction.corrected($0) }
      }
    }
    resampling = resampled?.summary
    (total, compared, tested) = (scores.total, scores.compared, scores.probabilities.count)
    rows = Self.rows(scores, counts, ComparedFeatures(features), settings, resampled)
  }

  /// Compares all words of a part of a corpus, or of all of it, with counts of other texts, which can't be resampled.
  ///
  /// - Parameters:
  ///   - target: nil for the whole corpus.
  ///   - reference: words as the layer has them.
  ///   - restriction: what the target is taken from; nil for the whole corpus.
  /// - Throws: `.emptySide` where there is nothing to compare; `.index`.
  /// - Complexity: O(words of the target + features log features).
  public init(
    of target: FilteredRanges?, against reference: WordCounts, in corpus: CorpusReader, _ settings: Settings,
    within restriction: FilteredRanges? = nil, resources: AnswerResources = AnswerResources()
  ) throws(AnalysisError) {
    var ranges = target ?? restriction
    if let target, let restriction { ranges = target.intersection(restriction) }
    targetWords = ranges?.words ?? corpus.wordCount
    referenceWords = reference.words
    overlap = 0
    knowsReferenceDocuments = reference.knowsDocuments
    resampling = nil
    guard targetWords > 0 else { throw .emptySide(.target, overlap: 0) }
    guard referenceWords > 0 else { throw .emptySide(.reference, overlap: 0) }
    let features = WordFeatures(layer: settings.layer, corpus: corpus)
    do throws(CorpusIndexError) {
      let places = if let ranges { ranges } else { try FilteredRanges.all(of: corpus) }
      var here = try PositionTally(corpus: corpus, features: features, resources: resources).counts(
        in: places)
      let (joined, elsewhere) = ComparedFeatures.joining(features, reference)
      here.tokens += [Int](repeating: 0, count: joined.count - features.count)
      here.documents += [UInt32](repeating: 0, count: joined.count - features.count)
      let scores = KeynessScores(
        target: here, reference: elsewhere, words: (targetWords, referenceWords), features: joined,
        settings, threads: resources.threads)
      (total, compared, tested) = (scores.total, scores.compared, scores.probabilities.count)
      rows = Self.rows(scores, (here, elsewhere), joined, settings, nil)
    } catch { throw .index(error) }
  }

  private static func rows(
    _ scores: KeynessScores, _ counts: (target: Tally, reference: Tally), _ features: ComparedFeatures,
    _ settings: Settings, _ resampled: KeynessResampling?
  ) -> [Row] {
    let correction = settings.correction.init(scores.probabilities)
    let functions = settings.measures.map { $0.function(family: scores.compared) }
    return scores.best.compactMap { entry -> Row? in
      guard let table = scores.table(Int(entry.feature)) else { return nil }
      let isTested = scores.areTested && settings.test.isTrusted(for: table)
      let probability = isTested ? settings.test.probability(of: table) : nil
      return Row(
        feature: features.text(of: entry.feature), counts: table,
        documents: (
          Int(counts.target.documents[Int(entry.feature)]),
          Int(counts.reference.documents[Int(entry.feature)])
        ),
        values: functions.map { $0(table) },
        intervals: settings.measures.map {
          $0.about.effectSize?.interval(of: table, level: settings.confidence)
        },
        probability: probability, corrected: probability.map { correction.corrected($0) },
        resampled: resampled?[entry.feature])
    }
  }
}
