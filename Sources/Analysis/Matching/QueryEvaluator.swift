import CorpusIndex

/// Finds the matches of a query in a corpus.
///
/// A phrase never crosses the end of its flow. Matches of one length may overlap; where alternatives
/// match at one place, each length is a match of its own.
public struct QueryEvaluator {
  let corpus: CorpusReader

  public init(_ corpus: CorpusReader) {
    self.corpus = corpus
  }

  /// All matches, in corpus order, inside `ranges` where given.
  ///
  /// - Throws: `AnalysisError`. O(postings of the rarest word of each phrase).
  public func hits(of query: Query, in ranges: FilteredRanges? = nil) throws(AnalysisError) -> Hits {
    var resolver = try QueryResolver(query, in: corpus)
    let phrases = try resolver.phrases(query.root)
    var hits = Hits(segments: [])
    do throws(CorpusIndexError) {
      for (index, segment) in corpus.segments.enumerated() {
        var found = try self.hits(of: phrases, in: segment)
        if let ranges {
          var cursor = ranges.cursor(segment: index)
          found.filter { cursor.contains($0) }
        }
        hits.segments.append(found)
      }
    } catch { throw .index(error) }
    return hits
  }

  private func hits(
    of phrases: [[PhrasePlace]], in segment: SegmentReader
  ) throws(CorpusIndexError) -> Hits.InSegment {
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
    var lengths: [UInt16] = []
    var last = UInt64.max
    for pair in pairs where pair != last {
      starts.append(UInt32(pair >> 16))
      lengths.append(UInt16(truncatingIfNeeded: pair))
      last = pair
    }
    return Hits.InSegment(segment: segment, starts: starts, lengths: .each(lengths))
  }

  private func starts(
    of phrase: [PhrasePlace], in segment: SegmentReader
  ) throws(CorpusIndexError) -> [UInt32] {
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
    if let anchor, let ids = phrase[anchor].types.ids {
      candidates = try positions(of: ids, in: segment)
    } else {
      candidates = (0..<UInt32(segment.tokens.count)).map { $0 }
    }
    guard phrase.count > 1 else { return candidates }
    let before = anchor ?? 0
    let hyphens = phrase.contains { $0.gap == .hyphen } ? hyphenGaps() : []
    var starts: [UInt32] = []
    var flow = FlowCursor(segment.structure)
    for candidate in candidates {
      let start = Int(candidate) - before
      guard start >= 0, start + phrase.count <= segment.tokens.count else { continue }
      var matches = true
      for (place, element) in phrase.enumerated() where place != anchor {
        if element.types.ids != nil,
          !element.types.contains(try segment.tokens.type(at: start + place))
        {
          matches = false
          break
        }
      }
      guard matches else { continue }
      for (place, element) in phrase.enumerated() where element.gap == .hyphen && place > 0 {
        if !hyphens.contains(try segment.tokens.gap(at: start + place)) { matches = false }
      }
      guard matches, flow.move(to: start).contains(start + phrase.count - 1) else { continue }
      starts.append(UInt32(start))
    }
    return starts
  }

  private func positions(
    of ids: [UInt32], in segment: SegmentReader
  ) throws(CorpusIndexError) -> [UInt32] {
    var positions: [UInt32] = []
    var lists = 0
    for id in ids {
      let before = positions.count
      try segment.postings.appendPositions(ofType: id, to: &positions)
      if positions.count > before { lists += 1 }
    }
    if lists > 1 { positions.sort() }
    return positions
  }

  /// Gaps that are a hyphen and nothing else but the end of a line.
  private func hyphenGaps() -> Set<UInt32> {
    let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]
    return Set(
      (0..<UInt32(corpus.lexicon.gapCount)).filter { hyphens.contains(corpus.lexicon.text(ofGap: $0)) })
  }
}

/// Finds the flow of ascending positions without searching anew each time.
struct FlowCursor {
  private let structure: StructureReader
  private(set) var index = -1
  private(set) var positions = 0..<0

  init(_ structure: StructureReader) {
    self.structure = structure
  }

  /// The positions of the flow that holds `position`. O(1) for neighbours, else O(log flows).
  mutating func move(to position: Int) -> Range<Int> {
    if positions.contains(position) { return positions }
    if index >= 0, index + 1 < structure.flowCount {
      let next = structure.positions(ofFlow: index + 1)
      if next.contains(position) {
        index += 1
        positions = next
        return next
      }
    }
    index = structure.flow(at: position)
    positions = structure.positions(ofFlow: index)
    return positions
  }
}
