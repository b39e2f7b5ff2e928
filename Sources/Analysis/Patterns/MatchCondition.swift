import CorpusIndex

/// What a match must lie in or hold, resolved for one segment.
struct MatchCondition: Sendable {
  private enum Target: Sendable {
    /// One of these structures, which bound the search.
    case enclosing(StructureKind)
    case ranges(StructureRanges, isQuery: Bool)
    case filter(FilteredRanges.InSegment)
    case length(Int)
  }

  private let relation: Restriction.Relation
  private let isNegated: Bool
  private let target: Target
  /// For each range the earliest end from it on.
  private var earliestEnds: [UInt32] = []

  /// - Throws: what the search for the matches of another query throws.
  init(
    _ restriction: CompiledRestriction, in corpus: CorpusReader, segment number: Int, threads: Int, limit: Int
  ) throws(AnalysisError) {
    relation = restriction.relation
    isNegated = restriction.isNegated
    switch restriction.target {
    case .length(let length): target = .length(length)
    case .filter(let ranges): target = .filter(ranges.segments[number])
    case .structure(let kind) where relation == .within && !isNegated: target = .enclosing(kind)
    case .structure(let kind):
      do throws(CorpusIndexError) {
        target = .ranges(try StructureRanges(kind, of: corpus.segments[number]), isQuery: false)
      } catch { throw .index(error) }
    case .query(let query):
      let search = try PatternSearch(query, in: corpus, segment: number, threads: threads, limit: limit)
      target = .ranges(StructureRanges(try search.matches()), isQuery: true)
    }
    if relation == .containing, case .ranges(let ranges, _) = target {
      earliestEnds = ranges.ends
      for index in earliestEnds.indices.dropLast().reversed() {
        earliestEnds[index] = min(earliestEnds[index], earliestEnds[index + 1])
      }
    }
  }

  /// Whether a match counts that the search has found within the structures that it must lie in. O(log ranges).
  func admits(_ match: Range<Int>) -> Bool {
    let holds: Bool
    switch target {
    case .enclosing: holds = true
    case .length(let length): holds = match.count <= length
    case .filter(let admitted): holds = admitted.holds(match)
    case .ranges(let ranges, _):
      if relation == .within {
        holds = ranges.holds(match)
      } else {
        let index = ranges.index(behind: match.lowerBound - 1)
        holds = index < ranges.count && Int(earliestEnds[index]) <= match.upperBound
      }
    }
    return holds != isNegated
  }

  private var positiveRanges: (ranges: StructureRanges, isQuery: Bool)? {
    guard !isNegated, case .ranges(let ranges, let isQuery) = target else { return nil }
    return (ranges, isQuery)
  }

  /// The structures in one of which a match must lie, or the matches of another query.
  func enclosing(in segment: SegmentReader) throws(CorpusIndexError) -> StructureView? {
    if case .enclosing(let kind) = target { return try StructureView(kind, of: segment) }
    return holding.map { StructureView($0) }
  }

  /// The matches of another query in one of which a match must lie.
  var holding: StructureRanges? {
    guard relation == .within, let positiveRanges, positiveRanges.isQuery else { return nil }
    return positiveRanges.ranges
  }

  /// The ranges of which a match must hold one.
  var held: StructureRanges? { relation == .containing ? positiveRanges?.ranges : nil }

  /// Tokens that a match has at most.
  var longest: Int {
    if case .length(let length) = target, !isNegated { length } else { .max }
  }
}

extension StructureRanges {
  /// Positions of all ranges together.
  var total: Int { (0..<count).reduce(0) { $0 + range($1).count } }
}
