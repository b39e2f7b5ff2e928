/// A query of the corpus query language (CQL), parsed.
///
/// It reads as in the Corpus Workbench's CQP and in Sketch Engine:
///
/// | written | means |
/// |---|---|
/// | `[word="Terror"]`, `"Terror"` | a token whose word matches this regular expression whole |
/// | `%c`, `%d`, `%l` behind a value | whatever its case; whatever its accents; the value taken literally |
/// | `[form="terror" & lang!="en"]` | conditions joined by `&`, `\|`, `!` and parentheses |
/// | `[]` | any token |
/// | `?` `*` `+` `{2}` `{1,3}` `{2,}` `{,3}` | how often |
/// | `(…\|…)` | either, and grouping |
/// | `<s>` `</s>` `<s/>` | where a sentence begins, where it ends, all of one; also `p`, `section`, `document`, regions, spans |
/// | `(?=…)` `(?!…)` `(?<=…)` `(?<!…)`, `[:…:]` | what must or mustn't follow or stand before; a condition on the next token |
/// | `a:[…] [word=a.word]`, `:: a.form = b.form` | labels, and conditions on labelled tokens |
/// | `within s`, `containing (…)`, with `!` or `not` before | where the match lies, what it holds |
/// | `(?longest)` in front | which matches count, ``MatchStrategy`` |
public struct CorpusQuery: Sendable, Equatable {
  /// What the tokens of a match must be.
  public let pattern: TokenPattern
  /// A condition on labelled tokens.
  public let constraint: LabelConstraint?
  /// Where matches must lie and what they must hold, in the order typed.
  public let restrictions: [Restriction]
  /// Which matches count, where the query says it.
  public let strategy: MatchStrategy?
  /// The labels, in the order of their first places; conditions refer to them by number.
  public let labels: [String]

  /// The number that stands for the first token of the match, which needs no label.
  public static let matchLabel = -1
  /// The number that stands for the last token of the match.
  public static let matchEndLabel = -2

  /// Joins the parts of a query.
  public init(
    pattern: TokenPattern, constraint: LabelConstraint? = nil, restrictions: [Restriction] = [],
    strategy: MatchStrategy? = nil, labels: [String] = []
  ) {
    self.pattern = pattern
    self.constraint = constraint
    self.restrictions = restrictions
    self.strategy = strategy
    self.labels = labels
  }
}

/// Which of several matches that begin or end at one place count, as in CQP.
public enum MatchStrategy: String, Sendable, Equatable, CaseIterable {
  /// From each token the shortest match; of those that end at one place the longest.
  case standard
  /// Matches that hold no other match.
  case shortest
  /// From each token the longest match; none that lies within another.
  case longest
  /// From each token the shortest match.
  case traditional
  /// Every match of every length, as in Sketch Engine.
  case all
}

/// A pattern of tokens that follow one another.
public indirect enum TokenPattern: Sendable, Equatable {
  /// One token; `nil` for any. The label is a number.
  case token(TokenCondition?, label: Int?)
  /// Patterns one behind the other.
  case sequence([TokenPattern])
  /// Patterns of which one is enough.
  case alternatives([TokenPattern])
  /// A pattern several times; without `most` as often as it can be.
  case repeated(TokenPattern, least: Int, most: Int?)
  /// The place where a structure begins.
  case start(StructureName)
  /// The place where a structure ends.
  case end(StructureName)
  /// A pattern from the beginning of a structure to the end of the same one: `<s> … </s>`.
  case enclosed(TokenPattern, in: StructureName)
  /// A place behind which, or before which, a pattern must or mustn't stand.
  case look(TokenPattern, isBehind: Bool, isNegated: Bool)
}

/// A condition on one token.
public indirect enum TokenCondition: Sendable, Equatable {
  /// An attribute's value.
  case value(AttributeValue)
  /// An attribute is the same as that of a labelled token; each side names its own.
  case same(AttributeName, label: Int, AttributeName, isNegated: Bool)
  case not(TokenCondition)
  case all([TokenCondition])
  case any([TokenCondition])
}

/// An attribute and where it was typed.
public struct AttributeName: Sendable, Equatable {
  public let name: String
  public let offset: SourceOffset
}

/// An attribute compared with a regular expression, or with a text.
public struct AttributeValue: Sendable, Equatable {
  public let attribute: AttributeName
  /// The regular expression, or the text.
  public let value: String
  /// Where the value was typed, its quotation mark aside.
  public let valueOffset: SourceOffset
  /// Whether the value is a text rather than a regular expression (`==`, `%l`).
  public let isLiteral: Bool
  /// Whatever its case (`%c`).
  public let ignoresCase: Bool
  /// Whatever its accents (`%d`).
  public let ignoresAccents: Bool
  /// Whether the attribute must be another (`!=`).
  public let isNegated: Bool
}

/// A structure as typed: `s`, `section`, `note`.
public struct StructureName: Sendable, Equatable {
  public let name: String
  public let offset: SourceOffset
}

/// Where a match must lie, or what it must hold.
public struct Restriction: Sendable, Equatable {
  public enum Relation: Sendable, Equatable {
    case within, containing
  }

  /// What it is compared with.
  public indirect enum Target: Sendable, Equatable {
    /// A structure of this kind.
    case structure(StructureName)
    /// Positions that a filter admits: `region="note"`.
    case filter(Filter, SourceOffset)
    /// A match of another query.
    case query(CorpusQuery)
    /// So many tokens.
    case length(Int)
  }

  public let relation: Relation
  public let isNegated: Bool
  public let target: Target
}

/// A condition on labelled tokens: `a.form = b.form & distance(a, b) < 5`.
///
/// A comparison with a label that the match doesn't bind fails.
public indirect enum LabelConstraint: Sendable, Equatable {
  /// The token of a label has a value.
  case value(label: Int, AttributeValue)
  /// Attributes of the tokens of two labels are the same.
  case same(label: Int, AttributeName, otherLabel: Int, AttributeName, isNegated: Bool)
  /// The label is bound.
  case bound(label: Int)
  /// How far the second label stands behind the first one.
  case distance(from: Int, to: Int, isAbsolute: Bool, FilterComparator, Int)
  case not(LabelConstraint)
  case all([LabelConstraint])
  case any([LabelConstraint])
}
