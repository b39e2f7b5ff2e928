import CorpusIndex
import TextStatistics

/// Where words fall in a corpus: how often in each of its parts, and at which places.
public struct DispersionTable: Sendable {
  /// One query.
  public struct Row: Sendable {
    /// The query as typed.
    public let pattern: String
    /// Where it matches: numbers of words, ascending, from 0, of those that the filter admits. Divided by
    /// ``DispersionTable/words`` they are fractions of the way through the texts.
    public let positions: [Int]
    /// Matches that begin where another one does, and so have no place of their own.
    public let repeatedPlaces: Int
    /// Its counts in the parts, nil where no part has words.
    public let counts: WordDispersion?
    /// Its distances, nil where there are no words.
    public let distances: PositionDispersion?

    /// How many matches begin in each of so many equal stretches of the texts. O(matches).
    ///
    /// - Parameters:
    ///   - cells: how many stretches, 1 or more.
    ///   - words: all words.
    public func cells(_ cells: Int, of words: Int) -> [Int] {
      var counts = [Int](repeating: 0, count: max(1, cells))
      for position in positions { counts[position * counts.count / max(1, words)] += 1 }
      return counts
    }
  }

  /// Words that the filter admits.
  public let words: Int
  /// What the parts are.
  public let kind: DispersionParts
  /// The parts by their sizes; nil where there are no words.
  public let parts: CorpusParts?
  /// A row for each query, in their order.
  public let rows: [Row]
  private let division: PartDivision
  private let corpus: CorpusReader

  /// Numbers the words of the filter, and finds where hits begin among them. Hits that begin at one word count once.
  ///
  /// - Parameters:
  ///   - hits: those of each pattern.
  ///   - kind: what the parts are; documents, where there are several, else sections, unless given.
  ///   - ranges: the filter, `nil` for all words.
  /// - Complexity: O(hits + parts + positions / 64).
  public init(
    of hits: [Hits], _ patterns: [String], in corpus: CorpusReader, by kind: DispersionParts? = nil,
    filter ranges: FilteredRanges? = nil
  ) throws(AnalysisError) {
    self.corpus = corpus
    self.kind = kind ?? .standard(documents: corpus.documentCount)
    do throws(CorpusIndexError) {
      let words = try AdmittedWords(corpus, in: ranges)
      self.words = words.count
      let division = try PartDivision(corpus, into: self.kind, of: words)
      self.division = division
      let parts = Self.known { () throws(DispersionError) in try CorpusParts(sizes: division.sizes) }
      self.parts = parts
      rows = zip(patterns, hits).map { pattern, hits in
        let positions = Self.positions(of: hits, words)
        let counts = division.counts(of: positions)
        return Row(
          pattern: pattern, positions: positions, repeatedPlaces: hits.count - positions.count,
          counts: parts.flatMap { parts in
            Self.known { () throws(DispersionError) in try WordDispersion(counts: counts, in: parts) }
          },
          distances: Self.known { () throws(DispersionError) in
            try PositionDispersion(positions: positions, words: words.count)
          })
      }
    } catch { throw .index(error) }
  }

  /// Where hits begin. One that begins with what is no word begins at the word behind it, at the very end at the last.
  private static func positions(of hits: Hits, _ words: AdmittedWords) -> [Int] {
    var positions: [Int] = []
    positions.reserveCapacity(hits.count)
    guard words.count > 0 else { return positions }
    for (number, segment) in hits.segments.enumerated() {
      var cursor = words.cursor(segment: number)
      for start in segment.starts {
        let position = min(cursor.number(at: Int(start)), words.count - 1)
        if positions.last.map({ $0 < position }) ?? true { positions.append(position) }
      }
    }
    return positions
  }

  private static func known<Value>(_ make: () throws(DispersionError) -> Value) -> Value? {
    do throws(DispersionError) { return try make() } catch { return nil }
  }

  /// A part and what a row has of it, for those who count again.
  public struct Part: Sendable, Equatable {
    /// The document, nil of equal parts.
    public let document: String?
    /// The path of the section that the part is, or begins in; nil where there is none.
    public let section: String?
    /// Words that the filter admits.
    public let words: Int
    /// For each row how often it stands there.
    public let counts: [Int]
  }

  /// The number of the first word of each part, in the order of `allParts`; as many as there are words for a part that
  /// has none. O(runs).
  public func partStarts() -> [Int] {
    var starts = [Int](repeating: words, count: division.sizes.count)
    var start = 0
    for (end, part) in zip(division.ends, division.parts) {
      if end > start { starts[part] = min(starts[part], start) }
      start = end
    }
    return starts
  }

  /// All parts in order, those without words too. O(parts · rows).
  public func allParts() throws(AnalysisError) -> [Part] {
    let counts = rows.map { division.counts(of: $0.positions) }
    let names = GroupNames(corpus, [.document, .section], try MetadataGroups([], corpus), level: nil)
    do throws(CorpusIndexError) {
      var texts = GroupTexts(names)
      var parts: [Part] = []
      for part in division.sizes.indices {
        if part < division.places.count { try texts.move(to: division.places[part]) }
        let isNamed = part < division.places.count
        parts.append(
          Part(
            document: isNamed ? texts.values[0].string : nil,
            section: isNamed && kind != .documents ? texts.values[1].string : nil,
            words: division.sizes[part], counts: counts.map { $0[part] }))
      }
      return parts
    } catch { throw .index(error) }
  }
}
