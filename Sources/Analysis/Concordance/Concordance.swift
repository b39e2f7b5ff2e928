import CorpusIndex

/// The matches of a query in the order in which they are to be read.
///
/// A line is made only when it is asked for, so a concordance of a million matches costs its positions.
public struct Concordance: Sendable {
  /// How much of the text a line shows on each side.
  public enum Context: Sendable, Equatable {
    /// So many words.
    case words(Int)
    /// Whole words of at least so many characters.
    case characters(Int)
    /// To the ends of the sentence.
    case sentence
    /// To the ends of the paragraph.
    case paragraph
  }

  /// What a line is made of.
  public enum Style: Sendable, Equatable {
    /// The text as it reads: what stands between words is printed, and a line keeps to its flow.
    case text
    /// Tokens parted by blanks, up to the ends of the document, for corpora in which punctuation is tokens.
    case tokens
  }

  let corpus: CorpusReader
  let hits: Hits
  /// The numbers of the matches in reading order; `nil` for corpus order.
  var order: [UInt32]?
  /// How many lines there are.
  public internal(set) var count: Int
  /// For each segment, the number of its first match.
  private let firstNumbers: [Int]
  /// The keys of metadata that lines are sorted by, and how many lines stand last because their documents
  /// have no value that can be ordered.
  public internal(set) var unordered: [(key: String, lines: Int)] = []

  /// All matches in corpus order.
  public init(_ hits: Hits, in corpus: CorpusReader) {
    self.hits = hits
    self.corpus = corpus
    var numbers: [Int] = []
    var count = 0
    for segment in hits.segments {
      numbers.append(count)
      count += segment.starts.count
    }
    firstNumbers = numbers
    self.count = count
  }

  /// Whether lines come in another order than that of the corpus.
  public var isSorted: Bool { order != nil }

  /// The number of the match of line `line`, from 0 in corpus order.
  func number(ofLine line: Int) -> Int { order.map { Int($0[line]) } ?? line }

  /// A line, and the number of its match, from 0 in corpus order.
  public struct LineMatch: Sendable {
    public let line: UInt32
    public let match: UInt32
  }

  /// The lines of a range in the order of the corpus, in which they are cheapest to make. O(n).
  public func linesInCorpusOrder(_ lines: Range<Int>) -> [LineMatch] {
    guard let order else { return lines.map { LineMatch(line: UInt32($0), match: UInt32($0)) } }
    var entries = lines.map { RadixOrder.Entry(key: UInt64(order[$0]), number: UInt32($0)) }
    RadixOrder.sort(&entries)
    return entries.map { LineMatch(line: $0.number, match: UInt32(truncatingIfNeeded: $0.key)) }
  }

  /// The match with a number: its segment's index, and its positions there. O(segments).
  func place(_ number: Int) -> (segment: Int, positions: Range<Int>) {
    var segment = firstNumbers.count - 1
    while segment > 0, firstNumbers[segment] > number { segment -= 1 }
    return (segment, hits.segments[segment].positions(number - firstNumbers[segment]))
  }

  /// Calls `body` with each match of a range of numbers.
  func forEachMatch(
    in numbers: Range<Int>,
    _ body: (_ number: Int, _ segment: Int, _ positions: Range<Int>) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    for (index, segment) in hits.segments.enumerated() {
      let first = firstNumbers[index]
      let part = numbers.clamped(to: first..<first + segment.starts.count)
      for number in part { try body(number, index, segment.positions(number - first)) }
    }
  }

  /// Words of the longest match, at least 1. O(lines) where matches differ in length.
  var longestMatch: Int {
    var longest = 1
    for segment in hits.segments {
      for index in segment.starts.indices {
        longest = max(longest, segment.length(index))
        if case .all = segment.lengths { break }
      }
    }
    return longest
  }
}
