import CorpusIndex

/// Finds the matches of a query in a corpus.
///
/// A phrase never crosses the end of its flow. Matches of one length may overlap; where alternatives
/// match at one place, each length is a match of its own.
public struct QueryEvaluator {
  let corpus: CorpusReader
  private let threads: Int
  private let memory: Int

  /// - Parameters:
  ///   - threads: threads to work with; the answer is the same for any number.
  ///   - memory: bytes of memory that matches may take.
  public init(_ corpus: CorpusReader, threads: Int = 1, memory: Int = 1 << 30) {
    self.corpus = corpus
    self.threads = threads
    self.memory = memory
  }

  /// All matches, in corpus order, inside `ranges` where given.
  ///
  /// - Throws: `AnalysisError`. O(postings of the rarest word of each phrase or pattern).
  public func hits(of query: Query, in ranges: FilteredRanges? = nil) throws(AnalysisError) -> Hits {
    var resolver = try QueryResolver(corpus)
    return try hits(of: resolver.plan(of: query), query, in: ranges)
  }

  /// The matches of each query, as ``hits(of:in:)`` gives them.
  public func hits(of queries: [Query], in ranges: FilteredRanges? = nil) throws(AnalysisError) -> [Hits] {
    var resolver = try QueryResolver(corpus)
    var hits: [Hits] = []
    for query in queries {
      hits.append(try self.hits(of: resolver.plan(of: query), query, in: ranges))
    }
    return hits
  }

  /// All matches of a query that has been resolved.
  func hits(of plan: MatchPlan, _ query: Query, in ranges: FilteredRanges?) throws(AnalysisError) -> Hits {
    var hits = Hits(segments: [])
    for (index, segment) in corpus.segments.enumerated() {
      let found = try self.hits(of: plan, in: segment, index, ranges)
      hits.segments.append(found)
      guard hits.count <= limit else { throw .tooManyMatches(query: query.source, limit: limit) }
    }
    return hits
  }

  /// The matches of a segment, inside `ranges` where given; what is outside takes no match of a family from another.
  private func hits(
    of plan: MatchPlan, in segment: SegmentReader, _ number: Int, _ ranges: FilteredRanges?
  ) throws(AnalysisError) -> Hits.InSegment {
    if case .family(let plans) = plan {
      let members = try plans.map { plan throws(AnalysisError) in
        try hits(of: plan, in: segment, number, ranges)
      }
      return FamilyHits.joined(members, in: segment)
    }
    var found = try hits(of: plan, in: segment, number)
    if let ranges {
      var cursor = ranges.cursor(segment: number)
      found.filter { cursor.contains($0) }
    }
    return found
  }

  /// Matches that there is memory for: their positions, and their order.
  private var limit: Int { memory / 8 }

  /// Matches of a pattern that there is memory for while they are found, part by part, and then put together.
  var patternLimit: Int { memory / 40 }

  private func hits(
    of plan: MatchPlan, in segment: SegmentReader, _ number: Int
  ) throws(AnalysisError) -> Hits.InSegment {
    switch plan {
    case .phrases(let phrases): return try hits(of: phrases, in: segment)
    case .near(let left, let right, let distance, let isOrdered):
      return try hits(of: left, in: segment, number).near(
        hits(of: right, in: segment, number), distance: distance, isOrdered: isOrdered)
    case .beside(let node, let other, let distance, let isNegated):
      return try hits(of: node, in: segment, number).beside(
        hits(of: other, in: segment, number), distance: distance, isNegated: isNegated)
    case .combined(let left, let operation, let right):
      return try hits(of: left, in: segment, number).combined(operation, hits(of: right, in: segment, number))
    case .pattern(let query):
      let search = try PatternSearch(
        query, in: corpus, segment: number, threads: threads, limit: patternLimit)
      return Hits.InSegment(segment, try search.matches())
    case .family(let plans):
      let members = try plans.map { plan throws(AnalysisError) in
        try hits(of: plan, in: segment, number)
      }
      return FamilyHits.joined(members, in: segment)
    }
  }

