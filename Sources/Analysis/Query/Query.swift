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
