import CorpusIndex
import Documents

/// A document after segmentation: where its tokens lie in the scratch files, and its structure by
/// positions from its own first token.
struct TokenizedDocument: Sendable {
  /// A run of tokens whose ids belong to one lexicon run.
  struct Stretch: Sendable {
    var worker: Int
    /// Index of the lexicon run among the worker's.
    var run: Int
    /// Where its words wait among what the worker put aside.
    var place: ScratchPlace
    var tokens: Int
    /// Where the token before ended in the file, and its line.
    var source = 0
    var line = 1
  }

  var input: Int
  /// Unique in the corpus; known once all documents of the input are.
  var name = ""
  /// What may tell it from others of its input, the most telling first.
  var identifiers: [MetadataEntry] = []
  var tokens = 0
  var stretches: [Stretch] = []
  /// What its tokens are annotated with, ascending; nothing where the text annotates none.
  var annotations: [AnnotationStretch] = []
  /// Its layout while it is tokenized; then that waits among the layouts of all documents.
  var layout = DocumentLayout()
  /// Where its layout waits, and the bytes that it takes there.
  var layoutPlace: (place: ScratchPlace, bytes: Int)?
  /// What its layout holds.
  var counts = DocumentLayout.Counts()
  var metadata: [MetadataEntry] = []
  var warnings: [ReadingWarning] = []
  var repairs: [Repair] = []
  var doubts = DoubtList(limit: 0)
  var encoding: TextEncoding
  var sourceSize: Int
  var digest: [UInt8]
  var textLength = 0
  var modified: Int
  /// The gap after the last token.
  var closingGap: UInt32 = 0

  init(input: Int, encoding: TextEncoding, sourceSize: Int, digest: [UInt8], modified: Int) {
    self.input = input
    self.encoding = encoding
    self.sourceSize = sourceSize
    self.digest = digest
    self.modified = modified
  }
}
