/// What Slovo says of a word.
struct WordDescription {
  var key: String
  /// `en`, `ru-Latn` and so on.
  var language: String
  /// The word in Cyrillic letters, the likeliest reading first.
  var readings: [String]
}
