/// A query that doesn't parse: what is wrong, and where.
public struct QueryError: Error, Equatable, Sendable {
  /// The query as typed.
  public let query: String
  /// The place of the mistake.
  public let offset: SourceOffset
  /// The mistake.
  public let kind: Kind

  /// Describes a mistake.
  public init(query: String, offset: SourceOffset, kind: Kind) {
    self.query = query
    self.offset = offset
    self.kind = kind
  }

  /// The kinds of mistake.
  public enum Kind: Equatable, Sendable {
    /// There is nothing in the query but blanks.
    case empty
    /// A `|` lacks a word before or after it.
    case missingAlternative
    /// A quotation mark was opened and not closed; the offset is the opening one's.
    case unclosedQuotation
    /// There is nothing between two quotation marks.
    case emptyQuotation
    /// No word follows `=`.
    case missingWordAfterEquals
    /// A word begins with two `=`.
    case doubledEquals
    /// No word follows `~`.
    case missingWordAfterTilde
    /// A word that begins with `~` has `*` or `?` in it; the offset is the wildcard's.
    case wildcardAfterTilde
    /// The query ends in a lone `\`.
    case nothingToEscape
    /// A `/` begins a regular expression, and none ends it; the offset is the opening one's.
    case unclosedExpression
    /// There is nothing between two `/`.
    case emptyExpression
    /// A `~` stands before a regular expression; the offset is the `/`'s.
    case expressionAfterTilde
    /// Something follows a regular expression directly.
    case missingBlankAfterExpression
    /// ICU doesn't accept a regular expression: its name for the mistake.
    case expression(status: String)
    /// A distance isn't a number from 1 to the limit.
    case unreadableDistance(limit: Int)
    /// A distance or `near:` lacks a word before or behind it.
    case missingBesideDistance
    /// A `<` stands where a word must, as inside quotation marks.
    case misplacedDistance
    /// A `[`: the corpus query language in a simple query.
    case corpusQueryInSimpleQuery
    /// A mistake in the corpus query language.
    case corpusQuery(CorpusQueryMistake)
  }
}
