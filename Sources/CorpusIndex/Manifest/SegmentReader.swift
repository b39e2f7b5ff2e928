/// One segment, opened: its token stream, postings, structure and layers, and the lexicon they refer to.
public final class SegmentReader: Sendable {
  public let tokens: TokenStreamReader
  public let postings: PostingsReader
  public let structure: StructureReader
  public let layers: LayerReader
  public let lexicon: LexiconReader
  /// What the corpus counts before this segment: tokens.
  public let firstPosition: Int
  /// What the corpus counts before this segment: documents.
  public let firstDocument: Int
  /// What the corpus counts before this segment: sections.
  public let firstSection: Int
  let textPath: String
  private let build: BuildIdentifier

  init(
    folder: String, entry: Manifest.SegmentEntry, lexicon: LexiconReader, firstPosition: Int,
    firstDocument: Int, firstSection: Int
  ) throws(CorpusIndexError) {
    func path(_ kind: FileKind) -> String { folder + "/" + Manifest.fileName(kind, number: entry.number) }
    tokens = try TokenStreamReader(path: path(.tokens), build: entry.build)
    postings = try PostingsReader(path: path(.postings), build: entry.build, tokens: tokens)
    structure = try StructureReader(path: path(.structure), build: entry.build, tokens: entry.tokens)
    layers = try LayerReader(path: path(.layers), build: entry.build, tokens: entry.tokens)
    guard tokens.count == entry.tokens else { throw tokens.container.damage("cnt ", "the manifest's count") }
    guard structure.documentCount == entry.documents else {
      throw structure.container.damage("dpos", "the manifest's count")
    }
    guard postings.typeCount <= lexicon.typeCount, postings.formCount <= lexicon.formCount else {
      throw postings.container.damage("tcnt", "types that the lexicon has")
    }
    self.lexicon = lexicon
    self.firstPosition = firstPosition
    self.firstDocument = firstDocument
    self.firstSection = firstSection
    textPath = path(.text)
    build = entry.build
  }

  /// Where a token stands in its original file: byte ranges and line, from 1.
  ///
  /// Offsets are not stored: lengths of words and gaps are summed from the nearest block or jump.
  /// O(64).
  public func source(
    at position: Int, unit: UInt8
  ) throws(CorpusIndexError) -> (ranges: [Range<Int>], line: Int) {
    let anchor = try tokens.anchor(before: position)
    var source = anchor.source
    var line = anchor.line
    if anchor.position < position {
      let count = position - anchor.position
      try withUnsafeTemporaryBuffers(count + 1) { types, gaps throws(CorpusIndexError) in
        try tokens.types(anchor.position..<position, into: types)
        try tokens.gaps(anchor.position..<position + 1, into: gaps)
        for index in 0..<count {
          // An altered anchor may stand at the end of all numbers: then this is no offset, but no crash.
          source &+= sourceLength(ofType: types[index], unit: unit)
          source &+= lexicon.sourceLength(ofGap: gaps[index + 1])
          line &+= lexicon.lineEnds(ofGap: gaps[index + 1])
        }
      }
    }
    if let ranges = try tokens.exception(at: position) { return (ranges, line) }
    let length = sourceLength(ofType: try tokens.type(at: position), unit: unit)
    let (end, overflow) = source.addingReportingOverflow(length)
    guard source >= 0, !overflow else { throw tokens.container.damage("jsrc", "offsets in a file") }
    return ([source..<end], line)
  }

  /// Fills `types` with the word types of a range as long as it.
  ///
  /// - Throws: `.damaged` where the range leaves the segment or a block is broken. O(n + 64).
  public func readTypes(_ range: Range<Int>, into types: inout [UInt32]) throws(CorpusIndexError) {
    precondition(types.count >= range.count)
    let result = types.withUnsafeMutableBufferPointer { buffer -> Result<Void, CorpusIndexError> in
      guard let base = buffer.baseAddress else { return .success(()) }
      do throws(CorpusIndexError) {
        try tokens.types(range, into: base)
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Fills `gaps` with the gaps before the words of a range as long as it.
  ///
  /// - Throws: `.damaged` where the range leaves the segment or a block is broken. O(n + 64).
  public func readGaps(_ range: Range<Int>, into gaps: inout [UInt32]) throws(CorpusIndexError) {
    precondition(gaps.count >= range.count)
    let result = gaps.withUnsafeMutableBufferPointer { buffer -> Result<Void, CorpusIndexError> in
      guard let base = buffer.baseAddress else { return .success(()) }
      do throws(CorpusIndexError) {
        try tokens.gaps(range, into: base)
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Bytes that a word type takes in a file of the given unit.
  @inline(__always)
  public func sourceLength(ofType type: UInt32, unit: UInt8) -> Int {
    if unit == 0 { return lexicon.byteCount(ofType: type) }
    let (scalars, supplementary) = lexicon.scalarCount(ofType: type)
    return unit == 1 ? scalars : 2 * (scalars + supplementary)
  }

  /// The stored text of a document in reading order, for verbatim quotation.
  ///
  /// - Throws: `.system` where the file `text` is absent.
  public func text(of document: DocumentRecord) throws(CorpusIndexError) -> [UInt8] {
    let container = try ContainerReader(path: textPath, kind: .text, build: build)
    let column = try container.column("text")
    guard document.textOffset >= 0, document.textLength >= 0, document.textOffset <= column.count,
      document.textLength <= column.count - document.textOffset,
      let bytes = column.slice(document.textOffset, document.textOffset + document.textLength)
    else {
      throw container.damage("text", "a document's text")
    }
    return Array(bytes)
  }

  func openText() throws(CorpusIndexError) -> ContainerReader {
    try ContainerReader(path: textPath, kind: .text, build: build)
  }
}

private func withUnsafeTemporaryBuffers(
  _ count: Int,
  _ body: (UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>) throws(CorpusIndexError) -> Void
) throws(CorpusIndexError) {
  let result = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * count) {
    buffer -> Result<Void, CorpusIndexError> in
    guard let base = buffer.baseAddress else { return .success(()) }
    do throws(CorpusIndexError) {
      try body(base, base + count)
      return .success(())
    } catch { return .failure(error) }
  }
  try result.get()
}
