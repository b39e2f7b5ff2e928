/// Reads the file `structure` of one segment: documents, flows, sections, paragraphs, sentences, spans.
public final class StructureReader: Sendable {
  let container: ContainerReader
  let documentStarts: Column
  let documentOffsets: Column
  let documentBytes: Column
  let sketchOffsets: Column
  let sketchNumbers: Column
  let flowStarts: Column
  let flowRegions: Column
  let flowNotes: Column
  let noteOffsets: Column
  let noteBytes: Column
  let sectionFrom: Column
  let sectionTo: Column
  let sectionLevels: Column
  let sectionParents: Column
  let sectionDocuments: Column
  let titleOffsets: Column
  let titleBytes: Column
  let runStarts: Column
  let runSections: Column
  private let spanFrom: Column
  private let spanLengths: Column
  private let longSpans: Column
  private let longSpanEnds: Column
  private let spanKinds: Column
  let flowCallOuts: Column
  private let spanLanguages: Column
  let languageOffsets: Column
  let languageBytes: Column
  let pageStarts: Column
  let pageNumbers: Column
  let pageOffsets: Column
  let pageBytes: Column
  let tokenCount: Int

  /// Opens the file; `tokens` is the manifest's count, at most 2^32 - 1. O(1).
  init(path: String, build: BuildIdentifier, tokens: Int) throws(CorpusIndexError) {
    container = try ContainerReader(path: path, kind: .structure, build: build)
    documentStarts = try container.column("dpos")
    documentOffsets = try container.column("doff")
    documentBytes = try container.column("drec")
    sketchOffsets = try container.column("koff")
    sketchNumbers = try container.column("knum")
    flowStarts = try container.column("fpos")
    flowRegions = try container.column("freg")
    flowNotes = try container.column("fnot")
    noteOffsets = try container.column("noff")
    noteBytes = try container.column("nlab")
    sectionFrom = try container.column("sfrm")
    sectionTo = try container.column("sto ")
    sectionLevels = try container.column("slvl")
    sectionParents = try container.column("spar")
    sectionDocuments = try container.column("sdoc")
    titleOffsets = try container.column("soff")
    titleBytes = try container.column("sttl")
    runStarts = try container.column("rpos")
    runSections = try container.column("rsec")
    spanFrom = try container.column("xfrm")
    spanLengths = try container.column("xlen")
    longSpans = try container.column("xidx")
    longSpanEnds = try container.column("xto ")
    spanKinds = try container.column("xknd")
    flowCallOuts = try container.column("fcal")
    spanLanguages = try container.column("xlan")
    languageOffsets = try container.column("xoff")
    languageBytes = try container.column("xlng")
    pageStarts = try container.column("gpos")
    pageNumbers = try container.column("glab")
    pageOffsets = try container.column("goff")
    pageBytes = try container.column("gtxt")
    tokenCount = tokens
    guard documentOffsets.wordCount == documentStarts.wordCount + 1,
      sketchOffsets.wordCount == documentOffsets.wordCount,
      flowRegions.count == flowStarts.wordCount, flowNotes.wordCount == flowStarts.wordCount,
      sectionTo.wordCount == sectionFrom.wordCount, sectionLevels.count == sectionFrom.wordCount,
      sectionParents.wordCount == sectionFrom.wordCount,
      sectionDocuments.wordCount == sectionFrom.wordCount,
      titleOffsets.wordCount == sectionFrom.wordCount + 1, runSections.wordCount == runStarts.wordCount,
      spanLengths.count == spanFrom.wordCount, spanKinds.count == spanFrom.wordCount,
      longSpanEnds.wordCount == longSpans.wordCount,
      spanLanguages.count == 0 || spanLanguages.wordCount == spanFrom.wordCount,
      flowCallOuts.wordCount == flowStarts.wordCount,
      pageNumbers.wordCount == pageStarts.wordCount
    else { throw container.damage("dpos", "columns of equal length") }
  }

  /// The positions of one of the stretches that begin at `starts` and lie end to end. O(1).
  func positions(from starts: Column, _ index: Int) -> Range<Int> {
    let start = min(tokenCount, Int(starts.word(index) ?? 0))
    let end = min(tokenCount, starts.word(index + 1).map(Int.init) ?? tokenCount)
    return start..<max(start, end)
  }

  /// How many flows the segment holds.
  public var flowCount: Int { flowStarts.wordCount }

  /// The flow that holds `position`. O(log flows).
  public func flow(at position: Int) -> Int {
    max(0, flowStarts.firstWord(above: UInt32(clamping: position)) - 1)
  }

  /// The positions of a flow. O(1).
  public func positions(ofFlow index: Int) -> Range<Int> {
    positions(from: flowStarts, index)
  }

  /// The region's number. O(1).
  public func region(ofFlow index: Int) -> UInt8 { flowRegions.byte(index) ?? 0 }

  /// The label of the note that the flow belongs to, `nil` outside notes.
  public func noteLabel(ofFlow index: Int) throws(CorpusIndexError) -> String? {
    guard let number = flowNotes.word(index), number > 0 else { return nil }
    return try string(Int(number) - 1, offsets: noteOffsets, bytes: noteBytes, column: "nlab")
  }

  /// The position of the word that a note's call-out follows, `nil` where there is none. O(1).
  public func callOut(ofFlow index: Int) -> Int? {
    guard let number = flowCallOuts.word(index), number > 0, Int(number) <= tokenCount else { return nil }
    return Int(number) - 1
  }

  /// How many stretches on one page there are.
  public var pageRunCount: Int { pageStarts.wordCount }

