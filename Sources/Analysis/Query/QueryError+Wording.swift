extension QueryError {
  /// What is wrong, as a clause without a full stop.
  public var message: String {
    switch kind {
    case .empty: "the query is empty"
    case .missingAlternative: "a word is missing beside '|'"
    case .unclosedQuotation: "this quotation mark is never closed"
    case .emptyQuotation: "there is no word between the quotation marks"
    case .missingWordAfterEquals: "a word must follow '='"
    case .doubledEquals: "one '=' is enough to ask for an exact spelling"
    case .missingWordAfterTilde: "a word must follow '~'"
    case .wildcardAfterTilde: "a word after '~' has no wildcards"
    case .nothingToEscape: "nothing follows '\\'"
    case .notSupported(let construct): "\(construct.name) is not supported in this version"
    }
  }

  /// What to do about it, as a sentence; nil where the message says it all.
  public var hint: String? {
    switch kind {
    case .empty: "Name a word or a phrase, for example terror or \"great purge*\"."
    case .missingAlternative: "Write terror|fear for either word, or \\| for the character itself."
    case .unclosedQuotation: "Close it, or leave it out: great purge is a phrase without quotation marks too."
    case .emptyQuotation: nil
    case .missingWordAfterEquals, .doubledEquals: "Write =Terror, without a blank."
    case .missingWordAfterTilde: "Write ~yezhov, without a blank, or \\~ for the character itself."
    case .wildcardAfterTilde:
      "Write the whole word, or list beginnings by their spellings: yezhov*|ezhov*."
    case .nothingToEscape: "Write \\\\ for the character itself."
    case .notSupported(let construct): construct.hint
    }
  }
}

extension QueryError.Construct {
  fileprivate var name: String {
    switch self {
    case .regularExpression: "a regular expression ('/')"
    case .distance: "a distance between words ('<…>')"
    case .notNear: "'not near:'"
    case .corpusQueryLanguage: "the corpus query language ('[…]')"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .regularExpression:
      "Use * for any run of characters and ? for one. Write \\/ for the character itself."
    case .distance: "Use * for any one word: state * * terror."
    case .notNear: "Write \\not near: to search for these words."
    case .corpusQueryLanguage: "Write words as they stand, and \\[ for the character itself."
    }
  }
}
