import CorpusIndex
import Documents

/// What a chunk becomes: its blocks of tokens, and its positions sorted by word type.
struct AssembledChunk: Sendable {
  var run: TokenRun
  /// Type, count, positions; types ascending.
  var inverted: [[UInt32]] = []
  /// The sketches of its documents, by the documents' indices in the first pass.
  var sketches: [(document: Int, numbers: [UInt32])] = []
  /// How often its types and forms occur, where the worker doesn't count them over all its chunks.
  var counts: CountPiece?

  /// Bytes that it takes.
  var cost: Int {
    run.bytes.count + inverted.reduce(0) { $0 + 4 * $1.count }
      + 4 * ((counts?.types.count ?? 0) + (counts?.forms.count ?? 0))
  }
}

/// Assembles chunks of one segment: one worker's tables.
///
/// A group of blocks belongs to the chunk in which it begins; the chunk reads on into the next
/// documents to fill its last group, and leaves out the tokens that fill the group before its first.
struct ChunkAssembler {
  /// Tokens whose positions are sorted at a time.
  private static let inversionSize = 1 << 21
  /// Tokens that are taken at a time; their ids stay in the processor's cache.
  private static let sliceSize = 4096
  private let pass: FirstPass
  private let lexicon: LexiconBuilder
  private let segmentEnd: Int
  private let segmentTokens: Int
  /// One for all chunks, or nothing where each has its own.
  private var shared: Tables?
  private var sharedCounts: OccurrenceCounts?
  private var sharedInversion: Inversion?
  private var lastLayout: (document: Int, layout: DocumentLayout)?
  private var sketcher = DocumentSketcher()
  private let slice = TokenSlice(capacity: sliceSize)

  /// What is looked up by the numbers of types.
  private struct Tables {
    let numbering: TypeNumbering
    var lengths: SourceLengths

    init(_ numbering: TypeNumbering, _ lexicon: LexiconBuilder) {
      self.numbering = numbering
      lengths = SourceLengths(numbering, lexicon.lexicon)
    }
  }

  /// - Parameter numbering: that of all types; nothing where it has no room in memory.
  init(
    _ pass: FirstPass, _ lexicon: LexiconBuilder, _ numbering: TypeNumbering?, segmentEnd: Int,
    segmentTokens: Int
  ) {
    self.pass = pass
    self.lexicon = lexicon
    self.segmentEnd = segmentEnd
    self.segmentTokens = segmentTokens
    shared = numbering.map { Tables($0, lexicon) }
    sharedCounts = numbering.map { OccurrenceCounts($0) }
  }

  /// What was counted over all chunks.
  var counts: CountPiece? { sharedCounts?.piece(document: 0) }

