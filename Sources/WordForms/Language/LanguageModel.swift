/// Tells the language of a word type by its letters.
///
/// ```swift
/// let model = LanguageModel.shared
/// model.language(of: "perestroika".utf8.span)  // romanisedRussian
/// model.language(of: "Roosevelt".utf8.span)  // english
/// model.language(of: "most".utf8.span)  // ambiguous: also a bridge
/// ```
///
/// Short and frequent words are listed; about all others a statistical model of runs of letters decides.
/// Case says nothing, a possessive *'s* is left out, and signs inside a word count. It is a judgement of a
/// string without its context: *Stalin* is romanised Russian in an English book, too.
///
/// - Roman numerals and digits are `other`; digits with an English ending (`1930s`, `20th`) are English, and
///   digits behind a word (`terror12`) don't count.
/// - Latin and Cyrillic letters in one word count by majority; the rest are taken for their likeness.
/// - Latin letters that no romanisation of Russian has (ł, ñ, á), and French elisions (*d'une*), make a word
///   `other`.
/// - Cyrillic letters that Russian never had (ї, є, ґ, ў, ј, љ) make a word `other`, and so does і where old
///   Russian spelling had none.
public struct LanguageModel: Sendable {
  /// The model, made at its first use.
  public static let shared = LanguageModel()

  /// The least evidence for or against that a listed word has.
  private static let certainty = 1_024

  private let letters: LetterModel
  private let commonWords: CommonWords
  private let spelling: LatinSpelling

  private init() {
    letters = LetterModel()
    commonWords = CommonWords(letters: letters)
    spelling = LatinSpelling(letters: letters)
  }

  /// The language of a word in UTF-8.
  ///
  /// - Complexity: O(*n*), without allocation.
  public func language(of word: Span<UInt8>) -> WordLanguage {
    let kinds = WordLetters(word)
    if kinds.other > kinds.latin, kinds.other >= kinds.cyrillic { return .other }
    if kinds.cyrillic > kinds.latin {
      return CyrillicSpelling.isRussian(word) ? .cyrillicRussian : .other
    }
    if kinds.latin == 0 { return .other }
    if kinds.digits > 0, (0x30...0x39).contains(word[0]) {
      return EnglishNumber.isNumber(word) ? .english : .other
    }
    let end = Self.endBeforePossessive(word)
    if let language = commonWords.language(of: word, end: end, letters: letters) { return language }
    if RomanNumeral.isNumber(word) { return .other }
    guard spelling.isRussian(word, end: end, letters) else { return .other }
    let scores = letters.scores(of: word, end: end)
    if scores.foreign > max(0, scores.russian) { return .other }
    return scores.russian > 0 ? .romanisedRussian : .english
  }

  /// How much the letters of a word in UTF-8 speak for romanised Russian rather than English: the natural
  /// logarithm of the odds times 256, positive for Russian, and 0 for a listed word of both languages.
  ///
  /// - Complexity: O(*n*), without allocation.
  public func russianEvidence(of word: Span<UInt8>) -> Int {
    let end = Self.endBeforePossessive(word)
    let evidence = letters.scores(of: word, end: end).russian
    return switch commonWords.language(of: word, end: end, letters: letters) {
    case .english: min(evidence, -Self.certainty)
    case .romanisedRussian: max(evidence, Self.certainty)
    case .ambiguous: 0
    case .cyrillicRussian, .other, nil: evidence
    }
  }

  /// Where a word ends if the possessive *'s* behind two or more bytes is left out.
  private static func endBeforePossessive(_ word: Span<UInt8>) -> Int {
    let count = word.count
    guard count > 3, word[count - 1] | 0x20 == UInt8(ascii: "s") else { return count }
    if word[count - 2] == UInt8(ascii: "'") { return count - 2 }
    // U+2019 is E2 80 99.
    guard count > 5, word[count - 2] == 0x99, word[count - 3] == 0x80, word[count - 4] == 0xE2 else {
      return count
    }
    return count - 4
  }
}
