import Testing

@testable import WordEvaluation

@Suite struct `The evaluation of words` {
  @Test func `parts a list by a stated hash`() {
    #expect(WordHalf.hash("террор") == 0x773F_55E2)
    let words = (0..<2_000).map { "слово\($0)" }
    let heldOut = words.filter { WordHalf(of: $0) == .heldOut }.count
    #expect((900...1_100).contains(heldOut))
  }

  @Test func `reads lists with frequencies and dictionaries, a word once`() {
    let words = RankedWord.words(
      of: ["дом\t0.1\nв\t0.2\nDNA\t1\nмир\t0.1\n", "Мир/AB\nСлово/C\n"], top: 10,
      isLetter: RankedWord.isRussianLetter)
    #expect(words.map(\.word) == ["дом", "мир", "слово"])
    #expect(words.map(\.rank) == [1, 2, 3])
  }

  @Test(arguments: [("кот", [1, 2, 3, 4]), ("крот", [0]), ("зонт", []), ("ко", [0])])
  func `finds what is one letter away`(word: String, expected: [Int]) {
    let near = NearWords(["кот", "крот", "кит", "ко", "коты", "собака"])
    #expect(near.neighbours(of: word) == expected)
  }

  @Test func `takes F1 from precision and recall`() {
    var score = LanguageScore()
    for language in ["ru-Latn", "ru-Latn", "ru-Latn", "en"] { score.count(russian: language) }
    for language in ["en", "en", "ambiguous", "other"] { score.count(english: language) }
    #expect(score.precision == 0.75 && score.recall == 0.75 && score.f1 == 0.75)
    #expect(score.english == Share(part: 2, whole: 4))
    #expect(LanguageScore().f1 == 0)
  }

  /// Two words, of which the first two systems write the second apart.
  private static let spelled: SpelledWords = {
    let others = SpelledWords.systems.count - 1
    let spellings = [["mat'", "mat", "ezh"]] + [[String]](repeating: ["mat", "mat", "yozh"], count: others)
    let keys = [
      "мать": "mat", "мат": "mat", "ёж": "ezh", "mat'": "mat", "mat": "mat", "ezh": "ezh", "yozh": "yozh",
    ]
    return SpelledWords(
      ["мать", "мат", "ёж"].enumerated().map { RankedWord(word: $1, rank: $0 + 1) }, spellings: spellings,
      descriptions: keys.mapValues {
        WordDescription(key: $0, language: "ru-Latn", readings: ["мат", "мать"])
      })
  }()

  @Test func `counts pairs of spellings that share a key`() {
    let agreement = KeyAgreement(Self.spelled)
    #expect(agreement.words == Share(part: 2, whole: 3))
    #expect(agreement.broken == ["ёж"])
    #expect(agreement.worst?.share == Share(part: 2, whole: 3))
    let systems = SpelledWords.systems.count
    #expect(agreement.all.whole == 3 * (systems + 1) * systems / 2)
    #expect(agreement.all.whole - agreement.all.part == 2 * (systems - 1))
  }

  @Test func `leaves words aside that a system writes alike`() {
    let collisions = KeyCollisions(
      Self.spelled, english: [("mat", "mat"), ("mad", "mat"), ("cat", "cat"), ("dog", "dog")])
    #expect(collisions.all == Share(part: 0, whole: 2))
    #expect(collisions.near == Share(part: 0, whole: 0))
    #expect(collisions.englishWords == Share(part: 1, whole: 4))
    // mad has the key of two words; cat is near both.
    #expect(collisions.english == Share(part: 2, whole: 4))
  }

  @Test func `counts first readings that are right`() {
    let figures = RestorationFigures(Self.spelled)
    #expect(figures.first[0] == Share(part: 1, whole: 3))
    #expect(figures.shown[0] == Share(part: 2, whole: 3))
  }
}
