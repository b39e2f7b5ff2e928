import Testing
import WordForms

@Suite struct `How well languages are told apart` {
  /// The words of a text, without punctuation at their ends.
  private func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace }).map { word in
      String(word.drop { ",.;:".contains($0) }.reversed().drop { ",.;:".contains($0) }.reversed())
    }.filter { !$0.isEmpty }
  }

  private func languages(of text: String) -> [WordLanguage] {
    words(text).flatMap { word in
      // Case says nothing: every word is asked in two.
      [word, word.uppercased()].map { LanguageModel.shared.language(of: $0.utf8.span) }
    }
  }

  /// The harmonic mean of precision and recall of romanised Russian.
  private func score(russian: String, english: String) -> Double {
    let found = languages(of: russian)
    let right = found.count { $0 == .romanisedRussian }
    // A word of both languages (on, most) is neither right nor wrong.
    let missed = found.count { $0 != .romanisedRussian && $0 != .ambiguous }
    let wrong = languages(of: english).count { $0 == .romanisedRussian }
    return 2 * Double(right) / Double(2 * right + missed + wrong)
  }

  @Test func `on running words`() {
    #expect(score(russian: LabelledWords.russian, english: LabelledWords.english) >= 0.97)
  }

  @Test func `on names`() {
    #expect(score(russian: LabelledWords.russianNames, english: LabelledWords.englishNames) >= 0.80)
  }

  @Test func `on other languages`() {
    let found = languages(of: LabelledWords.others)
    let right = found.count { $0 == .other }
    let names = languages(of: LabelledWords.englishNames + LabelledWords.russianNames)
    let wrong = names.count { $0 == .other }
    #expect(2 * Double(right) / Double(right + found.count + wrong) >= 0.80)
  }

  @Test func `English stays English`() {
    let found = languages(of: LabelledWords.english)
    let right = found.count { $0 == .english || $0 == .ambiguous }
    #expect(Double(right) / Double(found.count) >= 0.97)
  }
}
