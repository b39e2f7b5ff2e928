import Documents

/// A document while its parts are tokenized.
struct OpenDocument {
  var record: TokenizedDocument
  var structure = StructureTracker()
  var gapTracker: GapTracker
  /// Flows of the part at hand.
  private var flows: Int

  init(_ record: TokenizedDocument, _ first: Document) {
    self.record = record
    gapTracker = GapTracker(first)
    flows = first.flows.count
  }

  /// Goes on with the next part.
  mutating func move(to part: Document) {
    structure.move(to: part, flowsBefore: flows)
    gapTracker.move(to: part)
    flows = part.flows.count
  }
}

/// What the first pass makes of a text, bit by bit in the order of the text.
enum FirstPassItem: Sendable {
  /// A part of the text of a document that goes on.
  case text([UInt8], isFirst: Bool)
  /// A document that is complete, its layout as a record, and its text, or the last part of it.
  case document(TokenizedDocument, layout: [UInt8], [UInt8], isWhole: Bool)
  /// All documents were given; what there is to say about the file.
  case end([ReadingWarning])

  /// Bytes that it takes while it waits, about.
  var cost: Int {
    switch self {
    case .text(let text, _): text.count
    case .document(_, let layout, let text, _): text.count + layout.count + 1024
    case .end: 0
    }
  }
}
