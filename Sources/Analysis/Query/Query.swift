import WordForms

/// A query of the simple language, parsed.
///
/// | written | means |
/// |---|---|
/// | `terror` | the word by its form, whatever case or accents |
/// | `=Terror` | exactly this spelling |
/// | `~yezhov`, `~Ежов` | the word in any romanisation and in Cyrillic |
/// | `legitim*`, `wom?n` | any run of characters, any one character within a word |
/// | `/.*(ism\|ist)s?/`, `=/[A-Z]+/` | a regular expression that matches the whole form, or spelling |
/// | `great purge*`, `"great purge*"` | a phrase |
/// | `*` standing alone | any one word |
/// | `terror\|fear` | either word; in a phrase it binds tighter than the phrase |
/// | `anti-soviet` | two words with a hyphen between them |
/// | `state <5> terror` | both within five words of one another, in either order; `<5<` in this order |
/// | `terror not near:3 state` | the first where no *state* stands within three words; `near:3` where one does |
/// | `\*`, `\?`, `\\|`, `\~` | the character itself |
///
/// A literal holds its characters as they were typed. Whoever evaluates a query cuts literals into
/// words with the corpus's own tokenizer and folds them into forms: `U.S.`, `don't` and `vozhd'` reach
/// it whole, and so does the comma of `purge,`.
public struct Query: Sendable, Equatable {
  /// The query as typed.
  public let source: String
  /// What it asks for.
  public let root: QueryNode
  /// Spellings that words after `~` may have besides those that are always read.
  public var spellings: RomanisationFolder.Options = []
  /// Which matches of the corpus query language count, where the query doesn't say it itself.
  public var strategy = MatchStrategy.standard

  /// Joins a source and what it asks for.
  public init(source: String, root: QueryNode) {
    self.source = source
    self.root = root
  }
}

/// One part of a query.
public indirect enum QueryNode: Sendable, Equatable {
  /// One word.
  case word(WordPattern)
  /// Two parts or more that follow one another; no element is itself a phrase.
  case phrase([PhraseElement])
  /// Two parts or more of which one is enough, in the order typed.
  case alternatives([QueryNode])
  /// Two parts that stand near to one another.
  case near(Nearness)
  /// A part that has another one around it, or has none.
  case beside(Surroundings)
  /// The matches of two queries, compared.
  case combined(Combination)
  /// A query of the corpus query language.
  case pattern(CorpusQuery)
  /// Queries under one name; never inside a phrase.
  case family(WordFamily)
}

/// Two queries whose matches are compared: the same are those that begin and end at the same places.
public struct Combination: Sendable, Equatable {
  public enum Operation: String, Sendable, Equatable, CaseIterable {
    /// The matches of both, each once.
    case or
    /// The matches that both have.
    case and
    /// The matches of the first one that the other one lacks.
    case minus
  }

  public let left: QueryNode
  public let operation: Operation
  public let right: QueryNode

  /// Joins two queries.
  public init(_ left: QueryNode, _ operation: Operation, _ right: QueryNode) {
    self.left = left
    self.operation = operation
    self.right = right
  }
}

/// Two parts of a query within a distance: `state <5> terror`.
///
/// It matches from the first word of one part to the last of the other; of matches one of which holds another only
/// the smaller one counts.
public struct Nearness: Sendable, Equatable {
  public let left: QueryNode
  public let right: QueryNode
  /// How many words behind the last word of one part the other one begins at most; 1 for the next word.
  public let distance: Int
  /// Whether the left part must come first.
  public let isOrdered: Bool

  /// The greatest distance that a query can ask for.
  public static let farthest = 1000

  /// Joins two parts; a distance beyond 1 to `farthest` is the nearest of them.
  public init(left: QueryNode, right: QueryNode, distance: Int, isOrdered: Bool) {
    self.left = left
    self.right = right
    self.distance = min(max(1, distance), Self.farthest)
    self.isOrdered = isOrdered
  }
}

/// A part of a query, and what must or mustn't stand near it: `terror not near:3 state`.
///
/// It matches where the part does.
public struct Surroundings: Sendable, Equatable {
  public let node: QueryNode
  public let other: QueryNode
  /// How many words from the part the other one stands at most, on either side.
  public let distance: Int
  /// Whether the other one must be missing.
  public let isNegated: Bool

  /// Joins a part and what is asked of its surroundings; a distance beyond 1 to ``Nearness/farthest`` is the nearest
  /// of them.
  public init(node: QueryNode, other: QueryNode, distance: Int, isNegated: Bool) {
    self.node = node
    self.other = other
    self.distance = min(max(1, distance), Nearness.farthest)
    self.isNegated = isNegated
  }
}

/// A part of a phrase, and what must stand in front of it.
public struct PhraseElement: Sendable, Equatable {
  /// The part.
  public let node: QueryNode
  /// What must stand between the element before and this one; `any` for the first.
  public let gap: GapRequirement

  /// Makes an element.
  public init(node: QueryNode, gap: GapRequirement) {
    self.node = node
    self.gap = gap
  }
}

/// What may stand between two words of a phrase.
public enum GapRequirement: Sendable, Equatable {
  /// Blanks, a hyphen, punctuation.
  case any
  /// A hyphen: the query had one (U+002D, U+2010 or U+2011).
  case hyphen
}

/// Which words a place of a query accepts.
public enum WordPattern: Sendable, Equatable {
  /// Words with the same form.
  case form(String)
  /// Words spelled exactly so.
  case surface(String)
  /// Words with the same romanisation key or the same form.
  case romanisation(String)
  /// Words whose form has these parts, in this order and with nothing besides.
  case formWildcard([WildcardPart])
  /// Words whose spelling has these parts, in this order and with nothing besides.
  case surfaceWildcard([WildcardPart])
  /// Words whose form this regular expression of ICU matches whole, whatever the case and accents of its letters.
  case formExpression(String)
  /// Words whose spelling this regular expression matches whole.
  case surfaceExpression(String)
  /// Every word.
  case any
}

/// A part of a word with wildcards.
public enum WildcardPart: Sendable, Equatable {
  /// These characters.
  case literal(String)
  /// Any run of characters, also none (`*`).
  case anyRun
  /// Exactly one character (`?`).
  case anyOne
}
