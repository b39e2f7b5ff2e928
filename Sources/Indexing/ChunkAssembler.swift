import CorpusIndex
import Documents

/// What a chunk becomes: its blocks of tokens, and its positions sorted by word type.
struct AssembledChunk: Sendable {
  var run: TokenRun
  /// Type, count, positions; types ascending.
  var inverted: [[UInt32]] = []
  /// The sketches of its documents, by the documents' indices in the first pass.
  var sketches: [(document: Int, numbers: [UInt32])] = []
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
  private(set) var counts: OccurrenceCounts
  private var sketcher: DocumentSketcher
  private var lengths: SourceLengths
  private let slice = TokenSlice(capacity: sliceSize)

  init(
    _ pass: FirstPass, _ lexicon: LexiconBuilder, _ hashes: FormHashes, segmentEnd: Int, segmentTokens: Int
  ) {
    self.pass = pass
    sketcher = DocumentSketcher(hashes)
    self.lexicon = lexicon
    self.segmentEnd = segmentEnd
    self.segmentTokens = segmentTokens
    counts = OccurrenceCounts(types: lexicon.lexicon.types.count, forms: lexicon.lexicon.forms.count)
    lengths = SourceLengths(lexicon.lexicon)
  }

  /// Assembles one chunk.
  mutating func assemble(_ chunk: Chunk) -> AssembledChunk {
    let end = chunk.start + chunk.tokens
    let firstEncoded = Self.groupStart(atOrAfter: chunk.start)
    let encodedEnd = min(segmentTokens, Self.groupStart(atOrAfter: end))
    let typeCount = lexicon.lexicon.types.count
    var result = AssembledChunk(run: TokenRun(firstPosition: firstEncoded, typeCount: typeCount))
    let encoder = BlockEncoder(from: chunk.start, firstEncoded: firstEncoded)
    var cursor = TokenCursor(
      pass, lexicon, documents: chunk.documents.lowerBound..<segmentEnd, firstStretch: chunk.firstStretch)
    var position = chunk.start
    var documentStart = chunk.documentStart
    var stretch = chunk.firstStretch
    var inversion = Inversion(firstPosition: position, firstId: Int(TokenBlock.streamedTypes))
    while position < encodedEnd, cursor.nextDocument() {
      let document = pass.documents[cursor.document]
      encoder.begin(document, at: documentStart, stretch: stretch)
      lengths.prepare(for: document.encoding.unit)
      let documentEnd = documentStart + document.tokens
      let isOwn = chunk.documents.contains(cursor.document)
      if stretch == 0, position < end { sketcher.begin(tokens: document.tokens) }
      while position < encodedEnd {
        cursor.read(position < end ? end - position : encodedEnd - position, into: slice)
        if slice.count == 0 { break }
        encoder.append(slice, lengths, into: &result.run)
        if position < end {
          counts.note(slice.types, document: UInt32(cursor.document + 1), lexicon.lexicon.formOfType)
          sketch(at: position - documentStart, of: document)
          inversion.append(slice.types)
          if inversion.count >= Self.inversionSize {
            result.inverted.append(inversion.finish(counting: &counts.types.tokens))
          }
        }
        position += slice.count
      }
      if isOwn, documentEnd <= end { result.sketches.append((cursor.document, sketcher.finish())) }
      documentStart = documentEnd
      stretch = 0
    }
    if encodedEnd == segmentTokens { encoder.finish(into: &result.run) }
    if inversion.count > 0 { result.inverted.append(inversion.finish(counting: &counts.types.tokens)) }
    return result
  }

  private static func groupStart(atOrAfter position: Int) -> Int {
    (position + TokenBlock.groupSize - 1) / TokenBlock.groupSize * TokenBlock.groupSize
  }

  /// Leaves out of the sketch what isn't the text's own.
  private mutating func sketch(at start: Int, of document: TokenizedDocument) {
    guard document.flows.contains(where: { $0.region == .boilerplate }) else {
      sketcher.append(slice.types)
      return
    }
    for (index, flow) in document.flows.enumerated() where flow.region != .boilerplate {
      let end = index + 1 < document.flows.count ? document.flows[index + 1].start : document.tokens
      let own = (flow.start..<end).clamped(to: start..<start + slice.count)
      sketcher.append(
        UnsafeBufferPointer(rebasing: slice.types[own.lowerBound - start..<own.upperBound - start]))
    }
  }
}

/// How often types and forms occur in the chunks of one worker, and in how many documents.
struct OccurrenceCounts: Sendable {
  var types: Frequencies
  var forms: Frequencies
  /// The last document that held a type, or a form, counted from 1.
  private var lastDocumentOfType: [UInt32]
  private var lastDocumentOfForm: [UInt32]

  init(types: Int, forms: Int) {
    lastDocumentOfType = [UInt32](repeating: 0, count: types)
    lastDocumentOfForm = [UInt32](repeating: 0, count: forms)
    self.types = Frequencies(tokens: lastDocumentOfType, documents: lastDocumentOfType)
    self.forms = Frequencies(tokens: lastDocumentOfForm, documents: lastDocumentOfForm)
  }

  /// Counts a document once for each type and form in it; its tokens come one after another.
  mutating func note(_ ids: UnsafeBufferPointer<UInt32>, document: UInt32, _ formOfType: [UInt32]) {
    lastDocumentOfType.withUnsafeMutableBufferPointer { last in
      for id in ids {
        let type = Int(id)
        if last[type] == document { continue }
        last[type] = document
        types.documents[type] &+= 1
        let form = Int(formOfType[type])
        if lastDocumentOfForm[form] == document { continue }
        lastDocumentOfForm[form] = document
        forms.documents[form] &+= 1
      }
    }
  }

  /// The sum over several workers, whose documents are different ones.
  static func sum(_ all: [OccurrenceCounts], formOfType: [UInt32]) -> (types: Frequencies, forms: Frequencies)
  {
    let types = Frequencies(
      tokens: add(all.map(\.types.tokens)), documents: add(all.map(\.types.documents)))
    var forms = Frequencies(tokens: [], documents: add(all.map(\.forms.documents)))
    forms.tokens = [UInt32](repeating: 0, count: forms.documents.count)
    for (type, count) in types.tokens.enumerated() { forms.tokens[Int(formOfType[type])] += count }
    return (types, forms)
  }

  private static func add(_ all: [[UInt32]]) -> [UInt32] {
    guard var total = all.first else { return [] }
    for next in all.dropFirst() {
      for index in total.indices { total[index] += next[index] }
    }
    return total
  }
}
