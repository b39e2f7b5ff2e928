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
  private let reader: DocumentReader
  private let folder: String
  /// Bytes that the vocabulary may take before it is put aside.
  private let vocabularyLimit: Int
  private let listedDoubts: Int
  private var segmenter: Segmenter
  private var words = WordInterner()
  private var gaps = GapInterner()
  private var scratch: ScratchFile?
  private(set) var runs: [LexiconRun] = []

  init(
    number: Int, profile: TokenizerProfile, reading: ReadingOptions, folder: String, vocabularyLimit: Int,
    listedDoubts: Int
  ) throws(BuildError) {
    self.number = number
    takesGivenTokens = profile.unit == .lines
    reader = DocumentReader(options: reading)
    self.folder = folder
    self.vocabularyLimit = vocabularyLimit
    self.listedDoubts = listedDoubts
    do throws(ICUError) { segmenter = try Segmenter(profile: profile) } catch { throw .icu(error) }
    do throws(CorpusIndexError) { scratch = try ScratchFile(folder: folder) } catch { throw .index(error) }
  }

  /// Reads and tokenizes one text.
  ///
  /// - Returns: its structure, and its text in reading order.
  func tokenize(_ input: InputText, index: Int) throws(BuildError) -> (TokenizedDocument, [UInt8]) {
    let file: SourceFile
    let document: Document
    // Offsets in a text are 32 bits wide; a single-byte encoding may grow threefold in UTF-8.
    guard input.size < Int(UInt32.max) / 3 else { throw .textTooLarge(path: input.path, bytes: input.size) }
    do throws(DocumentError) {
      file = try SourceFile(reading: input.path)
      document = try reader.read(file.bytes, path: input.path, name: input.name)
    } catch { throw .document(error) }
    var digest = SHA256()
    file.bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    var record = TokenizedDocument(
      input: index, encoding: document.source.encoding, sourceSize: file.size,
      digest: Array(digest.finalize()),
      textLength: document.text.count, modified: Int(file.modified))
    record.warnings = document.warnings + document.metadata.conflicts(with: input.metadata)
    record.repairs = document.repairs
    record.doubts = DoubtList(limit: listedDoubts)
    record.metadata = document.metadata.joined(with: input.metadata)
    record.sections = document.sections
    try appendTokens(of: document, to: &record)
    return (record, document.text)
  }

  /// Puts aside what is left, and gives the words of all documents.
  func finish() throws(BuildError) -> (words: ScratchWords, gaps: LexiconRun) {
    do throws(CorpusIndexError) {
      try endRun()
      guard let scratch = scratch.take() else { throw .tooLarge(path: folder, what: "scratch") }
      return (try scratch.finish(), try LexiconRun(gaps.table, counts: gaps.counts, folder: folder))
    } catch { throw .index(error) }
  }

  private func endRun() throws(CorpusIndexError) {
    runs.append(try LexiconRun(words, folder: folder))
    words.removeAll()
  }

  private func appendTokens(of document: Document, to record: inout TokenizedDocument) throws(BuildError) {
    var tokens = TokenList()
    var ids: [UInt32] = []
    var spooled: [UInt32] = []
    var stretchTokens = 0
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var structure = StructureTracker()
    var gapTracker = GapTracker(document)
    var given = takesGivenTokens ? document.givenTokens.map(GivenTokenCursor.init) : nil
    for paragraph in document.paragraphs {
      tokens.removeAll()
      if given == nil {
        do throws(ICUError) {
          try segmenter.segment(document.text.span, paragraph.range, into: &tokens)
        } catch { throw .icu(error) }
      } else {
        given?.append(tokensBefore: paragraph.range.upperBound, to: &tokens)
      }
      guard tokens.count > 0 else {
        structure.skip(paragraph, at: record.tokens)
        continue
      }
      structure.begin(paragraph, in: document, at: record.tokens, record: &record)
      if !tokens.flags.isEmpty { record.doubts.append(tokens, of: document) }
      for sentence in tokens.sentenceStarts { record.sentences.append(UInt32(record.tokens) + sentence) }
      ids.removeAll(keepingCapacity: true)
      document.text.withUnsafeBytes { text in
        tokens.starts.withUnsafeBufferPointer { starts in
          tokens.ends.withUnsafeBufferPointer { ends in
            words.intern(text, starts: starts, ends: ends, into: &ids)
          }
        }
        gapTracker.append(
          tokens, ids: ids, text: text, firstToken: record.tokens, gaps: &gaps, spooled: &spooled,
          record: &record)
      }
      starts.append(contentsOf: tokens.starts)
      ends.append(contentsOf: tokens.ends)
      record.tokens += tokens.count
      stretchTokens += tokens.count
      if words.memory > vocabularyLimit {
        try endStretch(&spooled, tokens: &stretchTokens, record: &record)
        do throws(CorpusIndexError) { try endRun() } catch { throw .index(error) }
      }
    }
    try endStretch(&spooled, tokens: &stretchTokens, record: &record)
    document.text.withUnsafeBytes { text in
      record.closingGap = gaps.intern(
        UnsafeRawBufferPointer(rebasing: text[gapTracker.textEnd..<text.count]), source: 0, lines: 0)
    }
    structure.finish(document, tokens: record.tokens, record: &record)
    let places = TokenPlaces(starts: starts, ends: ends)
    places.addSpans(of: document, to: &record)
    places.addPages(of: document, to: &record)
    places.addCallOuts(of: document, flows: structure.flowIndices, to: &record)
  }

  private func endStretch(
    _ spooled: inout [UInt32], tokens: inout Int, record: inout TokenizedDocument
  ) throws(BuildError) {
    guard tokens > 0 else { return }
    record.stretches.append(
      .init(worker: number, run: runs.count, offset: scratch?.position ?? 0, tokens: tokens))
    do throws(CorpusIndexError) { try spool(spooled) } catch { throw .index(error) }
    spooled.removeAll(keepingCapacity: true)
    tokens = 0
  }

  private func spool(_ words: [UInt32]) throws(CorpusIndexError) {
    let result = words.withUnsafeBufferPointer { buffer -> Result<Void, CorpusIndexError> in
      do throws(CorpusIndexError) {
        try scratch?.append(buffer)
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }
}
