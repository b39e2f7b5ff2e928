import CorpusIndex
import Documents
import Synchronization

/// Reads and tokenizes all texts on several threads, and writes their texts in order.
struct FirstPassRunner {
  let inputs: [InputText]
  let options: BuildOptions
  let folder: String
  /// Number of the first new segment.
  let firstSegment: Int
  let progress: (@Sendable (BuildProgress) -> Void)?

  struct Outcome {
    var pass: FirstPass
    var typeRuns: [LexiconRun]
    var gapRuns: [LexiconRun]
    /// What each worker put aside of annotations.
    var annotations: [SpooledAnnotations]
    /// The documents of each new segment.
    var segments: [Range<Int>]
    var texts: TextFiles
  }

  /// The texts of the segments, written as documents come in.
  ///
  /// Contract: touched by the sink's consumer, under the sink's lock, and after all workers have ended.
  final class TextFiles: @unchecked Sendable {
    fileprivate var open: TextFile?
    fileprivate var ended: [TextFile] = []
    fileprivate var documents: [TokenizedDocument] = []
    fileprivate var bounds: [Int] = [0]
    /// The first document of the input at hand.
    fileprivate var firstOfInput = 0
    fileprivate var tokens = 0
    fileprivate var bytes = 0
    fileprivate var doubts = 0
    /// The layouts of the documents.
    private var layouts: ScratchStore?

    private let folder: String

    fileprivate init(folder: String, layoutMemory: Int) {
      self.folder = folder
      layouts = ScratchStore(folder: folder, memory: layoutMemory)
    }

    /// Puts the record of a layout aside.
    fileprivate func put(_ layout: [UInt8]) throws(CorpusIndexError) -> ScratchPlace {
      var words = [UInt32](repeating: 0, count: (layout.count + 3) / 4)
      words.withUnsafeMutableBytes { $0.copyBytes(from: layout) }
      guard var layouts = layouts.take() else { throw .tooLarge(path: folder, what: "scratch") }
      let place = try layouts.append(words)
      self.layouts = consume layouts
      return place
    }

    /// All layouts, after the last one.
    fileprivate func takeLayouts() throws(CorpusIndexError) -> ScratchRuns? {
      guard let layouts = layouts.take() else { return nil }
      return try layouts.finish()
    }

    /// Writes headers and footers.
    func finish(build: BuildIdentifier) throws(CorpusIndexError) {
      if let open { ended.append(open) }
      open = nil
      for file in ended { try file.finish(build: build) }
    }
  }

  /// Contract: as `TextFiles`.
  fileprivate final class TextFile: @unchecked Sendable {
    var writer: TextWriter?

    init(path: String) throws(CorpusIndexError) { writer = try TextWriter(path: path) }

    func append(_ text: [UInt8]) throws(CorpusIndexError) {
      let result = text.withUnsafeBytes { bytes -> Result<Void, CorpusIndexError> in
        do throws(CorpusIndexError) {
          try writer?.append(bytes)
          return .success(())
        } catch { return .failure(error) }
      }
      try result.get()
    }

    func finish(build: BuildIdentifier) throws(CorpusIndexError) {
      guard let writer = writer.take() else { return }
      _ = try writer.finish(build: build)
    }
  }

