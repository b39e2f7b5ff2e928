import CorpusIndex
import ICU
import WordForms

/// Turns queries into linear phrases of word types, by the lexicon of one corpus.
struct QueryResolver: ~Copyable {
  /// Linear phrases that alternatives may multiply to.
  static let alternativeLimit = 1000
  private let corpus: CorpusReader
  let lexicon: LexiconReader
  private(set) var query = ""
  private var spellings: RomanisationFolder.Options = []
  private var folder: FormFolder
  /// Opened for the first literal that is no word as it stands.
  private var literals: LiteralDivider?
  /// Made for the first word after `~`.
  private var romaniser: RomanisationFolder?
  /// The words after `~` of the query resolved last, in its order.
  private(set) var romanised: [RomanisedWord] = []

  /// A word after `~`: as typed, its form, and the types that it stands for.
  struct RomanisedWord {
    var word: String
    var form: UInt32?
    var types: [UInt32]
  }

  init(_ corpus: CorpusReader) throws(AnalysisError) {
    self.corpus = corpus
    lexicon = corpus.lexicon
    do throws(ICUError) {
      folder = try FormFolder(cutsPossessives: corpus.manifest.hasWordTokens)
    } catch { throw .icu(error) }
  }

  /// What a query asks for.
  mutating func plan(of query: Query) throws(AnalysisError) -> MatchPlan {
    begin(query.source, query.spellings)
    return try plan(query.root, query.strategy)
  }

  /// Gets ready for another query.
  mutating func begin(_ source: String, _ spellings: RomanisationFolder.Options) {
    query = source
    if self.spellings != spellings { romaniser = nil }
    self.spellings = spellings
    romanised = []
  }

  private mutating func plan(_ node: QueryNode, _ strategy: MatchStrategy) throws(AnalysisError) -> MatchPlan
  {
    switch node {
    case .word, .phrase, .alternatives: return .phrases(try phrases(node))
    case .near(let near):
      return .near(
        try plan(near.left, strategy), try plan(near.right, strategy), distance: near.distance,
        isOrdered: near.isOrdered)
    case .beside(let beside):
      return .beside(
        try plan(beside.node, strategy), try plan(beside.other, strategy), distance: beside.distance,
        isNegated: beside.isNegated)
    case .combined(let pair):
      return .combined(try plan(pair.left, strategy), pair.operation, try plan(pair.right, strategy))
    case .pattern(let pattern):
      var compiler = try PatternCompiler(corpus, source: query)
      let compiled = try compiler.compile(pattern, strategy: strategy)
      return compiled.phrase.map { .phrases([$0]) } ?? .pattern(compiled)
    case .family(let family):
      guard !family.members.isEmpty else {
        throw .definition(.unknownFamily(query: query, name: family.name, known: []))
      }
      let source = query
      defer { query = source }
      var members: [MatchPlan] = []
      for member in family.members {
        query = member.source
        members.append(try plan(member.root, strategy))
      }
      return .family(members)
    }
  }

  /// The phrases of which any may match; parts that stand near one another are no phrases.
  mutating func phrases(_ node: QueryNode) throws(AnalysisError) -> [[PhrasePlace]] {
    switch node {
    case .word(let pattern): return [try places(pattern)]
    case .alternatives(let nodes):
      var phrases: [[PhrasePlace]] = []
      var single: [UInt32] = []
      var hasSingle = false
      for node in nodes {
        for phrase in try self.phrases(node) {
          if phrase.count == 1, let ids = phrase[0].types.ids {
            single.append(contentsOf: ids)
            hasSingle = true
          } else {
            phrases.append(phrase)
          }
        }
      }
      if hasSingle { phrases.append([PhrasePlace(types: WordTypes(single), gap: .any)]) }
      guard phrases.count <= Self.alternativeLimit else {
        throw .tooManyAlternatives(query: query, limit: Self.alternativeLimit)
      }
      return phrases
    case .phrase(let elements):
      var phrases: [[PhrasePlace]] = [[]]
      for compound in Self.compounds(elements) {
        var next = try sequences(compound)
        if let joined = try types(joining: compound) { next.append([Self.place(joined)]) }
        phrases = try product(phrases, next)
      }
      return phrases
    case .near, .beside, .combined, .pattern, .family: return []
    }
  }

  /// The phrases of elements that follow one another as tokens of their own.
  private mutating func sequences(_ elements: [PhraseElement]) throws(AnalysisError) -> [[PhrasePlace]] {
    var phrases: [[PhrasePlace]] = [[]]
    for element in elements {
      var next = try self.phrases(element.node)
      if element.gap == .hyphen {
        for index in next.indices where !next[index].isEmpty { next[index][0].gap = .hyphen }
      }
      phrases = try product(phrases, next)
    }
    return phrases
  }

