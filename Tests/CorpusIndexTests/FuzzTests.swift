import TestSupport
import Testing

@testable import CorpusIndex

/// Damaged corpora: whatever the bytes, a reader answers or throws.
struct FuzzTests {
  private static let files = [
    "manifest", "sources-1", "lexicon-1", "tokens-1", "postings-1", "structure-1", "layers-1", "text-1",
  ]
  private static let numbers: [UInt32] = [0, 1, 2, 0x7F, 0xFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, .max]

  @Test(arguments: 0..<8)
  func `no damage crashes a reader`(seed: Int) throws {
    let folder = try TemporaryFolder()
    try CorpusFixture().write(to: folder.path)
    let originals = Self.files.map { readBytes(folder.path + "/" + $0) }
    var random = SeededGenerator(seed: UInt64(seed))
    var opened = 0
    for _ in 0..<400 {
      let file = Int.random(in: 0..<Self.files.count, using: &random)
      let path = folder.path + "/" + Self.files[file]
      var bytes = originals[file]
      Self.damage(&bytes, &random)
      writeBytes(bytes, path)
      if let corpus = try? CorpusReader(path: folder.path) {
        opened += 1
        Self.exercise(corpus, &random)
      }
      _ = CorpusReader.verify(path: folder.path)
      writeBytes(originals[file], path)
    }
    #expect(opened > 100)
    #expect(CorpusReader.verify(path: folder.path) == [])
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      return
    case 1..<5:
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let offset = Int.random(in: 16..<(bytes.count - 16) / 4, using: &random) * 4
        let number = numbers.randomElement(using: &random) ?? 0
        for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index)) }
      }
    case 5:
      let source = Int.random(in: 64..<bytes.count - 32, using: &random)
      let target = Int.random(in: 64..<bytes.count - 32, using: &random)
      let count = min(Int.random(in: 1...64, using: &random), bytes.count - 32 - max(source, target))
      bytes.replaceSubrange(target..<target + count, with: Array(bytes[source..<source + count]))
    case 6:
      let start = Int.random(in: 64..<bytes.count - 32, using: &random)
      bytes.removeSubrange(start..<min(bytes.count - 32, start + Int.random(in: 1...200, using: &random)))
    default:
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 16..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    }
    // A right checksum lets the damage through to the checks behind it.
    if Int.random(in: 0..<4, using: &random) > 0 { reseal(&bytes) }
  }

  /// Calls everything that a reader offers; errors are answers here.
  private static func exercise(_ corpus: CorpusReader, _ random: inout SeededGenerator) {
    _ = try? corpus.sources()
    _ = (corpus.tokenCount, corpus.documentCount, corpus.fileSize("text-1"))
    if (try? corpus.lexicon.checkBeforeGrowing()) != nil { _ = GapColumns(corpus.lexicon) }
    exercise(corpus.lexicon)
    for type in [0, 1, 5, 299, 300, .max] as [UInt32] { _ = corpus.tokens(ofType: type) }
    for segment in corpus.segments {
      exercise(segment.structure, tokens: segment.tokens.count)
      exercise(segment, &random)
      for layer in segment.layers.layers { exercise(layer) }
    }
    if Int.random(in: 0..<4, using: &random) == 0 { _ = try? corpus.dump { _ in } }
  }

  private static func exercise(_ lexicon: LexiconReader) {
    _ = lexicon.collation
    for id in (0..<UInt32(min(lexicon.typeCount, 400))) + [.max] {
      _ = (lexicon.surface(ofType: id), lexicon.byteCount(ofType: id), lexicon.scalarCount(ofType: id))
      _ = (
        lexicon.form(ofType: id), lexicon.rank(ofType: id), lexicon.types(ofForm: id),
        lexicon.text(ofForm: id)
      )
      _ = (lexicon.text(ofGap: id), lexicon.sourceLength(ofGap: id), lexicon.lineEnds(ofGap: id))
      _ = lexicon.type(inByteOrder: Int(id))
      _ = (lexicon.key(ofType: id), lexicon.text(ofKey: id))
      _ = (lexicon.language(ofType: id), lexicon.script(ofType: id))
    }
    _ = lexicon.types(ofKeys: [0, 5, .max])
    for word in ["", "слово1", "form1", "zzz"] {
      let bytes = Array(word.utf8)
      _ = (lexicon.type(of: bytes), lexicon.form(of: bytes), lexicon.gap(printedAs: bytes))
      _ = lexicon.key(of: bytes)
      _ = (lexicon.types(withPrefix: bytes), lexicon.forms(withPrefix: bytes))
    }
  }

  private static func exercise(_ layer: StoredLayer) {
    let count = layer.tokenCount
    for position in [-1, 0, 63, 64, 127, 128, 400, count - 1, count] {
      _ = try? layer.valueNumber(at: position)
    }
    var numbers = [UInt32](repeating: 0, count: max(0, min(count, 1000)))
    _ = try? layer.readValues(0..<numbers.count, into: &numbers)
    var positions: [UInt32] = []
    for number in (0..<UInt32(min(400, layer.valueCount + 2))) + numbers.prefix(50) + [.max] {
      positions.removeAll(keepingCapacity: true)
      _ = try? layer.appendPositions(ofValue: number, to: &positions)
      _ = (layer.value(number), layer.tokens(ofValue: number), layer.documents(ofValue: number))
    }
    for index in [-1, 0, 1, layer.valueCount] { _ = layer.number(inByteOrder: index) }
    for value in ["", "tag1", "лемма1", "zzz"] { _ = layer.number(of: Array(value.utf8)) }
  }

  private static func exercise(_ structure: StructureReader, tokens: Int) {
    let probes = [0, 1, 5, 399, 400, tokens - 1, tokens, .max - 1]
    for index in -1..<min(structure.documentCount, 50) + 1 {
      _ = (try? structure.document(index), structure.positions(ofDocument: index))
    }
    for index in -1..<min(structure.flowCount, 50) + 1 {
      _ = (
        structure.positions(ofFlow: index), structure.region(ofFlow: index),
        try? structure.noteLabel(ofFlow: index)
      )
    }
    for index in -1..<min(structure.sectionCount, 50) + 1 { _ = try? structure.section(index) }
    for index in -1..<min(structure.sectionRunCount, 50) + 1 { _ = structure.sectionRun(index) }
    for index in -1..<min(structure.spanCount, 50) + 1 { _ = try? structure.span(index) }
    for probe in probes {
      _ = (structure.document(at: probe), structure.flow(at: probe), structure.sectionRun(at: probe))
    }
    _ = (try? structure.paragraphStarts(), try? structure.sentenceStarts())
  }

  private static func exercise(_ segment: SegmentReader, _ random: inout SeededGenerator) {
    let count = segment.tokens.count
    for position in [-1, 0, 63, 64, 399, 400, 404, 405, 500, count - 1, count, Int(UInt32.max) + 1] {
      _ = (try? segment.tokens.type(at: position), try? segment.tokens.gap(at: position))
      for unit in [0, 1, 2] as [UInt8] { _ = try? segment.source(at: position, unit: unit) }
    }
    for _ in 0..<20 {
      let start = Int.random(in: 0...max(0, count), using: &random)
      let end = min(start + Int.random(in: 0...200, using: &random), count + 1)
      var types = [UInt32](repeating: 0, count: max(0, end - start))
      if start <= end { _ = try? segment.readTypes(start..<end, into: &types) }
    }
    var positions: [UInt32] = []
    for type in (0..<UInt32(min(400, segment.postings.typeCount))) + [.max] {
      positions.removeAll(keepingCapacity: true)
      _ = try? segment.postings.appendPositions(ofType: type, to: &positions)
      _ = (segment.postings.documents(ofType: type), segment.postings.documents(ofForm: type))
      _ = segment.postings.tokens(ofForm: type)
    }
    var tokens = [Int](repeating: 1, count: 400)
    var documents = [UInt32](repeating: 1, count: 400)
    segment.postings.addTypes(tokens: &tokens, documents: &documents)
    segment.postings.addForms(tokens: &tokens, documents: &documents)
    segment.postings.addTokensOfTypes(to: &tokens)
    segment.postings.addTokensOfForms(to: &tokens)
    for index in 0..<min(segment.structure.documentCount, 10) {
      if let document = try? segment.structure.document(index) { _ = try? segment.text(of: document) }
    }
  }
}
