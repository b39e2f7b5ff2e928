import CorpusIndex
import ICU
import WordForms

/// A word of a query that the corpus lacks, and what would have hits in its place.
public struct QuerySuggestion: Sendable, Equatable {
  /// What to ask instead, as a query, and how often it occurs in the whole corpus.
  public struct Alternative: Sendable, Equatable {
    public var query: String
    public var count: Int
  }

  /// The word as it stands in the query, `=` or `~` included.
  public let word: String
  /// The best first; never empty.
  public let alternatives: [Alternative]

  /// Alternatives at most for a word.
  static let limit = 3
}

extension QueryEvaluator {
  /// For each word of a query that the corpus lacks, what stands there instead: the word under any
  /// romanisation, the word whatever its case, and words that are a slip of the pen away.
  ///
  /// Words with wildcards, and words that merely don't meet in a phrase, have no suggestions.
  /// - Complexity: O(forms) a word.
  public func suggestions(for query: Query) throws(AnalysisError) -> [QuerySuggestion] {
    var suggestions: [QuerySuggestion] = []
    for pattern in query.root.literalPatterns {
      guard try isAbsent(pattern, like: query) else { continue }
      var alternatives: [QuerySuggestion.Alternative] = []
      for other in pattern.looser {
        let count = try count(other, like: query)
        if count > 0 { alternatives.append(.init(query: other.typed, count: count)) }
      }
      if alternatives.isEmpty { alternatives = try NearForms(corpus).alternatives(to: pattern.literal) }
      if !alternatives.isEmpty {
        suggestions.append(
          QuerySuggestion(
            word: pattern.typed, alternatives: Array(alternatives.prefix(QuerySuggestion.limit))))
      }
    }
    return suggestions
  }

  /// Whether the corpus lacks a word. O(log types), O(types) for romanisations.
  private func isAbsent(_ pattern: WordPattern, like query: Query) throws(AnalysisError) -> Bool {
    var resolver = try QueryResolver(corpus)
    var alone = Query(source: pattern.typed, root: .word(pattern))
    alone.spellings = query.spellings
    do throws(AnalysisError) {
      guard case .phrases(let phrases) = try resolver.plan(of: alone) else { return false }
      // What is several words to the corpus may lack none of them and still stand nowhere.
      guard phrases.allSatisfy({ $0.count == 1 }) else { return try count(pattern, like: query) == 0 }
      return phrases.allSatisfy { phrase in phrase.contains { $0.types.ids?.isEmpty == true } }
    } catch {
      if case .withoutWord = error { return true }
      throw error
    }
  }

  private func count(_ pattern: WordPattern, like query: Query) throws(AnalysisError) -> Int {
    var alone = Query(source: pattern.typed, root: .word(pattern))
    alone.spellings = query.spellings
    do throws(AnalysisError) { return try hits(of: alone).count } catch {
      // A literal without a word, such as a comma, has nothing near it.
      if case .withoutWord = error { return 0 }
      throw error
    }
  }
}

extension Query {
  /// Whether it may have matches although the corpus lacks one of its words.
  public var mayLackWords: Bool { root.needsNotAllWords }
}

extension QueryNode {
  /// Whether a query may have matches although the corpus lacks one of its words.
  var needsNotAllWords: Bool {
    switch self {
    case .word, .pattern: false
    case .phrase(let elements): elements.contains(where: \.node.needsNotAllWords)
    case .near(let near): near.left.needsNotAllWords || near.right.needsNotAllWords
    case .alternatives, .beside, .combined, .family: true
    }
  }

  /// The words of a query that are asked for literally, in its order.
  fileprivate var literalPatterns: [WordPattern] {
    switch self {
    case .word(.form(let text)): [.form(text)]
    case .word(.surface(let text)): [.surface(text)]
    case .word(.romanisation(let text)): [.romanisation(text)]
    case .word: []
    case .alternatives(let nodes): nodes.flatMap(\.literalPatterns)
    case .phrase(let elements): elements.flatMap(\.node.literalPatterns)
    case .near(let near): near.left.literalPatterns + near.right.literalPatterns
    case .beside(let beside): beside.node.literalPatterns + beside.other.literalPatterns
    case .combined(let pair): pair.left.literalPatterns + pair.right.literalPatterns
    case .pattern: []
    case .family(let family): family.members.flatMap(\.root.literalPatterns)
    }
  }
}

extension WordPattern {
  fileprivate var literal: String {
    switch self {
    case .form(let text), .surface(let text), .romanisation(let text): text
    case .formWildcard, .surfaceWildcard, .formExpression, .surfaceExpression, .any: ""
    }
  }

  /// A literal pattern as it would be typed.
  fileprivate var typed: String {
    switch self {
    case .surface(let text): "=" + text
    case .romanisation(let text): "~" + text
    default: literal
    }
  }

  /// Patterns that match more than this one.
  fileprivate var looser: [WordPattern] {
    switch self {
    case .form(let text): [.romanisation(text)]
    case .surface(let text): [.form(text), .romanisation(text)]
    case .romanisation, .formWildcard, .surfaceWildcard, .formExpression, .surfaceExpression, .any: []
    }
  }
}
