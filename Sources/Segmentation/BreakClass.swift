/// What the word rules need to know of a character (UAX #29, table 3, merged where the rules treat classes
/// alike).
///
/// Constants of a byte and not an enumeration, because the scanners read them out of tables byte by byte.
enum WordClass {
  /// Stands alone: blanks, breaks, and all punctuation that joins nothing.
  static let other: UInt8 = 0
  static let letter: UInt8 = 1
  static let numeric: UInt8 = 2
  /// Joins letters and numbers as a part of the word, such as the low line.
  static let extendNumLet: UInt8 = 3
  /// Joins two letters.
  static let midLetter: UInt8 = 4
  /// Joins two numbers.
  static let midNum: UInt8 = 5
  /// Joins two letters or two numbers, such as the apostrophe.
  static let midNumLet: UInt8 = 6
  /// Belongs to the character before it: combining marks and format characters.
  static let ignorable: UInt8 = 7
  /// Needs rules or dictionaries that only ICU has.
  static let complex: UInt8 = 8
}

/// What the sentence rules need to know of a character (UAX #29, table 4, with Extend and Format merged).
enum SentenceClass {
  static let other: UInt8 = 0
  static let ignorable: UInt8 = 1
  static let space: UInt8 = 2
  static let close: UInt8 = 3
  static let lower: UInt8 = 4
  static let upper: UInt8 = 5
  static let otherLetter: UInt8 = 6
  static let numeric: UInt8 = 7
  static let sContinue: UInt8 = 8
  // From here on: the characters after which a sentence may end, the "marks" of a text.
  static let aTerm: UInt8 = 9
  static let sTerm: UInt8 = 10
  static let carriageReturn: UInt8 = 11
  static let lineFeed: UInt8 = 12
  static let separator: UInt8 = 13
}

/// Both classes of one character in one byte: the word class in the low half, the sentence class in the high.
struct BreakClass: Equatable {
  let rawValue: UInt8

  @inline(__always)
  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(word: UInt8, sentence: UInt8) {
    rawValue = word | sentence << 4
  }

  @inline(__always)
  var word: UInt8 { rawValue & 15 }

  @inline(__always)
  var sentence: UInt8 { rawValue >> 4 }

  /// Whether a sentence may end after this character.
  @inline(__always)
  var isMark: Bool { rawValue >= SentenceClass.aTerm << 4 }
}
