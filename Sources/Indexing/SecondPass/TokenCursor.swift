import CorpusIndex

/// What the second pass knows of the first: documents, their tokens in scratch files, and the way
/// from the workers' ids to the lexicon's.
struct FirstPass: Sendable {
  var documents: [TokenizedDocument]
  /// The spooled tokens of each worker.
  var words: [ScratchRuns]
  /// For each worker, the index of its first lexicon run among all.
  var firstRun: [Int]
  /// The layouts of the documents, as records.
  var layouts: ScratchRuns?

  /// The layout of a document. O(its size).
  func layout(of index: Int) -> DocumentLayout {
    guard let (place, count) = documents[index].layoutPlace, let layouts else {
      return documents[index].layout
    }
    let bytes = UnsafeRawBufferPointer(layouts.words(at: place))
    guard count <= bytes.count,
      let layout = DocumentLayout(packed: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    else { fatalError("a layout that was put aside has changed") }
    return layout
  }
}

/// Walks the tokens of a segment's documents from a given one on, with the numbers of their types and the ids of
/// their gaps.
struct TokenCursor {
  private let pass: FirstPass
  private let lexicon: LexiconBuilder
  private let numbering: TypeNumbering
  private let last: Int
  private(set) var document: Int
  private var stretch = 0
  private var firstStretch: Int
  private var left = 0
  private var words = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
  private var offset = 0
  /// The run that the tokens' types belong to, among all runs.
  private var run = 0
  private var gapIds: [UInt32] = []

  /// - Parameters:
  ///   - documents: indices into the documents of the first pass.
  ///   - firstStretch: the stretch of the first document to begin with.
  init(
    _ pass: FirstPass, _ lexicon: LexiconBuilder, _ numbering: TypeNumbering, documents: Range<Int>,
    firstStretch: Int = 0
  ) {
    self.numbering = numbering
    self.firstStretch = firstStretch
    self.pass = pass
    self.lexicon = lexicon
    document = documents.lowerBound - 1
    last = documents.upperBound
  }

  /// Moves to the next document; `false` after the last one.
  mutating func nextDocument() -> Bool {
    document += 1
    stretch = firstStretch
    firstStretch = 0
    left = 0
    return document < last
  }

  /// Fills `slice` with further tokens of the current document, at most `limit`; with none at its end.
  mutating func read(_ limit: Int, into slice: TokenSlice) {
    slice.removeAll()
    let limit = min(limit, slice.capacity)
    while slice.count < limit {
      if left == 0 {
        guard stretch < pass.documents[document].stretches.count else { break }
        let next = pass.documents[document].stretches[stretch]
        stretch += 1
        left = next.tokens
        words = pass.words[next.worker].words(at: next.place)
        offset = 0
        run = pass.firstRun[next.worker] + next.run
        gapIds = lexicon.gapIds[next.worker]
      }
      let taken = min(left, limit - slice.count)
      offset = numbering.withNumbers(ofRun: run) { [words, offset, gapIds] types in
        slice.append(taken, from: words, at: offset, types: types, gaps: gapIds)
      }
      left -= taken
    }
  }
}
