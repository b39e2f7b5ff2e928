import CWordData

/// The odds that a romanised Russian word, written without its sign, ends in a soft sign.
struct SoftFinals: Sendable {
  static let shared = SoftFinals()

  /// Logarithms of odds in hundredths, by the key of an ending; whole words have the top bit set.
  private let odds: KeyTable
  private static let wholeWord: UInt64 = 1 << 63
  /// The keys of endings that English hardly has.
  private let russianEndings: KeyTable
  /// The longest ending of the table.
  private let longest: Int
  /// For a consonant of which the table says nothing.
  private static let unlisted = -200

  private init() {
    var odds: [UInt64: Int16] = [:]
    var russianEndings: [UInt64: Int16] = [:]
    var longest = 0
    for line in segmentationSoftFinals().lines where line.count == 2 {
      guard let tenths = Int16(line[1]) else { continue }
      let isWhole = line[0].hasPrefix("=")
      let letters = PlainLetters(line[0].utf8.drop { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+") })
      if line[0].hasPrefix("+") { russianEndings[letters.key] = 1 }
      odds[isWhole ? letters.key | Self.wholeWord : letters.key] = tenths * 10
      if !isWhole { longest = max(longest, letters.count) }
    }
    for line in segmentationSoftWords().lines {
      guard let tenths = line.first.flatMap({ Int16($0) }) else { continue }
      for word in line.dropFirst() { odds[PlainLetters(word.utf8).key | Self.wholeWord] = tenths * 10 }
    }
    self.odds = KeyTable(odds)
    self.russianEndings = KeyTable(russianEndings)
    self.longest = longest
  }

  /// The least evidence for Russian that a word with a listed ending has, or a listed word: much if, with its
  /// sign, it can hardly be anything else, and less if it is an English word too (*put'*, *ten'*).
  func leastRussian(_ word: PlainLetters) -> Int {
    if word.count <= PlainLetters.capacity, let found = odds[word.key | Self.wholeWord] {
      return found >= 300 ? 100 : found >= 0 ? -180 : .min
    }
    for length in stride(from: min(longest, word.count), to: 2, by: -1)
    where russianEndings[word.suffixKey(length)] != nil {
      return 100
    }
    return .min
  }

  /// Whether the table has the whole word.
  func lists(_ word: PlainLetters) -> Bool {
    word.count <= PlainLetters.capacity && odds[word.key | Self.wholeWord] != nil
  }

  /// Whether the table has the whole word as one that often ends in a sign.
  func listsSoft(_ word: PlainLetters) -> Bool {
    word.count <= PlainLetters.capacity && odds[word.key | Self.wholeWord].map { $0 >= 0 } ?? false
  }

  /// The logarithm of the odds in hundredths, or nil where Russian spelling has no soft sign: after vowels,
  /// and after к, г, х, ц and й.
  func logOdds(_ word: PlainLetters) -> Int? {
    guard Self.canPrecedeSoftSign(word) else { return nil }
    if word.count <= PlainLetters.capacity, let found = odds[word.key | Self.wholeWord] { return Int(found) }
    for length in stride(from: min(longest, word.count), to: 0, by: -1) {
      if let found = odds[word.suffixKey(length)] { return Self.raised(Int(found), for: word) }
    }
    return Self.unlisted
  }

  /// Endings are counted over long words mostly; among words of one syllable soft signs are commoner (*os'*,
  /// *lan'*), though not behind the consonants that hardly ever have one.
  private static func raised(_ odds: Int, for word: PlainLetters) -> Int {
    odds > never && word.syllables == 1 && word.isVowel(1) ? max(odds, leastForOneSyllable) : odds
  }

  private static let never = -500
  private static let leastForOneSyllable = -250

  /// Whether the last letter of a word of two or more letters can be softened.
  static func canPrecedeSoftSign(_ word: PlainLetters) -> Bool {
    word.isLatin && word.hasVowel && word.count > 1 && endsInSoftConsonant(word)
  }

  static func endsInSoftConsonant(_ word: PlainLetters) -> Bool {
    let before = word.letter(1)
    switch word.letter(0) {
    case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "l"), UInt8(ascii: "m"),
      UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "v"),
      UInt8(ascii: "z"):
      return true
    case UInt8(ascii: "s"):
      return before != UInt8(ascii: "t")  // ts is ц.
    case UInt8(ascii: "h"):
      return before == UInt8(ascii: "s") || before == UInt8(ascii: "z") || before == UInt8(ascii: "c")
    default:
      return false
    }
  }
}
