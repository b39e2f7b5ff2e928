import CByteScan
import ICU

/// The break classes of the characters that the scanners handle without ICU, asked of ICU once per process.
///
/// Two stages: code points in blocks of 128, so that blocks without a table cost one byte each.
struct BreakClassTable: Sendable {
  /// The table of this process, or why ICU could not answer.
  static let shared: Result<BreakClassTable, ICUError> = {
    do throws(ICUError) {
      return .success(try BreakClassTable())
    } catch {
      return .failure(error)
    }
  }()

  /// Code points with a table: European scripts, Arabic, Indic scripts, punctuation and symbols; Cyrillic and
  /// Latin extensions; ligatures, selectors, half marks; not the scripts that are written without blanks.
  private static let covered: [Range<UInt32>] = [
    0..<0x0E00, 0x1C80..<0x2C00, 0xA600..<0xA800, 0xFB00..<0xFB80, 0xFE00..<0xFF00,
  ]

  /// For each block of the first plane, the number of its 128 classes in `classes`; 0 is the block of
  /// characters without a table, all complex.
  private(set) var blocks: [UInt8]
  private(set) var classes: [BreakClass]
  /// The classes of ASCII, for those who look at many bytes at once.
  private(set) var plainSets = PlainSets()

  private init() throws(ICUError) {
    blocks = Array(repeating: 0, count: 0x10000 / 128)
    classes = Array(repeating: Self.unknown, count: 128)
    for range in Self.covered {
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 128) {
        blocks[Int(first / 128)] = UInt8(classes.count / 128)
        for codePoint in first..<first + 128 {
          let properties = CharacterProperties(codePoint)
          classes.append(
            BreakClass(word: Self.wordClass(of: properties), sentence: Self.sentenceClass(of: properties)))
        }
      }
    }
    try adoptJoiners()
    for code in UInt8(0)..<0x80 {
      let found = self[UInt32(code)]
      if found.isMark { Self.insert(code, into: &plainSets.marks) }
      switch found.word {
      case WordClass.letter, WordClass.numeric: Self.insert(code, into: &plainSets.letters)
      case WordClass.other: Self.insert(code, into: &plainSets.gaps)
      case WordClass.midLetter, WordClass.midNum, WordClass.midNumLet:
        Self.insert(code, into: &plainSets.joiners)
      default: break
      }
    }
  }

  private static func insert<Set>(_ code: UInt8, into set: inout Set) {
    withUnsafeMutableBytes(of: &set) { $0[Int(code & 15)] |= 1 << (code >> 4) }
  }

  /// The class of a character without a table; its sentence class must be asked of ICU.
  static let unknown = BreakClass(word: WordClass.complex, sentence: SentenceClass.other)

  /// The class of a code point of the first plane.
  subscript(codePoint: UInt32) -> BreakClass {
    get { classes[index(of: codePoint)] }
    set { classes[index(of: codePoint)] = newValue }
  }

  private func index(of codePoint: UInt32) -> Int {
    Int(blocks[Int(codePoint / 128)]) * 128 + Int(codePoint % 128)
  }

  /// All code points with a table whose word class is one of the joiners, and all ASCII punctuation.
  var possibleJoiners: [UInt32] {
    Self.covered.joined().filter { codePoint in
      switch self[codePoint].word {
      case WordClass.midLetter, WordClass.midNum, WordClass.midNumLet, WordClass.extendNumLet: true
      case WordClass.other: codePoint > 0x20 && codePoint < 0x7F
      default: false
      }
    }
  }
}

extension BreakClassTable {
  private static func wordClass(of properties: CharacterProperties) -> UInt8 {
    if properties.needsDictionary { return WordClass.complex }
    return switch properties.wordBreak {
    case .other, .carriageReturn, .lineFeed, .newline, .horizontalSpace, .doubleQuote: WordClass.other
    case .aLetter: WordClass.letter
    case .numeric: WordClass.numeric
    case .extendNumLet: WordClass.extendNumLet
    case .midLetter: WordClass.midLetter
    case .midNum: WordClass.midNum
    case .midNumLet, .singleQuote: WordClass.midNumLet
    case .extend, .format: WordClass.ignorable
    case .katakana, .hebrewLetter, .regionalIndicator, .zeroWidthJoiner, .emojiBase, .emojiBaseAfterJoiner,
      .emojiModifier, .glueAfterJoiner, nil:
      WordClass.complex
    }
  }

  /// The sentence class of any code point.
  static func sentenceClass(of properties: CharacterProperties) -> UInt8 {
    switch properties.sentenceBreak {
    case .other, nil: SentenceClass.other
    case .aTerm: SentenceClass.aTerm
    case .sTerm: SentenceClass.sTerm
    case .close: SentenceClass.close
    case .space: SentenceClass.space
    case .sContinue: SentenceClass.sContinue
    case .lower: SentenceClass.lower
    case .upper: SentenceClass.upper
    case .oLetter: SentenceClass.otherLetter
    case .numeric: SentenceClass.numeric
    case .extend, .format: SentenceClass.ignorable
    case .carriageReturn: SentenceClass.carriageReturn
    case .lineFeed: SentenceClass.lineFeed
    case .separator: SentenceClass.separator
    }
  }
}
