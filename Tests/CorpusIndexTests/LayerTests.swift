import TestSupport
import Testing

@testable import CorpusIndex

/// Layers as they are stored, against the values that went in.
struct LayerTests {
  private static func run(_ values: [UInt32]) -> LayerRun {
    var run = LayerRun()
    values.withUnsafeBufferPointer { run.append($0) }
    return run
  }

  @Test(arguments: [0, 1, 2, 150, 0xFFFF, 0x1_0000, .max] as [UInt32], [1, 63, 64])
  func `values of any width come back, one by one and as a block`(largest: UInt32, count: Int) {
    var random = SeededGenerator(seed: UInt64(largest) &+ UInt64(count))
    for _ in 0..<50 {
      let values = (0..<count).map { _ in UInt32.random(in: 0...largest, using: &random) }
      let run = Self.run(values)
      let width = Int(run.widths[0])
      #expect(run.widths.count == 1 && run.bytes.count == 8 * width)
      #expect(width == 32 - values.reduce(0, |).leadingZeroBitCount)
      let padded = run.bytes + [UInt8](repeating: 0xFF, count: FileFormat.padding)
      padded.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        let block = LayerSerializer.Block(base: base, width: width)
        #expect((0..<count).map { block.value($0) } == values)
        var decoded = [UInt32](repeating: 7, count: count)
        for start in [0, count / 2] {
          decoded.withUnsafeMutableBufferPointer { buffer in
            if let target = buffer.baseAddress { block.decode(start..<count, into: target + start) }
          }
        }
        #expect(decoded == values)
      }
    }
  }

  @Test func `a stretch without values takes no byte`() {
    #expect(Self.run([UInt32](repeating: 0, count: 1000)).bytes.isEmpty)
  }

  /// The fixture's layer `tag`.
  private func withLayer(_ body: (StoredLayer, CorpusFixture) throws -> Void) throws {
    let folder = try TemporaryFolder()
    let fixture = CorpusFixture()
    try fixture.write(to: folder.path)
    let layers = try CorpusReader(path: folder.path).segments[0].layers
    #expect(layers.layers.map(\.name) == ["lemma", "tag"])
    #expect(layers.layer(named: "word") == nil)
    try body(try #require(layers.layer(named: "tag")), fixture)
  }

  @Test func `each token has its value, and each value its tokens`() throws {
    try withLayer { layer, fixture in
      let expected = fixture.tags
      #expect(try (0..<expected.count).map { layer.value(try layer.valueNumber(at: $0)) } == expected)
      var numbers = [UInt32](repeating: 0, count: 200)
      try layer.readValues(30..<230, into: &numbers)
      #expect(numbers.map { layer.value($0) } == Array(expected[30..<230]))
      for number in 1...UInt32(layer.valueCount) {
        var positions: [UInt32] = []
        try layer.appendPositions(ofValue: number, to: &positions)
        let places = expected.indices.filter { expected[$0] == layer.value(number) }
        #expect(positions.map { Int($0) } == places)
        #expect(layer.tokens(ofValue: number) == places.count)
        #expect(layer.documents(ofValue: number) == Set(places.map { $0 < 400 }).count)
      }
    }
  }

  @Test func `values are found by their bytes, and nothing by others`() throws {
    try withLayer { layer, fixture in
      for value in Set(fixture.tags) where !value.isEmpty {
        #expect(layer.number(of: Array(value.utf8)).map { layer.value($0) } == value)
      }
      #expect(layer.number(of: Array("NN".utf8)) == nil && layer.number(of: []) == nil)
      let ordered = (0..<layer.valueCount).map { layer.value(layer.number(inByteOrder: $0)) }
      #expect(ordered == Set(fixture.tags).subtracting([""]).sorted())
    }
  }

  @Test func `what lies outside is an error or nothing`() throws {
    try withLayer { layer, _ in
      #expect(throws: CorpusIndexError.self) { try layer.valueNumber(at: CorpusFixture.tokenCount) }
      #expect(throws: CorpusIndexError.self) { try layer.valueNumber(at: -1) }
      var numbers = [UInt32](repeating: 0, count: 2)
      #expect(throws: CorpusIndexError.self) {
        try layer.readValues(CorpusFixture.tokenCount - 1..<CorpusFixture.tokenCount + 1, into: &numbers)
      }
      for number in [0, UInt32(layer.valueCount) + 1, .max] as [UInt32] {
        #expect(layer.value(number) == "" && layer.tokens(ofValue: number) == 0)
      }
    }
  }

  @Test func `a segment has 256 layers at most`() throws {
    let folder = try TemporaryFolder()
    var writer = try LayerWriter(path: folder.path + "/layers-1", build: CorpusFixture().build)
    for number in 0..<LayerWriter.limit {
      try writer.begin("layer\(1000 + number)")
      try writer.beginPostings()
      try writer.end(values: LexiconTable(), frequencies: Frequencies(tokens: [], documents: []))
    }
    let failure = CorpusIndexError.tooLarge(path: folder.path + "/layers-1", what: "layers")
    do throws(CorpusIndexError) {
      try writer.begin("one more")
      Issue.record("a layer too many was taken")
    } catch { #expect(error == failure) }
    _ = try writer.finish(tokens: 0)
    let reader = try LayerReader(path: folder.path + "/layers-1", build: CorpusFixture().build, tokens: 0)
    #expect(reader.layers.count == LayerWriter.limit && reader.layers[255].name == "layer1255")
  }
}
