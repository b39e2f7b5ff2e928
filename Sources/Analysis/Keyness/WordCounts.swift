import CorpusIndex
import TextStatistics

/// How often words occur in texts that a comparison refers to, wherever the counts come from.
public struct WordCounts: Sendable {
  /// Occurrences, and the documents that hold the word.
  public struct Count: Sendable, Equatable {
    public var frequency: Int
    /// nil where nobody knows.
    public var documents: Int?

    public init(frequency: Int, documents: Int? = nil) {
      (self.frequency, self.documents) = (frequency, documents)
    }
  }

  /// The counts of words, each written as the layer has it.
  public let counts: [ExactWord: Count]
  /// All running words of the texts, those without a count too.
  public let words: Int

  /// The most words that may be compared with: together with those of a corpus they make a table of counts.
  public static let limit = ContingencyTable.limit / 2

  /// Whether the documents of every word are known.
  public var knowsDocuments: Bool { counts.values.allSatisfy { $0.documents != nil } }

  /// Takes over counts that somebody brings.
  ///
  /// - Parameters:
  ///   - counts: none negative; words as the layer to be compared has them.
  ///   - words: all running words; nil where they are the sum of the counts.
  /// - Returns: nil where there are fewer words than the counts add up to, and where these are more than a comparison
  ///   takes (``limit``).
  public init?(_ counts: [ExactWord: Count], words: Int? = nil) {
    var sum = 0
    for count in counts.values {
      let (next, overflow) = sum.addingReportingOverflow(count.frequency)
      guard count.frequency >= 0, !overflow else { return nil }
      sum = next
    }
    if let words, words < sum { return nil }
    guard max(sum, words ?? 0) <= Self.limit else { return nil }
    self.counts = counts
    self.words = words ?? sum
  }

  /// Counts the words of a corpus.
  ///
  /// - Parameter ranges: where they are counted; everywhere where it is nil.
  /// - Complexity: O(features); with a filter O(words).
  public init(
    of layer: WordLayer, in corpus: CorpusReader, filter ranges: FilteredRanges? = nil,
    resources: AnswerResources = AnswerResources()
  ) throws(AnalysisError) {
    let features = WordFeatures(layer: layer, corpus: corpus)
    do throws(CorpusIndexError) {
      let tally: Tally
      // What is stored counts marks too, where these are tokens.
      if ranges == nil, features.storesDocuments, corpus.lexicon.hasOnlyWords {
        tally = features.stored()
      } else {
        let places = if let ranges { ranges } else { try FilteredRanges.all(of: corpus) }
        tally = try PositionTally(corpus: corpus, features: features, resources: resources).counts(in: places)
      }
      var counts: [ExactWord: Count] = [:]
      for feature in 0..<features.count where tally.tokens[feature] > 0 {
        counts[ExactWord(features.text(of: UInt32(feature)))] = Count(
          frequency: tally.tokens[feature], documents: Int(tally.documents[feature]))
      }
      self.counts = counts
      words = ranges?.words ?? corpus.wordCount
    } catch { throw .index(error) }
  }
}
