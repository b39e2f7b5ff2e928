/// A mistake in a query of the corpus query language.
public enum CorpusQueryMistake: Equatable, Sendable {
  /// A token must stand here.
  case missingToken
  /// A bracket was opened and not closed.
  case unclosedBracket
  /// A bracket is closed that was not opened.
  case unexpectedBracket
  case unclosedParenthesis
  case unexpectedParenthesis
  /// `(?` begins nothing that is known.
  case unknownGroup
  case unknownStrategy(String)
  /// More parentheses are open than any reader could follow.
  case nestedTooDeeply(limit: Int)
  /// No attribute's name stands where one must.
  case missingAttribute
  case missingComparator
  /// Neither a value in quotation marks nor an attribute of a label follows a comparison.
  case missingValue
  /// A quotation mark was opened and not closed.
  case unclosedValue
  /// A condition ended, and neither a connective nor the bracket comes next.
  case missingConnective
  /// What stands behind `%` is none of the flags.
  case unknownFlag
  /// A number of repetitions that can't be.
  case unreadableRepetition
  /// A place has no length and can't be repeated.
  case repeatedPlace
  /// Any tokens without end, and nothing that bounds them.
  case withoutBound
  /// A label stands before what is no token.
  case labelWithoutToken
  /// A label inside what is only looked at.
  case labelInLook
  /// A label has a name that stands for something else.
  case reservedLabel(String)
  /// A condition names a label that the pattern doesn't bind.
  case unknownLabel(String, known: [String])
  case missingLabel
  /// What stands behind `distance(` can't be read.
  case unreadableDistance
  /// `<` begins no tag.
  case missingStructure
  case unclosedTag
  /// Nothing follows `within` or `containing`.
  case missingTarget
  /// `within 3 s`: several structures of a kind.
  case severalStructures
  /// `containing` with what holds no tokens.
  case containingNeedsQuery
  /// `within` or `::` inside a group.
  case restrictionInGroup
  /// The comparison behind `within` can't be read.
  case filter(FilterError)
}

extension CorpusQueryMistake {
  /// What is wrong, as a clause without a full stop.
  var message: String {
    switch self {
    case .missingToken: "a token must stand here"
    case .unclosedBracket: "this bracket is never closed"
    case .unexpectedBracket: "this bracket closes nothing"
    case .unclosedParenthesis: "this parenthesis is never closed"
    case .unexpectedParenthesis: "this parenthesis closes nothing"
    case .unknownGroup: "'(?' begins nothing that is known"
    case .unknownStrategy(let name): "'\(name)' is not a way of matching"
    case .nestedTooDeeply(let limit): "the query is nested too deeply (more than \(limit) levels)"
    case .missingAttribute: "the name of an attribute is missing here"
    case .missingComparator: "'=' or '!=' must follow the attribute"
    case .missingValue: "a value in quotation marks must follow the comparison"
    case .unclosedValue: "this quotation mark is never closed"
    case .missingConnective: "'&', '|' or the end of the condition must come here"
    case .unknownFlag: "the flags behind '%' are c, d and l"
    case .unreadableRepetition: "this is not a number of repetitions"
    case .repeatedPlace: "what has no length can't be repeated"
    case .withoutBound: "any tokens without end would match here"
    case .labelWithoutToken: "a label belongs to one token"
    case .labelInLook: "what is only looked at can't be labelled"
    case .reservedLabel(let name): "'\(name)' stands for a place of every match"
    case .unknownLabel(let name, _): "no token has the label '\(name)'"
    case .missingLabel: "a label must stand here"
    case .unreadableDistance: "this distance can't be read"
    case .missingStructure: "the name of a structure must follow '<'"
    case .unclosedTag: "this tag is never closed"
    case .missingTarget: "a structure or a query must follow"
    case .severalStructures: "a match within several structures can't be asked for"
    case .containingNeedsQuery: "a query or a structure must follow 'containing'"
    case .restrictionInGroup: "conditions on whole matches can't stand in a group"
    case .filter(let error): error.message
    }
  }

  /// What to do about it, as a sentence; nil where the message says it all.
  var hint: String? {
    switch self {
    case .missingToken:
      "Tokens stand in brackets: [form=\"terror\"], [] for any; \"Terror\" is [word=\"Terror\"]."
    case .unclosedBracket, .unclosedParenthesis, .unexpectedBracket, .unexpectedParenthesis, .nestedTooDeeply:
      nil
    case .unknownGroup: "Write (?=…), (?!…), (?<=…) or (?<!…), or (?longest) at the very beginning."
    case .unknownStrategy:
      "The ways are \(MatchStrategy.allCases.map(\.rawValue).joined(separator: ", ")), at the very beginning."
    case .missingAttribute, .missingComparator, .missingValue: "Write [form=\"terror\"] or [word=a.word]."
    case .unclosedValue: "Close it: [form=\"terror\"]; a mark inside is written twice."
    case .missingConnective: "Write [form=\"terror\" & lang=\"en\"]."
    case .unknownFlag: "%c ignores case, %d accents, %l takes the value literally: \"terror\" %cd."
    case .unreadableRepetition:
      "Write {2}, {1,3}, {2,} or {,3}, with numbers up to \(CorpusQueryParser.repetitionLimit)."
    case .repeatedPlace: "Repeat the tokens in it."
    case .withoutBound: "Bound them: []{0,20}, or add within s or within p."
    case .labelWithoutToken: "Write a:[form=\"terror\"]."
    case .labelInLook: "Put the label before a token of the match."
    case .reservedLabel: "Choose another name."
    case .unknownLabel(_, let known):
      known.isEmpty ? "Put it before a token: a:[]." : "The labels are \(known.joined(separator: ", "))."
    case .missingLabel: "Write a:[] b:[] :: a.form = b.form."
    case .unreadableDistance: "Write distance(a, b) <= 5."
    case .missingStructure, .unclosedTag: "Write <s>, </s> or <s/>."
    case .missingTarget, .containingNeedsQuery:
      "Write within s, within region=\"note\", or containing [form=\"terror\"]."
    case .severalStructures: "Write within s or within p, or within 20 for so many tokens."
    case .restrictionInGroup: "Put them at the end of the query, or of one in parentheses behind within."
    case .filter(let error): error.hint
    }
  }
}
