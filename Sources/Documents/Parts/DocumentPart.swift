/// What a reader hands over: a document, or a stretch of one.
///
/// A document comes in several parts where it is too large to be held whole. Parts end between paragraphs,
/// or between tokens where a paragraph is very long; sections are numbered on through all parts of a document.
struct DocumentPart {
  /// What may tell the document from others in its file, the most telling first.
  var identifiers: [MetadataEntry] = []
  var metadata: [MetadataEntry] = []
  /// Whether the document ends with this part.
  var isComplete = true
  var result: DocumentBuilder.Result
  /// How far the file was read when the part was handed over, in decoded bytes.
  var end: Int
}

/// Reads a file of one format chunk after chunk, and hands over documents as they end.
protocol PartReader {
  /// Takes the next bytes.
  ///
  /// - Parameters:
  ///   - view: the bytes that were not consumed yet, and new ones behind them.
  ///   - base: where the view begins in the decoded file.
  ///   - isLast: whether the file ends with the view; all of it is then consumed.
  ///   - parts: where parts are appended.
  /// - Returns: how many bytes of the view are done with.
  mutating func feed(
    _ view: ByteView, at base: Int, isLast: Bool, into parts: inout [DocumentPart]
  ) throws(DocumentError) -> Int

  /// What there is to say about the file; whole once all was fed.
  var warnings: [ReadingWarning] { get }
}
