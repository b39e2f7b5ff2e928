import CorpusIndex

/// The ranks of the words that lines are sorted by: 0 where a line has none.
struct WordRanks {
  /// A word of a line.
  private enum Word {
    case right(Int)
    case left(Int)
    case node(Int)
    /// The words of the match from its last one on.
    case nodeFromEnd(Int)
  }

  private let words: [(key: Int, word: Word)]
  /// For each word the ranks of all lines.
  private let ranks: [[UInt32]]

  /// Reads the words of all keys at once: those of one line stand side by side.
  ///
  /// - Complexity: O(lines · (words + log flows)); where the index has no ranks, also
  ///   O(distinct words · log distinct words).
  init(
    _ keys: [ConcordanceOrder], of concordance: Concordance, _ collation: LineCollation, threads: Int
  ) throws(AnalysisError) {
    var words: [(key: Int, word: Word)] = []
    for (index, order) in keys.enumerated() {
      switch order.key {
      case .right(let distance): words.append((index, .right(distance)))
      case .left(let distance): words.append((index, .left(distance)))
      case .node:
        for offset in 0..<concordance.longestMatch {
          words.append((index, order.isByEnding ? .nodeFromEnd(offset) : .node(offset)))
        }
      case .document, .metadata, .position: break
      }
    }
    self.words = words
    guard !words.isEmpty else {
      ranks = []
      return
    }
    let places = words.map(\.word)
    let isRanked = collation.isStored && !keys.contains { $0.isByEnding }
    let few = concordance.count < Self.linesPerThread
    let parts = try WorkerThreads.mapParts(of: concordance.count, threads: few ? 1 : threads) {
      lines throws(AnalysisError) in
      do throws(CorpusIndexError) { return try Self.read(places, lines, concordance, ranked: isRanked) } catch
      {
        throw .index(error)
      }
    }
    var columns = places.indices.map { word in parts.flatMap { $0[word] } }
    if !isRanked {
      for isByEnding in [false, true] {
        let own = words.indices.filter { keys[words[$0].key].isByEnding == isByEnding }
        try TypeRanks.rank(&columns, own, concordance.corpus.lexicon, collation, byEnding: isByEnding)
      }
    }
    ranks = columns
  }

  /// Below so many lines a second thread costs more than it saves.
  private static let linesPerThread = 4096

  /// How many lines before its own the memory of a line is asked for.
  private static let linesAhead = 8

  /// The ranks of a key's words, the first of which counts most.
  func columns(ofKey key: Int) -> [[UInt32]] {
    words.indices.filter { words[$0].key == key }.map { ranks[$0] }
  }

  /// The ranks of the words of some lines; their types, counted from 1, where the index has no ranks for them.
  private static func read(
    _ words: [Word], _ lines: Range<Int>, _ concordance: Concordance, ranked isRanked: Bool
  ) throws(CorpusIndexError) -> [[UInt32]] {
    var (left, right, node) = (0, 0, false)
    for word in words {
      switch word {
      case .left(let distance): left = max(left, distance)
      case .right(let distance): right = max(right, distance)
      case .node, .nodeFromEnd: node = true
      }
    }
    let lexicon = concordance.corpus.lexicon
    var ranks = words.map { _ in [UInt32](repeating: 0, count: lines.count) }
    var flows = concordance.hits.segments.map { FlowCursor($0.segment.structure) }
    let segments = HeldSegments(concordance.hits)
    var types: [UInt32] = []
    for line in lines {
      if line + Self.linesAhead < lines.upperBound {
        let (segment, match) = concordance.place(concordance.number(ofLine: line + Self.linesAhead))
        segments.withSegment(segment) { $0.tokens.prefetch(match.lowerBound) }
      }
      let (segment, match) = concordance.place(concordance.number(ofLine: line))
      let flow = flows[segment].move(to: match.lowerBound)
      let start = left == 0 && !node ? match.upperBound : max(flow.lowerBound, match.lowerBound - left)
      let end = right == 0 && !node ? match.lowerBound : min(flow.upperBound, match.upperBound + right)
      guard start < end else { continue }
      if types.count < end - start { types = [UInt32](repeating: 0, count: 2 * (end - start)) }
      try segments.withSegment(segment) { segment throws(CorpusIndexError) in
        try segment.readTypes(start..<end, into: &types)
      }
      for (index, word) in words.enumerated() {
        let position =
          switch word {
          case .right(let distance): match.upperBound - 1 + distance
          case .left(let distance): match.lowerBound - distance
          case .node(let offset): offset < match.count ? match.lowerBound + offset : -1
          case .nodeFromEnd(let offset): offset < match.count ? match.upperBound - 1 - offset : -1
          }
        guard position >= start, position < end else { continue }
        let type = types[position - start]
        ranks[index][line - lines.lowerBound] = isRanked ? lexicon.rank(ofType: type) : type &+ 1
      }
    }
    return ranks
  }
}
