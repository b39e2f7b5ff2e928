import CorpusIndex

/// Finds the matches of a compiled query in one segment.
struct PatternSearch {
  /// From a first position to the one behind the last.
  typealias Match = Range<Int>

  let query: CompiledQuery
  let corpus: CorpusReader
  let segmentNumber: Int
  let threads: Int
  /// Matches at most, so that they fit into memory.
  let limit: Int
  private let segment: SegmentReader
  /// The structures that the pattern names.
  private let structures: [StructureRanges]
  /// The structures in one of which a match must lie.
  private let enclosing: [StructureRanges]
  /// Tokens at most.
  private let longest: Int

  init(
    _ query: CompiledQuery, in corpus: CorpusReader, segment number: Int, threads: Int, limit: Int
  ) throws(AnalysisError) {
    self.query = query
    self.corpus = corpus
    segmentNumber = number
    self.threads = threads
    self.limit = limit
    segment = corpus.segments[number]
    var longest = query.node.lengths.most ?? .max
    do throws(CorpusIndexError) {
      var structures: [StructureRanges] = []
      for kind in query.structures { structures.append(try StructureRanges(kind, of: segment)) }
      self.structures = structures
      var enclosing: [StructureRanges] = []
      for restriction in query.restrictions where restriction.relation == .within && !restriction.isNegated {
        switch restriction.target {
        case .structure(let kind): enclosing.append(try StructureRanges(kind, of: segment))
        case .length(let length): longest = min(longest, length)
        case .filter, .query: break
        }
      }
      self.enclosing = enclosing
    } catch { throw .index(error) }
    self.longest = longest
  }

  /// The matches in the order of their beginnings, of those that begin together the shortest first.
  ///
  /// - Complexity: O(occurrences of the rarest token · length of a match · instructions).
  func matches() throws(AnalysisError) -> [Match] {
    var others: [[Match]] = []
    for restriction in query.restrictions {
      guard case .query(let other) = restriction.target else {
        others.append([])
        continue
      }
      let found = try PatternSearch(other, in: corpus, segment: segmentNumber, threads: threads, limit: limit)
        .matches()
      // What must be there and isn't anywhere leaves nothing.
      if found.isEmpty, !restriction.isNegated { return [] }
      others.append(found)
    }
    var matches: [Match]
    if let whole = query.wholeStructure {
      matches = wholes(structures[whole], others)
    } else {
      matches = query.strategy.chosen(from: try search(others))
    }
    for (restriction, other) in zip(query.restrictions, others) {
      try restrict(&matches, restriction, other)
    }
    return matches
  }

  /// All structures of a kind, or those that hold the matches they must.
  private func wholes(_ ranges: StructureRanges, _ others: [[Match]]) -> [Match] {
    for (restriction, other) in zip(query.restrictions, others)
    where restriction.relation == .containing && !restriction.isNegated && !other.isEmpty {
      var found: [Match] = []
      for match in other { ranges.forEach(holding: match.lowerBound) { found.append($0) } }
      return Self.sorted(found)
    }
    return Self.sorted((0..<ranges.count).map { ranges.range($0) })
  }

  private static func sorted(_ matches: [Match]) -> [Match] {
    let sorted = matches.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var unique: [Match] = []
    for match in sorted where match != unique.last { unique.append(match) }
    return unique
  }
}

extension PatternSearch {
  /// Below so many places a second thread costs more than it saves.
  private static let placesPerThread = 2048

  private func search(_ others: [[Match]]) throws(AnalysisError) -> [Match] {
    let places = try places(others)
    let count = places.reduce(0) { $0 + $1.count }
    let threads = count < Self.placesPerThread ? 1 : threads
    let parts = try WorkerThreads.mapParts(of: count, threads: threads) {
      part throws(AnalysisError) in try search(places, part)
    }
    return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
  }

  /// Searches from the places with these numbers.
  private func search(_ places: [Range<Int>], _ part: Range<Int>) throws(AnalysisError) -> [Match] {
    var machine = PatternMachine(query, corpus, segment: segmentNumber, structures)
    var matches: [Match] = []
    var ends: [Int] = []
    var first = 0
    for range in places {
      let own = part.clamped(to: first..<first + range.count)
      for place in own {
        let start = range.lowerBound + place - first
        let flow = machine.view.flow(at: start)
        guard let limit = self.limit(from: start, flow) else { continue }
        ends.removeAll(keepingCapacity: true)
        try machine.ends(from: start, in: flow, limit: limit, wanting: query.strategy, into: &ends)
        for end in ends { matches.append(start..<end) }
        guard matches.count <= self.limit else {
          throw .tooManyMatches(query: query.source, limit: self.limit)
        }
      }
      first += range.count
      if first >= part.upperBound { break }
    }
    return matches
  }

  /// Where a match from a position ends at last; `nil` where none can begin.
  private func limit(from start: Int, _ flow: Range<Int>) -> Int? {
    var limit = longest < flow.upperBound - start ? start + longest : flow.upperBound
    for structures in enclosing {
      guard let reach = structures.reach(of: start) else { return nil }
      limit = min(limit, reach)
    }
    return limit
  }

