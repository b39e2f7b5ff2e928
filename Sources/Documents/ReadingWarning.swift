/// What a reader had to guess or replace.
public enum ReadingWarning: Sendable, Equatable {
  /// The bytes are not UTF-8 and name no encoding; the confidence is 0 to 100.
  case guessedEncoding(name: String, confidence: Int)
  /// Sequences that the encoding doesn't allow became U+FFFD; line and byte of the first.
  case replacedIllegalBytes(count: Int, line: Int, byte: Int)
  /// NUL bytes were let pass; line and byte of the first.
  case containsNUL(line: Int, byte: Int)
  /// The columns of vertical text were named by their looks; the word's first.
  case guessedColumns(names: [String])
  /// Rows of vertical text with fewer or more columns than there are names; the line of the first.
  case raggedRows(count: Int, line: Int)
  /// Tags of vertical text that open and never close; the line of the first.
  case unclosedTags(count: Int, line: Int)
  /// Tags of vertical text that close what isn't open; the line of the first.
  case unopenedTags(count: Int, line: Int)
  /// Elements of vertical text that stand deeper in others of their kind than is kept, which `limit` tells; the line of the first.
  case deepTags(count: Int, line: Int, limit: Int)
  /// Documents of a file that hold nothing, and were left out; the line of the first.
  case emptyDocuments(count: Int, line: Int)
  /// An XML file was read up to this place and no further.
  case xmlCutShort(line: Int, byte: Int, problem: XMLProblem)
  /// The text names another encoding than its bytes show.
  case contradictedEncoding(declared: String, encoding: String)
  /// Markup was nested deeper than is read; line and byte of the first such tag.
  case nestedTooDeep(depth: Int, line: Int, byte: Int)
  /// There is no word in the file.
  case empty
  /// The text and the table beside it give different values for a key of metadata; the text's is kept.
  case otherMetadata(key: String, kept: String, table: String)
}
