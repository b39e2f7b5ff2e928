extension FilterError {
  /// What is wrong, as a clause without a full stop.
  public var message: String {
    switch kind {
    case .empty: "the filter is empty"
    case .missingAttribute: "the name of an attribute is missing here"
    case .missingComparator: "a comparison must follow the attribute"
    case .unknownComparator(let signs): "'\(signs)' is not a comparison"
    case .unnumberedAttribute(let name): "'\(name)' has no number to be divided by %"
    case .missingDivisor: "a whole number from 2 on must follow %"
    case .unreadableRemainder: "a remainder can only be compared with a whole number"
    case .missingValue: "a value must follow the comparison"
    case .unclosedQuotation: "this quotation mark is never closed"
    case .unclosedParenthesis: "this parenthesis is never closed"
    case .unexpectedParenthesis: "this parenthesis closes nothing"
    case .missingConnective: "'&' or '|' must join two conditions"
    case .nestedTooDeeply(let limit): "the filter is nested too deeply (more than \(limit) levels)"
    }
  }

  /// What to do about it, as a sentence; nil where the message says it all.
  public var hint: String? {
    switch kind {
    case .empty, .missingAttribute: "Write attribute, comparison and value, for example region=body."
    case .missingComparator, .unknownComparator: "The comparisons are = != ~ !~ >= <= > <."
    case .unnumberedAttribute, .missingDivisor, .unreadableRemainder:
      "Documents are numbered from 1: document%2=1 is every second one, document%10=0 every tenth."
    case .missingValue: "Values with blanks or signs stand in quotation marks: section~\"Great Terror\"."
    case .missingConnective:
      "Values with blanks or signs stand in quotation marks; & means and, | means or, ! means not."
    case .unclosedQuotation, .unclosedParenthesis, .unexpectedParenthesis, .nestedTooDeeply: nil
    }
  }
}
