import WordForms

/// A language that a text's markup states, by its tag of BCP 47 (`ru`, `ru-Latn`, `fr-CA`) or by three
/// letters of ISO 639 (`rus`).
struct StatedLanguage {
  private enum Kind { case english, russian, other }

  private let kind: Kind

  /// The language of a tag; `nil` for one that says nothing (`und`, `mul`, `zxx`, an empty one).
  init?(tag: String) {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    switch primary {
    case "", "und", "mul", "zxx", "mis", "i", "x": return nil
    case "en", "eng": kind = .english
    case "ru", "rus": kind = .russian
    default: kind = .other
    }
  }

  /// The language of a word in text of this language; `nil` where the statement doesn't fit the word, as for
  /// digits, or for Cyrillic in English, and its own letters tell.
  func language(of script: WordScript) -> WordLanguage? {
    guard script != .common else { return nil }
    switch kind {
    case .english: return script == .latin ? .english : nil
    case .russian: return script == .latin ? .romanisedRussian : script == .cyrillic ? .cyrillicRussian : nil
    case .other: return .other
    }
  }
}