  /// Each of the phrases with each of the next ones behind it.
  private func product(
    _ phrases: [[PhrasePlace]], _ next: [[PhrasePlace]]
  ) throws(AnalysisError) -> [[PhrasePlace]] {
    var longer: [[PhrasePlace]] = []
    for next in next {
      for phrase in phrases { longer.append(phrase + next) }
    }
    guard longer.count <= Self.alternativeLimit else {
      throw .tooManyAlternatives(query: query, limit: Self.alternativeLimit)
    }
    return longer
  }

  mutating func places(_ pattern: WordPattern) throws(AnalysisError) -> [PhrasePlace] {
    switch pattern {
    case .any: return [PhrasePlace(types: .any, gap: .any)]
    case .form(let literal):
      return try tokens(literal) { $0.types(ofFormOf: $1) }.map { Self.place($0 ?? []) }
    case .surface(let literal):
      return try tokens(literal) { resolver, word in
        resolver.lexicon.type(of: word).map { [$0] }
      }.map { Self.place($0 ?? []) }
    case .romanisation(let literal):
      let bytes = Array(literal.utf8)
      return try runs(bytes, of: literal).map { run throws(AnalysisError) in
        let start = run.words.first?.lowerBound ?? 0
        return Self.place(try types(romanising: Array(bytes[start..<run.end])))
      }
    case .formWildcard(let parts): return [Self.place(types(formsLike: parts))]
    case .surfaceWildcard(let parts): return [Self.place(types(like: parts))]
    case .formExpression(let pattern): return [Self.place(try types(formsMatching: pattern))]
    case .surfaceExpression(let pattern): return [Self.place(try types(matching: pattern))]
    }
  }

  private static func place(_ types: [UInt32]) -> PhrasePlace {
    PhrasePlace(types: WordTypes(types), gap: .any)
  }

  mutating func form(_ surface: [UInt8]) -> [UInt8] {
    var form: [UInt8] = []
    surface.withUnsafeBufferPointer { folder.form(of: $0, into: &form) }
    return form
  }

  mutating func types(ofFormOf word: [UInt8]) -> [UInt32]? {
    lexicon.form(of: form(word)).map { lexicon.types(ofForm: $0) }
  }

  /// The types that share the word's key, or that of the type spelled exactly so, which the user may have
  /// corrected; and those that share its form.
  ///
  /// - Parameter notesEmpty: whether a word without types is noted as asked for.
  mutating func types(romanising word: [UInt8], notesEmpty: Bool = true) throws(AnalysisError) -> [UInt32] {
    if romaniser == nil {
      do throws(ICUError) { romaniser = try RomanisationFolder(options: spellings) } catch {
        throw .icu(error)
      }
    }
    var bytes: [UInt8] = []
    romaniser?.key(of: word.span, into: &bytes)
    var keys = [lexicon.key(of: bytes)]
    keys.append(lexicon.type(of: word).flatMap { lexicon.key(ofType: $0) })
    let form = lexicon.form(of: form(word))
    var types = lexicon.types(ofKeys: Array(Set(keys.compactMap { $0 })))
    types += form.map { lexicon.types(ofForm: $0) } ?? []
    let ids = Array(Set(types)).sorted()
    guard notesEmpty || !ids.isEmpty else { return ids }
    romanised.append(RomanisedWord(word: String(decoding: word, as: UTF8.self), form: form, types: ids))
    return ids
  }

  private mutating func runs(
    _ bytes: [UInt8], of literal: String
  ) throws(AnalysisError) -> [LiteralDivider.Run] {
    let runs: [LiteralDivider.Run]
    do throws(ICUError) {
      if literals == nil { literals = try LiteralDivider() }
      runs = try literals?.runs(bytes) ?? []
    } catch { throw .icu(error) }
    guard !runs.isEmpty else { throw .withoutWord(query: query, part: literal) }
    return runs
  }

  /// The words of a literal as the corpus divides them, each with what `look` finds for it: where signs
  /// stand between or behind words, the longest that the lexicon has.
  private mutating func tokens(
    _ literal: String, _ look: (inout QueryResolver, [UInt8]) -> [UInt32]?
  ) throws(AnalysisError) -> [[UInt32]?] {
    let bytes = Array(literal.utf8)
    // Corpora of every token have types that are no words: commas, addresses, tags.
    if let whole = look(&self, bytes) { return [whole] }
    var found: [[UInt32]?] = []
    for run in try runs(bytes, of: literal) {
      var whole: [UInt32]?
      for range in run.wholes where whole == nil { whole = look(&self, Array(bytes[range])) }
      if let whole {
        found.append(whole)
      } else {
        for word in run.words { found.append(look(&self, Array(bytes[word]))) }
      }
    }
    return found
  }
}
