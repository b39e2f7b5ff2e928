/// Languages of the words of two lists, by frequency and by system.
///
/// Strings that are words of both lists, signs left aside, are left out.
struct LanguageFigures {
  static let bands = [2_000, 5_000, 20_000]

  /// For each band, the most frequent words of both lists, each Russian one in a system drawn by its hash.
  private(set) var byBand: [LanguageScore]
  /// For each system, the words of the last band.
  private(set) var bySystem: [LanguageScore]
  /// Some English words taken for Russian, and Russian ones that weren't seen.
  private(set) var mistakes: [String] = []

  /// - Parameters:
  ///   - english: English words and their languages.
  ///   - allEnglish: all words that count as English, those of the other half included.
  init(
    _ spelled: SpelledWords, english: [(word: RankedWord, language: String)], allEnglish: Set<String>
  ) {
    byBand = [LanguageScore](repeating: LanguageScore(), count: Self.bands.count)
    bySystem = [LanguageScore](repeating: LanguageScore(), count: SpelledWords.systems.count)
    let last = Self.bands[Self.bands.count - 1]
    let russian = Set(spelled.spellings.joined().map { SpelledWords.withoutSigns($0) })
    for (word, language) in english where word.rank <= last && !russian.contains(word.word) {
      for band in Self.bands.indices where word.rank <= Self.bands[band] {
        byBand[band].count(english: language)
      }
      for system in bySystem.indices { bySystem[system].count(english: language) }
      if language != "en" { mistakes.append("\(word.word) \(language)") }
    }
    for (index, word) in spelled.words.enumerated() where word.rank <= last {
      let drawn = Int(WordHalf.hash(word.word + " system") >> 8) % SpelledWords.systems.count
      for system in SpelledWords.systems.indices {
        let spelling = spelled.spellings[system][index]
        guard !allEnglish.contains(SpelledWords.withoutSigns(spelling)) else { continue }
        let language = spelled.descriptions[spelling]?.language ?? ""
        bySystem[system].count(russian: language)
        guard system == drawn else { continue }
        for band in Self.bands.indices where word.rank <= Self.bands[band] {
          byBand[band].count(russian: language)
        }
        if language != "ru-Latn" { mistakes.append("\(spelling) \(language)") }
      }
    }
    mistakes.sort { WordHalf.hash($0) < WordHalf.hash($1) }
  }
}
