/// The language of a word type, as far as its letters tell.
public enum WordLanguage: UInt8, Sendable, CaseIterable {
  /// English, and what English prose takes for its own (`1930s`).
  case english
  /// Russian in Latin letters, in any system.
  case romanisedRussian
  /// Russian in Cyrillic letters, pre-reform spelling included.
  case cyrillicRussian
  /// A string that is a word of English and of romanised Russian (`on`, `most`, `brat`).
  case ambiguous
  /// Any other language, and what isn't a word of any: numbers, symbols.
  case other

  /// The name that answers and files use: `en`, `ru-Latn`, `ru-Cyrl`, `ambiguous` or `other`.
  public var code: String {
    switch self {
    case .english: "en"
    case .romanisedRussian: "ru-Latn"
    case .cyrillicRussian: "ru-Cyrl"
    case .ambiguous: "ambiguous"
    case .other: "other"
    }
  }

  /// The language of a name, or nil where no language has it.
  public init?(code: String) {
    guard let language = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = language
  }
}
