import CorpusIndex
import TextStatistics

/// How rich the vocabulary is, of all texts or by section, document, region or year.
public struct VocabularyTable: Sendable {
  /// What is worked out, and how.
  public struct Settings: Sendable {
    /// What counts as one word.
    public var layer: WordLayer = .form
    public var measures: [AnyVocabularyMeasure] = []
    /// Window and segment of the measures that have one.
    public var lengths = SequenceSettings.standard
    /// Whether those that can have an interval get one.
    public var hasIntervals = true
    /// What the intervals' blocks are drawn by.
    public var seed: UInt64 = 1

    public init() {}
  }

  /// One group.
  public struct Row: Sendable {
    /// The values of the groupings, nil before the first heading; empty where nothing is grouped.
    public let group: [String?]
    /// Its words and word types.
    public let spectrum: FrequencySpectrum
    /// By measure.
    public let values: [Double?]
    /// By measure; nil also where the group is too short for one.
    public let intervals: [ConfidenceInterval?]
  }

  /// Groups in the order of the corpus, or of the values of metadata.
  public let rows: [Row]
  /// Words that the filter admits.
  public let words: Int

  /// Reads the words of each group in their order.
  ///
  /// - Parameters:
  ///   - groupings: by what the words are divided; a word counts for its innermost section.
  ///   - level: sections deeper than this count for the one above them at this level.
  ///   - ranges: the filter, `nil` for all words.
  ///   - threads: threads to work with; the answer is the same for any number.
  /// - Complexity: O(words · measures), in memory for the words of a group on each thread.
  public init(
    of corpus: CorpusReader, _ settings: Settings, by groupings: [Grouping] = [], level: Int? = nil,
    filter ranges: FilteredRanges? = nil, threads: Int = 1
  ) throws(AnalysisError) {
    words = ranges?.words ?? corpus.wordCount
    let metadata = try MetadataGroups(groupings, corpus)
    do throws(CorpusIndexError) {
      var keys: [[String?]] = [[]]
      var groups = [ScannedRun.all(of: corpus, in: ranges)]
      if !groupings.isEmpty {
        let table = try GroupTable(corpus, by: groupings, metadata, level: level, in: ranges)
        keys = table.keys
        groups = ScannedRun.grouped(table)
      }
      let all = (keys, groups)
      let work = WorkCounter(groups.count)
      let parts = try WorkerThreads.map(max(1, min(threads, groups.count))) {
        _ throws(CorpusIndexError) -> [(Int, Row)] in
        var reader = try SequenceReader(corpus, of: settings.layer, in: ranges)
        var rows: [(Int, Row)] = []
        while let index = work.take() {
          rows.append((index, Self.row(try reader.sequence(all.1[index]), all.0[index], settings)))
        }
        return rows
      }
      rows = parts.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
    } catch { throw .index(error) }
  }

  private static func row(_ sequence: WordSequence, _ group: [String?], _ settings: Settings) -> Row {
    let spectrum = sequence.spectrum
    return Row(
      group: group, spectrum: spectrum,
      values: settings.measures.map { $0.value(of: sequence, spectrum, settings: settings.lengths) },
      intervals: settings.measures.map {
        settings.hasIntervals
          ? $0.interval(of: sequence, settings: settings.lengths, seed: settings.seed) : nil
      })
  }
}
