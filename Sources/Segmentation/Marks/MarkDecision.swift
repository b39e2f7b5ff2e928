/// What Slovo takes a sign, an apostrophe, a quotation mark or the end of a sentence for, and why.
public struct MarkDecision: Sendable, Equatable {
  /// What a mark is.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// A soft sign, at the end of a word or inside it.
    case softSign
    /// A hard sign.
    case hardSign
    /// A letter of GOST 7.79 system B that is written with a backtick: *y`* for ы, *e`* for э.
    case vowelSign
    /// An apostrophe inside a word: *don't*, *O'Brien*.
    case apostrophe
    /// The apostrophe of *'s*.
    case possessive
    /// The apostrophe behind a plural or a name in *s*: *workers'*.
    case pluralPossessive
    /// An apostrophe for letters left out at the start or the end of a word: *'twas*, *goin'*.
    case elision
    case openingQuotation
    case closingQuotation
    /// Feet and inches, minutes and seconds.
    case measure
    case other
    /// A full stop after which a sentence reads on where ICU would end it.
    case sentenceReadsOn
    /// A full stop that ends a sentence although it stands behind an initial or an abbreviation.
    case sentenceEnds
  }

  /// Why a mark was read as it was.
  public enum Reason: UInt8, Sendable, CaseIterable {
    /// Nothing speaks for anything else.
    case none
    /// The letters of the word say that a sign belongs here.
    case russianWord
    /// A consonant before it, an iotated vowel after it, and a prefix or a Russian word around it.
    case beforeIotatedVowel
    /// A modifier letter, which is a letter to ICU too.
    case modifierLetter
    /// Letters on both sides.
    case betweenLetters
    /// *s* and the end of the word behind it.
    case possessiveEnding
    /// *s* before it.
    case afterS
    /// A word of the list of clippings.
    case listedClipping
    /// Letters left out, though of no listed word.
    case clipping
    /// A year without its century.
    case shortYear
    /// A quotation mark that has its partner.
    case paired
    /// A quotation mark without a partner in the paragraph.
    case unpaired
    /// A mark that is nothing but a quotation mark.
    case quotationMarkOnly
    /// A number before it.
    case afterNumber
    /// One or two letters as of a name.
    case initial
    /// An abbreviation that CLDR lists.
    case suppression
    /// An abbreviation of references or archives.
    case abbreviation
  }

  /// The first byte, in the text that was segmented.
  public var offset: Int
  /// In bytes.
  public var length: Int
  public var kind: Kind
  public var reason: Reason
  /// Whether another decision, by which the mark would be inside and not outside its word or the other way
  /// round, was nearly as good.
  public var isDoubtful: Bool
  /// Whether the mark is inside a token.
  public var isInside: Bool
}
