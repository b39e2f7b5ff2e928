import CICU

/// The properties of one code point that decide where text breaks and what forms fold (`u_getIntPropertyValue`).
public struct CharacterProperties: Sendable {
  /// The code point, 0 to 0x10FFFF; ICU gives surrogates and anything beyond the default values.
  public let codePoint: UInt32

  /// Names the code point whose properties are asked for; asking happens on reading each property.
  public init(_ codePoint: UInt32) {
    self.codePoint = codePoint
  }

  /// The `Word_Break` property (UAX #29, table 3), or nil for a value newer than this list.
  public var wordBreak: WordBreak? {
    WordBreak(rawValue: value(UCHAR_WORD_BREAK))
  }

  /// The `Sentence_Break` property (UAX #29, table 4), or nil for a value newer than this list.
  public var sentenceBreak: SentenceBreak? {
    SentenceBreak(rawValue: value(UCHAR_SENTENCE_BREAK))
  }

  /// Whether a dictionary divides runs of this character into words: `Line_Break` is `SA` (Thai, Lao, Khmer,
  /// Burmese and their relatives; UAX #14).
  public var needsDictionary: Bool {
    value(UCHAR_LINE_BREAK) == Int32(U_LB_COMPLEX_CONTEXT.rawValue)
  }

  /// Whether the character's script is Latin or Greek (`UCHAR_SCRIPT`).
  public var isLatinOrGreek: Bool {
    let script = value(UCHAR_SCRIPT)
    return script == Int32(USCRIPT_LATIN.rawValue) || script == Int32(USCRIPT_GREEK.rawValue)
  }

  /// Whether the character is a non-spacing or enclosing mark (general categories Mn and Me).
  public var isCombiningMark: Bool {
    let category = icu_charType(UChar32(truncatingIfNeeded: codePoint))
    return category == Int32(U_NON_SPACING_MARK.rawValue) || category == Int32(U_ENCLOSING_MARK.rawValue)
  }

  /// Whether the character is a separator, a control or format character, or none at all (general
  /// categories Z and C).
  public var isSeparatorOrControl: Bool {
    switch category {
    case U_UNASSIGNED, U_SPACE_SEPARATOR, U_LINE_SEPARATOR, U_PARAGRAPH_SEPARATOR, U_CONTROL_CHAR,
      U_FORMAT_CHAR, U_PRIVATE_USE_CHAR, U_SURROGATE:
      true
    default: false
    }
  }

  /// Whether the character is dash punctuation: hyphens and dashes (general category Pd).
  public var isDash: Bool { category == U_DASH_PUNCTUATION }

  /// Whether the character is a letter, a mark, a digit, a connector or a joiner (`\\w` of UTS #18).
  public var isWordCharacter: Bool {
    switch category {
    case U_NON_SPACING_MARK, U_ENCLOSING_MARK, U_COMBINING_SPACING_MARK, U_DECIMAL_DIGIT_NUMBER,
      U_CONNECTOR_PUNCTUATION:
      true
    default: isAlphabetic || codePoint == 0x200C || codePoint == 0x200D
    }
  }

  /// Whether the character is a letter in the widest sense (`UCHAR_ALPHABETIC`).
  public var isAlphabetic: Bool { value(UCHAR_ALPHABETIC) != 0 }

  /// Whether the character is a decimal digit (general category Nd).
  public var isDecimalDigit: Bool { category == U_DECIMAL_DIGIT_NUMBER }

  private var category: UCharCategory {
    UCharCategory(rawValue: UInt32(icu_charType(UChar32(truncatingIfNeeded: codePoint))))
  }

  private func value(_ property: UProperty) -> Int32 {
    icu_getIntPropertyValue(UChar32(truncatingIfNeeded: codePoint), property)
  }
}

extension CharacterProperties {
  /// A value of the `Word_Break` property; raw values are those of `UWordBreakValues`.
  public enum WordBreak: Int32, Sendable {
    case other = 0
    case aLetter
    case format
    case katakana
    case midLetter
    case midNum
    case numeric
    case extendNumLet
    case carriageReturn
    case extend
    case lineFeed
    case midNumLet
    case newline
    case regionalIndicator
    case hebrewLetter
    case singleQuote
    case doubleQuote
    case emojiBase
    case emojiBaseAfterJoiner
    case emojiModifier
    case glueAfterJoiner
    case zeroWidthJoiner
    case horizontalSpace
  }

  /// A value of the `Sentence_Break` property; raw values are those of `USentenceBreak`.
  public enum SentenceBreak: Int32, Sendable {
    case other = 0
    case aTerm
    case close
    case format
    case lower
    case numeric
    case oLetter
    case separator
    case space
    case sTerm
    case upper
    case carriageReturn
    case extend
    case lineFeed
    case sContinue
  }
}
