import CorpusIndex

/// What stands in a corpus for one word of a query after `~`.
public struct SpellingVariants: Sendable, Equatable {
  /// The word types of one form.
  public struct Variant: Sendable, Equatable {
    /// The most frequent of them.
    public var surface: String
    /// Occurrences of all of them in the whole corpus.
    public var count: Int
    /// Whether it has the form of the word in the query.
    public var isExact: Bool
  }

  /// The word as it stands in the query.
  public let word: String
  /// Exact ones first, then the more frequent, then by their bytes; none where the corpus lacks the word.
  public let variants: [Variant]

  init(_ word: QueryResolver.RomanisedWord, in corpus: CorpusReader) {
    self.word = word.word
    let lexicon = corpus.lexicon
    let types = word.types.map { type in
      Variant(
        surface: lexicon.surface(ofType: type), count: corpus.tokens(ofType: type),
        isExact: word.form == lexicon.form(ofType: type))
    }
    let forms = Dictionary(grouping: zip(word.types, types)) { lexicon.form(ofType: $0.0) }
    variants = forms.values.compactMap { ofForm in
      var variant = ofForm.map(\.1).min(by: Self.precedes)
      variant?.count = ofForm.reduce(0) { $0 + $1.1.count }
      return variant
    }.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Variant, _ right: Variant) -> Bool {
    if left.isExact != right.isExact { return left.isExact }
    if left.count != right.count { return left.count > right.count }
    return left.surface.utf8.lexicographicallyPrecedes(right.surface.utf8)
  }
}

extension QueryEvaluator {
  /// For each word after `~` in the query, in its order, the spellings that match. O(types) a word.
  public func variants(of query: Query) throws(AnalysisError) -> [SpellingVariants] {
    guard query.root.hasRomanisation else { return [] }
    var resolver = try QueryResolver(corpus)
    _ = try resolver.plan(of: query)
    return resolver.romanised.map { SpellingVariants($0, in: corpus) }
  }
}

extension QueryNode {
  /// Whether any word is asked for under all its romanisations.
  var hasRomanisation: Bool {
    switch self {
    case .word(.romanisation): true
    case .word: false
    case .alternatives(let nodes): nodes.contains(where: \.hasRomanisation)
    case .phrase(let elements): elements.contains(where: \.node.hasRomanisation)
    case .near(let near): near.left.hasRomanisation || near.right.hasRomanisation
    case .beside(let beside): beside.node.hasRomanisation || beside.other.hasRomanisation
    case .combined(let pair): pair.left.hasRomanisation || pair.right.hasRomanisation
    case .pattern: false
    case .family(let family): family.members.contains(where: \.root.hasRomanisation)
    }
  }
}
