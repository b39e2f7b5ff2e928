/// What counts as a token, and which of Slovo's rules move the boundaries that ICU draws.
///
/// A profile has a name and a value for each switch. The names of the switches and their values are those
/// of profile files (`TokenizerProfile+Parsing.swift`).
public struct TokenizerProfile: Sendable, Equatable {
  /// What becomes a token.
  public enum Unit: String, Sendable, CaseIterable {
    /// Segments that ICU counts as words: letters, numbers, kana and ideographs.
    case words
    /// Every segment but blanks: punctuation and symbols too, by the rules of quanteda's tokenizer. The rules
    /// for signs, quotation marks and sentences have no part in it.
    case everything
    /// A line each, whatever it holds. Readers of vertical text give these tokens themselves.
    case lines
  }

  /// The name under which a corpus records the profile.
  public var name: String
  public var unit: Unit
  /// Whether texts are tokenized as they stand in the file, without readers, structure or repair.
  public var readsRawText: Bool
  /// Whether a hyphen between two words joins them to one.
  public var joinsHyphens: Bool
  /// Whether a soft sign belongs to its word where ICU splits it off: at the end (*vozhd'*), and inside as
  /// U+2032 or a backtick.
  public var softSigns: Bool
  /// Whether a hard sign written `''`, `"`, U+201D or U+2033 stays inside its word (*ob"ekt*).
  public var hardSigns: Bool
  /// Whether quotation marks are paired over the paragraph before a mark can be a sign.
  public var quotationMarks: Bool
  /// Whether `'s` behind a soft sign belongs to its word (*Rus''s*), and the apostrophe of a plural possessive
  /// is told apart from a soft sign (*workers'*).
  public var possessives: Bool
  /// Whether apostrophes of elisions (*'twas*, *rock 'n' roll*, *'30s*) are told apart from quotation marks.
  public var elisions: Bool
  /// Whether a sentence reads on after initials (*I. V. Stalin*).
  public var initials: Bool
  /// Whether a sentence reads on after the abbreviations that CLDR lists for English and Russian.
  public var suppressions: Bool
  /// Whether a sentence reads on after abbreviations of references and archives (*p.*, *ed.*, *f.*, *op.*).
  public var abbreviations: Bool
}
