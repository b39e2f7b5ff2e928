import CorpusIndex
import Documents

/// What a chunk becomes: its blocks of tokens, and its positions sorted by word type.
struct AssembledChunk: Sendable {
  var run = TokenRun()
  /// Type, count, positions; types ascending.
  var inverted: [[UInt32]] = []
  /// The sketches of its documents, by the documents' indices in the first pass.
  var sketches: [(document: Int, numbers: [UInt32])] = []
}

/// Assembles chunks of one segment: one worker's tables.
///
/// A block of 64 tokens belongs to the chunk in which it begins; the chunk reads on into the next
/// documents to fill its last block, and leaves out the tokens that fill the block before its first.
struct ChunkAssembler {
  /// Tokens whose positions are sorted at a time.
  private static let inversionSize = 1 << 21
  private let pass: FirstPass
  private let lexicon: LexiconBuilder
  private let segmentEnd: Int
  private let segmentTokens: Int
  /// The last document that held a type, or a form, counted from 1.
  private var lastDocumentOfType: [UInt32]
  private var lastDocumentOfForm: [UInt32]
  private(set) var types: Frequencies
  private(set) var forms: Frequencies
  private var sketcher: DocumentSketcher

  init(
    _ pass: FirstPass, _ lexicon: LexiconBuilder, _ hashes: FormHashes, segmentEnd: Int, segmentTokens: Int
  ) {
    self.pass = pass
    sketcher = DocumentSketcher(hashes)
    self.lexicon = lexicon
    self.segmentEnd = segmentEnd
    self.segmentTokens = segmentTokens
    let typeZeros = [UInt32](repeating: 0, count: lexicon.lexicon.types.count)
    let formZeros = [UInt32](repeating: 0, count: lexicon.lexicon.forms.count)
    lastDocumentOfType = typeZeros
    lastDocumentOfForm = formZeros
    types = Frequencies(tokens: typeZeros, documents: typeZeros)
    forms = Frequencies(tokens: formZeros, documents: formZeros)
  }

  /// Assembles one chunk.
  mutating func assemble(_ chunk: Chunk) -> AssembledChunk {
    var result = AssembledChunk()
    var encoder = BlockEncoder(chunk.start, lexicon.lexicon)
    var cursor = TokenCursor(
      pass, lexicon, documents: chunk.documents.lowerBound..<segmentEnd, firstStretch: chunk.firstStretch)
    var position = chunk.start
    var documentStart = chunk.documentStart
    var stretch = chunk.firstStretch
    let end = chunk.start + chunk.tokens
    // The last block that begins in this chunk ends here.
    let encodedEnd = min(segmentTokens, (end + TokenBlock.size - 1) / TokenBlock.size * TokenBlock.size)
    var inversion = Inversion(firstPosition: position)
    var types: [UInt32] = []
    var gaps: [UInt32] = []
    while position < encodedEnd, cursor.nextDocument() {
      let document = pass.documents[cursor.document]
      encoder.begin(document, at: documentStart, stretch: stretch, position: position)
      let documentEnd = documentStart + document.tokens
      let isOwn = chunk.documents.contains(cursor.document)
      if stretch == 0 { sketcher.begin(tokens: document.tokens) }
      while position < encodedEnd {
        types.removeAll(keepingCapacity: true)
        gaps.removeAll(keepingCapacity: true)
        let room = position < end ? min(end - position, 4096) : encodedEnd - position
        let count = cursor.read(room, types: &types, gaps: &gaps)
        if count == 0 { break }
        encoder.append(types, gaps, into: &result.run)
        if position < end {
          note(types, document: UInt32(cursor.document + 1))
          sketch(types, at: position - documentStart, of: document)
          inversion.append(types)
          if inversion.count >= Self.inversionSize {
            result.inverted.append(inversion.finish(idCount: lexicon.lexicon.types.count))
          }
        }
        position += count
      }
      if isOwn, documentEnd <= end { result.sketches.append((cursor.document, sketcher.finish())) }
      documentStart = documentEnd
      stretch = 0
    }
    encoder.finish(atEnd: encodedEnd == segmentTokens, into: &result.run)
    if inversion.count > 0 {
      result.inverted.append(inversion.finish(idCount: lexicon.lexicon.types.count))
    }
    return result
  }

