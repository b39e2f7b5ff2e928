import CorpusIndex
import ICU
import WordForms

/// Turns a query into linear phrases of word types, by the lexicon of one corpus.
struct QueryResolver: ~Copyable {
  /// Linear phrases that alternatives may multiply to.
  static let alternativeLimit = 1000
  private let lexicon: LexiconReader
  private let query: String
  private var folder: FormFolder
  private var words: BreakIterator

  init(_ query: Query, lexicon: LexiconReader) throws(AnalysisError) {
    self.lexicon = lexicon
    self.query = query.source
    let tools = try Self.open()
    folder = tools.folder
    words = tools.words
  }

  private struct Tools: ~Copyable {
    var folder: FormFolder
    var words: BreakIterator
  }

  private static func open() throws(AnalysisError) -> Tools {
    do throws(ICUError) {
      let folder = try FormFolder()
      let words = try BreakIterator(.word)
      return Tools(folder: folder, words: words)
    } catch { throw .icu(error) }
  }

  /// The phrases of which any may match.
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
      for element in elements {
        var longer: [[PhrasePlace]] = []
        for var next in try self.phrases(element.node) {
          if !next.isEmpty, element.gap == .hyphen { next[0].gap = .hyphen }
          for phrase in phrases { longer.append(phrase + next) }
        }
        guard longer.count <= Self.alternativeLimit else {
          throw .tooManyAlternatives(query: query, limit: Self.alternativeLimit)
        }
        phrases = longer
      }
      return phrases
    }
  }

  private mutating func places(_ pattern: WordPattern) throws(AnalysisError) -> [PhrasePlace] {
    switch pattern {
    case .any: return [PhrasePlace(types: .any, gap: .any)]
    case .form(let literal):
      return try tokens(literal).map { token in
        let form = lexicon.form(of: form(token))
        return PhrasePlace(types: WordTypes(form.map { lexicon.types(ofForm: $0) } ?? []), gap: .any)
      }
    case .surface(let literal):
      return try tokens(literal).map { token in
        PhrasePlace(types: WordTypes(lexicon.type(of: token).map { [$0] } ?? []), gap: .any)
      }
    case .formWildcard(let parts):
      let wildcard = Wildcard(
        parts.map { part in
          if case .literal(let text) = part { return (form(Array(text.utf8)), false) }
          return (nil, part == .anyRun)
        })
      var types: [UInt32] = []
      var bytes: [UInt8] = []
      for form in lexicon.forms(withPrefix: wildcard.prefix) {
        bytes.removeAll(keepingCapacity: true)
        lexicon.appendText(ofForm: form, to: &bytes)
        if wildcard.matches(bytes) { types.append(contentsOf: lexicon.types(ofForm: form)) }
      }
      return [PhrasePlace(types: WordTypes(types), gap: .any)]
    case .surfaceWildcard(let parts):
      let wildcard = Wildcard(
        parts.map { part in
          if case .literal(let text) = part { return (Array(text.utf8), false) }
          return (nil, part == .anyRun)
        })
      var types: [UInt32] = []
      var bytes: [UInt8] = []
      for type in lexicon.types(withPrefix: wildcard.prefix) {
        bytes.removeAll(keepingCapacity: true)
        lexicon.appendSurface(ofType: type, to: &bytes)
        if wildcard.matches(bytes) { types.append(type) }
      }
      return [PhrasePlace(types: WordTypes(types), gap: .any)]
    }
  }

  private mutating func form(_ surface: [UInt8]) -> [UInt8] {
    var form: [UInt8] = []
    surface.withUnsafeBufferPointer { folder.form(of: $0, into: &form) }
    return form
  }

  /// The words of a literal, divided as the corpus's words are: a query may be typed with signs that
  /// belong to no word.
  private mutating func tokens(_ literal: String) throws(AnalysisError) -> [[UInt8]] {
    let bytes = Array(literal.utf8)
    var tokens: [[UInt8]] = []
    do throws(ICUError) {
      try words.forEachSegment(of: bytes.span) { start, end, status in
        if status.isWord { tokens.append(Array(bytes[start..<end])) }
      }
    } catch { throw .icu(error) }
    guard !tokens.isEmpty else { throw .withoutWord(query: query, part: literal) }
    return tokens
  }
}
