import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

struct StringSorterTests {
  private struct Entry: Equatable {
    var string: [UInt8]
    var number: UInt32
    var count: UInt64
  }

  /// Strings with many prefixes in common, many of them twice, some long or with zeros.
  private static func entries(_ count: Int) -> [Entry] {
    var random = SeededGenerator(seed: 21)
    let alphabet = Array("abя\u{0}".utf8)
    return (0..<count).map { number in
      let length = Int.random(in: 0...(number % 50 == 0 ? 40 : 9), using: &random)
      return Entry(
        string: (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] },
        number: UInt32(number), count: UInt64(number) << 30)
    }
  }

  /// The runs of two sorters that take turns.
  private static func runs(_ entries: [Entry], folder: String, memory: Int) throws -> [LexiconRun] {
    var first = StringSorter(folder: folder, memory: memory)
    var second = StringSorter(folder: folder, memory: memory)
    for entry in entries {
      if entry.number % 3 == 0 {
        try first.append(entry.string, number: entry.number, count: entry.count)
      } else {
        try second.append(entry.string, number: entry.number, count: entry.count)
      }
    }
    return try first.finish() + second.finish()
  }

  @Test(arguments: [1 << 11, 1 << 14, 1 << 30])
  func `strings in any number of runs come as a plain sort has them`(memory: Int) throws {
    let folder = try TemporaryFolder()
    let entries = Self.entries(4000)
    let runs = try Self.runs(entries, folder: folder.path, memory: memory)
    #expect(runs.reduce(0) { $0 + $1.count } == entries.count)
    #expect(runs.reduce(0) { $0 + $1.byteCount } == entries.reduce(0) { $0 + $1.string.count })
    var merger = RunMerger(runs)
    var found: [Entry] = []
    var strings: [[UInt8]] = []
    while merger.advance() {
      strings.append(Array(merger.string))
      for entry in merger.entries {
        found.append(Entry(string: Array(merger.string), number: entry.number, count: entry.count))
      }
    }
    let expected = entries.sorted { left, right in
      left.string != right.string
        ? left.string.lexicographicallyPrecedes(right.string) : left.number < right.number
    }
    #expect(found == expected)
    #expect(strings.count == Set(entries.map(\.string)).count)
  }

  @Test func `no strings are no runs, and those merge to nothing`() throws {
    let folder = try TemporaryFolder()
    #expect(try StringSorter(folder: folder.path, memory: 0).finish().isEmpty)
    var merger = RunMerger([])
    let advances = merger.advance()
    #expect(!advances)
  }

  @Test(arguments: [0, 1 << 30])
  func `strings are numbered after those of the base, by frequency, then by bytes`(memory: Int) throws {
    let folder = try TemporaryFolder()
    let space = ScratchSpace(folder: folder.path, memory: memory)
    let sorted = Set(Self.entries(3000).map(\.string)).sorted { $0.lexicographicallyPrecedes($1) }
    let base = [5, 90, 7].map { sorted[$0] }
    var random = SeededGenerator(seed: 22)
    // Small counts, large ones, and some beyond 32 bits.
    let counts = sorted.indices.map { index in
      [UInt64.random(in: 1...4, using: &random), 4095, 4096, 1 << 33 + UInt64(index % 3)][index % 4]
    }
    var strings = try DistinctStrings(folder: folder.path)
    for (string, count) in zip(sorted, counts) {
      let known = base.firstIndex(of: string).map { UInt32($0) }
      let result = string.withUnsafeBytes { bytes in
        Result { () throws(CorpusIndexError) in try strings.append(bytes, known: known, count: count) }
      }
      try result.get()
    }
    let baseTable = StringColumns(base)
    let numbered = try NumberedStrings(try strings.finish(), after: 3, space) { baseTable.string(Int($0)) }
    let new = sorted.indices.filter { !base.contains(sorted[$0]) }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    let expected = base + new.map { sorted[$0] }
    #expect((0..<numbered.count).map { Array(numbered.columns.string($0)) } == expected)
    #expect(numbered.sorted.elements.map { expected[Int($0)] } == sorted)
    for (place, number) in numbered.sorted.elements.enumerated() {
      #expect(numbered.counts[Int(number)] == counts[place])
    }
  }
}

extension StringColumns {
  fileprivate init(_ strings: [[UInt8]]) {
    let ends = strings.reduce(into: [UInt32(0)]) { $0.append($0[$0.count - 1] + UInt32($1.count)) }
    self.init(offsets: ScratchTable(ends), bytes: ScratchTable(strings.flatMap { $0 }))
  }
}
