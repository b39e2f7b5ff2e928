/// How a document writes Russian words.
enum Romanisation {
  /// As the Library of Congress does, without its ligatures: `Ezhov`, `sel'sovet`.
  case libraryOfCongress
  /// As ISO 9:1968 and linguists do: `Ežov`, `selʹsovet`.
  case scholarly
}

/// Russian letters as numbers: а is 0, я is 31, ё is 32.
enum RussianLetter {
  static let hardSign: UInt8 = 26
  static let softSign: UInt8 = 28
  static let io: UInt8 = 32

  /// The letters of a lower-case or capitalised word of UTF-8.
  static func letters(_ word: [UInt8]) -> [UInt8] {
    stride(from: 0, to: word.count - 1, by: 2).map { index in
      let second = word[index + 1]
      switch (word[index], second) {
      case (0xD0, 0x90...0xAF): return second - 0x90
      case (0xD0, 0xB0...0xBF): return second - 0xB0
      case (0xD1, 0x80...0x8F): return second - 0x80 + 16
      default: return io
      }
    }
  }

  static func isVowel(_ letter: UInt8) -> Bool {
    // а е и о у ы э ю я ё
    switch letter {
    case 0, 5, 8, 14, 19, 27, 29, 30, 31, 32: true
    default: false
    }
  }

  static func writeCyrillic(_ letter: UInt8, to text: inout [UInt8]) {
    switch letter {
    case 0..<16: text.append(contentsOf: [0xD0, 0xB0 + letter])
    case 16..<32: text.append(contentsOf: [0xD1, 0x80 + letter - 16])
    default: text.append(contentsOf: [0xD1, 0x91])
    }
  }
}

/// The signs that stand for ь and ъ in one document.
struct SignStyle {
  var soft: [UInt8]
  var hard: [UInt8]
  /// Whether ICU ends a token before a soft sign inside a word, as it does before U+2032 but not before an
  /// apostrophe between letters.
  var softBreaks: Bool
  var hardBreaks: Bool

  init(soft: String, hard: String) {
    self.soft = Array(soft.utf8)
    self.hard = Array(hard.utf8)
    softBreaks = soft == "\u{2032}"
    hardBreaks = hard != "\u{02BA}"
  }

  static func drawn(_ apostrophe: ApostropheStyle, _ random: inout SplitMix64) -> SignStyle {
    switch apostrophe {
    case .straight:
      let soft = ["'", "'", "'", "'", "'", "'", "\u{02B9}", "\u{2032}"][random.below(8)]
      return SignStyle(soft: soft, hard: ["\"", "\"", "''", "\u{2033}"][random.below(4)])
    case .curly:
      let soft = ["’", "’", "’", "’", "'", "\u{02B9}", "\u{02B9}", "\u{2032}"][random.below(8)]
      return SignStyle(soft: soft, hard: ["\u{2033}", "\u{2033}", "\"", "’’", "\u{02BA}"][random.below(5)])
    }
  }
}

/// Writes Russian letters in Latin ones.
struct Romaniser {
  private let libraryOfCongress = Romaniser.table(
    "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia e")
  private let scholarly = Romaniser.table(
    "a b v g d e ž z i j k l m n o p r s t u f x c č š šč - y - è ju ja ë")

  /// Writes a word and returns how many tokens ICU finds in it, and whether it has a sign.
  func write(
    _ letters: [UInt8], _ system: Romanisation, _ signs: SignStyle, to text: inout [UInt8]
  ) -> (tokens: Int, hasSign: Bool) {
    var tokens = 1
    var hasSign = false
    for (index, letter) in letters.enumerated() {
      if letter == RussianLetter.softSign || letter == RussianLetter.hardSign {
        let isSoft = letter == RussianLetter.softSign
        text.append(contentsOf: isSoft ? signs.soft : signs.hard)
        hasSign = true
        if index + 1 < letters.count && (isSoft ? signs.softBreaks : signs.hardBreaks) { tokens += 1 }
      } else if system == .libraryOfCongress {
        libraryOfCongress.write(Int(letter), to: &text)
      } else {
        scholarly.write(Int(letter), to: &text)
      }
    }
    return (tokens, hasSign)
  }

  private static func table(_ letters: String) -> WordTable {
    WordTable(letters.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) })
  }
}
