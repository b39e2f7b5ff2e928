import CorpusIndex

/// How often a query matches, and in how many documents.
struct QueryTally: Sendable, Equatable {
  var matches = 0
  var documents = 0
}

extension QueryEvaluator {
  /// The tally of each query, inside `ranges` where given.
  ///
  /// - Complexity: that of ``hits(of:in:)``; O(types) for a word in all of the corpus.
  func tallies(of queries: [Query], in ranges: FilteredRanges?) throws(AnalysisError) -> [QueryTally] {
    var resolver = try QueryResolver(corpus)
    var tallies: [QueryTally] = []
    for query in queries {
      let plan = try resolver.plan(of: query)
      if ranges == nil, case .phrases(let phrases) = plan, let tally = storedTally(phrases) {
        tallies.append(tally)
      } else {
        tallies.append(QueryTally(try hits(of: plan, query, in: ranges)))
      }
    }
    return tallies
  }

  /// The counts that are written down, `nil` where positions must be read: of one word type, or of all types of
  /// a form.
  private func storedTally(_ phrases: [[PhrasePlace]]) -> QueryTally? {
    guard phrases.count == 1, phrases[0].count == 1, let types = phrases[0][0].types.ids else { return nil }
    guard let first = types.first else { return QueryTally() }
    let form = corpus.lexicon.form(ofType: first)
    guard types.count == 1 || corpus.lexicon.types(ofForm: form) == types else { return nil }
    var tally = QueryTally()
    for segment in corpus.segments {
      for type in types { tally.matches += segment.postings.tokens(ofType: type) }
      tally.documents +=
        types.count == 1
        ? segment.postings.documents(ofType: first) : segment.postings.documents(ofForm: form)
    }
    return tally
  }
}

extension QueryTally {
  /// Counts matches. O(matches).
  init(_ hits: Hits) {
    self.init(matches: hits.count, documents: Self.documents(hits))
  }

  private static func documents(_ hits: Hits) -> Int {
    var count = 0
    for segment in hits.segments {
      let structure = segment.segment.structure
      var document = 0
      var positions = 0..<0
      for start in segment.starts where !positions.contains(Int(start)) {
        count += 1
        document = structure.document(at: Int(start), near: document)
        positions = structure.positions(ofDocument: document)
      }
    }
    return count
  }
}