  /// The stretch on one page that holds `position`, `nil` before the first. O(log stretches).
  public func pageRun(at position: Int) -> Int? {
    let next = pageStarts.firstWord(above: UInt32(clamping: position))
    return next > 0 ? next - 1 : nil
  }

  /// The positions of a stretch on one page. O(1).
  public func positions(ofPageRun index: Int) -> Range<Int> {
    positions(from: pageStarts, index)
  }

  /// The page of a stretch as printed, `nil` where no page is known.
  public func pageLabel(ofPageRun index: Int) throws(CorpusIndexError) -> String? {
    guard let number = pageNumbers.word(index), number > 0 else { return nil }
    return try string(Int(number) - 1, offsets: pageOffsets, bytes: pageBytes, column: "gtxt")
  }

  /// How many sections the segment holds.
  public var sectionCount: Int { sectionFrom.wordCount }

  /// A section with its title.
  public func section(_ index: Int) throws(CorpusIndexError) -> SectionRecord {
    guard let from = sectionFrom.word(index), let to = sectionTo.word(index), from <= to,
      Int(to) <= tokenCount, let level = sectionLevels.byte(index),
      let parent = sectionParents.word(index), let document = sectionDocuments.word(index),
      Int(parent) <= index, Int(document) < documentCount
    else { throw container.damage("sfrm", "a section of a document inside the segment, after its parent") }
    return SectionRecord(
      title: try string(index, offsets: titleOffsets, bytes: titleBytes, column: "sttl"), level: Int(level),
      parent: Int(parent) - 1, document: Int(document), positions: Int(from)..<Int(to))
  }

  /// How many stretches with one innermost section there are.
  public var sectionRunCount: Int { runStarts.wordCount }

  /// The stretch that holds `position`. O(log stretches).
  public func sectionRun(at position: Int) -> Int {
    max(0, runStarts.firstWord(above: UInt32(clamping: position)) - 1)
  }

  /// The positions of a stretch and its innermost section, `nil` outside all sections. O(1).
  public func sectionRun(_ index: Int) -> (positions: Range<Int>, section: Int?) {
    let section = Int(runSections.word(index) ?? 0) - 1
    return (positions(from: runStarts, index), section < 0 || section >= sectionCount ? nil : section)
  }

  /// How many spans the segment holds.
  public var spanCount: Int { spanFrom.wordCount }

  /// A span. O(1), O(log spans) for one of 255 tokens and more.
  public func span(_ index: Int) throws(CorpusIndexError) -> SpanRecord {
    guard let from = spanFrom.word(index), let to = spanEnd(index, from: from), from <= to,
      Int(to) <= tokenCount, let kind = spanKinds.byte(index)
    else { throw container.damage("xfrm", "a span inside the segment") }
    return SpanRecord(
      positions: Int(from)..<Int(to), kind: kind, language: Int(spanLanguages.word(index) ?? 0) - 1)
  }

  private func spanEnd(_ index: Int, from start: UInt32) -> UInt32? {
    guard let length = spanLengths.byte(index) else { return nil }
    if length < UInt8.max {
      let (end, overflow) = start.addingReportingOverflow(UInt32(length))
      return overflow ? nil : end
    }
    let place = longSpans.firstWord(above: UInt32(clamping: index)) - 1
    guard let found = longSpans.word(place), Int(found) == index else { return nil }
    return longSpanEnds.word(place)
  }

  /// How many languages spans name.
  public var spanLanguageCount: Int { max(0, languageOffsets.wordCount - 1) }

  /// A language that spans name, as the text's markup writes it.
  public func spanLanguage(_ index: Int) throws(CorpusIndexError) -> String {
    try string(index, offsets: languageOffsets, bytes: languageBytes, column: "xlng")
  }

  /// The first position of every paragraph, ascending. O(paragraphs).
  public func paragraphStarts() throws(CorpusIndexError) -> [UInt32] { try starts("para") }

  /// The first position of every sentence, ascending. O(sentences).
  public func sentenceStarts() throws(CorpusIndexError) -> [UInt32] { try starts("sent") }

  private func starts(_ name: StaticString) throws(CorpusIndexError) -> [UInt32] {
    var (count, cursor) = try startCursor(name)
    var positions = [UInt32](repeating: 0, count: count)
    let sound = positions.withUnsafeMutableBufferPointer { buffer -> Bool in
      guard let base = buffer.baseAddress else { return cursor.isAtEnd }
      return cursor.decode(count: count, into: base)
    }
    guard sound else { throw container.damage("\(name)", "ascending positions inside the segment") }
    return positions
  }

  /// The list `para` or `sent`, to be decoded block by block, and how many positions it holds.
  func startCursor(_ name: StaticString) throws(CorpusIndexError) -> (count: Int, cursor: PostingsCursor) {
    let column = try container.column(name)
    guard let stored = column.word(0), Int(stored) <= tokenCount, Int(stored) <= (column.count - 4) * 8,
      let cursor = PostingsCursor(
        column, from: 4, to: column.count, count: Int(stored), limit: UInt32(clamping: tokenCount))
    else { throw container.damage("\(name)", "a count of positions") }
    return (Int(stored), cursor)
  }

  private func string(
    _ index: Int, offsets: Column, bytes: Column, column: String
  ) throws(CorpusIndexError) -> String {
    guard let start = offsets.word(index), let end = offsets.word(index + 1),
      let slice = bytes.slice(Int(start), Int(end)), let text = String(validating: slice, as: UTF8.self)
    else { throw container.damage(column, "text in UTF-8") }
    return text
  }
}
