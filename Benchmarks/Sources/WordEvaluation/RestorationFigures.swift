/// How often the Cyrillic spelling is found again, by system.
struct RestorationFigures {
  /// The first reading is the word.
  private(set) var first = [Share](repeating: Share(), count: SpelledWords.systems.count)
  /// The first reading is the word if ё counts as е.
  private(set) var withoutDots = [Share](repeating: Share(), count: SpelledWords.systems.count)
  /// The word is among the readings shown.
  private(set) var shown = [Share](repeating: Share(), count: SpelledWords.systems.count)
  /// Some that are wrong.
  private(set) var mistakes: [String] = []

  /// The number of most frequent words that count.
  static let top = 20_000

  init(_ spelled: SpelledWords) {
    for (index, word) in spelled.words.enumerated() where word.rank <= Self.top {
      for system in SpelledWords.systems.indices {
        let spelling = spelled.spellings[system][index]
        let readings = spelled.descriptions[spelling]?.readings ?? []
        let isFirst = readings.first == word.word
        first[system].count(isFirst)
        withoutDots[system].count(readings.first.map(Self.withoutDots) == Self.withoutDots(word.word))
        shown[system].count(readings.contains(word.word))
        if !isFirst {
          mistakes.append("\(SpelledWords.systems[system]) \(spelling) \(word.word) \(readings.first ?? "–")")
        }
      }
    }
    mistakes.sort { WordHalf.hash($0) < WordHalf.hash($1) }
  }

  private static func withoutDots(_ word: String) -> String {
    String(word.map { $0 == "ё" ? "е" : $0 })
  }
}
