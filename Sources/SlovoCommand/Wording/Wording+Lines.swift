extension Wording {
  /// What is wrong with a language to sort by.
  static func unknownLanguage(_ name: String) -> String {
    "--sort-language: ICU knows no order of words called '\(name)'. "
      + "Name a language by its code: ru, uk, pl, or de-u-co-phonebk for a way of its own."
  }
}
