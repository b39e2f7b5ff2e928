import CorpusIndex
import Testing

@testable import Indexing

@Suite struct `A counter of features` {
  private let folder: TemporaryFolder
  private let segment: SegmentReader
  private let types: [UInt32]

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(6, seed: 11, to: folder)
    try folder.build(folder.inputs("texts"), "a.slovo")
    segment = try #require(try folder.open("a.slovo").segments.first)
    let reader = segment
    types = try (0..<segment.tokens.count).map { try reader.tokens.type(at: $0) }
  }

  private func counts(of counter: borrowing FeatureCounter) -> (tokens: [Int], documents: [UInt32]) {
    var tokens = [Int](repeating: 0, count: segment.lexicon.typeCount)
    var documents = [UInt32](repeating: 0, count: segment.lexicon.typeCount)
    counter.add(tokens: &tokens, documents: &documents)
    return (tokens, documents)
  }

  private var identity: [UInt32] { Array(0..<UInt32(segment.lexicon.typeCount)) }

  @Test func `counts every range of positions, at block edges too`() throws {
    let count = segment.tokens.count
    #expect(count > 700)
    let edges = [0, 1, 5, 63, 64, 65, 127, 128, 129, 640, count - 1, count]
    for lower in edges {
      for upper in edges where upper >= lower {
        var counter = FeatureCounter(0..<identity.count, of: identity)
        try counter.count(lower..<upper, of: segment.tokens, document: 1)
        var expected = [Int](repeating: 0, count: identity.count)
        for type in types[lower..<upper] { expected[Int(type)] += 1 }
        #expect(counts(of: counter).tokens == expected, "\(lower)..<\(upper)")
      }
    }
  }

  @Test func `counts what a mask admits`() throws {
    let count = segment.tokens.count
    for pattern in [0x8000_0000_0000_0001, 0x5555_5555_5555_5555, UInt64.max, 0, 1 << 17] {
      let mask = [UInt64](repeating: pattern, count: (count + 63) / 64)
      var counter = FeatureCounter(0..<identity.count, of: identity)
      try counter.count(3..<count - 2, of: segment.tokens, document: 1, mask: mask)
      var expected = [Int](repeating: 0, count: identity.count)
      for position in 3..<count - 2 where pattern >> UInt64(position % 64) & 1 == 1 {
        expected[Int(types[position])] += 1
      }
      #expect(counts(of: counter).tokens == expected)
    }
  }

  @Test func `tells more documents apart than a cell has numbers for`() throws {
    var counter = FeatureCounter(0..<identity.count, of: identity)
    let documents = 140_000
    for document in 1...documents {
      // Twice, and in between nothing else: it is one document.
      try counter.count(0..<1, of: segment.tokens, document: UInt32(document))
      try counter.count(0..<1, of: segment.tokens, document: UInt32(document))
      if document % 7 == 0 { try counter.count(1..<2, of: segment.tokens, document: UInt32(document)) }
    }
    let found = counts(of: counter)
    #expect(types[0] != types[1])
    #expect(found.tokens[Int(types[0])] == 2 * documents && found.documents[Int(types[0])] == documents)
    #expect(found.documents[Int(types[1])] == documents / 7)
  }

  @Test func `counts a slice of features, and refuses positions outside`() throws {
    var whole = FeatureCounter(0..<identity.count, of: identity)
    try whole.count(0..<types.count, of: segment.tokens, document: 1)
    let expected = counts(of: whole)
    var tokens = [Int](repeating: 0, count: identity.count)
    var documents = [UInt32](repeating: 0, count: identity.count)
    for lower in stride(from: 0, to: identity.count, by: 13) {
      var slice = FeatureCounter(lower..<min(lower + 13, identity.count), of: identity)
      try slice.count(0..<types.count, of: segment.tokens, document: 1)
      slice.add(tokens: &tokens, documents: &documents)
    }
    #expect(tokens == expected.tokens && documents == expected.documents)
    for range in [-1..<3, 5..<types.count + 1] {
      var refusing = FeatureCounter(0..<1, of: identity)
      var isRefused = false
      do throws(CorpusIndexError) {
        try refusing.count(range, of: segment.tokens, document: 1)
      } catch { isRefused = true }
      #expect(isRefused)
    }
  }
}
