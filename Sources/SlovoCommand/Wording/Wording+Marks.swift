import Segmentation

extension Wording {
  /// The flag of a word whose letters come from two alphabets.
  static let homoglyph = "homoglyph"

  /// The flag of a token that has a doubtful mark.
  static func flag(_ kind: MarkDecision.Kind) -> String {
    "doubtful-" + String(Self.kind(kind).map { $0 == " " ? "-" : $0 })
  }

  /// How many words of a build have doubtful marks.
  static func doubts(_ count: Int, isListed: Bool) -> String {
    "\(count == 1 ? "1 word has a mark" : "\(count.grouped) words have marks") that may be read otherwise"
      + (isListed ? "; the report lists them." : "; --report FILE lists them.")
  }

  static func kind(_ kind: MarkDecision.Kind) -> String {
    switch kind {
    case .softSign: "soft sign"
    case .hardSign: "hard sign"
    case .vowelSign: "vowel sign"
    case .apostrophe: "apostrophe"
    case .possessive: "possessive"
    case .pluralPossessive: "plural possessive"
    case .elision: "elision"
    case .openingQuotation: "opening quote"
    case .closingQuotation: "closing quote"
    case .measure: "measure"
    case .other: "other mark"
    case .sentenceReadsOn: "sentence reads on"
    case .sentenceEnds: "sentence ends"
    }
  }

  static func reason(_ reason: MarkDecision.Reason) -> String {
    switch reason {
    case .none: "nothing speaks against it"
    case .russianWord: "the word looks Russian"
    case .beforeIotatedVowel: "before ia, ie, iu (я, е, ю)"
    case .modifierLetter: "Unicode calls it a letter"
    case .betweenLetters: "letters on both sides"
    case .possessiveEnding: "'s ends the word"
    case .afterS: "behind a word in s"
    case .listedClipping: "a known clipping"
    case .clipping: "letters are left out"
    case .shortYear: "a year without its century"
    case .paired: "it has its partner"
    case .unpaired: "it has no partner"
    case .quotationMarkOnly: "it is never anything else"
    case .afterNumber: "behind a number"
    case .initial: "behind an initial"
    case .suppression: "a common abbreviation"
    case .abbreviation: "abbreviation of references"
    }
  }
}
