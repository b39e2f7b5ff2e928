import CorpusIndex

/// How a query is answered: what is looked up first, and how many places are tried.
public struct QueryExplanation: Sendable, Equatable {
  /// A step, the first one first.
  public struct Step: Sendable, Equatable {
    /// What is done.
    public let action: Action
    /// How deep the step lies within parts of the query, from 0.
    public let depth: Int
    /// Tokens that are looked up, places that are tried, or matches.
    public let count: Int
  }

  public enum Action: Sendable, Equatable {
    /// The list of a word's places is read, of the phrase with this number from 1.
    case readPhrase(number: Int, place: Int, words: Int)
    /// All tokens of the corpus are tried.
    case tryEveryToken
    /// The lists of tokens that meet one of these conditions are read.
    case readTokens([String])
    /// Matches are looked for in those of the query behind `within`.
    case searchWithin
    /// Matches are looked for around those of the query, or the structures, behind `containing`.
    case searchAround
    /// The pattern is tried from places before them.
    case tryPattern(MatchStrategy)
    /// Of two parts those near to one another are kept.
    case keepNear(distance: Int, isOrdered: Bool)
    /// Of the first part what has the second one around it, or has none, is kept.
    case keepBeside(distance: Int, isNegated: Bool)
    /// The matches of a family's members are joined, no token in two of them.
    case joinMembers
    /// The matches of two parts are compared.
    case compare(Combination.Operation)
  }

  public private(set) var steps: [Step] = []

  mutating func add(_ action: Action, _ depth: Int, _ count: Int) {
    steps.append(Step(action: action, depth: depth, count: count))
  }
}

extension QueryEvaluator {
  /// Tells how a query would be answered. It costs as much as answering the query and each of its parts.
  public func explanation(of query: Query) throws(AnalysisError) -> QueryExplanation {
    var resolver = try QueryResolver(corpus)
    var explanation = QueryExplanation()
    try explain(resolver.plan(of: query), query, depth: 0, &explanation)
    return explanation
  }

  private func explain(
    _ plan: MatchPlan, _ query: Query, depth: Int, _ explanation: inout QueryExplanation
  ) throws(AnalysisError) {
    switch plan {
    case .phrases(let phrases):
      for (number, phrase) in phrases.enumerated() {
        let counts = phrase.map { place in
          place.types.ids.map { ids in ids.reduce(0) { $0 + corpus.tokens(ofType: $1) } }
        }
        let known = counts.indices.filter { counts[$0] != nil }
        guard let rarest = known.min(by: { counts[$0] ?? 0 < counts[$1] ?? 0 }) else {
          explanation.add(.tryEveryToken, depth, corpus.tokenCount)
          continue
        }
        explanation.add(
          .readPhrase(number: number + 1, place: rarest + 1, words: phrase.count), depth, counts[rarest] ?? 0)
      }
    case .near(let left, let right, let distance, let isOrdered):
      try explain(left, query, depth: depth + 1, &explanation)
      try explain(right, query, depth: depth + 1, &explanation)
      let count = try hits(of: plan, query, in: nil).count
      explanation.add(.keepNear(distance: distance, isOrdered: isOrdered), depth, count)
    case .beside(let node, let other, let distance, let isNegated):
      try explain(node, query, depth: depth + 1, &explanation)
      try explain(other, query, depth: depth + 1, &explanation)
      let count = try hits(of: plan, query, in: nil).count
      explanation.add(.keepBeside(distance: distance, isNegated: isNegated), depth, count)
    case .combined(let left, let operation, let right):
      try explain(left, query, depth: depth + 1, &explanation)
      try explain(right, query, depth: depth + 1, &explanation)
      explanation.add(.compare(operation), depth, try hits(of: plan, query, in: nil).count)
    case .family(let members):
      for member in members { try explain(member, query, depth: depth + 1, &explanation) }
      explanation.add(.joinMembers, depth, try hits(of: plan, query, in: nil).count)
    case .pattern(let pattern): try explain(pattern, depth: depth, &explanation)
    }
  }

  private func explain(
    _ pattern: CompiledQuery, depth: Int, _ explanation: inout QueryExplanation
  ) throws(AnalysisError) {
    for restriction in pattern.restrictions {
      if case .query(let other) = restriction.target { try explain(other, depth: depth + 1, &explanation) }
    }
    var starts: [(action: QueryExplanation.Action, count: Int)] = []
    var places = 0
    for number in corpus.segments.indices {
      let search = try PatternSearch(pattern, in: corpus, segment: number, threads: 1, limit: patternLimit)
      places += try search.places().reduce(0) { $0 + $1.count }
      let (action, count): (QueryExplanation.Action, Int) =
        switch search.start {
        case .everyToken: (.tryEveryToken, corpus.segments[number].tokens.count)
        case .holding(let ranges): (.searchWithin, ranges.count)
        case .held(let ranges): (.searchAround, ranges.count)
        case .anchor(let anchor):
          (.readTokens(anchor.places.map { pattern.testTexts[$0.number] }), anchor.cost)
        }
      if let known = starts.firstIndex(where: { $0.action == action }) {
        starts[known].count += count
      } else {
        starts.append((action, count))
      }
    }
    for start in starts { explanation.add(start.action, depth, start.count) }
    if pattern.wholeStructure == nil { explanation.add(.tryPattern(pattern.strategy), depth, places) }
  }
}
