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
    /// The query uses a construct that this version doesn't know.
    case notSupported(Construct)
  }

  /// Constructs of the language that this version doesn't evaluate.
  public enum Construct: Equatable, Sendable, CaseIterable {
    /// `state <5> terror`: words within a distance.
    case distance
    /// `not near:`: words without others around them.
    case notNear
    /// `[form="state"]`: the corpus query language.
    case corpusQueryLanguage
  }
}
