/// What a reader had to guess or replace.
public enum ReadingWarning: Sendable, Equatable {
  /// The bytes are not UTF-8 and name no encoding; the confidence is 0 to 100.
  case guessedEncoding(name: String, confidence: Int)
  /// Sequences that the encoding doesn't allow became U+FFFD; line and byte of the first.
  case replacedIllegalBytes(count: Int, line: Int, byte: Int)
  /// NUL bytes were let pass; line and byte of the first.
  case containsNUL(line: Int, byte: Int)
  /// The text names another encoding than its bytes show.
  case contradictedEncoding(declared: String, encoding: String)
  /// Markup was nested deeper than is read; line and byte of the first such tag.
  case nestedTooDeep(depth: Int, line: Int, byte: Int)
  /// There is no word in the file.
  case empty
}
