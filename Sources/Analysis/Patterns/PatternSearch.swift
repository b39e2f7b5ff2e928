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
  /// What matches must meet besides.
  private let conditions: [MatchCondition]
  /// The structures in one of which a match must lie.
  private let enclosing: [StructureRanges]
  /// Tokens at most.
  private let longest: Int

  /// - Throws: what the search for matches that others must lie in, or hold, throws.
  init(
    _ query: CompiledQuery, in corpus: CorpusReader, segment number: Int, threads: Int, limit: Int
  ) throws(AnalysisError) {
    self.query = query
    self.corpus = corpus
    segmentNumber = number
    self.threads = threads
    self.limit = limit
    segment = corpus.segments[number]
    do throws(CorpusIndexError) {
      var structures: [StructureRanges] = []
      for kind in query.structures { structures.append(try StructureRanges(kind, of: segment)) }
      self.structures = structures
    } catch { throw .index(error) }
    var conditions: [MatchCondition] = []
    for restriction in query.restrictions {
      conditions.append(
        try MatchCondition(restriction, in: corpus, segment: number, threads: threads, limit: limit))
    }
    self.conditions = conditions
    enclosing = conditions.compactMap(\.enclosing)
    longest = min(query.node.lengths.most ?? .max, conditions.map(\.longest).min() ?? .max)
  }

  /// The matches in the order of their beginnings, of those that begin together the shortest first.
  ///
  /// - Complexity: O(occurrences of the rarest token · length of a match · instructions).
  func matches() throws(AnalysisError) -> [Match] {
    if let whole = query.wholeStructure {
      return wholes(structures[whole]).filter { match in conditions.allSatisfy { $0.admits(match) } }
    }
    let places = try places()
    let count = places.reduce(0) { $0 + $1.count }
    let threads = count < Self.placesPerThread ? 1 : threads
    let parts = try WorkerThreads.mapParts(of: count, threads: threads) {
      part throws(AnalysisError) in try search(places, part)
    }
    return query.strategy.chosen(from: parts.count == 1 ? parts[0] : parts.flatMap { $0 })
  }

  /// Below so many places a second thread costs more than it saves.
  private static let placesPerThread = 2048

  /// All structures of a kind, or only those that hold the matches they must.
  private func wholes(_ ranges: StructureRanges) -> [Match] {
    var found: [Match] = []
    if let held = conditions.compactMap(\.held).min(by: { $0.count < $1.count }) {
      for index in 0..<held.count {
        ranges.forEach(holding: held.range(index).lowerBound) { found.append($0) }
      }
    } else {
      found = (0..<ranges.count).map { ranges.range($0) }
    }
    found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var unique: [Match] = []
    for match in found where match != unique.last { unique.append(match) }
    return unique
  }
}

extension PatternSearch {
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
        try machine.ends(from: start, in: flow, limit: limit, wanting: query.strategy, into: &ends) { match in
          conditions.allSatisfy { $0.admits(match) }
        }
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

  /// By what the places are found that matches may begin at.
  enum Start {
    /// All places.
    case everyToken
    /// The rarest tokens of the pattern.
    case anchor(PatternAnchor)
    /// What the match must lie in.
    case holding(StructureRanges)
    /// What the match must hold.
    case held(StructureRanges)
  }

  /// The start that needs the fewest places, more or less.
  var start: Start {
    let anchor = PatternAnchor(query.node, query.tests, in: segment, number: segmentNumber)
    let cost = anchor?.cost ?? segment.tokens.count
    let holding = conditions.compactMap(\.holding).min { $0.total < $1.total }
    let held = conditions.compactMap(\.held).min { $0.count < $1.count }
    if let holding, holding.total < min(cost, held?.count ?? .max) { return .holding(holding) }
    if let held, held.count < cost { return .held(held) }
    return anchor.map { .anchor($0) } ?? .everyToken
  }

  /// The ranges of positions that matches may begin at, ascending.
  func places() throws(AnalysisError) -> [Range<Int>] {
    switch start {
    case .everyToken: return segment.tokens.count > 0 ? [0..<segment.tokens.count] : []
    case .holding(let ranges): return FilteredRanges.normalized((0..<ranges.count).map { ranges.range($0) })
    case .held(let ranges):
      return FilteredRanges.normalized(
        (0..<ranges.count).compactMap { index in
          let match = ranges.range(index)
          let first = earliest(to: match.upperBound, from: match.lowerBound)
          return first <= match.lowerBound ? first..<match.lowerBound + 1 : nil
        })
    case .anchor(let anchor): return try places(of: anchor)
    }
  }

  private func places(of anchor: PatternAnchor) throws(AnalysisError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    do throws(CorpusIndexError) {
      for place in anchor.places {
        for position in try place.test.positions(in: segment, number: segmentNumber) {
          let last = Int(position) - place.least
          let first = max(
            0, place.most.map { Int(position) - $0 } ?? earliest(to: .max, from: Int(position)))
          guard first <= last else { continue }
          let range = first..<last + 1
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
