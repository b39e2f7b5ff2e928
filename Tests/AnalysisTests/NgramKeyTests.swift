import TestSupport
import Testing

@testable import Analysis

@Suite("Keys of n-grams")
struct NgramKeyTests {
  /// Appends words and reads them again, in the order of their list.
  private func expectSound<Key: NgramKey>(
    _: Key.Type, bits: Int, length: Int, binBits: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var numbers = SeededGenerator(seed: UInt64(bits * 100 + length))
    let division = NgramDivision(keyBits: bits * length, binBits: binBits)
    var keys: [(words: [UInt32], key: Key)] = []
    for round in 0..<300 {
      let highest = (UInt64(1) << UInt64(bits)) - 2
      let words = (0..<length).map { _ in
        round == 0 ? UInt32(highest) : UInt32(Int.random(in: 0...min(Int(highest), round), using: &numbers))
      }
      var key = Key()
      // What went before is pushed out.
      for word in [UInt32(1), 0, 1] + words {
        key.append(word, bits: bits, mask: .ones(bits * length))
      }
      let mask = UInt32.max >> UInt32(32 - bits)
      let read = (0..<length).reversed().map { key.bits(from: $0 * bits) & mask }
      #expect(read == words, sourceLocation: sourceLocation)
      let hash = key.hash(division)
      let rest = key.rest(hash: hash, division)
      #expect(!rest.isDocument, sourceLocation: sourceLocation)
      #expect(Key(rest, inBin: division.bin(ofHash: hash), division) == key, sourceLocation: sourceLocation)
      let stored = (0..<Key.wordCount).map { key.bits(from: $0 * 32) }
      #expect(Key(words: stored) == key, sourceLocation: sourceLocation)
      keys.append((words, key))
    }
    let note = Key.Rest(document: 1_000_001)
    #expect(note.isDocument && note.document == 1_000_001, sourceLocation: sourceLocation)
    keys.sort { $0.key < $1.key }
    for (left, right) in zip(keys, keys.dropFirst()) {
      #expect(!right.words.lexicographicallyPrecedes(left.words), sourceLocation: sourceLocation)
    }
  }

  @Test func `hold their words, their order and their bin`() {
    for (bits, length, binBits) in [(1, 2, 1), (15, 2, 1), (16, 2, 1), (18, 2, 11), (21, 2, 12), (7, 5, 4)] {
      expectSound(ShortNgramKey.self, bits: bits, length: length, binBits: binBits)
    }
    for (bits, length) in [(21, 3), (32, 2), (8, 8), (16, 4)] {
      expectSound(UInt64.self, bits: bits, length: length, binBits: 9)
    }
    for (bits, length) in [(32, 3), (32, 4), (16, 8), (18, 7)] {
      expectSound(UInt128.self, bits: bits, length: length, binBits: 20)
    }
    for (bits, length) in [(32, 8), (18, 8), (26, 5), (32, 5), (21, 7)] {
      expectSound(WideNgramKey.self, bits: bits, length: length, binBits: 3)
    }
  }
}

@Suite("The order of lists by frequency")
struct FrequencyOrderTests {
  @Test(arguments: [0, 1, 2047, 2048, 5000]) func `is that of comparing`(count: Int) {
    var numbers = SeededGenerator(seed: UInt64(count))
    var entries = (0..<count).map { index in
      let size = 1 << Int.random(in: 0...40, using: &numbers)
      return FeatureEntry(
        feature: UInt32(index), place: UInt32(Int.random(in: 0...Int(UInt32.max), using: &numbers)),
        frequency: Int.random(in: 1...size, using: &numbers), documents: 0)
    }
    let expected = entries.sorted { $0.precedes($1) }
    FrequencyOrder.sort(&entries, placeBits: UInt32.bitWidth)
    #expect(entries.map(\.feature) == expected.map(\.feature))
  }
}
