import CorpusIndex

/// Finds words that queries match among those that lines show around their matches.
///
/// Queries are matched line by line against the words shown, so that frequent words cost no list of their places.
public struct Highlights: Sendable {
  /// How words are marked in the text of lines.
  public struct Marks: Sendable {
    public let opening: [UInt8]
    public let closing: [UInt8]

    /// - Parameters:
    ///   - opening: what stands before a word, in UTF-8.
    ///   - closing: what stands behind it.
    public init(opening: String, closing: String) {
      self.opening = Array(opening.utf8)
      self.closing = Array(closing.utf8)
    }
  }

  private struct Pattern: Sendable {
    let places: [PhrasePlace]
    let check: PhraseCheck
  }

  private let patterns: [Pattern]
  /// Words that a phrase may reach beyond those shown.
  private let reach: Int
  /// Marks for the text, `nil` for none.
  let marks: Marks?

  /// - Parameter marks: how words are marked in the text of lines; `nil` leaves it as it is.
  /// - Throws: as ``QueryEvaluator/hits(of:in:)-(Query,_)`` does for a query. O(word types) at most.
  public init(_ queries: [Query], in corpus: CorpusReader, marks: Marks? = nil) throws(AnalysisError) {
    var resolver = try QueryResolver(corpus)
    let hyphens = QueryEvaluator(corpus).hyphenGaps()
    var patterns: [Pattern] = []
    for query in queries {
      guard case .phrases(let phrases) = try resolver.plan(of: query) else {
        throw .noPhrase(query: query.source)
      }
      for phrase in phrases where !phrase.isEmpty {
        patterns.append(
          Pattern(places: phrase, check: PhraseCheck(phrase, anchor: 0, hyphens: hyphens)))
      }
    }
    self.patterns = patterns
    reach = patterns.reduce(0) { max($0, $1.places.count - 1) }
    self.marks = marks
  }

  /// The positions among those shown, outside the match, of words that a query matches, ascending.
  ///
  /// - Parameters:
  ///   - types: room for words, kept between lines.
  /// - Complexity: O(words shown · phrases).
  func positions(
    in shown: Range<Int>, around match: Range<Int>, of segment: SegmentReader, _ types: inout [UInt32]
  ) throws(CorpusIndexError) -> [Int] {
    let start = max(0, shown.lowerBound - reach)
    let end = min(segment.tokens.count, shown.upperBound + reach)
    if types.count < end - start { types = [UInt32](repeating: 0, count: 2 * (end - start)) }
    try segment.readTypes(start..<end, into: &types)
    var found: [Int] = []
    for pattern in patterns {
      let length = pattern.places.count
      for position in start..<max(start, end - length + 1) {
        guard pattern.places[0].types.contains(types[position - start]) else { continue }
        if length > 1 {
          let starts = try pattern.check.starts([UInt32(position)], in: segment)
          guard !starts.isEmpty else { continue }
        }
        for word in position..<position + length where shown.contains(word) && !match.contains(word) {
          found.append(word)
        }
      }
    }
    guard patterns.count > 1 || reach > 0 else { return found }
    return Set(found).sorted()
  }
}
