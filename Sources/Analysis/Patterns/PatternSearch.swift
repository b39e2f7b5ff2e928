import CorpusIndex

/// Finds the matches of a compiled query in one segment.
struct PatternSearch {
  /// From a first position to the one behind the last.
  typealias Match = Range<Int>

  let query: CompiledQuery
  let corpus: CorpusReader
  let segmentNumber: Int
  let threads: Int
  /// Matches at most that a thread may find, so that they fit into memory.
  let limit: Int
  private let segment: SegmentReader
  /// The structures that the pattern names.
  private let structures: [StructureView]
  /// What matches must meet besides.
  private let conditions: [MatchCondition]
  /// The structures in one of which a match must lie.
  private let enclosing: [StructureView]
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
      var structures: [StructureView] = []
      for kind in query.structures { structures.append(try StructureView(kind, of: segment)) }
      self.structures = structures
    } catch { throw .index(error) }
    var conditions: [MatchCondition] = []
    for restriction in query.restrictions {
      conditions.append(
        try MatchCondition(restriction, in: corpus, segment: number, threads: threads, limit: limit))
    }
    self.conditions = conditions
    do throws(CorpusIndexError) {
      var enclosing: [StructureView] = []
      for condition in conditions {
        if let view = try condition.enclosing(in: segment) { enclosing.append(view) }
      }
      self.enclosing = enclosing
    } catch { throw .index(error) }
    longest = min(query.node.lengths.most ?? .max, conditions.map(\.longest).min() ?? .max)
  }

  /// The matches in the order of their beginnings, of those that begin together the shortest first.
  ///
  /// - Complexity: O(occurrences of the rarest token · length of a match · instructions).
  func matches() throws(AnalysisError) -> [Match] {
    if let whole = query.wholeStructure {
      let found: [Match]
      do throws(CorpusIndexError) { found = try wholes(whole) } catch { throw .index(error) }
      // Structures are told apart by the text, so that only those within one another are chosen from.
      switch query.strategy {
      case .shortest: return MatchStrategy.shortest.chosen(from: found)
      case .longest:
        return MatchStrategy.longest.chosen(
          from: found.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) })
      case .standard, .traditional, .all: return found
      }
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

  /// All structures of a kind that meet the conditions.
  private func wholes(_ structure: Int) throws(CorpusIndexError) -> [Match] {
    var found: [Match] = []
    if let held = conditions.compactMap(\.held).min(by: { $0.count < $1.count }) {
      var view = structures[structure]
      for index in 0..<held.count { found += try view.holding(held.range(index).lowerBound) }
    } else {
      let ranges = try StructureRanges(query.structures[structure], of: segment)
      found = (0..<ranges.count).map { ranges.range($0) }
    }
    found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var views = enclosing
    var admitted: [Match] = []
    for match in found where match != admitted.last && conditions.allSatisfy({ $0.admits(match) }) {
      var isEnclosed = true
      for index in views.indices where isEnclosed {
        isEnclosed = try views[index].reach(of: match.lowerBound) ?? 0 >= match.upperBound
      }
      if isEnclosed { admitted.append(match) }
    }
    return admitted
  }
}

extension PatternSearch {
  /// Searches from the places with these numbers.
  private func search(_ places: [Range<Int>], _ part: Range<Int>) throws(AnalysisError) -> [Match] {
    var machine = PatternMachine(query, corpus, segment: segmentNumber, structures)
    var enclosing = enclosing
    var matches: [Match] = []
    var ends: [Int] = []
    var first = 0
    for range in places {
      let own = part.clamped(to: first..<first + range.count)
      for place in own {
        let start = range.lowerBound + place - first
        let flow = machine.view.flow(at: start)
        guard let limit = try limit(from: start, flow, &enclosing) else { continue }
        ends.removeAll(keepingCapacity: true)
        try machine.ends(from: start, in: flow, limit: limit, wanting: query.strategy, into: &ends) { match in
          conditions.allSatisfy { $0.admits(match) }
        }
        for end in ends { matches.append(start..<end) }
        guard matches.count <= self.limit / max(1, threads) else {
          throw .tooManyMatches(query: query.source, limit: self.limit)
        }
      }
      first += range.count
      if first >= part.upperBound { break }
    }
    return matches
  }

  /// Where a match from a position ends at last; `nil` where none can begin.
  private func limit(
    from start: Int, _ flow: Range<Int>, _ enclosing: inout [StructureView]
  ) throws(AnalysisError) -> Int? {
    var limit = longest < flow.upperBound - start ? start + longest : flow.upperBound
    for index in enclosing.indices {
      let reach: Int?
      do throws(CorpusIndexError) { reach = try enclosing[index].reach(of: start) } catch {
        throw .index(error)
      }
      guard let reach else { return nil }
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
      do throws(CorpusIndexError) { return try places(around: ranges) } catch { throw .index(error) }
    case .anchor(let anchor):
      do throws(CorpusIndexError) { return try places(of: anchor) } catch { throw .index(error) }
    }
  }

  private func places(around held: StructureRanges) throws(CorpusIndexError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var enclosing = enclosing
    for index in 0..<held.count {
      let match = held.range(index)
      let first = try earliest(to: match.upperBound, from: match.lowerBound, &enclosing)
      if first <= match.lowerBound { ranges.append(first..<match.lowerBound + 1) }
    }
    return FilteredRanges.normalized(ranges)
  }

  private func places(of anchor: PatternAnchor) throws(CorpusIndexError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var enclosing = enclosing
    for place in anchor.places {
      for position in try place.test.positions(in: segment, number: segmentNumber) {
        let last = Int(position) - place.least
        let first: Int
        if let most = place.most {
          first = Int(position) - most
        } else {
          first = try earliest(to: .max, from: Int(position), &enclosing)
        }
        guard max(0, first) <= last else { continue }
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
    return FilteredRanges.normalized(ranges)
  }

  /// Where a match that holds a position begins at the earliest, if it is to hold what ends at `end`.
  private func earliest(
    to end: Int, from position: Int, _ enclosing: inout [StructureView]
  ) throws(CorpusIndexError) -> Int {
    let flow = segment.structure.positions(ofFlow: segment.structure.flow(at: position))
    var earliest = flow.lowerBound
    if longest < end, end < .max { earliest = max(earliest, end - longest) }
    for index in enclosing.indices {
      earliest = max(earliest, try enclosing[index].start(of: position) ?? position)
    }
    return earliest
  }
}