  func run() throws(BuildError) -> Outcome {
    let texts = TextFiles(folder: folder, layoutMemory: options.memory / 16)
    let totalBytes = inputs.reduce(0) { $0 + $1.size }
    let sink = OrderedSink<FirstPassItem>(limit: options.memory / 8) { (index, item) throws(BuildError) in
      do throws(CorpusIndexError) { try accept(item, of: index, into: texts) } catch { throw .index(error) }
      guard case .end = item else { return }
      texts.bytes += inputs[index].size
      progress?(
        BuildProgress(
          documentsDone: index + 1, documents: inputs.count, bytesDone: texts.bytes, bytes: totalBytes))
    }
    let threads = min(options.threads, max(1, inputs.count))
    let counter = Counter(inputs.count)
    let finished = SharedSlots<
      (words: ScratchRuns, gaps: LexiconRun, annotations: SpooledAnnotations, runs: [LexiconRun])
    >(threads)
    try Workers.run(threads) { (worker) throws(BuildError) in
      do throws(BuildError) {
        let tokenizer = try DocumentTokenizer(
          number: worker, profile: options.profile, reading: options.readingUnderProfile, folder: folder,
          vocabularyLimit: options.vocabularyLimit ?? options.memory / (4 * threads),
          scratchMemory: options.memory / (4 * threads), listedDoubts: options.listedDoubts,
          partSizes: options.partSizes)
        while let index = counter.take() {
          try tokenizer.tokenize(inputs[index], index: index) { (item) throws(BuildError) in
            let isLast = if case .end = item { true } else { false }
            try sink.submit(index, item, cost: item.cost, isLast: isLast)
          }
        }
        let (words, gaps, annotations) = try tokenizer.finish()
        finished.set(worker, (words, gaps, annotations, tokenizer.runs))
      } catch {
        sink.cancel()
        throw error
      }
    }
    if texts.bounds[texts.bounds.count - 1] < texts.documents.count {
      texts.bounds.append(texts.documents.count)
    }
    let workers = finished.values
    var firstRun: [Int] = []
    var runs: [LexiconRun] = []
    for worker in workers {
      firstRun.append(runs.count)
      runs.append(contentsOf: worker.runs)
    }
    let segments = zip(texts.bounds, texts.bounds.dropFirst()).map { $0..<$1 }
    let layouts: ScratchRuns?
    do throws(CorpusIndexError) { layouts = try texts.takeLayouts() } catch { throw .index(error) }
    return Outcome(
      pass: FirstPass(
        documents: texts.documents, words: workers.map(\.words), firstRun: firstRun, layouts: layouts),
      typeRuns: runs,
      gapRuns: workers.map(\.gaps), annotations: workers.map(\.annotations), segments: segments, texts: texts)
  }

  /// Takes the next item in order.
  private func accept(
    _ item: FirstPassItem, of input: Int, into texts: TextFiles
  ) throws(CorpusIndexError) {
    switch item {
    case .text(let text, let isFirst):
      // How many tokens will come isn't known, but no more than there are bytes.
      if isFirst { try beginDocument(tokens: inputs[input].size, into: texts) }
      try texts.open?.append(text)
    case .document(var document, let layout, let text, let isWhole):
      document.layoutPlace = (try texts.put(layout), layout.count)
      if isWhole { try beginDocument(tokens: document.tokens, into: texts) }
      try texts.open?.append(text)
      texts.tokens += document.tokens
      guard texts.tokens <= BuildOptions.segmentLimit else {
        throw .tooLarge(path: inputs[input].path, what: "tokens of one document")
      }
      document.doubts.cut(to: options.listedDoubts - texts.doubts)
      texts.doubts += document.doubts.kept.count
      texts.documents.append(document)
    case .end(let warnings):
      let last = texts.documents.count - 1
      if last >= texts.firstOfInput { texts.documents[last].warnings += warnings }
      DocumentNames.give(&texts.documents, from: texts.firstOfInput, input: inputs[input].name)
      texts.firstOfInput = texts.documents.count
    }
  }

  /// Opens the text file that a document goes to; a segment that would be too full is closed before it.
  private func beginDocument(tokens: Int, into texts: TextFiles) throws(CorpusIndexError) {
    if let open = texts.open, texts.tokens > 0, texts.tokens + tokens > options.segmentTokens {
      texts.ended.append(open)
      texts.bounds.append(texts.documents.count)
      texts.open = nil
      texts.tokens = 0
    }
    if texts.open == nil {
      let number = firstSegment + texts.ended.count
      texts.open = try TextFile(path: folder + "/" + Manifest.fileName(.text, number: number))
    }
  }
}