  /// Leaves out of the sketch what isn't the text's own.
  private mutating func sketch(_ ids: [UInt32], at start: Int, of document: TokenizedDocument) {
    guard document.flows.contains(where: { $0.region == .boilerplate }) else {
      sketcher.append(ids[...])
      return
    }
    for (index, flow) in document.flows.enumerated() where flow.region != .boilerplate {
      let end = index + 1 < document.flows.count ? document.flows[index + 1].start : document.tokens
      let own = (flow.start..<end).clamped(to: start..<start + ids.count)
      sketcher.append(ids[own.lowerBound - start..<own.upperBound - start])
    }
  }

  /// Counts tokens, and documents once for each type and form in them.
  private mutating func note(_ ids: [UInt32], document: UInt32) {
    let formOfType = lexicon.lexicon.formOfType
    for id in ids {
      let type = Int(id)
      let form = Int(formOfType[type])
      types.tokens[type] &+= 1
      forms.tokens[form] &+= 1
      if lastDocumentOfType[type] != document {
        lastDocumentOfType[type] = document
        types.documents[type] &+= 1
        if lastDocumentOfForm[form] != document {
          lastDocumentOfForm[form] = document
          forms.documents[form] &+= 1
        }
      }
    }
  }
}

/// Cuts tokens into blocks of 64 and follows their places in the files.
private struct BlockEncoder {
  private let lexicon: Lexicon
  private var position: Int
  /// Tokens before this position belong to the block of the chunk before.
  private let firstEncoded: Int
  private var types: [UInt32] = []
  private var gaps: [UInt32] = []
  private var blockSource = 0
  private var blockLine = 0
  private var source = 0
  private var line = 0
  private var unit = SourceUnit.byte
  private var jumps: [SourceJump] = []
  private var nextJump = 0
  private var documentStart = 0

  init(_ start: Int, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    position = start
    firstEncoded = (start + TokenBlock.size - 1) / TokenBlock.size * TokenBlock.size
  }

  /// Begins a document, or goes on in the midst of one that a chunk before began.
  mutating func begin(_ document: TokenizedDocument, at start: Int, stretch: Int, position: Int) {
    documentStart = start
    jumps = document.jumps
    nextJump = jumps.partitioningIndex { start + Int($0.position) >= position }
    unit = document.encoding.unit
    guard stretch < document.stretches.count else { return }
    source = document.stretches[stretch].source
    line = document.stretches[stretch].line
  }

  mutating func append(_ newTypes: [UInt32], _ newGaps: [UInt32], into run: inout TokenRun) {
    for index in 0..<newTypes.count {
      let type = Int(newTypes[index])
      let gap = Int(newGaps[index])
      if nextJump < jumps.count, documentStart + Int(jumps[nextJump].position) == position {
        source = Int(jumps[nextJump].source)
        line = Int(jumps[nextJump].line)
        nextJump += 1
      } else {
        source += Int(lexicon.gapSourceLengths[gap])
        line += Int(lexicon.gapLineEnds[gap])
      }
      if position >= firstEncoded {
        if types.isEmpty {
          blockSource = source
          blockLine = line
        }
        types.append(newTypes[index])
        gaps.append(newGaps[index])
        if types.count == TokenBlock.size { flush(into: &run) }
      }
      source += length(type)
      position += 1
    }
  }

  /// The last block of a segment may be short.
  mutating func finish(atEnd: Bool, into run: inout TokenRun) {
    if atEnd, !types.isEmpty { flush(into: &run) }
  }

  private mutating func flush(into run: inout TokenRun) {
    types.withUnsafeBufferPointer { types in
      gaps.withUnsafeBufferPointer { gaps in
        run.append(types: types, gaps: gaps, source: blockSource, line: blockLine)
      }
    }
    types.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func length(_ type: Int) -> Int {
    if unit == .byte { return Int(lexicon.types.offsets[type + 1] - lexicon.types.offsets[type]) }
    return lexicon.types.withString(type) { bytes in
      bytes.reduce(0) { sum, byte in
        switch unit {
        case .byte: sum + 1
        case .scalar: sum + (byte & 0xC0 != 0x80 ? 1 : 0)
        case .utf16: sum + (byte >= 0xF0 ? 4 : byte & 0xC0 != 0x80 ? 2 : 0)
        }
      }
    }
  }
}

extension Array {
  /// The first index whose element lies behind a border, where all behind it do. O(log *n*).
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