  /// Assembles one chunk.
  mutating func assemble(_ chunk: Chunk) -> AssembledChunk {
    let end = chunk.start + chunk.tokens
    let firstEncoded = Self.groupStart(atOrAfter: chunk.start)
    let encodedEnd = min(segmentTokens, Self.groupStart(atOrAfter: end))
    var tables = shared ?? Tables(numbering(of: chunk, tokens: encodedEnd - chunk.start), lexicon)
    let numbering = tables.numbering
    var counts = sharedCounts.take() ?? OccurrenceCounts(numbering)
    let typeCount = lexicon.lexicon.typeCount
    var result = AssembledChunk(run: TokenRun(firstPosition: firstEncoded, typeCount: typeCount))
    let encoder = BlockEncoder(from: chunk.start, firstEncoded: firstEncoded, ids: numbering.ids)
    var cursor = TokenCursor(
      pass, lexicon, numbering, documents: chunk.documents.lowerBound..<segmentEnd,
      firstStretch: chunk.firstStretch)
    var position = chunk.start
    var documentStart = chunk.documentStart
    var stretch = chunk.firstStretch
    // The memory of one is used again and again.
    var inversion =
      sharedInversion.take()
      ?? Inversion(firstPosition: position, firstId: numbering.firstListed, names: numbering.ids)
    inversion.move(to: position)
    while position < encodedEnd, cursor.nextDocument() {
      let document = pass.documents[cursor.document]
      let layout = layout(of: cursor.document)
      encoder.begin(document, jumps: layout.jumps, at: documentStart, stretch: stretch)
      tables.lengths.prepare(for: document.encoding.unit)
      let documentEnd = documentStart + document.tokens
      let isOwn = chunk.documents.contains(cursor.document)
      if stretch == 0, position < end { sketcher.begin(tokens: document.tokens) }
      while position < encodedEnd {
        cursor.read(position < end ? end - position : encodedEnd - position, into: slice)
        if slice.count == 0 { break }
        encoder.append(slice, tables.lengths, into: &result.run)
        if position < end {
          counts.note(slice.types, document: UInt32(cursor.document + 1))
          sketch(at: position - documentStart, of: document, layout.flows, numbering.hashes)
          inversion.append(slice.types)
          if inversion.count >= Self.inversionSize { result.inverted.append(counts.finish(&inversion)) }
        }
        position += slice.count
      }
      if isOwn, documentEnd <= end { result.sketches.append((cursor.document, sketcher.finish())) }
      documentStart = documentEnd
      stretch = 0
    }
    if encodedEnd == segmentTokens { encoder.finish(into: &result.run) }
    if inversion.count > 0 { result.inverted.append(counts.finish(&inversion)) }
    if shared == nil {
      result.counts = counts.piece(document: partOf(chunk).map { $0 + 1 } ?? 0)
    } else {
      (shared, sharedCounts, sharedInversion) = (tables, counts, inversion)
    }
    return result
  }

  /// The layout of a document; that of the one last asked for is kept, since chunks may be parts of one.
  private mutating func layout(of document: Int) -> DocumentLayout {
    if let lastLayout, lastLayout.document == document { return lastLayout.layout }
    let layout = pass.layout(of: document)
    lastLayout = (document, layout)
    return layout
  }

  /// The document that a chunk is a part of.
  private func partOf(_ chunk: Chunk) -> Int? {
    let document = chunk.documents.lowerBound
    return chunk.tokens < pass.documents[document].tokens ? document : nil
  }

  /// The types that occur in a chunk and the tokens up to the end of its last group.
  private func numbering(of chunk: Chunk, tokens: Int) -> TypeNumbering {
    var used: [Int: [UInt32]] = [:]
    var left = tokens
    var firstStretch = chunk.firstStretch
    for document in pass.documents[chunk.documents.lowerBound..<segmentEnd] {
      for stretch in document.stretches[firstStretch...] where left > 0 {
        let taken = min(left, stretch.tokens)
        let run = pass.firstRun[stretch.worker] + stretch.run
        var marks =
          used.removeValue(forKey: run)
          ?? [UInt32](repeating: 0, count: lexicon.typeIds.ids(ofRun: run).count)
        let words = pass.words[stretch.worker].words(at: stretch.place)
        var offset = 0
        for _ in 0..<taken { marks[Int(SpooledToken.next(words, &offset).type)] = 1 }
        used[run] = marks
        left -= taken
      }
      guard left > 0 else { break }
      firstStretch = 0
    }
    return TypeNumbering(used, lexicon)
  }

  private static func groupStart(atOrAfter position: Int) -> Int {
    (position + TokenBlock.groupSize - 1) / TokenBlock.groupSize * TokenBlock.groupSize
  }

  /// Leaves out of the sketch what isn't the text's own.
  private mutating func sketch(
    at start: Int, of document: TokenizedDocument,
    _ flows: [(start: Int, region: Region, note: String?, callOut: Int?)], _ hashes: [UInt32]
  ) {
    guard flows.contains(where: { $0.region == .boilerplate }) else {
      sketcher.append(slice.types, hashes)
      return
    }
    for (index, flow) in flows.enumerated() where flow.region != .boilerplate {
      let end = index + 1 < flows.count ? flows[index + 1].start : document.tokens
      let own = (flow.start..<end).clamped(to: start..<start + slice.count)
      sketcher.append(
        UnsafeBufferPointer(rebasing: slice.types[own.lowerBound - start..<own.upperBound - start]), hashes)
    }
  }
}
