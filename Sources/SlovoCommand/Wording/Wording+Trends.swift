import Analysis

/// What is said of orders of texts, and of what has no place in them.
extension Wording {
  static func withoutOrder(_ key: String, _ examples: [String]) -> String {
    let list = examples.map { "'\($0)'" }.joined(separator: ", ")
    return
      "the values of '\(key)' are text (\(list)), which has no order that a trend could follow. "
      + "Use --by with a key of dates or numbers, or with document, section or equal:20."
  }
}