  private func hits(
    of phrases: [[PhrasePlace]], in segment: SegmentReader
  ) throws(AnalysisError) -> Hits.InSegment {
    var all: [(starts: [UInt32], length: Int)] = []
    for phrase in phrases {
      let starts = try starts(of: phrase, in: segment)
      if !starts.isEmpty { all.append((starts, phrase.count)) }
    }
    guard all.count > 1 else {
      let only = all.first
      return Hits.InSegment(
        segment: segment, starts: only?.starts ?? [], lengths: .all(only?.length ?? phrases.first?.count ?? 1)
      )
    }
    var pairs: [UInt64] = []
    for (starts, length) in all {
      pairs.append(contentsOf: starts.map { UInt64($0) << 16 | UInt64(UInt16(clamping: length)) })
    }
    pairs.sort()
    var starts: [UInt32] = []
    var lengths: [UInt32] = []
    var last = UInt64.max
    for pair in pairs where pair != last {
      starts.append(UInt32(pair >> 16))
      lengths.append(UInt32(UInt16(truncatingIfNeeded: pair)))
      last = pair
    }
    return Hits.InSegment(segment: segment, starts: starts, lengths: .each(lengths))
  }

  private func starts(
    of phrase: [PhrasePlace], in segment: SegmentReader
  ) throws(AnalysisError) -> [UInt32] {
    var anchor: Int?
    var fewest = Int.max
    for (place, element) in phrase.enumerated() {
      guard let ids = element.types.ids else { continue }
      let count = ids.reduce(0) { $0 + segment.postings.tokens(ofType: $1) }
      if count < fewest {
        fewest = count
        anchor = place
      }
    }
    guard fewest > 0 else { return [] }
    let candidates: [UInt32]
    do throws(CorpusIndexError) {
      if let anchor, let ids = phrase[anchor].types.ids {
        candidates = try segment.positions(ofTypes: ids)
      } else {
        candidates = (0..<UInt32(segment.tokens.count)).map { $0 }
      }
    } catch { throw .index(error) }
    guard phrase.count > 1 else { return candidates }
    let check = PhraseCheck(
      phrase, anchor: anchor ?? 0, hyphens: phrase.contains { $0.gap == .hyphen } ? hyphenGaps() : [])
    let threads = candidates.count < Self.candidatesPerThread ? 1 : threads
    let parts = try WorkerThreads.mapParts(of: candidates.count, threads: threads) {
      part throws(AnalysisError) in
      do throws(CorpusIndexError) { return try check.starts(candidates[part], in: segment) } catch {
        throw .index(error)
      }
    }
    return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
  }

  /// Below so many candidates a second thread costs more than it saves.
  private static let candidatesPerThread = 4096

  /// Gaps that are a hyphen and nothing else but the end of a line.
  func hyphenGaps() -> Set<UInt32> {
    let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]
    return Set(
      (0..<UInt32(corpus.lexicon.gapCount)).filter { hyphens.contains(corpus.lexicon.text(ofGap: $0)) })
  }
}

extension SegmentReader {
  /// The positions of word types, ascending. O(positions).
  func positions(ofTypes ids: [UInt32]) throws(CorpusIndexError) -> [UInt32] {
    // Most of the positions are often those of one type, which come in order.
    let counts = ids.map { postings.tokens(ofType: $0) }
    let longest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    var positions: [UInt32] = []
    var others: [UInt32] = []
    // What a damaged file says is no measure of memory.
    let total = counts.reduce(0, +)
    others.reserveCapacity(min(total - (counts.max() ?? 0), tokens.count))
    positions.reserveCapacity(min(total, tokens.count))
    for (index, id) in ids.enumerated() where counts[index] > 0 {
      if index == longest {
        try postings.appendPositions(ofType: id, to: &positions)
      } else {
        try postings.appendPositions(ofType: id, to: &others)
      }
    }
    RadixOrder.sort(&others)
    RadixOrder.merge(others, into: &positions)
    return positions
  }
}