  /// The ranges of positions that matches may begin at, ascending.
  private func places(_ others: [[Match]]) throws(AnalysisError) -> [Range<Int>] {
    let anchor = PatternAnchor(query.node, query.tests, in: segment, number: segmentNumber)
    var cost = anchor?.cost ?? segment.tokens.count
    var bounding: (relation: Restriction.Relation, matches: [Match])?
    for (restriction, other) in zip(query.restrictions, others) where !restriction.isNegated && !other.isEmpty
    {
      let own = restriction.relation == .within ? other.reduce(0) { $0 + $1.count } : other.count
      if own < cost { (cost, bounding) = (own, (restriction.relation, other)) }
    }
    if let bounding {
      return FilteredRanges.normalized(
        bounding.matches.map { match in
          bounding.relation == .within
            ? match : earliest(to: match.upperBound, from: match.lowerBound)..<match.lowerBound + 1
        })
    }
    guard let anchor else { return segment.tokens.count > 0 ? [0..<segment.tokens.count] : [] }
    var ranges: [Range<Int>] = []
    do throws(CorpusIndexError) {
      for place in anchor.places {
        for position in try place.test.positions(in: segment, number: segmentNumber) {
          let last = Int(position) - place.least
          guard last >= 0 else { continue }
          let first = place.most.map { Int(position) - $0 } ?? earliest(to: .max, from: Int(position))
          let range = max(0, first)..<last + 1
          if let previous = ranges.last, previous.lowerBound <= range.lowerBound,
            range.lowerBound <= previous.upperBound
          {
            ranges[ranges.count - 1] = previous.lowerBound..<max(previous.upperBound, range.upperBound)
          } else {
            ranges.append(range)
          }
        }
      }
    } catch { throw .index(error) }
    return FilteredRanges.normalized(ranges)
  }

  /// Where a match that holds a position begins at the earliest, if it is to hold what ends at `end`.
  private func earliest(to end: Int, from position: Int) -> Int {
    let flow = segment.structure.positions(ofFlow: segment.structure.flow(at: position))
    var earliest = flow.lowerBound
    if longest < end, end < .max { earliest = max(earliest, end - longest) }
    for structures in enclosing { earliest = max(earliest, structures.start(of: position) ?? position) }
    return earliest
  }
}

extension PatternSearch {
  /// Keeps the matches that lie where they must, or hold what they must.
  private func restrict(
    _ matches: inout [Match], _ restriction: CompiledRestriction, _ other: [Match]
  ) throws(AnalysisError) {
    let isWanted = !restriction.isNegated
    switch restriction.target {
    case .length(let length): matches.removeAll { ($0.count <= length) != isWanted }
    case .filter(let ranges):
      var cursor = ranges.cursor(segment: segmentNumber)
      matches.removeAll { cursor.contains($0) != isWanted }
    case .structure(let kind):
      let ranges: StructureRanges
      do throws(CorpusIndexError) { ranges = try StructureRanges(kind, of: segment) } catch {
        throw .index(error)
      }
      restrict(&matches, restriction, ranges)
    case .query: restrict(&matches, restriction, StructureRanges(other))
    }
  }

  private func restrict(
    _ matches: inout [Match], _ restriction: CompiledRestriction, _ ranges: StructureRanges
  ) {
    let isWanted = !restriction.isNegated
    switch restriction.relation {
    case .within: matches.removeAll { ranges.holds($0) != isWanted }
    case .containing:
      let earliestEnds = ranges.earliestEnds()
      matches.removeAll { match in
        let index = ranges.index(behind: match.lowerBound - 1)
        return (index < ranges.count && Int(earliestEnds[index]) <= match.upperBound) != isWanted
      }
    }
  }
}

extension StructureRanges {
  /// For each the earliest end from it on.
  fileprivate func earliestEnds() -> [UInt32] {
    var earliest = ends
    for index in earliest.indices.dropLast().reversed() {
      earliest[index] = min(earliest[index], earliest[index + 1])
    }
    return earliest
  }
}

extension MatchStrategy {
  /// The matches that count, of those found from each place in the order of the places.
  func chosen(from matches: [Range<Int>]) -> [Range<Int>] {
    switch self {
    case .all, .traditional: return matches
    case .standard:
      var farthest = 0
      let isAscending = matches.allSatisfy { match in
        defer { farthest = match.upperBound }
        return match.upperBound > farthest
      }
      guard !isAscending else { return matches }
      var ends: Set<Int> = []
      return matches.filter { ends.insert($0.upperBound).inserted }
    case .longest:
      var farthest = 0
      return matches.filter { match in
        defer { farthest = max(farthest, match.upperBound) }
        return match.upperBound > farthest
      }
    case .shortest:
      var nearest = Int.max
      var kept: [Range<Int>] = []
      for match in matches.reversed() where match.upperBound < nearest {
        nearest = match.upperBound
        kept.append(match)
      }
      return kept.reversed()
    }
  }
}
