import CorpusIndex

/// The sections of a corpus with their words.
public struct Outline: Sendable {
  public struct Row: Sendable, Equatable {
    public var document: String
    /// The path of titles; `nil` for what stands before a document's first heading.
    public var section: String?
    /// 0 before the first heading.
    public var level: Int
    /// Words of the section itself, without the sections in it; these add up to the corpus.
    public var words: Int
    /// Words of the section and the sections in it.
    public var wordsInAll: Int
    /// Line of the section's first word in the original file, `nil` where it has none.
    public var line: Int?
  }

  public let rows: [Row]

  /// Lists all sections, document by document, in reading order. O(sections).
  public init(_ corpus: CorpusReader) throws(AnalysisError) {
    do throws(CorpusIndexError) { rows = try Self.rows(corpus) } catch { throw .index(error) }
  }

  private static func rows(_ corpus: CorpusReader) throws(CorpusIndexError) -> [Row] {
    var rows: [Row] = []
    let words = try PositionMask.words(of: corpus)
    for (number, segment) in corpus.segments.enumerated() {
      let structure = segment.structure
      var own = [Int](repeating: 0, count: structure.sectionCount)
      var outside: [Int: Int] = [:]
      for index in 0..<structure.sectionRunCount {
        let run = structure.sectionRun(index)
        if let section = run.section {
          own[section] += words.words(in: run.positions, ofSegment: number)
        } else {
          outside[structure.document(at: run.positions.lowerBound), default: 0] += words.words(
            in: run.positions, ofSegment: number)
        }
      }
      let paths = SectionPaths(structure)
      for index in 0..<structure.documentCount {
        let record = try structure.document(index)
        if let own = outside[index] {
          rows.append(
            Row(
              document: record.name, section: nil, level: 0, words: own, wordsInAll: own,
              line: try line(segment, structure.positions(ofDocument: index), record)))
        }
        for section in record
          .firstSection..<max(record.firstSection, min(record.firstSection + record.sectionCount, own.count))
        {
          let entry = try structure.section(section)
          rows.append(
            Row(
              document: record.name, section: try paths.path(of: section), level: entry.level,
              words: own[section], wordsInAll: words.words(in: entry.positions, ofSegment: number),
              line: try line(segment, entry.positions, record)))
        }
      }
    }
    return rows
  }

  private static func line(
    _ segment: SegmentReader, _ positions: Range<Int>, _ record: DocumentRecord
  ) throws(CorpusIndexError) -> Int? {
    guard !positions.isEmpty else { return nil }
    return try segment.source(at: positions.lowerBound, unit: record.sourceUnit).line
  }
}
