/// A filter that doesn't parse: what is wrong, and where.
public struct FilterError: Error, Equatable, Sendable {
  /// The filter as typed.
  public let filter: String
  /// The place of the mistake.
  public let offset: SourceOffset
  /// The mistake.
  public let kind: Kind

  /// Describes a mistake.
  public init(filter: String, offset: SourceOffset, kind: Kind) {
    self.filter = filter
    self.offset = offset
    self.kind = kind
  }

  /// The kinds of mistake.
  public enum Kind: Equatable, Sendable {
    /// There is nothing in the filter but blanks.
    case empty
    /// A condition must stand here, and no attribute's name does.
    case missingAttribute
    /// No comparison follows an attribute.
    case missingComparator
    /// Signs of comparison that make none, such as `==`.
    case unknownComparator(String)
    /// `%` behind an attribute that has no number.
    case unnumberedAttribute(String)
    /// No whole number from 2 on follows `%`.
    case missingDivisor
    /// A remainder is compared with what is no whole number, or by `~`.
    case unreadableRemainder
    /// No value follows a comparison.
    case missingValue
    /// A quotation mark was opened and not closed; the offset is the opening one's.
    case unclosedQuotation
    /// A parenthesis was opened and not closed; the offset is the opening one's.
    case unclosedParenthesis
    /// A parenthesis is closed that was not opened.
    case unexpectedParenthesis
    /// A condition ended, and neither `&` nor `|` comes next.
    case missingConnective
    /// More parentheses and `!` are open than any reader could follow.
    case nestedTooDeeply(limit: Int)
  }
}
