import CorpusIndex
import TextStatistics

/// How the vocabulary of the texts grows, word by word in the order of the corpus, and the laws fitted to it.
public struct VocabularyGrowthTable: Sendable {
  public let growth: VocabularyGrowth
  /// Nil where there are too few words.
  public let heaps: HeapsLaw?
  /// Nil where there are too few words.
  public let zipfMandelbrot: ZipfMandelbrotLaw?
  /// Words that the filter admits.
  public var words: Int { growth.points.last?.words ?? 0 }

  /// - Parameters:
  ///   - layer: what counts as one word.
  ///   - points: how many points of the curve, at equal steps.
  ///   - ranges: the filter, `nil` for all words.
  /// - Complexity: O(words).
  public init(
    of corpus: CorpusReader, _ layer: WordLayer, points: Int, filter ranges: FilteredRanges? = nil
  ) throws(AnalysisError) {
    do throws(CorpusIndexError) {
      var reader = try SequenceReader(corpus, of: layer, in: ranges)
      let sequence = try reader.sequence(ScannedRun.all(of: corpus, in: ranges))
      growth = VocabularyGrowth(of: sequence, points: points)
      heaps = HeapsLaw(fitting: growth)
      zipfMandelbrot = ZipfMandelbrotLaw(fitting: sequence.spectrum)
    } catch { throw .index(error) }
  }
}
