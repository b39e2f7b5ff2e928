import CorpusIndex
import Crypto
import Documents
import ICU
import Segmentation

/// One worker of the first pass: reads texts, divides them into tokens and puts these aside with ids
/// of its own vocabulary.
///
/// Contract: used by one thread at a time.
final class DocumentTokenizer: @unchecked Sendable {
  private let number: Int
  private let takesGivenTokens: Bool
  private let reading: ReadingOptions
  private let partSizes: PartSizes
  private let folder: String
  /// Bytes that the vocabulary may take before it is put aside.
  private let vocabularyLimit: Int
  private let listedDoubts: Int
  private var segmenter: Segmenter
  private var words = WordInterner()
  private var gaps = GapInterner()
  private var scratch: ScratchStore?
  private var annotations: AnnotationSpooler?
  private(set) var runs: [LexiconRun] = []

  init(
    number: Int, profile: TokenizerProfile, reading: ReadingOptions, folder: String, vocabularyLimit: Int,
    scratchMemory: Int, listedDoubts: Int, partSizes: PartSizes
  ) throws(BuildError) {
    self.number = number
    takesGivenTokens = profile.unit == .lines
    self.reading = reading
    self.partSizes = partSizes
    self.folder = folder
    self.vocabularyLimit = vocabularyLimit
    self.listedDoubts = listedDoubts
    scratch = ScratchStore(folder: folder, memory: scratchMemory)
    do throws(ICUError) { segmenter = try Segmenter(profile: profile) } catch { throw .icu(error) }
    do throws(CorpusIndexError) {
      annotations = try AnnotationSpooler(
        worker: number, folder: folder, vocabularyLimit: vocabularyLimit / 2)
    } catch { throw .index(error) }
  }

  /// Reads and tokenizes one text.
  ///
  /// - Parameter give: gets the documents of the text in their order, large ones in several parts.
  func tokenize(
    _ input: InputText, index: Int, _ give: (FirstPassItem) throws(BuildError) -> Void
  ) throws(BuildError) {
    var digest = SHA256()
    var stream: DocumentStream
    do throws(DocumentError) {
      stream = try DocumentStream(
        path: input.path, name: input.name, options: reading, sizes: partSizes
      ) { digest.update(bufferPointer: $0) }
    } catch { throw .document(error) }
    let hash = Array(digest.finalize())
    var open: OpenDocument?
    while let part = try Self.next(&stream) {
      var current: OpenDocument
      if let open {
        current = open
        current.move(to: part)
      } else {
        var record = TokenizedDocument(
          input: index, encoding: part.source.encoding, sourceSize: stream.size, digest: hash,
          modified: Int(stream.modified))
        record.doubts = DoubtList(limit: listedDoubts)
        record.identifiers = part.identifiers
        record.metadata = part.metadata.joined(with: input.metadata)
        record.warnings = part.metadata.conflicts(with: input.metadata)
        current = OpenDocument(record, part)
      }
      let isFirst = open == nil
      open = nil
      try appendTokens(of: part, to: &current)
      if part.isComplete {
        finish(&current)
        let layout = current.record.layout.packed
        current.record.counts = current.record.layout.counts
        current.record.layout = DocumentLayout()
        try give(.document(current.record, layout: layout, part.text, isWhole: isFirst))
      } else {
        try give(.text(part.text, isFirst: isFirst))
        open = current
      }
    }
    try give(.end(stream.warnings))
  }

  private static func next(_ stream: inout DocumentStream) throws(BuildError) -> Document? {
    do throws(DocumentError) { return try stream.next() } catch { throw .document(error) }
  }

  /// Puts aside what is left, and gives the words of all documents, and what they are annotated with.
  func finish() throws(BuildError) -> (
    words: ScratchRuns, gaps: LexiconRun, annotations: SpooledAnnotations
  ) {
    do throws(CorpusIndexError) {
      try endRun()
      guard let scratch = scratch.take(), let annotations = annotations.take() else {
        throw .tooLarge(path: folder, what: "scratch")
      }
      return (
        try scratch.finish(), try LexiconRun(gaps.table, counts: gaps.counts, folder: folder),
        try annotations.finish()
      )
    } catch { throw .index(error) }
  }

  private func endRun() throws(CorpusIndexError) {
    runs.append(try LexiconRun(words, folder: folder))
    words.removeAll()
  }

