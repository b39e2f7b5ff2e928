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
    case .unclosedExpression: "this regular expression is never closed"
    case .emptyExpression: "there is nothing between '/' and '/'"
    case .expressionAfterTilde: "a regular expression can't stand after '~'"
    case .missingBlankAfterExpression: "a regular expression must end at the '/'"
    case .expression(let status): Self.mistake(status)
    case .unreadableDistance(let limit): "a distance is a number from 1 to \(limit)"
    case .missingBesideDistance: "a word is missing beside the distance"
    case .misplacedDistance: "'<' begins a distance, and none can stand here"
    case .corpusQueryInSimpleQuery: "'[' begins a query of the corpus query language"
    case .corpusQuery(let mistake): mistake.message
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
    case .unclosedExpression: "Close it with '/', or write \\/ for the character itself."
    case .emptyExpression: "Write /.*ism/, or \\/ for the character itself."
    case .expressionAfterTilde: "Leave the ~ out, or write the whole word behind it."
    case .missingBlankAfterExpression:
      "It matches whole words, letters of any case: /.*ism/. A '/' inside it is written \\/."
    case .expression: "\\ before a sign takes it as it stands: /u\\.s\\.a/."
    case .unreadableDistance, .missingBesideDistance:
      "Write state <5> terror, <5< for this order, or terror not near:3 state."
    case .misplacedDistance:
      "Write state <5> terror, quoting phrases one by one, or \\< for the character itself."
    case .corpusQueryInSimpleQuery: "Ask with --cql, or write \\[ for the character itself."
    case .corpusQuery(let mistake): mistake.hint
    }
  }
}

extension QueryError {
  /// What ICU's status says of a regular expression.
  static func mistake(_ status: String) -> String {
    switch status {
    case "U_REGEX_MISMATCHED_PAREN": "a parenthesis of the regular expression has no partner"
    case "U_REGEX_MISSING_CLOSE_BRACKET": "a bracket of the regular expression is never closed"
    case "U_REGEX_BAD_ESCAPE_SEQUENCE": "the regular expression has an unknown sign behind '\\'"
    case "U_REGEX_PROPERTY_SYNTAX": "the regular expression names an unknown property"
    case "U_REGEX_BAD_INTERVAL", "U_REGEX_NUMBER_TOO_BIG", "U_REGEX_MAX_LT_MIN":
      "the regular expression has a number of repetitions that can't be"
    case "U_REGEX_INVALID_BACK_REF", "U_REGEX_INVALID_CAPTURE_GROUP_NAME":
      "the regular expression refers to a group that isn't there"
    case "U_REGEX_INVALID_FLAG": "the regular expression has an unknown flag"
    case "U_REGEX_INVALID_RANGE": "a range of the regular expression ends before it begins"
    case "U_REGEX_LOOK_BEHIND_LIMIT": "the regular expression looks back without a limit"
    case "U_REGEX_SET_CONTAINS_STRING": "a class of the regular expression holds more than characters"
    case "U_REGEX_PATTERN_TOO_BIG": "the regular expression is too long"
    default: "the regular expression can't be read here"
    }
  }
}
