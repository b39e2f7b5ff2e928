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
    fileprivate var tokens = 0
    fileprivate var bytes = 0
    fileprivate var doubts = 0

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
    let texts = TextFiles()
    let totalBytes = inputs.reduce(0) { $0 + $1.size }
    let sink = OrderedSink<(TokenizedDocument, [UInt8])>(limit: options.memory / 8) {
      (index, item) throws(BuildError) in
      do throws(CorpusIndexError) { try accept(item.0, item.1, into: texts) } catch { throw .index(error) }
      texts.bytes += inputs[index].size
      progress?(
        BuildProgress(
          documentsDone: index + 1, documents: inputs.count, bytesDone: texts.bytes, bytes: totalBytes))
    }
    let threads = min(options.threads, max(1, inputs.count))
    let counter = Counter(inputs.count)
    let finished = SharedSlots<
      (words: ScratchWords, gaps: LexiconRun, annotations: SpooledAnnotations, runs: [LexiconRun])
    >(threads)
    try Workers.run(threads) { (worker) throws(BuildError) in
      do throws(BuildError) {
        let tokenizer = try DocumentTokenizer(
          number: worker, profile: options.profile, reading: options.readingUnderProfile, folder: folder,
          vocabularyLimit: options.vocabularyLimit ?? options.memory / (4 * threads),
          listedDoubts: options.listedDoubts)
        while let index = counter.take() {
          let (document, text) = try tokenizer.tokenize(inputs[index], index: index)
          try sink.submit(index, (document, text), cost: text.count + 4 * document.sentences.count)
          if sink.isCancelled { throw .cancelled }
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
    return Outcome(
      pass: FirstPass(documents: texts.documents, words: workers.map(\.words), firstRun: firstRun),
      typeRuns: runs,
      gapRuns: workers.map(\.gaps), annotations: workers.map(\.annotations), segments: segments, texts: texts)
  }

  /// Takes the next document in order; a segment that is full is closed before it.
  private func accept(
    _ document: TokenizedDocument, _ text: [UInt8], into texts: TextFiles
  ) throws(CorpusIndexError) {
    guard document.tokens <= BuildOptions.segmentLimit else {
      throw .tooLarge(path: inputs[document.input].path, what: "tokens of one document")
    }
    if let open = texts.open, texts.tokens + document.tokens > options.segmentTokens, texts.tokens > 0 {
      texts.ended.append(open)
      texts.bounds.append(texts.documents.count)
      texts.open = nil
      texts.tokens = 0
    }
    if texts.open == nil {
      let number = firstSegment + texts.ended.count
      texts.open = try TextFile(path: folder + "/" + Manifest.fileName(.text, number: number))
    }
    try texts.open?.append(text)
    texts.tokens += document.tokens
    var document = document
    document.doubts.cut(to: options.listedDoubts - texts.doubts)
    texts.doubts += document.doubts.kept.count
    texts.documents.append(document)
  }
}