  private func appendTokens(of part: Document, to open: inout OpenDocument) throws(BuildError) {
    var tokens = TokenList()
    var ids: [UInt32] = []
    var spooled: [UInt32] = []
    var stretchTokens = 0
    var place = open.gapTracker.place
    // Words have five or six bytes each, with the gap; arrays that grow are copied again and again.
    let likelyTokens = part.text.count / 5
    spooled.reserveCapacity(likelyTokens)
    tokens.starts.reserveCapacity(likelyTokens)
    tokens.ends.reserveCapacity(likelyTokens)
    let tokensBefore = open.record.tokens
    let flowsBefore = open.record.layout.flows.count
    open.record.textLength += part.text.count
    open.record.layout.sections += part.sections
    open.record.repairs += part.repairs
    var given = takesGivenTokens ? part.givenTokens.map(GivenTokenCursor.init) : nil
    for (index, paragraph) in part.paragraphs.enumerated() {
      tokens.beginParagraph()
      let first = tokens.count
      if given == nil {
        do throws(ICUError) {
          try segmenter.segment(part.text.span, paragraph.range, into: &tokens)
        } catch { throw .icu(error) }
      } else {
        given?.append(tokensBefore: paragraph.range.upperBound, to: &tokens)
      }
      let isContinued = index == 0 && part.continuation?.goesOnInParagraph == true
      let count = tokens.count - first
      guard count > 0 else {
        open.structure.skip(paragraph, isContinued: isContinued, at: open.record.tokens)
        continue
      }
      let goesOn = open.structure.begin(
        paragraph, isContinued: isContinued, in: part, at: open.record.tokens, record: &open.record)
      if !tokens.flags.isEmpty { open.record.doubts.append(tokens, of: part) }
      // What the end of a part cuts is one sentence, unless the file itself says that one begins.
      let sentences = goesOn && given == nil ? tokens.sentenceStarts.dropFirst() : tokens.sentenceStarts[...]
      for sentence in sentences {
        open.record.layout.sentences.append(UInt32(open.record.tokens) + sentence - UInt32(first))
      }
      ids.removeAll(keepingCapacity: true)
      part.text.withUnsafeBytes { text in
        tokens.starts.withUnsafeBufferPointer { starts in
          tokens.ends.withUnsafeBufferPointer { ends in
            words.intern(
              text, starts: UnsafeBufferPointer(rebasing: starts[first...]),
              ends: UnsafeBufferPointer(rebasing: ends[first...]), into: &ids)
          }
        }
        open.gapTracker.append(
          tokens, from: first, ids: ids, text: text, firstToken: open.record.tokens, gaps: &gaps,
          spooled: &spooled,
          record: &open.record)
      }
      open.record.tokens += count
      stretchTokens += count
      if words.memory + (annotations?.memory ?? 0) > vocabularyLimit {
        try endStretch(&spooled, tokens: &stretchTokens, from: place, record: &open.record)
        place = open.gapTracker.place
        do throws(CorpusIndexError) { try endRun() } catch { throw .index(error) }
      }
    }
    try endStretch(&spooled, tokens: &stretchTokens, from: place, record: &open.record)
    if let given = part.annotations {
      try annotations?.append(
        given, starts: tokens.starts, after: tokensBefore, path: part.source.path, to: &open.record)
    }
    let places = TokenPlaces(
      tokensBefore: tokensBefore, flowsBefore: flowsBefore, starts: tokens.starts, ends: tokens.ends)
    places.addSpans(of: part, to: &open.record)
    places.addPages(of: part, to: &open.record)
    places.addCallOuts(of: part, flows: open.structure.flowIndices, to: &open.record)
  }

  private func finish(_ open: inout OpenDocument) {
    open.record.closingGap = open.gapTracker.closingGap.withUnsafeBytes {
      gaps.intern($0, source: 0, lines: 0)
    }
    open.structure.finish(&open.record)
  }

  private func endStretch(
    _ spooled: inout [UInt32], tokens: inout Int, from place: (source: Int, line: Int),
    record: inout TokenizedDocument
  ) throws(BuildError) {
    guard tokens > 0 else { return }
    do throws(CorpusIndexError) {
      record.stretches.append(
        .init(
          worker: number, run: runs.count, place: try spool(spooled), tokens: tokens,
          source: place.source, line: place.line))
    } catch { throw .index(error) }
    spooled.removeAll(keepingCapacity: true)
    tokens = 0
  }

  private func spool(_ words: [UInt32]) throws(CorpusIndexError) -> ScratchPlace {
    guard var scratch = scratch.take() else { throw .tooLarge(path: folder, what: "scratch") }
    let place = try scratch.append(words)
    self.scratch = consume scratch
    return place
  }
}
