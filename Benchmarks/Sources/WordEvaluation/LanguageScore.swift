/// How well romanised Russian is told from English. `ambiguous` is wrong for both.
struct LanguageScore: Equatable {
  /// English words taken for Russian or `ambiguous`, of all English words.
  var mistakenEnglish = Share()
  /// Russian words that are `ru-Latn`, of all Russian words.
  var russian = Share()
  /// English words that are `en`.
  var english = Share()

  mutating func count(english language: String) {
    mistakenEnglish.count(language == "ru-Latn" || language == "ambiguous")
    english.count(language == "en")
  }

  mutating func count(russian language: String) {
    russian.count(language == "ru-Latn")
  }

  var precision: Double { Share(part: russian.part, whole: russian.part + mistakenEnglish.part).value }
  var recall: Double { russian.value }
  /// The harmonic mean of precision and recall.
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
