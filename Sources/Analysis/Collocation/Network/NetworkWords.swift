import CorpusIndex

/// What can become a node: queries with their hits, and words with their places.
///
/// Words that occur nowhere but as hits of a query of one word belong to that query's node: near other words they count
/// together, under its name. So *terror* is one node whether it is asked for or found, and `~ezhov` is one node too,
/// whatever the spelling that stands near another word. Of two queries that have a word the first one gets it.
struct NetworkWords {
  /// A node by what it is searched by.
  enum Key: Hashable {
    /// A query of an index.
    case query(Int)
    /// A word of a number.
    case word(UInt32)
  }

  let queries: [Query]
  private let hits: [Hits]
  private let features: WordFeatures
  private let frequencies: Tally
  private let leftOut: Set<UInt32>
  /// The query whose words count under this number.
  private let queryOfWord: [UInt32: Int]
  private let ranges: FilteredRanges?
  private let settings: CollocationTable.Settings
  private let furtherThresholds: [Double?]
  private let resources: AnswerResources

  init(
    _ queries: [Query], _ hits: [Hits], in corpus: CorpusReader, _ settings: CollocationNetwork.Settings,
    filter ranges: FilteredRanges?, resources: AnswerResources
  ) throws(CorpusIndexError) {
    (self.queries, self.hits, self.ranges, self.resources) = (queries, hits, ranges, resources)
    self.settings = settings.collocates
    furtherThresholds = settings.furtherThresholds
    let apart = WordFeatures(layer: settings.collocates.layer, corpus: corpus)
    let ofTypes = apart.ofTypes()
    let counts = try apart.frequencies(in: ranges, resources: resources)
    var joined: [UInt32: UInt32] = [:]
    var names: [UInt32: String] = [:]
    var queryOfWord: [UInt32: Int] = [:]
    for (index, hits) in hits.enumerated() {
      let own = try hits.wordCounts(ofTypes).filter { feature, count in
        Int(feature) < counts.tokens.count && joined[feature] == nil && count == counts.tokens[Int(feature)]
      }
      guard let first = own.keys.min() else { continue }
      for feature in own.keys { joined[feature] = first }
      names[first] = queries[index].source
      queryOfWord[first] = index
    }
    var together = WordFeatures(
      layer: settings.collocates.layer, corpus: corpus, joined: joined, names: names)
    // A word that isn't the query's alone, but has its name, must be told from it.
    for query in queries {
      guard let feature = apart.number(of: query.source), joined[feature] == nil else { continue }
      together.names[feature] = "\(query.source) (\(settings.collocates.layer.rawValue))"
    }
    features = together
    self.queryOfWord = queryOfWord
    frequencies = together.joining(counts)
    var leftOut: Set<UInt32> = []
    if !settings.stopWords.isEmpty {
      for (type, feature) in ofTypes.enumerated() where joined[feature] == nil {
        let form = corpus.lexicon.text(ofForm: corpus.lexicon.form(ofType: UInt32(type)))
        if settings.stopWords.contains(form) { leftOut.insert(feature) }
      }
    }
    self.leftOut = leftOut
  }

  /// The node that a collocate is.
  func key(of row: CollocationTable.Row) -> Key {
    queryOfWord[row.number].map { .query($0) } ?? .word(row.number)
  }

  /// Whether a collocate is a query.
  func isQuery(_ row: CollocationTable.Row) -> Bool { queryOfWord[row.number] != nil }

  /// The words near a node, best first.
  ///
  /// - Parameters:
  ///   - threshold: the least value of the first measure; nil for any.
  ///   - reachesFurther: whether the further measures must reach their thresholds.
  func collocates(
    of key: Key, threshold: Double?, reachesFurther: Bool = true
  ) throws(CorpusIndexError) -> [CollocationTable.Row] {
    var settings = settings
    settings.threshold = threshold
    settings.top = nil
    let found =
      switch key {
      case .query(let index): hits[index]
      case .word(let number): try Hits(ofTypes: types(of: number), in: features.corpus, ranges)
      }
    let rows = try CollocationTable(
      around: found, of: features, settings, filter: ranges, frequencies: frequencies, leftOut: leftOut,
      resources: resources
    ).rows
    return reachesFurther ? rows.filter(self.reachesFurther) : rows
  }

  /// Whether the further measures of a collocate reach their thresholds.
  func reachesFurther(_ row: CollocationTable.Row) -> Bool {
    zip(row.values.dropFirst(), furtherThresholds).allSatisfy { value, least in
      least.map { least in value.map { $0 >= least } ?? false } ?? true
    }
  }

  /// A node without its edges.
  func node(_ key: Key) -> CollocationNetwork.Node {
    switch key {
    case .query(let index):
      var query = CollocationNetwork.Node(
        name: queries[index].source, isQuery: true, frequency: hits[index].count)
      let apart = WordFeatures(layer: features.layer, corpus: features.corpus)
      query.words = features.joined.filter { queryOfWord[$0.value] == index }.keys.sorted()
        .map { apart.text(of: $0) }
      return query
    case .word(let number):
      let name = features.text(of: number)
      var word = CollocationNetwork.Node(
        name: name, isQuery: false, frequency: frequencies.tokens[Int(number)])
      word.words = [name]
      return word
    }
  }

  private func types(of number: UInt32) -> [UInt32] {
    switch features.layer {
    case .form: features.corpus.lexicon.types(ofForm: number)
    case .word: [number]
    case .key: features.corpus.lexicon.types(ofKeys: [number])
    }
  }
}

extension WordFeatures {
  /// The feature of a text, nil where there is none. O(log features).
  fileprivate func number(of text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    return switch layer {
    case .form: corpus.lexicon.form(of: bytes)
    case .word: corpus.lexicon.type(of: bytes)
    case .key: corpus.lexicon.key(of: bytes)
    }
  }
}

extension Hits {
  /// All places of some word types, inside `ranges` where given. O(places).
  fileprivate init(
    ofTypes ids: [UInt32], in corpus: CorpusReader, _ ranges: FilteredRanges?
  ) throws(CorpusIndexError) {
    self.init(segments: [])
    for (number, segment) in corpus.segments.enumerated() {
      var found = InSegment(segment: segment, starts: try segment.positions(ofTypes: ids), lengths: .all(1))
      if let ranges {
        var cursor = ranges.cursor(segment: number)
        found.filter { cursor.contains($0) }
      }
      segments.append(found)
    }
  }

  /// How often each feature is a hit of its own. O(hits).
  fileprivate func wordCounts(_ featureOfTypes: [UInt32]) throws(CorpusIndexError) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for part in segments {
      for index in part.starts.indices where part.length(index) == 1 {
        let type = Int(try part.segment.tokens.type(at: Int(part.starts[index])))
        guard type < featureOfTypes.count else { continue }
        counts[featureOfTypes[type], default: 0] += 1
      }
    }
    return counts
  }
}
