import Analysis
import CorpusIndex

/// What a person should know of the words of queries: which spellings `~` found, and what would have hits
/// where a query has none.
struct QueryNotes {
  /// Spellings that are named for a word; the rest are counted.
  private static let spellingLimit = 30

  /// Queries for whose words something else is sought.
  private static let suggestionLimit = 20

  /// For each word after `~`: `~yezhov: Yezhov 12; Ezhov 40, Ежов 2`, those of the query's form first.
  private(set) var spellings: [String] = []
  private(set) var suggestions: [String] = []

  /// All of it, as warnings of an answer.
  var lines: [String] { spellings + suggestions }

  /// - Parameter found: the hits of each query.
  init(_ queries: [Query], found: [Int], in corpus: CorpusReader) throws(AnalysisError) {
    let evaluator = QueryEvaluator(corpus)
    var withoutHits = 0
    var sought = 0
    for (query, count) in zip(queries, found) {
      for word in try evaluator.variants(of: query) where !word.variants.isEmpty {
        let line = Self.line(word)
        if !spellings.contains(line) { spellings.append(line) }
      }
      guard count == 0 || query.mayLackWords else { continue }
      if count == 0 { withoutHits += 1 }
      sought += 1
      guard sought <= Self.suggestionLimit else { continue }
      for suggestion in try evaluator.suggestions(for: query) {
        let line = Self.line(suggestion)
        if !suggestions.contains(line) { suggestions.append(line) }
      }
    }
    let rest = withoutHits - Self.suggestionLimit
    if rest > 0 {
      suggestions.append(
        "\(rest.grouped) more \(rest == 1 ? "query has" : "queries have") no hits, and nothing else was sought for them."
      )
    }
  }

  /// Writes suggestions to standard error.
  func tell(quietly: Bool) {
    guard !quietly else { return }
    for line in suggestions { Terminal.note("slovo: " + line) }
  }

  private static func line(_ word: SpellingVariants) -> String {
    let named = word.variants.prefix(spellingLimit)
    var groups: [String] = []
    for isExact in [true, false] {
      let group = named.filter { $0.isExact == isExact }.map { "\($0.surface) \($0.count.grouped)" }
      if !group.isEmpty { groups.append(group.joined(separator: ", ")) }
    }
    var line = "~\(word.word): " + groups.joined(separator: "; ")
    let rest = word.variants.dropFirst(spellingLimit)
    if !rest.isEmpty {
      line += "; \(rest.count.grouped) more, \(rest.reduce(0) { $0 + $1.count }.grouped) times"
    }
    return line + " (in the whole corpus)."
  }

  private static func line(_ suggestion: QuerySuggestion) -> String {
    let alternatives = suggestion.alternatives.map {
      "'\($0.query)' (\($0.count.grouped) \($0.count == 1 ? "hit" : "hits"))"
    }
    return "'\(suggestion.word)' does not occur. Did you mean \(alternatives.joined(separator: " or "))?"
  }
}
