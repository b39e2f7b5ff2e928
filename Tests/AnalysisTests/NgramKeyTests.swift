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

  /// Keys of the same words, one of which had more behind them that was taken away.
  private func expectShortens<Key: NgramKey>(_: Key.Type, bits: Int, length: Int) {
    let mask = Key.ones(bits * length)
    var (short, long) = (Key(), Key())
    for word in 0..<length - 1 {
      short.append(UInt32(word + 1), bits: bits, mask: mask)
      long.append(UInt32(word + 1), bits: bits, mask: mask)
    }
    long.append(7, bits: bits, mask: mask)
    #expect(long != short)
    long.removeLast(bits: bits)
    #expect(long == short)
  }

  @Test func `lose what was appended last`() {
    expectShortens(ShortNgramKey.self, bits: 18, length: 2)
    expectShortens(UInt64.self, bits: 21, length: 3)
    expectShortens(UInt128.self, bits: 32, length: 4)
    for (bits, length) in [(32, 8), (31, 8), (19, 7)] {
      expectShortens(WideNgramKey.self, bits: bits, length: length)
    }
  }

  @Test func `of a frame fall into one bin, whatever fills its slot`() {
    let division = NgramDivision(keyBits: 8 * 32, binBits: 12, fillerBits: 32)
    var bins: Set<Int> = []
    var hashes: Set<UInt64> = []
    for filler in UInt32(0)..<100 {
      var key = FrameKey<WideNgramKey>()
      for number in [5, 9, 4_000_000_000, 1, 2, 3, 8, filler] {
        key.append(number, bits: 32, mask: .ones(8 * 32))
      }
      bins.insert(division.bin(ofHash: key.hash(division)))
      hashes.insert(key.hash)
    }
    #expect(bins.count == 1 && hashes.count == 100)
  }

  @Test func `of a frame are written with all that is known of it, and read again`() {
    var frame = CountedFrame<WideNgramKey>()
    for number in UInt32(1)...8 { frame.key.append(number << 28, bits: 32, mask: .ones(8 * 32)) }
    (frame.tokens, frame.documents, frame.variants) = (4_000_000_001, 70_000, 12)
    frame.entropy = 3.0000000000000004
    frame.fillers = [9, 8, 7, 4_000_000_000]
    frame.fillerTokens = [4, 3, 2, 1]
    let words = (0..<CountedFrame<WideNgramKey>.wordCount).map { frame.word($0) }
    let read = CountedFrame<WideNgramKey>(words: words)
    #expect(read.key == frame.key && read.tokens == frame.tokens && read.documents == frame.documents)
    #expect(read.variants == 12 && read.entropy == frame.entropy)
    #expect(read.fillers == frame.fillers && read.fillerTokens == frame.fillerTokens)
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
