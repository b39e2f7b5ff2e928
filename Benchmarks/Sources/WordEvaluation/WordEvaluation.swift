import Measurement

/// Measures what a `slovo` knows of words, on two word lists.
public struct WordEvaluation {
  /// The number of most frequent English words that count as English.
  private static let englishWords = 60_000

  let words: Int
  let agreement: KeyAgreement
  let collisions: KeyCollisions
  let language: LanguageFigures
  let restoration: RestorationFigures

  /// - Parameters:
  ///   - russian, english: texts of word lists, most frequent words first.
  ///   - top: how many words of each Russian list count.
  ///   - half: the half that is measured, or nil for all words.
  public init(russian: [String], english: [String], top: Int, half: WordHalf?, slovo: SlovoProgram) throws {
    func belongs(_ word: RankedWord) -> Bool { half == nil || WordHalf(of: word.word) == half }
    let russianWords = RankedWord.words(of: russian, top: top, isLetter: RankedWord.isRussianLetter)
      .filter(belongs)
    let allEnglish = RankedWord.words(
      of: english, top: Self.englishWords, isLetter: RankedWord.isEnglishLetter)
    let englishWords = allEnglish.filter(belongs)
    let spelled = try SpelledWords(russianWords, slovo)
    let descriptions = try slovo.describe(englishWords.map(\.word))
    words = russianWords.count
    agreement = KeyAgreement(spelled)
    collisions = KeyCollisions(
      spelled, english: zip(englishWords, descriptions).map { ($0.word, $1.key) })
    language = LanguageFigures(
      spelled, english: zip(englishWords, descriptions).map { ($0, $1.language) },
      allEnglish: Set(allEnglish.map(\.word)))
    restoration = RestorationFigures(spelled)
  }
}
