/// What a reader of large files hands over: a document, or a stretch of one.
///
/// A document comes in several parts where it is too large to be held whole. Parts end between paragraphs;
/// sections are numbered on through all parts of a document.
struct DocumentPart {
  /// What tells the document from others in its file; `nil` where the file is one document.
  var identifier: String?
  /// Whether it goes on with the document of the part before.
  var isContinued = false
  var metadata: [MetadataEntry] = []
  var result: DocumentBuilder.Result
}
